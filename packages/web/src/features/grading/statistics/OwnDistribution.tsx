import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import { useState } from 'react';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { ownStatisticsText } from './own-statistics-texts.ts';
import * as styles from './statistics.module.css';

function Opened({ commissionId }: { readonly commissionId: string }) {
  const text = useText(ownStatisticsText);
  const found = useApi(statisticsRoutes.showOwnStatistics, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <OwnPicture own={found.data.own} />
      <p className="quiet">{text.about}</p>
      <p>
        <TextLink to={`/grading/${commissionId}/statistics`}>{text.more}</TextLink>
      </p>
    </>
  );
}

/** A grader's own distribution below a commission: closed until it is asked for, and nothing is fetched before. */
export function OwnDistribution({ commissionId }: { readonly commissionId: string }) {
  const text = useText(ownStatisticsText);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.ownLine} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.show}</summary>
      {isOpen && <Opened commissionId={commissionId} />}
    </details>
  );
}
