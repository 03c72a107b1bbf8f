import { Heading } from '@digdir/designsystemet-react';
import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import type { ExamStatistics } from '@karakter/contract/grading/statistics/views';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { AgreementPart } from './AgreementPart.tsx';
import { DistributionPicture } from './DistributionPicture.tsx';
import { ProgressPart } from './ProgressPart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import * as styles from './statistics.module.css';
import { statisticsText } from './statistics-texts.ts';

type DistributionProps = Pick<ExamStatistics, 'distribution' | 'earlier' | 'commissions'>;

function Distribution({ distribution, earlier, commissions }: DistributionProps) {
  const text = useText(statisticsText);
  const count = distribution?.reduce((sum, each) => sum + each.count, 0) ?? 0;
  const isCompared = count > 0 && earlier.length > 0;
  const named = commissions.flatMap(({ number, distribution: counts }) =>
    counts === null ? [] : [{ name: text.commission(number), counts }],
  );
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="2xs">
        {text.distribution}
      </Heading>
      {count === 0 && (
        <p className="quiet">{distribution === null ? text.fewCandidates : text.agreedGrades(0)}</p>
      )}
      <DistributionPicture
        {...(distribution !== null && count > 0 && { counts: distribution })}
        commissions={count > 0 && named.length > 1 ? named : []}
        earlier={earlier}
        caption={isCompared ? text.besideEarlier(count) : count > 0 ? text.agreedGrades(count) : text.earlier}
      />
    </section>
  );
}

function Statistics({ examId }: { readonly examId: string }) {
  const text = useText(statisticsText);
  const found = useApi(statisticsRoutes.showExamStatistics, { params: { examId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { scale, opensAt, commissions, agreement, questions, ...statistics } = found.data;
  if (opensAt === null && statistics.earlier.length === 0)
    return <EmptyState title={text.empty}>{text.emptyAbout}</EmptyState>;
  const named = commissions.flatMap(({ number, agreement: own }) =>
    own === null ? [] : [{ name: text.commission(number), agreement: own }],
  );
  return (
    <div className={styles.statistics}>
      {opensAt !== null && <ProgressPart statistics={found.data} />}
      <Distribution commissions={commissions} {...statistics} />
      {opensAt !== null && (
        <>
          {agreement && (
            <AgreementPart scale={scale} agreement={agreement} name={text.whole} commissions={named} />
          )}
          <QuestionsPart
            title={text.questions}
            none={agreement === null ? text.fewCandidates : text.noQuestions}
            questions={questions}
          />
        </>
      )}
    </div>
  );
}

/** An exam's progress, grades, agreement and questions in pictures, for those who answer for it [G16]. */
export function StatisticsPage() {
  const text = useText(statisticsText);
  return <ExamFrame title={text.title}>{({ id }) => <Statistics examId={id} />}</ExamFrame>;
}
