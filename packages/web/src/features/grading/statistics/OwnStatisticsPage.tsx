import { Heading } from '@digdir/designsystemet-react';
import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import type { OwnStatistics } from '@karakter/contract/grading/statistics/views';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { commissionText } from '../commission-texts.ts';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { AgreementPart } from './AgreementPart.tsx';
import { DistributionPicture } from './DistributionPicture.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { ownStatisticsText } from './own-statistics-texts.ts';
import { QuestionsPart } from './QuestionsPart.tsx';
import * as styles from './statistics.module.css';
import { statisticsText } from './statistics-texts.ts';

function Earlier({
  earlier,
  earlierAfterConfirming,
}: Pick<OwnStatistics, 'earlier' | 'earlierAfterConfirming'>) {
  const text = useText(ownStatisticsText);
  if (earlier === null && !earlierAfterConfirming) return null;
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="2xs">
        {text.earlier}
      </Heading>
      {earlier === null && <p className="quiet">{text.earlierWaits}</p>}
      {earlier?.length === 0 && <p className="quiet">{text.noEarlier}</p>}
      {earlier !== null && earlier.length > 0 && (
        <DistributionPicture earlier={earlier} caption={text.earlier} />
      )}
    </section>
  );
}

function Parts({ commission }: OpenCommission) {
  const text = useText(ownStatisticsText);
  const words = useText(statisticsText);
  const { commissionId } = commission;
  const found = useApi(statisticsRoutes.showOwnStatistics, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { scale, own, questions, revealed, ...rest } = found.data;
  const agreed = revealed?.distribution.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <div className={styles.statistics}>
      <section className={styles.part}>
        <OwnPicture own={own} />
        <p className="quiet">{text.about}</p>
      </section>
      <QuestionsPart
        title={text.ownQuestions}
        none={text.noOwnQuestions}
        questions={questions}
        pathOf={(questionId) => `/grading/${commissionId}/questions/${questionId}`}
      />
      {revealed && (
        <>
          <AgreementPart
            scale={scale}
            agreement={revealed.agreement}
            name={words.commission(commission.number)}
          />
          {agreed > 0 && <DistributionPicture counts={revealed.distribution} caption={text.agreed} />}
        </>
      )}
      <Earlier {...rest} />
    </div>
  );
}

/** A grader's own grades and points, and the agreement of what is revealed [G2, G16]. */
export function OwnStatisticsPage() {
  const text = useText(ownStatisticsText);
  const names = useText(commissionText);
  return (
    <CommissionGate>
      {(open) => (
        <PageShell title={text.title} place={open.place}>
          <p className={styles.summary}>
            <span className="quiet">{names[open.commission.kind](open.commission.number)}</span>
            <TextLink to={`/grading/${open.commission.commissionId}`}>{text.back}</TextLink>
          </p>
          <Parts {...open} />
        </PageShell>
      )}
    </CommissionGate>
  );
}
