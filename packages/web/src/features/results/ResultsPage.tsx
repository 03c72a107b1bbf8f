import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { holdRoutes } from '@karakter/contract/results/holds';
import { type ResultsView, resultsRoutes } from '@karakter/contract/results/routes';
import { outsideDecider } from '@karakter/domain/rules/disagreement';
import { useApi, useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { DistributionPicture } from '../grading/statistics/DistributionPicture.tsx';
import { Announcing } from './Announcing.tsx';
import { BySelf } from './announcing/BySelf.tsx';
import { CandidateList, type Correcting } from './CandidateList.tsx';
import { AnnounceReady } from './commissions/AnnounceCandidates.tsx';
import { CommissionProgress } from './commissions/CommissionProgress.tsx';
import { OpenDisputes } from './deciding/OpenDisputes.tsx';
import { OutsideDeciderContext } from './deciding/use-disputes-text.ts';
import { HeldGrades } from './holds/HeldGrades.tsx';
import * as styles from './results.module.css';
import { resultsChanged } from './results-changed.ts';
import { ScoringCorrections } from './scoring/ScoringCorrections.tsx';
import { resultsText } from './texts.ts';

type PartProps = { readonly examId: string; readonly results: ResultsView };

function Obstacles({ results }: PartProps) {
  const text = useText(resultsText);
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {text.obstaclesTitle}
      </Heading>
      <ul>
        {results.obstacles.map(({ code, count }) => (
          <li key={code}>{text.obstacles[code](count)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Checking({ examId, results }: PartProps) {
  const text = useText(resultsText);
  const check = useCommand(resultsRoutes.checkResults, {
    invalidates: resultsChanged,
  });
  const count = results.candidates.filter(({ state }) => state === 'agreed').length;
  return (
    <div className={styles.resultsStep}>
      <Paragraph>{text.steps.check}</Paragraph>
      <ConfirmButton
        label={text.check(count)}
        title={text.checkTitle}
        command={check}
        onConfirm={(close) => check.mutate({ params: { examId } }, { onSuccess: close })}
      >
        <Paragraph>{text.checkWords(count)}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

/** The next step with results, and its obstacles. */
function NextStep(props: PartProps & Pick<Correcting, 'held'> & { readonly mayDecide: boolean }) {
  const { results, mayDecide } = props;
  if (results.obstacles.length > 0)
    return (
      <>
        <Obstacles {...props} />
        {mayDecide && <AnnounceReady {...props} />}
      </>
    );
  if (results.mayCheck && mayDecide) return <Checking {...props} />;
  return <Announcing {...props} />;
}

function Results({ exam }: { readonly exam: ExamView }) {
  const examId = exam.id;
  const mayDecide = exam.pages.includes('results');
  const answer = useApi(resultsRoutes.showResults, { params: { examId } });
  const open = useApi(decidingRoutes.seeDisputes, { params: { examId } }, { enabled: mayDecide });
  const text = useText(resultsText);
  const holds = useApi(holdRoutes.seeHeldGrades, { params: { examId } }, { enabled: mayDecide });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const results = answer.data;
  const standing = holds.data?.holds.filter(({ released }) => released === null) ?? [];
  const held = new Set(standing.map(({ candidacyId }) => candidacyId));
  const graded = results.distribution.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.results}>
      <NextStep examId={examId} results={results} mayDecide={mayDecide} held={held} />
      {results.bySelf && <BySelf examId={examId} bySelf={results.bySelf} mayDecide={mayDecide} />}
      {open.error && <FailedState failure={open.error} onRetry={() => void open.refetch()} />}
      {mayDecide && <ScoringCorrections examId={examId} />}
      {open.data && (
        <OutsideDeciderContext value={outsideDecider(open.data.deciders)}>
          <OpenDisputes examId={examId} lines={open.data.disputes} />
        </OutsideDeciderContext>
      )}
      {holds.error && <FailedState failure={holds.error} onRetry={() => void holds.refetch()} />}
      {holds.data && <HeldGrades examId={examId} {...holds.data} />}
      <div className={styles.resultsOverview}>
        <CommissionProgress
          examId={examId}
          results={results}
          mayDecide={mayDecide}
          mayChange={exam.allowedCommands.includes('changeFacts')}
        />
        {graded > 0 && (
          <DistributionPicture counts={results.distribution} caption={text.distribution(graded)} />
        )}
      </div>
      <CandidateList
        examId={examId}
        results={results}
        sendsBackFrom={open.data?.sendsBackFrom ?? []}
        mayHold={holds.data?.mayHold ?? false}
        held={held}
      />
    </div>
  );
}

/** An exam's results: progress, obstacles, check, announcement, and every candidate's grade [R1, R4]. */
export function ResultsPage() {
  const text = useText(resultsText);
  return (
    <ExamFrame
      title={text.results}
      actions={({ id, pages }) => (
        <>
          {pages.includes('results') && (
            <TextLink to={`/exams/${id}/results/unsettled`}>{text.toUnsettled}</TextLink>
          )}
          <TextLink to={`/exams/${id}/protocol`}>{text.toProtocol}</TextLink>
          <TextLink to={`/exams/${id}/grader-reports`}>{text.toReports}</TextLink>
          <TextLink to={`/exams/${id}/explanations`}>{text.toExplanations}</TextLink>
          <TextLink to={`/exams/${id}/candidate-list`}>{text.toCandidateList}</TextLink>
        </>
      )}
    >
      {(exam) => <Results exam={exam} />}
    </ExamFrame>
  );
}
