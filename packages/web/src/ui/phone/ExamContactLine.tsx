import { Paragraph } from '@digdir/designsystemet-react';
import { examContact, examDayPhone } from '../../device/exam-contact.ts';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { ExamDayPhone } from './ExamDayPhone.tsx';
import { PhoneLink } from './PhoneLink.tsx';

/** Shows whom to call on every page that failed. Both numbers are stored on this device before anything fails. */
export function ExamContactLine() {
  const text = useText(commonText);
  const contact = examContact();
  return (
    <>
      <ExamDayPhone phone={examDayPhone()} />
      {contact && (
        <Paragraph>
          {text.callForHelp(contact.name)} <PhoneLink phone={contact.phone} />
        </Paragraph>
      )}
    </>
  );
}
