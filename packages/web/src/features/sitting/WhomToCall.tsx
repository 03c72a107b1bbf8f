import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { ExamDayPhone } from '../../ui/phone/ExamDayPhone.tsx';
import { useSitting } from './sitting-context.ts';
import { sittingText } from './texts.ts';

/** Whom to call about this exam: its contact, and the institution's telephone for exam day [D13]. */
export function WhomToCall() {
  const text = useText(sittingText);
  const { contactName, contactPhone, examDayPhone } = useSitting().view;
  return (
    <>
      <Paragraph>{text.contactWords(contactName, contactPhone)}</Paragraph>
      <ExamDayPhone phone={examDayPhone} />
    </>
  );
}
