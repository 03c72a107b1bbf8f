import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import {
  type ConfirmingFinding,
  findingsBeforeConfirming,
  type OwnMarks,
} from '@karakter/domain/grading/desk/confirming';
import { questionsWithoutPoints } from '@karakter/domain/grading/desk/gaps';
import { withHidden } from '@karakter/domain/grading/desk/reading';
import { scoreWith } from '@karakter/domain/grading/scoring';
import type { CommissionPageView, GradedPaper, Script, ScriptLine } from '../../api-types.ts';

/** A line of the list as the check before confirming needs it. */
export const marksOfLine = ({
  candidateNumber,
  points,
  grade,
  gaps = 0,
  byHand = 0,
}: ScriptLine): OwnMarks => ({
  candidateNumber,
  points,
  grade,
  gaps,
  byHand,
});

type Given = {
  readonly script: Pick<Script, 'candidateNumber' | 'suggested' | 'hidden'>;
  readonly entry: AssessmentEntry;
  readonly paper: GradedPaper;
  readonly commission: Pick<CommissionPageView, 'scale' | 'scripts'>;
};

/** What to look at before this script is confirmed, by what is entered now; a missing grade is told at the button. */
export function findingsOf({ script, entry, paper, commission }: Given): ConfirmingFinding[] {
  const { candidateNumber, suggested } = script;
  const byHand = Object.keys(entry.points).length;
  const hasPoints = byHand + Object.keys(suggested).length > 0;
  const counted = { questions: paper.paper.questions, scoring: paper.scoring, scale: commission.scale };
  const { sum } = scoreWith(counted, { points: { ...suggested, ...entry.points }, choices: {} });
  const own: OwnMarks = {
    candidateNumber,
    points: hasPoints ? sum : null,
    grade: entry.grade,
    gaps: questionsWithoutPoints(entry, withHidden(suggested, script.hidden), counted).length,
    byHand,
  };
  const others = commission.scripts
    .filter((line) => line.candidateNumber !== candidateNumber)
    .map(marksOfLine);
  return findingsBeforeConfirming([own], [own, ...others], commission.scale).filter(
    ({ kind }) => kind !== 'gradeMissing',
  );
}
