import { Heading } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useApi } from '../../api/api.ts';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { BeginningText, DeadlineText } from '../exam/DeadlineText.tsx';
import type { CommissionSummary } from './api-types.ts';
import { commissionText } from './commission-texts.ts';
import { Progress } from './Progress.tsx';
import * as styles from './styles/grading-home.module.css';

function Due({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { late } = useText(commonText);
  const now = useNow();
  const { dueAt, counts } = commission;
  if (dueAt === null) return <p className="quiet">{text.noDue}</p>;
  const isDone = counts.answers > 0 && counts.agreed === counts.answers;
  return (
    <p>
      {text.due} <DeadlineText instant={dueAt} />{' '}
      {!isDone && Date.parse(now) >= Date.parse(dueAt) && <StatusTag tone="late">{late}</StatusTag>}
    </p>
  );
}

function WayOn({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { counts, commissionId } = commission;
  const own = counts.answers - counts.confirmed - counts.differing - counts.agreed;
  const to = `/grading/${commissionId}`;
  if (commission.closed !== null) return null;
  return (
    <div className="page-actions">
      {counts.differing > 0 && (
        <LinkButton to={`${to}/compare`} variant={own > 0 ? 'secondary' : 'primary'}>
          {text.agreeOn(counts.differing)}
        </LinkButton>
      )}
      {own > 0 ? (
        <LinkButton to={to}>{counts.drafted + counts.confirmed > 0 ? text.go : text.start}</LinkButton>
      ) : (
        <LinkButton to={to} variant="secondary">
          {text.read}
        </LinkButton>
      )}
    </div>
  );
}

function Work({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { counts, closed } = commission;
  if (closed === 'guideMissing') return <p>{text.guideMissing}</p>;
  if (closed !== null) {
    return (
      <p>
        {text.opens} <BeginningText instant={commission.opensAt} />
      </p>
    );
  }
  const isCompleted = counts.answers > 0 && counts.agreed === counts.answers;
  return isCompleted ? <StatusTag tone="done">{text.completed}</StatusTag> : <Progress counts={counts} />;
}

function Commission({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { language } = useLanguage();
  const name = commission.kind === 'appeal' ? text.appeal : text.ordinary;
  return (
    <li className={styles.commissionLine} data-kind={commission.kind}>
      <div>
        <Heading level={2} data-size="2xs">
          {commission.courseCode} {commission.courseTitle[language]}
        </Heading>
        <p className="quiet">{name(commission.number)}</p>
      </div>
      <div className={styles.commissionWork}>
        <Work commission={commission} />
        <Due commission={commission} />
      </div>
      <WayOn commission={commission} />
    </li>
  );
}

/** Open work comes first, by due date; completed work is last. */
function inOrder(commissions: readonly CommissionSummary[]): CommissionSummary[] {
  const isDone = ({ counts }: CommissionSummary) => counts.answers > 0 && counts.agreed === counts.answers;
  return commissions.toSorted(
    (a, b) => Number(isDone(a)) - Number(isDone(b)) || (a.dueAt ?? '').localeCompare(b.dueAt ?? ''),
  );
}

/** A grader's first page: commissions with due dates, progress and links [V3, G9]. */
export function GradingHomePage() {
  const text = useText(commissionText);
  const mine = useApi(gradingRoutes.listMyCommissions, {});
  if (mine.isPending) return <LoadingState />;
  if (!mine.data) return <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />;
  return (
    <PageShell title={text.home}>
      {mine.data.commissions.length === 0 ? (
        <EmptyState title={text.homeEmptyTitle}>{text.homeEmpty}</EmptyState>
      ) : (
        <ul className={styles.commissionList}>
          {inOrder(mine.data.commissions).map((commission) => (
            <Commission key={commission.commissionId} commission={commission} />
          ))}
        </ul>
      )}
    </PageShell>
  );
}
