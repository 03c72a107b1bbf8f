import { Heading } from '@digdir/designsystemet-react';
import { feesRoutes } from '@karakter/contract/fees/routes';
import type { Route } from '@karakter/contract/platform/route';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import * as styles from '../grading/home/grading-home.module.css';
import { claimTones } from './claim-tones.ts';
import { feesText } from './fees-texts.ts';
import { writtenKroner } from './money.ts';

type Received<R extends Route> = R['response']['_zod']['output'];
type MyFee = Received<typeof feesRoutes.showMyFee>;

function Place({ place }: { readonly place: MyFee }) {
  const text = useText(feesText);
  const { language } = useLanguage();
  const { commissionId, courseCode, courseTitle, examDate, kind, number, claims, left } = place;
  const last = claims.at(-1);
  return (
    <li className={styles.commissionLine}>
      <div>
        <Heading level={2} data-size="2xs">
          {courseCode} {courseTitle[language]}
        </Heading>
        <p className="quiet">
          {text.commission[kind](number)}, {writtenDate(examDate, language)}
        </p>
      </div>
      <div className={styles.commissionWork}>
        {last ? (
          <span>
            <StatusTag tone={claimTones[last.state]}>{text.states[last.state]}</StatusTag>{' '}
            {writtenKroner(last.totalOre, language)}
          </span>
        ) : (
          <span className="quiet">{text.counted(left.scripts, left.explanations)}</span>
        )}
      </div>
      <div className="page-actions">
        {place.isPaid && (
          <LinkButton to={`/grading/fees/${commissionId}`} variant="secondary">
            {text.openFee}
          </LinkButton>
        )}
        {place.kind !== 'newAssessment' && (
          <LinkButton to={`/grading/${commissionId}/report`} variant="tertiary">
            {text.openReport}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** A grader's commissions, present and former, with the fee and the report of each [G14]. */
export function MyFees() {
  const text = useText(feesText);
  const mine = useApi(feesRoutes.listMyFees, {});
  if (mine.isPending) return <LoadingState />;
  if (!mine.data) return <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />;
  return (
    <PageShell title={text.section}>
      {mine.data.places.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <ul className={styles.commissionList}>
          {mine.data.places.map((place) => (
            <Place key={place.commissionId} place={place} />
          ))}
        </ul>
      )}
    </PageShell>
  );
}
