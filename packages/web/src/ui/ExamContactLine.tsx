import { Paragraph } from '@digdir/designsystemet-react';
import { examContact } from '../device/exam-contact.ts';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';

/** Shows whom to call on every exam page that failed. The contact is stored on this device, with the exam. */
export function ExamContactLine() {
  const text = useText(commonText);
  const contact = examContact();
  if (!contact) return null;
  const { name, phone } = contact;
  return (
    <Paragraph>
      {text.callForHelp(name)} <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
    </Paragraph>
  );
}
