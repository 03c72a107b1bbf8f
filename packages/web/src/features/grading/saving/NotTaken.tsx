import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { useEffect, useSyncExternalStore } from 'react';
import { isSame } from '../../../kept-writing/document/joined-versions.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import { useGradeWord } from '../grade-words.ts';
import { writtenPoints } from '../points.ts';
import { scoringText } from '../scoring/scoring-texts.ts';
import { gradingText } from '../texts.ts';
import type { Autosave } from './autosaves.ts';
import { entryIn } from './saved-scripts.ts';
import { savingText } from './saving-texts.ts';

type NotTakenProps = {
  readonly autosave: Autosave;
  readonly script: Script;
  readonly paper: GradedPaper;
};

/** What was typed here, field by field, where the server has something else. */
function useDifferences({ script, paper }: NotTakenProps, typed: AssessmentEntry) {
  const text = useText(gradingText);
  const words = useText(savingText);
  const scoring = useText(scoringText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const taken = entryIn(script);
  const points = paper.paper.questions.flatMap(({ id, title }, index) => {
    const question = `${index + 1}. ${title[script.language]}`;
    const mine = typed.points[id];
    const value = mine === undefined ? words.none : writtenPoints(mine, language);
    const reason = typed.reasons?.[id] ?? '';
    return [
      ...(mine === taken.points[id] ? [] : [{ id, label: `${text.points}, ${question}`, value }]),
      ...(reason === (taken.reasons?.[id] ?? '')
        ? []
        : [
            {
              id: `${id} reason`,
              label: `${scoring.overrideReason}, ${question}`,
              value: reason || words.none,
            },
          ]),
    ];
  });
  const grade = typed.grade === null ? words.none : gradeWord(typed.grade);
  return [
    ...points,
    ...(typed.grade === taken.grade ? [] : [{ id: 'grade', label: text.grade, value: grade }]),
    ...(typed.comment === taken.comment
      ? []
      : [{ id: 'comment', label: text.comment, value: typed.comment || words.none }]),
  ];
}

/**
 * Shows what was typed here after the assessment was confirmed in another window, or revealed: none of it counts, and none
 * of it is thrown away unseen [G15].
 */
export function NotTaken(props: NotTakenProps) {
  const { autosave, script } = props;
  const text = useText(savingText);
  const announce = useAnnounce();
  const { content } = useSyncExternalStore(autosave.subscribe, autosave.snapshot);
  const differences = useDifferences(props, content);
  const isShown = differences.length > 0 && !isSame(content, entryIn(script));
  useEffect(() => {
    if (isShown) announce(text.notTakenTitle, 'assertive');
  }, [isShown, announce, text]);
  if (!isShown) return null;
  const discard = () => {
    autosave.change(entryIn(script));
    announce(text.discarded);
  };
  return (
    <Alert data-color="warning" data-size="sm" data-not-taken>
      <Heading level={3} data-size="2xs">
        {text.notTakenTitle}
      </Heading>
      <p>{script.allowed.includes('reopen') ? text.notTakenConfirmed : text.notTakenLocked}</p>
      <dl>
        {differences.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <WrittenText className="plain-text">{value}</WrittenText>
            </dd>
          </div>
        ))}
      </dl>
      <Button variant="secondary" data-size="sm" onClick={discard}>
        {text.discard}
      </Button>
    </Alert>
  );
}
