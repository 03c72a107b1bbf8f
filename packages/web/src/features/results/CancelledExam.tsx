import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { MyExam } from '@karakter/contract/results/my-exams';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { ExamDayPhone } from '../../ui/phone/ExamDayPhone.tsx';
import { useExamDayPhone } from '../people/use-exam-day-phone.ts';
import { myText } from './my-texts.ts';

/** Says to its candidate that the exam is cancelled, why, what is kept, and whom to call [P14]. */
export function CancelledExam({ exam }: { readonly exam: MyExam }) {
  const text = useText(myText);
  const { language } = useLanguage();
  const phone = useExamDayPhone();
  const { cancelled, courseCode, courseTitle, startsAt } = exam;
  if (cancelled === null) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.cancelled(`${courseCode} ${courseTitle[language]}`, writtenInstant(startsAt, language))}
      </Heading>
      <Paragraph>{text.cancelledWhy(changeReasonTexts[language][cancelled.reason])}</Paragraph>
      {cancelled.explanation && <Paragraph>{cancelled.explanation}</Paragraph>}
      <Paragraph>
        {cancelled.isKept && `${text.cancelledKept} `}
        {text.cancelledNext}
      </Paragraph>
      <ExamDayPhone phone={phone} />
    </Alert>
  );
}
