import type { AssessmentEntry } from '../assessment.ts';
import type { GradingRefusal } from '../grading.ts';
import { entryNow, type SheetScript, sheetRefusal } from './plan-sheet.ts';

/** What a sheet that was applied changed of one script: points and grade before, and the version that it made. */
export type AppliedChange = {
  readonly candidateNumber: number;
  readonly before: Pick<AssessmentEntry, 'points' | 'grade'>;
  readonly version: number;
};
export type NotUndone = {
  readonly candidateNumber: number;
  readonly code: 'unknownCandidate' | 'changedSince' | GradingRefusal;
};
export type SheetUndo<Script> = {
  readonly restored: readonly { readonly script: Script; readonly entry: AssessmentEntry }[];
  readonly kept: readonly NotUndone[];
};

/**
 * What undoing a sheet restores [G7]: each entry exactly as it was before, where nothing has changed it since. The
 * others are kept as they are, and named.
 */
export function planSheetUndo<Script extends SheetScript & { readonly ownVersion: number }>(
  applied: readonly AppliedChange[],
  scripts: ReadonlyMap<number, Script>,
): SheetUndo<Script> {
  const restored: { script: Script; entry: AssessmentEntry }[] = [];
  const kept: NotUndone[] = [];
  for (const { candidateNumber, before, version } of applied) {
    const script = scripts.get(candidateNumber);
    if (script === undefined) {
      kept.push({ candidateNumber, code: 'unknownCandidate' });
      continue;
    }
    // A sheet changes neither comment nor reasons, so with the same version these are as they were.
    const entry = { ...entryNow(script), ...before };
    const isSame = script.ownVersion === version;
    const code = sheetRefusal(script, entry) ?? (isSame ? undefined : 'changedSince');
    if (code === undefined) restored.push({ script, entry });
    else kept.push({ candidateNumber, code });
  }
  return { restored, kept };
}
