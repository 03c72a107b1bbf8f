import { Button, Checkbox, Details } from '@digdir/designsystemet-react';
import type { AnswerGroup, EqualAnswers } from '@karakter/domain/grading/desk/equal-answers';
import { useState } from 'react';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../../../ui/reading/WrittenText.tsx';
import { TextLink } from '../../../../ui/TextLink.tsx';
import type { OpenCommission } from '../../home/CommissionGate.tsx';
import { writtenPoints } from '../../points.ts';
import { gradingText } from '../../texts.ts';
import { EqualMarking, nothingTyped, type Typed } from './EqualMarking.tsx';
import { EqualOutcome } from './EqualOutcome.tsx';
import * as styles from './equal.module.css';
import { equalText } from './equal-texts.ts';
import type { EqualMarks } from './use-equal-marks.ts';
import type { OwnShortAnswer } from './use-short-answers.ts';

export type EqualWork = {
  readonly open: OpenCommission;
  readonly question: OpenCommission['paper']['paper']['questions'][number];
  readonly number: number;
  readonly marks: EqualMarks;
  readonly typed: Readonly<Record<string, Typed>>;
  readonly onTyped: (key: string, typed: Typed) => void;
};

/** Names a group by its first candidate number, which stays the same as long as the answers do. */
export const nameOfGroup = ({ answers }: EqualAnswers<OwnShortAnswer>): string =>
  String(answers[0]?.candidateNumber ?? 0);

function AnswerText({ text: written }: { readonly text: string }) {
  const text = useText(equalText);
  return written === '' ? (
    <em>{text.noText}</em>
  ) : (
    <WrittenText as="span" className={styles.written}>
      {written}
    </WrittenText>
  );
}

/** As many different points are named beside a group. */
const mostNamed = 4;

/** How many of the answers have which points from the grader, and how many can be changed no more. */
function Standing({ equal, work }: { equal: EqualAnswers<OwnShortAnswer>; work: EqualWork }) {
  const text = useText(equalText);
  const { language } = useLanguage();
  const counts = new Map<number | undefined, number>();
  for (const answer of equal.answers) {
    const given = work.marks.entryOf(answer).points[work.question.id];
    counts.set(given, (counts.get(given) ?? 0) + 1);
  }
  const locked = equal.answers.filter(({ maySave }) => !maySave).length;
  const byCount = [...counts].toSorted(([a = -1000, x], [b = -1000, y]) => y - x || a - b);
  const others = byCount.slice(mostNamed).reduce((sum, [, count]) => sum + count, 0);
  const parts = byCount
    .slice(0, mostNamed)
    .map(([given, count]) =>
      given === undefined ? text.unmarked(count) : text.standing(count, writtenPoints(given, language)),
    );
  return (
    <p className="quiet">
      {[
        text.answers(equal.answers.length),
        ...parts,
        ...(others > 0 ? [text.otherPoints(others)] : []),
        ...(locked > 0 ? [text.locked(locked)] : []),
      ].join(' · ')}
    </p>
  );
}

type AnswersProps = {
  readonly equal: EqualAnswers<OwnShortAnswer>;
  readonly work: EqualWork;
  readonly left: ReadonlySet<number>;
  readonly onLeave: (candidateNumber: number, isChosen: boolean) => void;
};

/** A browser draws so many at once; the rest of some thousand are a press away. */
const shownAtFirst = 100;
const shownMore = 500;

/** Each answer in full, as it was written, with its candidate number; one that is unticked is left as it is. */
function Answers({ equal, work, left, onLeave }: AnswersProps) {
  const text = useText(equalText);
  const words = useText(gradingText);
  const { language } = useLanguage();
  const { commissionId } = work.open.commission;
  const [most, setMost] = useState(shownAtFirst);
  const more = equal.answers.length - most;
  return (
    <ul className={styles.answers}>
      {equal.answers.slice(0, most).map((answer) => {
        const { candidateNumber, maySave } = answer;
        const given = work.marks.entryOf(answer).points[work.question.id];
        return (
          <li key={candidateNumber}>
            <Checkbox
              data-size="sm"
              aria-label={text.choose(candidateNumber)}
              value={String(candidateNumber)}
              disabled={!maySave}
              checked={maySave && !left.has(candidateNumber)}
              onChange={(event) => onLeave(candidateNumber, event.target.checked)}
            />
            <TextLink to={`/grading/${commissionId}/${candidateNumber}`}>
              {words.candidate(candidateNumber)}
            </TextLink>
            <AnswerText text={answer.text} />
            <span className="quiet">
              {given === undefined ? text.withoutPoints : text.withPoints(writtenPoints(given, language))}
              {!maySave && `, ${text.mayNotChange}`}
            </span>
          </li>
        );
      })}
      {more > 0 && (
        <li>
          <Button variant="tertiary" data-size="sm" onClick={() => setMost(most + shownMore)}>
            {text.showMore(Math.min(more, shownMore))}
          </Button>
        </li>
      )}
    </ul>
  );
}

type PartProps = {
  readonly equal: EqualAnswers<OwnShortAnswer>;
  readonly work: EqualWork;
  /** Unfolded from the beginning: what is only nearly equal is read before it is marked. */
  readonly isOpen: boolean;
};

/** Equal answers with their marking. */
function EqualPart({ equal, work, isOpen }: PartProps) {
  const text = useText(equalText);
  const announce = useAnnounce();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [isShown, setShown] = useState(isOpen);
  const { marks, question } = work;
  const name = nameOfGroup(equal);
  const typed = work.typed[name] ?? nothingTyped;
  const leave = (number: number, isChosen: boolean) =>
    setLeft((now) => new Set(isChosen ? [...now].filter((each) => each !== number) : [...now, number]));
  const chosen = equal.answers
    .filter(({ maySave, candidateNumber }) => maySave && !left.has(candidateNumber))
    .map((answer) => ({ answer, given: marks.entryOf(answer).points[question.id] }));
  return (
    <>
      {equal.answers.some(({ maySave }) => maySave) ? (
        <EqualMarking
          id={`equal-points-${name}`}
          question={question}
          number={work.number}
          paper={work.open.paper}
          chosen={chosen}
          typed={typed}
          onTyped={(next) => work.onTyped(name, next)}
          isBusy={marks.isBusy}
          onGive={(answers, points, comment) =>
            void marks.mark(answers, { question, points, comment }, name).then((came) => {
              if (came === null) return;
              work.onTyped(name, nothingTyped);
              announce(text.marked(came.done.length + came.waiting.length));
            })
          }
        />
      ) : (
        <p className="quiet">{text.allLocked(equal.answers.length)}</p>
      )}
      {marks.at === name && <EqualOutcome marks={marks} />}
      <Details
        variant="tinted"
        data-size="sm"
        className={styles.folded}
        open={isShown}
        onToggle={(event) =>
          setShown(event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open)
        }
      >
        <Details.Summary>{text.showAnswers(equal.answers.length)}</Details.Summary>
        <Details.Content>
          {isShown && <Answers equal={equal} work={work} left={left} onLeave={leave} />}
        </Details.Content>
      </Details>
    </>
  );
}

/** What is nearly equal to a group, folded: opened, read and marked by itself [G21]. */
function NearlyEqual({ group, work }: { group: AnswerGroup<OwnShortAnswer>; work: EqualWork }) {
  const text = useText(equalText);
  const [isShown, setShown] = useState(false);
  const count = group.near.reduce((sum, { answers }) => sum + answers.length, 0);
  return (
    <Details
      variant="tinted"
      data-size="sm"
      className={styles.folded}
      open={isShown}
      onToggle={(event) =>
        setShown(event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open)
      }
    >
      <Details.Summary>{text.near(count)}</Details.Summary>
      <Details.Content>
        {isShown && (
          <>
            <p className="quiet">{text.nearAbout}</p>
            {group.near.map((equal) => (
              <section key={equal.key} className={styles.near}>
                <h3 className={styles.heading}>
                  <AnswerText text={equal.text} />
                </h3>
                <Standing equal={equal} work={work} />
                <EqualPart equal={equal} work={work} isOpen />
              </section>
            ))}
          </>
        )}
      </Details.Content>
    </Details>
  );
}

/** One group of equal answers: marked once, each visible, and beside it what is nearly equal [G21]. */
export function EqualGroup({ group, work }: { group: AnswerGroup<OwnShortAnswer>; work: EqualWork }) {
  return (
    <article className={styles.group} data-equal-group={nameOfGroup(group)}>
      <h2 className={styles.heading} tabIndex={-1} id={`equal-${nameOfGroup(group)}`}>
        <AnswerText text={group.text} />
      </h2>
      <Standing equal={group} work={work} />
      <EqualPart equal={group} work={work} isOpen={false} />
      {group.near.length > 0 && <NearlyEqual group={group} work={work} />}
    </article>
  );
}
