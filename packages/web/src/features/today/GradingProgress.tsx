import { Heading } from '@digdir/designsystemet-react';
import type { CommissionProgress } from '@karakter/contract/today/routes';
import { useLanguage, useText } from '../../text/language.tsx';
import { ProgressMeter } from '../../ui/ProgressMeter.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import * as styles from './today.module.css';
import { todayPageText } from './today-texts.ts';

function Commission({ commission }: { readonly commission: CommissionProgress }) {
  const text = useText(todayPageText);
  const { language } = useLanguage();
  const { commissionId, exam, kind, confirmed, answers, dueAt } = commission;
  const words = text.progressOf(confirmed, answers);
  return (
    <li>
      <span>
        <TextLink to={`/grading/${commissionId}`}>
          {`${exam.courseCode} ${exam.courseTitle[language]}`}
        </TextLink>
        {kind !== 'ordinary' && <span className="quiet"> {text[kind]}</span>}
      </span>
      <span className={styles.progressWords}>
        <ProgressMeter done={confirmed} of={answers} label={words} />
        {words}
      </span>
      <span className="quiet">{dueAt && <DeadlineText instant={dueAt} />}</span>
    </li>
  );
}

/** The grader's own progress in each commission, in words and as a bar; a co-grader's is never shown [G2]. */
export function GradingProgress({ commissions }: { readonly commissions: readonly CommissionProgress[] }) {
  const text = useText(todayPageText);
  if (commissions.length === 0) return null;
  return (
    <section className={styles.belowToday} aria-labelledby="own-progress">
      <Heading level={2} data-size="2xs" id="own-progress">
        {text.progress}
      </Heading>
      <ul className={styles.progressList}>
        {commissions.map((commission) => (
          <Commission key={commission.commissionId} commission={commission} />
        ))}
      </ul>
    </section>
  );
}
