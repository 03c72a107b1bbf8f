import { Alert } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { examText } from './exam-texts.ts';
import * as styles from './styles/exam.module.css';

/** On every page of a cancelled exam: that it is, since when and why [P14]. */
export function CancelledBanner({ exam }: { readonly exam: ExamView }) {
  const text = useText(examText);
  const { language } = useLanguage();
  if (exam.cancelled === null) return null;
  const { at, reason } = exam.cancelled;
  return (
    <Alert data-color="warning" data-size="sm" className={styles.cancelled}>
      {text.cancelled(writtenInstant(at, language), changeReasonTexts[language][reason])}{' '}
      {exam.allowedCommands.includes('takeBackCancelling') && (
        <TextLink to={`/exams/${exam.id}/cancel`}>{text.holdAfterAll}</TextLink>
      )}
    </Alert>
  );
}
