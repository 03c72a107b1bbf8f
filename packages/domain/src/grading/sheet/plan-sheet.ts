import type { Grade } from '../../exam/grades.ts';
import { type AssessmentEntry, emptyAssessment, type Points } from '../assessment.ts';
import { decideGrading, type Grading, type GradingFacts, type GradingRefusal } from '../grading.ts';
import type { SheetRow } from './read-sheet.ts';

/** A script as a sheet changes it: the grader's own assessment, or the shared one. */
export type SheetScript = {
  readonly candidateNumber: number;
  readonly grading: Grading;
  /** The automatic points of closed questions. */
  readonly suggested: Points;
  readonly facts: GradingFacts;
};

/** What a line changes: only the fields that get another value. Null: nothing was there. */
export type SheetMarks = {
  readonly points: Readonly<Record<string, number | null>>;
  readonly grade?: Grade | null;
};
export type SheetChange<Script> = {
  readonly line: number;
  readonly script: Script;
  readonly before: SheetMarks;
  readonly after: SheetMarks;
  readonly entry: AssessmentEntry;
};
/** A line that is left alone, since its script is unknown, has no work to grade, or does not take the change. */
export type LeftAlone = {
  readonly line: number;
  readonly candidateNumber: number;
  readonly code: 'unknownCandidate' | 'nothingToGrade' | GradingRefusal;
};
export type SheetPlan<Script> = {
  readonly changes: readonly SheetChange<Script>[];
  readonly left: readonly LeftAlone[];
  /** Lines that say what is so already, or nothing at all. */
  readonly unchanged: number;
};

/** Who confirmed an assessment that a save would change: of a shared one, any member. */
function isConfirmed({ assessments }: Grading, { by, workflow }: GradingFacts): boolean {
  const counting = workflow.assessing === 'shared' ? Object.values(assessments) : [assessments[by]];
  return counting.some((each) => each?.kind === 'confirmed');
}

/**
 * Why a script does not take this entry from a sheet, if it does not [G7]: what is confirmed or revealed never changes.
 * A shared assessment that a co-grader has confirmed is left alone too: hundreds of confirmations would be taken back at
 * once.
 */
export function sheetRefusal(
  { grading, facts }: Pick<SheetScript, 'grading' | 'facts'>,
  entry: AssessmentEntry,
): GradingRefusal | undefined {
  const decision = decideGrading(grading, { kind: 'save', entry }, facts);
  if (decision.kind === 'refused') return decision.code;
  return isConfirmed(grading, facts) ? 'assessmentConfirmed' : undefined;
}

/** The present entry of the script, for the grader. */
export const entryNow = ({ grading, facts }: Pick<SheetScript, 'grading' | 'facts'>): AssessmentEntry =>
  grading.assessments[facts.by]?.entry ?? emptyAssessment;

/** What a row changes of a script; undefined where all is so already. */
function changeOf<Script extends SheetScript>(
  { line, points, grade }: SheetRow,
  script: Script,
): SheetChange<Script> | undefined {
  const now = entryNow(script);
  const present = (id: string) => now.points[id] ?? script.suggested[id] ?? null;
  const changed = Object.entries(points).filter(([id, given]) => given !== present(id));
  const takesGrade = grade !== null && grade !== now.grade;
  if (changed.length === 0 && !takesGrade) return undefined;
  return {
    line,
    script,
    before: {
      points: Object.fromEntries(changed.map(([id]) => [id, present(id)])),
      ...(takesGrade && { grade: now.grade }),
    },
    after: { points: Object.fromEntries(changed), ...(takesGrade && { grade }) },
    entry: {
      ...now,
      points: { ...now.points, ...Object.fromEntries(changed) },
      ...(takesGrade && { grade }),
    },
  };
}

/** The scripts that the grader may see, by candidate number, and who of the commission has no work to grade. */
export type KnownScripts<Script> = {
  readonly scripts: ReadonlyMap<number, Script>;
  readonly withoutWork: ReadonlySet<number>;
};

const saysNothing = ({ points, grade }: SheetRow) => grade === null && Object.keys(points).length === 0;

/** What one line would do; undefined where it leaves all as it is. */
function outcomeOf<Script extends SheetScript>(
  row: SheetRow,
  { scripts, withoutWork }: KnownScripts<Script>,
): SheetChange<Script> | LeftAlone | undefined {
  const { line, candidateNumber } = row;
  const script = scripts.get(candidateNumber);
  if (!script) {
    const isAbsent = withoutWork.has(candidateNumber);
    if (isAbsent && saysNothing(row)) return undefined;
    return { line, candidateNumber, code: isAbsent ? 'nothingToGrade' : 'unknownCandidate' };
  }
  const change = changeOf(row, script);
  const code = change && sheetRefusal(script, change.entry);
  return code ? { line, candidateNumber, code } : change;
}

/**
 * What a sheet would change now [G7]. It says nothing of another commission's candidates but that they are unknown, and
 * empty cells leave everything as it is.
 */
export function planGradeSheet<Script extends SheetScript>(
  rows: readonly SheetRow[],
  known: KnownScripts<Script>,
): SheetPlan<Script> {
  const changes: SheetChange<Script>[] = [];
  const left: LeftAlone[] = [];
  for (const row of rows) {
    const outcome = outcomeOf(row, known);
    if (outcome && 'code' in outcome) left.push(outcome);
    else if (outcome) changes.push(outcome);
  }
  return { changes, left, unchanged: rows.length - changes.length - left.length };
}
