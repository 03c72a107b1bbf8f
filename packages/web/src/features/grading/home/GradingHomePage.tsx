import { Heading } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { daysLate } from '@karakter/domain/grading/due/reminders';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useNow } from '../../../ui/now.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { LinkButton, TextLink } from '../../../ui/TextLink.tsx';
import { BeginningText, DeadlineText } from '../../exam/DeadlineText.tsx';
import type { CommissionSummary } from '../api-types.ts';
import { commissionText } from '../commission-texts.ts';
import { dueText } from '../due/due-texts.ts';
import { meetingText } from '../meeting/meeting-texts.ts';
import { NextMeetings } from '../meeting/NextMeetings.tsx';
import { ProtocolsToSign } from '../protocol/ProtocolsToSign.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { OwnDistribution } from '../statistics/OwnDistribution.tsx';
import { EndedCommissions } from './EndedCommissions.tsx';
import * as styles from './grading-home.module.css';
import { OpenReassessments } from './OpenReassessments.tsx';
import { Progress } from './Progress.tsx';

function Due({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { daysAfter } = useText(dueText);
  const now = useNow();
  const { dueAt, counts } = commission;
  if (commission.closed === 'gradingCancelled') return <p className="quiet">{text.cancelledAbout}</p>;
  if (dueAt === null) return <p className="quiet">{text.noDue}</p>;
  // Only what is left of the grader's own is late.
  const isLeft = counts.answers > counts.confirmed + counts.differing + counts.agreed;
  const days = daysLate(Temporal.Instant.from(dueAt), Temporal.Instant.from(now));
  return (
    <p>
      {text.due} <DeadlineText instant={dueAt} />{' '}
      {isLeft && days > 0 && <StatusTag tone="due">{daysAfter(days)}</StatusTag>}
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
          {hasHandIn(commission.form) ? text.read : text.register}
        </LinkButton>
      )}
    </div>
  );
}

function Work({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { counts, closed } = commission;
  if (closed === 'gradingCancelled') return <StatusTag tone="due">{text.cancelled}</StatusTag>;
  if (closed === 'guideMissing') return <p>{text.guideMissing}</p>;
  if (closed !== null) {
    return (
      <p>
        {hasHandIn(commission.form) ? text.opens : text.begins} <BeginningText instant={commission.opensAt} />
      </p>
    );
  }
  const isCompleted = counts.answers > 0 && counts.agreed === counts.answers;
  return isCompleted ? <StatusTag tone="done">{text.completed}</StatusTag> : <Progress counts={counts} />;
}

function Commission({ commission }: { readonly commission: CommissionSummary }) {
  const text = useText(commissionText);
  const { title: meetings } = useText(meetingText);
  const { language } = useLanguage();
  const name = text[commission.kind];
  return (
    <li className={styles.commissionLine} data-kind={commission.kind}>
      <div>
        <Heading level={2} data-size="2xs">
          {commission.courseCode} {commission.courseTitle[language]}
        </Heading>
        <p className="quiet">
          {name(commission.number)}
          {commission.kind === 'ordinary' && (
            <>
              {' · '}
              <TextLink to={`/grading/${commission.commissionId}/meetings`}>{meetings}</TextLink>
            </>
          )}
        </p>
      </div>
      <div className={styles.commissionWork}>
        <Work commission={commission} />
        <Due commission={commission} />
      </div>
      <WayOn commission={commission} />
      {commission.kind === 'ordinary' && commission.closed === null && commission.confidentialityAccepted && (
        <OwnDistribution commissionId={commission.commissionId} />
      )}
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
  const mine = useDeskApi(gradingRoutes.listMyCommissions, {});
  if (mine.isPending) return <LoadingState />;
  if (!mine.data) return <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />;
  return (
    <PageShell title={text.home}>
      <div className={styles.home}>
        <NextMeetings />
        {mine.data.commissions.length + mine.data.ended.length === 0 ? (
          <EmptyState title={text.homeEmptyTitle}>{text.homeEmpty}</EmptyState>
        ) : (
          <ul className={styles.commissionList}>
            {inOrder(mine.data.commissions).map((commission) => (
              <Commission key={commission.commissionId} commission={commission} />
            ))}
          </ul>
        )}
        <OpenReassessments />
        <ProtocolsToSign />
        <EndedCommissions ended={mine.data.ended} />
      </div>
    </PageShell>
  );
}
