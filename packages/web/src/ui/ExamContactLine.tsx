import { Paragraph } from '@digdir/designsystemet-react';
import { examContact } from '../device/exam-contact.ts';
import { commonText } from '../text/common-text.ts';
import { useText } from '../text/language.tsx';

/** On every page of an exam that failed: whom to call, kept on this machine with the exam. */
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
