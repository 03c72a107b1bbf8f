import { type MyResult, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { DistributionPicture } from '../grading/statistics/DistributionPicture.tsx';
import { distributionText } from './distribution-texts.ts';
import * as styles from './results.module.css';

function Opened({ candidacyId }: Pick<MyResult, 'candidacyId'>) {
  const text = useText(distributionText);
  const found = useApi(myExamsRoutes.showMyDistribution, { params: { candidacyId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { distribution } = found.data;
  if (distribution === null) return <p className="quiet">{text.tooFew}</p>;
  const total = distribution.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <DistributionPicture counts={distribution} caption={text.caption(total)} />
      <p className="quiet">{text.about}</p>
    </>
  );
}

/** How the exam's grades were distributed, for a candidate who asks: not everyone wants to see it beside their own [R4]. */
export function MyDistribution({ exam }: { readonly exam: MyResult }) {
  const text = useText(distributionText);
  const [isOpen, setOpen] = useState(false);
  if (exam.announcedAt === null) return null;
  return (
    <details className={styles.myDistribution} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.show}</summary>
      {isOpen && <Opened candidacyId={exam.candidacyId} />}
    </details>
  );
}
