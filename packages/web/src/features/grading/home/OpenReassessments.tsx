import { Heading } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { commissionText } from '../commission-texts.ts';
import * as styles from './grading-home.module.css';

/** The grader's new assessments that are under way, beside the commissions [K6, V3]. */
export function OpenReassessments() {
  const text = useText(commissionText);
  const { language } = useLanguage();
  const mine = useApi(reassessmentRoutes.listMyReassessments, {});
  const open = (mine.data?.reassessments ?? []).filter(
    ({ state }) => state !== 'decided' && state !== 'cancelled',
  );
  if (open.length === 0) return null;
  return (
    <ul className={styles.commissionList}>
      {open.map(({ id, courseCode, courseTitle, candidateNumber, dueOn, hasSigned }) => (
        <li key={id} className={styles.commissionLine} data-kind="newAssessment">
          <div>
            <Heading level={2} data-size="2xs">
              {courseCode} {courseTitle[language]}
            </Heading>
            <p className="quiet">{text.reassessment(candidateNumber)}</p>
          </div>
          <div className={styles.commissionWork}>
            {hasSigned && <StatusTag tone="done">{text.reassessmentSigned}</StatusTag>}
            <p className="quiet">
              {dueOn === null ? text.noDue : `${text.due} ${writtenDate(dueOn, language)}`}
            </p>
          </div>
          <div className="page-actions">
            <LinkButton to={`/reassessments/${id}`} variant={hasSigned ? 'secondary' : 'primary'}>
              {text.openReassessment}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
