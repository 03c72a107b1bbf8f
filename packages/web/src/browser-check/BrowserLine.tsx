import { Alert } from '@digdir/designsystemet-react';
import { examDayPhone } from '../device/exam-contact.ts';
import { useText } from '../text/language.tsx';
import { ExamDayPhone } from '../ui/phone/ExamDayPhone.tsx';
import { browserCheckText } from './texts.ts';
import { useBrowserCheck } from './use-browser-check.ts';

/** Says to a candidate with an exam ahead whether this browser can be used for it. */
export function BrowserLine() {
  const text = useText(browserCheckText);
  const lacks = useBrowserCheck();
  if (!lacks) return null;
  return lacks.length === 0 ? (
    <p className="quiet">{text.ready}</p>
  ) : (
    <Alert data-color="warning">
      {text.notReady}
      <ExamDayPhone phone={examDayPhone()} />
    </Alert>
  );
}
