import { createHash } from 'node:crypto';
import type { SheetView } from '@karakter/contract/grading/sheet';
import { emptyAssessment } from '@karakter/domain/grading/assessment';
import { planGradeSheet, type SheetPlan, type SheetScript } from '@karakter/domain/grading/sheet/plan-sheet';
import { canonicalJson, type JsonValue } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../../platform/database/db.ts';
import { factsFor, factsOn } from '../access.ts';
import { readingForPoints, scoreOf } from '../automatic.ts';
import type { GradedPaper } from '../graded-papers.ts';
import { scriptsOf } from '../scripts.ts';
import type { CommissionRecord } from '../store.ts';
import { type AppliedSheet, numbersWithoutWork, type PendingSheet } from './store.ts';

/** A script with what a sheet needs of it. */
export type ServedScript = SheetScript & { readonly candidacyId: string; readonly ownVersion: number };

/** The commission's scripts by candidate number, as the grader may see them now. */
export async function sheetScriptsOf(
  tx: Tx,
  commission: CommissionRecord,
  paper: GradedPaper,
): Promise<Map<number, ServedScript>> {
  const facts = factsFor(commission, paper);
  const scripts = await scriptsOf(tx, commission, readingForPoints(facts));
  return new Map(
    scripts.map((script) => {
      const { candidateNumber, candidacyId, grading, ownVersion } = script;
      const { suggested } = scoreOf(script, emptyAssessment, facts);
      const own = factsOn(facts, script);
      return [candidateNumber, { candidateNumber, candidacyId, grading, ownVersion, suggested, facts: own }];
    }),
  );
}

/** What the waiting sheet would change now. */
export async function planNow(
  tx: Tx,
  { commission, paper }: { commission: CommissionRecord; paper: GradedPaper },
  { sheet }: Pick<PendingSheet, 'sheet'>,
): Promise<SheetPlan<ServedScript>> {
  const scripts = await sheetScriptsOf(tx, commission, paper);
  const withoutWork = await numbersWithoutWork(tx, commission.id);
  return planGradeSheet(sheet.rows, { scripts, withoutWork });
}

/** Names the changes with the versions that they build on: another name is another preview. */
export function digestOf({ changes }: SheetPlan<ServedScript>): string {
  const named = changes.map(({ script, before, after }) => [
    script.candidateNumber,
    script.ownVersion,
    before,
    after,
  ]);
  return createHash('sha256')
    .update(canonicalJson(named as unknown as JsonValue))
    .digest('hex');
}

export function viewOfPending(
  { id: sheetId, uploadedAt, sheet }: PendingSheet,
  plan: SheetPlan<ServedScript>,
): NonNullable<SheetView['pending']> {
  const { faults, faultCount, notes, ignored, totals } = sheet;
  return {
    sheetId,
    uploadedAt: uploadedAt.toString(),
    digest: digestOf(plan),
    changes: plan.changes.map(({ line, script, before, after }) => ({
      line,
      candidateNumber: script.candidateNumber,
      before,
      after,
    })),
    left: plan.left as NonNullable<SheetView['pending']>['left'],
    faults: [...faults],
    faultCount,
    unchanged: plan.unchanged,
    notes: [...notes],
    ignored: [...ignored],
    totals: [...totals],
  };
}

export function viewOfApplied({ id, appliedAt, changes, undone }: AppliedSheet): SheetView['applied'] {
  return {
    sheetId: id,
    appliedAt: appliedAt.toString(),
    changed: changes.length,
    undone: undone && {
      at: undone.at.toString(),
      restored: changes.length - undone.kept.length,
      kept: undone.kept as NonNullable<NonNullable<SheetView['applied']>['undone']>['kept'],
    },
  };
}
