import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { KeptLine } from '../../../kept-writing/KeptLine.tsx';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton, TextLink } from '../../../ui/TextLink.tsx';
import { QuestionAnswer } from '../desk/AnswerSheet.tsx';
import { scriptsInView, scriptViewFrom } from '../desk/list/script-view.ts';
import { PointsFields } from '../desk/PointsFields.tsx';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { type Autosave, useAutosave, useAutosaves } from '../saving/autosaves.ts';
import { gradingText } from '../texts.ts';
import { useIsNear } from './use-is-near.ts';
import * as styles from './views.module.css';
import { viewsText } from './views-texts.ts';

const atOnce = 20;

type Answer = (typeof deskRoutes.listAnswersTo)['response']['_zod']['output']['answers'][number];
type Question = OpenCommission['paper']['paper']['questions'][number];

type MarkedProps = {
  readonly open: OpenCommission;
  readonly question: Question;
  readonly answer: Answer;
  readonly autosave: Autosave;
};

/** One script's answer to the question, with its points beside it. */
function MarkedAnswer({ open, question, answer, autosave }: MarkedProps) {
  const text = useText(gradingText);
  const written = useAutosave(autosave, answer);
  const { search } = useLocation();
  const { commissionId } = open.commission;
  return (
    <>
      <div className={styles.oneAnswer}>
        <h2 className={styles.whose}>
          <TextLink to={`/grading/${commissionId}/${answer.candidateNumber}${search}`}>
            {text.candidate(answer.candidateNumber)}
          </TextLink>
        </h2>
        <QuestionAnswer
          question={question}
          answer={answer.answer ?? undefined}
          language={answer.language}
          isHidden={answer.hidden?.includes(question.id)}
        />
      </div>
      <div className={styles.oneMark}>
        <PointsFields
          commissionId={commissionId}
          scale={open.commission.scale}
          paper={open.paper}
          script={answer}
          autosave={autosave}
          kept={{ ...written, choose: autosave.choose }}
          entry={written.content}
          readOnly={!answer.maySave}
          idPrefix={`${answer.candidateNumber}-`}
          only={question.id}
        />
        {answer.maySave && <KeptLine kept={written} isOneOfMany onRetry={() => void autosave.flush()} />}
      </div>
    </>
  );
}

type ChunkProps = Pick<MarkedProps, 'open' | 'question'> & {
  readonly numbers: readonly number[];
  readonly autosaves: ReturnType<typeof useAutosaves>;
};

/** Twenty answers, fetched when they come near the window: ten thousand stay quick. */
function Chunk({ open, question, numbers, autosaves }: ChunkProps) {
  const { place, isNear } = useIsNear<HTMLLIElement>();
  const { commissionId } = open.commission;
  const found = useApi(
    deskRoutes.listAnswersTo,
    { params: { commissionId, questionId: question.id }, query: { numbers: numbers.join(',') } },
    { enabled: isNear },
  );
  const answers = found.data?.answers ?? [];
  return (
    <li ref={place} className={styles.chunk} data-empty={answers.length === 0 || undefined}>
      {isNear && found.isPending && <LoadingState />}
      {found.error && <FailedState failure={found.error} onRetry={() => void found.refetch()} />}
      {numbers.flatMap((number) => {
        const answer = answers.find((each) => each.candidateNumber === number);
        if (!answer) return [];
        return [
          <article key={number} className={styles.answerRow}>
            <MarkedAnswer open={open} question={question} answer={answer} autosave={autosaves.of(answer)} />
          </article>,
        ];
      })}
    </li>
  );
}

function Answers(open: OpenCommission) {
  const text = useText(viewsText);
  const words = useText(gradingText);
  const { questionId } = useParams();
  const [address] = useSearchParams();
  const { commission, paper } = open;
  const autosaves = useAutosaves(commission.commissionId);
  const { questions } = paper.paper;
  const at = questions.findIndex(({ id }) => id === questionId);
  const question = questions[at];
  const path = `/grading/${commission.commissionId}`;
  // The list's choice and order go along to the desk and to the other questions.
  const { search } = useLocation();
  const [numbers] = useState(() =>
    scriptsInView(commission.scripts, scriptViewFrom(address), commission.scale).map(
      (line) => line.candidateNumber,
    ),
  );
  if (!question)
    return (
      <PageShell title={words.scripts} place={open.place}>
        <EmptyState title={words.noAnswer} action={<LinkButton to={path + search}>{text.toDesk}</LinkButton>}>
          {null}
        </EmptyState>
      </PageShell>
    );
  const chunks = Array.from({ length: Math.ceil(numbers.length / atOnce) }, (_, index) =>
    numbers.slice(index * atOnce, (index + 1) * atOnce),
  );
  return (
    <PageShell title={text.questionTitle(at + 1)} place={open.place}>
      <nav className={styles.questions} aria-label={text.otherQuestions}>
        <TextLink to={path + search}>{text.toDesk}</TextLink>
        {questions.map(({ id }, index) => (
          <TextLink key={id} to={`${path}/questions/${id}${search}`}>
            {words.question(index + 1)}
          </TextLink>
        ))}
      </nav>
      <p className="page-about">{text.questionAbout}</p>
      <ol className={styles.answers} key={question.id}>
        {chunks.map((chunk) => (
          <Chunk key={chunk[0]} open={open} question={question} numbers={chunk} autosaves={autosaves} />
        ))}
      </ol>
    </PageShell>
  );
}

/** One question across all scripts: the answers below each other, each with its points beside it [G3]. */
export function QuestionPage() {
  return <CommissionGate>{(open) => <Answers {...open} />}</CommissionGate>;
}
