import { randomUUID } from 'node:crypto';
import { mostSheetFaults, type SheetView, sheetRoutes } from '@karakter/contract/grading/sheet';
import { refusalOfUnusableSheet } from '@karakter/contract/grading/sheet-refusals';
import { entryNow } from '@karakter/domain/grading/sheet/plan-sheet';
import { readGradeSheet } from '@karakter/domain/grading/sheet/read-sheet';
import { planSheetUndo } from '@karakter/domain/grading/sheet/undo-sheet';
import type { ListTable } from '@karakter/domain/planning/list/spreadsheet-cell';
import type { z } from 'zod';
import type { ListReader } from '../../../integrations/spreadsheet/port.ts';
import { refusalOfUnreadable, UnreadableSpreadsheet } from '../../../integrations/spreadsheet/unreadable.ts';
import type { Database } from '../../../platform/database/db.ts';
import { becomeBlind, inTransaction } from '../../../platform/database/transaction.ts';
import { AfterTransaction, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { commissionToGrade, factsFor } from '../access.ts';
import type { GradedPapers } from '../graded-papers.ts';
import {
  digestOf,
  planNow,
  type ServedScript,
  sheetScriptsOf,
  viewOfApplied,
  viewOfPending,
} from './plan.ts';
import { saveMany } from './save-many.ts';
import {
  appliedSheetOf,
  dropPending,
  pendingSheetOf,
  type StoredSheet,
  saveApplied,
  savePending,
  saveUndone,
} from './store.ts';

type Asked = Parameters<typeof commissionToGrade>[0];
export type SheetParts = { readonly db: Database; readonly clock: Clock; readonly lists: ListReader };

/** The grader at work with a sheet of the commission. */
async function atSheet(call: Asked, commissionId: string, papers: GradedPapers) {
  const commission = await commissionToGrade(call, commissionId);
  const paper = await papers.of(call.tx, commission);
  const owner = { commissionId: commission.id, personId: commission.me.personId };
  return { tx: call.tx, now: call.now, commission, paper, owner };
}
type AtSheet = Awaited<ReturnType<typeof atSheet>>;

/** As atSheet, one after the other, so that nothing is confirmed or changed by another sheet meanwhile. */
async function lockedSheet(call: Asked, commissionId: string, papers: GradedPapers): Promise<AtSheet> {
  await lockCommission(call.tx, commissionId);
  return atSheet(call, commissionId, papers);
}

async function viewOf({ tx, owner, ...at }: AtSheet): Promise<SheetView> {
  const pending = await pendingSheetOf(tx, owner);
  const applied = await appliedSheetOf(tx, owner);
  return {
    pending: pending ? viewOfPending(pending, await planNow(tx, at, pending)) : null,
    applied: applied ? viewOfApplied(applied) : null,
  };
}

/** Saves entries of many scripts as this grader's. */
function save(
  { tx, now, commission, owner }: AtSheet,
  changed: readonly { script: ServedScript; entry: ReturnType<typeof entryNow> }[],
): Promise<void> {
  const entries = changed.map(({ script, entry }) => ({
    candidacyId: script.candidacyId,
    before: entryNow(script),
    entry,
    version: script.ownVersion,
  }));
  return saveMany(tx, { ...owner, now, entries }, commission.workflow.assessing);
}

/** The log tells which scripts a sheet has changed, and neither points nor grades: nothing is confirmed yet. */
async function record(
  { tx, now, commission, owner }: AtSheet,
  kind: 'gradeSheetApplied' | 'gradeSheetUndone',
  changed: readonly { script: ServedScript }[],
): Promise<void> {
  const candidateNumbers = changed.map(({ script }) => script.candidateNumber);
  const data = { commissionId: commission.id, candidateNumbers };
  await recordEvent(tx, { examId: commission.examId, kind, actorId: owner.personId, at: now, data });
}

async function apply(at: AtSheet, seen: { sheetId: string; digest: string }): Promise<SheetView> {
  const { tx, now, owner } = at;
  const pending = await pendingSheetOf(tx, owner);
  if (pending?.id !== seen.sheetId) refuse('sheetReplaced');
  const plan = await planNow(tx, at, pending);
  if (digestOf(plan) !== seen.digest) refuse('sheetChangedMeanwhile');
  const { changes } = plan;
  if (changes.length > 0) {
    await save(at, changes);
    await record(at, 'gradeSheetApplied', changes);
  }
  const made = changes.map(({ script }) => {
    const { points, grade } = entryNow(script);
    const { candidateNumber, ownVersion } = script;
    return { candidateNumber, before: { points, grade }, version: ownVersion + 1 };
  });
  await saveApplied(tx, owner, pending, { at: now, changes: made });
  return viewOf(at);
}

async function undo(at: AtSheet, sheetId: string): Promise<SheetView> {
  const { tx, now, owner } = at;
  const applied = await appliedSheetOf(tx, owner);
  if (applied?.id !== sheetId) refuse('sheetReplaced');
  if (applied.undone) refuse('sheetUndoneAlready');
  const scripts = await sheetScriptsOf(tx, at.commission, at.paper);
  const { restored, kept } = planSheetUndo(applied.changes, scripts);
  if (restored.length > 0) {
    await save(at, restored);
    await record(at, 'gradeSheetUndone', restored);
  }
  await saveUndone(tx, applied.id, { at: now, kept });
  return viewOf(at);
}

type Given = z.output<typeof sheetRoutes.uploadGradeSheet.body>;

async function tableOf(lists: ListReader, by: string, given: Given): Promise<ListTable> {
  const content = 'text' in given ? given : { bytes: new Uint8Array(Buffer.from(given.base64, 'base64')) };
  return lists.table(content, by).catch((error: unknown) => {
    if (error instanceof UnreadableSpreadsheet) refuse(refusalOfUnreadable[error.code]);
    throw error;
  });
}

function sheetIn(table: ListTable, { commission, paper }: AtSheet): StoredSheet {
  const { questions } = factsFor(commission, paper);
  const sheet = readGradeSheet(table, { questions, scale: commission.scale });
  if ('unusable' in sheet) refuse(refusalOfUnusableSheet[sheet.unusable]);
  return { ...sheet, faults: sheet.faults.slice(0, mostSheetFaults), faultCount: sheet.faults.length };
}

/** Points and grades from a spreadsheet: shown before they count, applied all at once, and undone [G7]. */
export function mountSheets(mount: Mount, papers: GradedPapers, { db, clock, lists }: SheetParts): void {
  mount(sheetRoutes.showGradeSheet, async (call) =>
    viewOf(await atSheet(call, call.params.commissionId, papers)),
  );

  mount(sheetRoutes.uploadGradeSheet, async (call) => {
    const { actor, params, body } = call;
    await commissionToGrade(call, params.commissionId);
    return new AfterTransaction(async () => {
      // Outside any transaction, since a file may take long; then all checks again.
      const table = await tableOf(lists, actor.personId, body);
      return inTransaction(db, sheetRoutes.uploadGradeSheet, async (tx) => {
        await becomeBlind(tx, actor);
        const at = await atSheet({ tx, actor, now: clock.now() }, params.commissionId, papers);
        const sheet = sheetIn(table, at);
        await savePending(tx, at.owner, { id: randomUUID(), uploadedAt: at.now, sheet });
        return viewOf(at);
      });
    });
  });

  mount(sheetRoutes.discardGradeSheet, async (call) => {
    const at = await atSheet(call, call.params.commissionId, papers);
    await dropPending(call.tx, at.owner);
    return viewOf(at);
  });

  mount(sheetRoutes.applyGradeSheet, async (call) =>
    apply(await lockedSheet(call, call.params.commissionId, papers), call.body),
  );

  mount(sheetRoutes.undoGradeSheet, async (call) =>
    undo(await lockedSheet(call, call.params.commissionId, papers), call.body.sheetId),
  );
}
