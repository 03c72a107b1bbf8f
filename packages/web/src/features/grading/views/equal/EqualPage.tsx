import type { AnswerGroup } from '@karakter/domain/grading/desk/equal-answers';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { keepDeskOnThisDevice } from '../../../../desk-worker/register.ts';
import { KeptFormLine } from '../../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../../text/language.tsx';
import { PageShell } from '../../../../ui/PageShell.tsx';
import { EmptyState, FailedState } from '../../../../ui/States.tsx';
import { LinkButton, TextLink } from '../../../../ui/TextLink.tsx';
import { useDeskChoices } from '../../desk/choices/use-desk-choices.ts';
import { keyOf } from '../../desk/keys/key-choices.ts';
import { CommissionGate, type OpenCommission } from '../../home/CommissionGate.tsx';
import { gradingText } from '../../texts.ts';
import { useIsNear } from '../use-is-near.ts';
import { viewsText } from '../views-texts.ts';
import { EqualGroup, type EqualWork, nameOfGroup } from './EqualGroup.tsx';
import { nothingTyped, type Typed } from './EqualMarking.tsx';
import * as styles from './equal.module.css';
import { equalText } from './equal-texts.ts';
import { useEqualMarks } from './use-equal-marks.ts';
import { useGroupKeys } from './use-group-keys.ts';
import { type OwnShortAnswer, useShortAnswers } from './use-short-answers.ts';

type Group = AnswerGroup<OwnShortAnswer>;
const atOnce = 20;

type ChunkProps = {
  readonly groups: readonly Group[];
  readonly work: EqualWork;
  /** The group that the keys are at. */
  readonly here: string;
};

/** Twenty groups, drawn when they come near the window, or the keys come to one of them. */
function Chunk({ groups, work, here }: ChunkProps) {
  const { place, isNear } = useIsNear<HTMLLIElement>();
  const holdsHere = groups.some((group) => nameOfGroup(group) === here);
  const [wasHere, setWasHere] = useState(holdsHere);
  if (holdsHere && !wasHere) setWasHere(true);
  const isDrawn = isNear || holdsHere || wasHere;
  return (
    <li ref={place} className={styles.chunk} data-empty={!isDrawn || undefined}>
      {isDrawn && groups.map((group) => <EqualGroup key={group.key} group={group} work={work} />)}
    </li>
  );
}

type Writing = Readonly<Record<string, Typed>>;
const nothingWritten: Writing = {};

type GroupsProps = {
  readonly open: OpenCommission;
  readonly question: EqualWork['question'];
  readonly number: number;
};

function Groups({ open, question, number }: GroupsProps) {
  const text = useText(equalText);
  const { commission } = open;
  const { commissionId } = commission;
  const { choices } = useDeskChoices();
  const answers = useShortAnswers(commissionId, question.id);
  const marks = useEqualMarks(commissionId);
  const form = useKeptForm(`equal:${commissionId}:${question.id}`, nothingWritten);
  const { groups } = answers;
  const here = useGroupKeys(groups.map(nameOfGroup));
  const onTyped = (name: string, typed: Typed) =>
    form.change(({ [name]: _, ...others }) =>
      typed === nothingTyped ? others : { ...others, [name]: typed },
    );
  const work = { open, question, number, marks, typed: form.content, onTyped };
  const hasTyped = Object.keys(form.content).length > 0 || form.disputed.length > 0;
  const path = `/grading/${commissionId}`;
  const count = answers.read - answers.others.length;
  if (answers.failure) return <FailedState failure={answers.failure} onRetry={answers.retry} />;
  if (!answers.isComplete)
    return <p role="status">{text.reading(answers.read, commission.scripts.length)}</p>;
  return (
    <>
      <p className="quiet">
        {text.groups(groups.length, count)}.{' '}
        {choices.shortcuts === 'on' &&
          text.keys(keyOf('next', choices.keys), keyOf('previous', choices.keys))}
      </p>
      {answers.others.length > 0 && (
        <p className="quiet">
          {text.others(answers.others.length)}{' '}
          <TextLink to={`${path}/questions/${question.id}`}>{text.readOthers}</TextLink>
        </p>
      )}
      {hasTyped && <KeptFormLine kept={form} />}
      {groups.length === 0 && <p>{text.none}</p>}
      <ol className={styles.groups}>
        {Array.from({ length: Math.ceil(groups.length / atOnce) }, (_, at) => (
          <Chunk
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups keep their order
            key={at}
            groups={groups.slice(at * atOnce, (at + 1) * atOnce)}
            work={work}
            here={here}
          />
        ))}
      </ol>
    </>
  );
}

function Equal(open: OpenCommission) {
  const text = useText(equalText);
  const views = useText(viewsText);
  const words = useText(gradingText);
  const { questionId } = useParams();
  const { questions } = open.paper.paper;
  const written = questions.filter((each) => !isClosedQuestion(each));
  const question = questionId === undefined ? written[0] : written.find(({ id }) => id === questionId);
  const path = `/grading/${open.commission.commissionId}`;
  useEffect(keepDeskOnThisDevice, []);
  if (!question)
    return (
      <PageShell title={words.scripts} place={open.place}>
        <EmptyState title={text.none} action={<LinkButton to={path}>{views.toDesk}</LinkButton>}>
          {null}
        </EmptyState>
      </PageShell>
    );
  const numberOf = (id: string) => questions.findIndex((each) => each.id === id) + 1;
  return (
    <PageShell title={text.title(numberOf(question.id))} place={open.place}>
      <nav className={styles.questions} aria-label={text.other}>
        <TextLink to={path}>{views.toDesk}</TextLink>
        {written.length > 1 &&
          written.map(({ id }) => (
            <TextLink key={id} to={`${path}/equal/${id}`}>
              {words.question(numberOf(id))}
            </TextLink>
          ))}
      </nav>
      <p className="page-about">{text.about}</p>
      <Groups key={question.id} open={open} question={question} number={numberOf(question.id)} />
    </PageShell>
  );
}

/** Equal and nearly equal short answers to a question in groups: marked once, each visible, undone together [G21]. */
export function EqualPage() {
  return <CommissionGate>{(open) => <Equal {...open} />}</CommissionGate>;
}
