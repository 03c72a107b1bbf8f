import type { GradingRefusal } from '@karakter/domain/grading/grading';
import { type SheetFaultCode, sheetFaults } from '@karakter/domain/grading/sheet/read-sheet';
import { listNoteKinds } from '@karakter/domain/planning/list/spreadsheet-cell';
import { z } from 'zod';
import { listBytes } from '../planning/given-list.ts';
import { id, instantText, route } from '../platform/route.ts';
import { commissionParams, grader } from './route-parts.ts';

/** More faults are counted, and not listed. */
export const mostSheetFaults = 1000;

/** Why a line, or a script whose change should be undone, was left alone. */
const leftCode = z.enum([
  'unknownCandidate',
  'nothingToGrade',
  'changedSince',
  'assessmentConfirmed',
  'alreadyRevealed',
  'alreadyAgreed',
  'assessedByPredecessor',
  'unknownQuestion',
  'pointsOutOfRange',
  'gradeNotOnScale',
] as const satisfies readonly (GradingRefusal | 'unknownCandidate' | 'nothingToGrade' | 'changedSince')[]);

const marks = z.object({
  points: z.record(z.string(), z.number().nullable()),
  /** Absent where the grade stays as it is; null where there is none. */
  grade: z.string().nullable().optional(),
});

/** An uploaded sheet that changes nothing yet, with what it would change now [G7]. */
const pendingSheet = z.object({
  sheetId: id,
  uploadedAt: instantText,
  /** Names these changes; an apply that names others is refused, so that only what was shown is applied. */
  digest: z.string(),
  changes: z.array(z.object({ line: z.int(), candidateNumber: z.int(), before: marks, after: marks })),
  left: z.array(z.object({ line: z.int(), candidateNumber: z.int(), code: leftCode })),
  faults: z.array(
    z.object({
      line: z.int(),
      cell: z.string(),
      code: z.enum(sheetFaults satisfies readonly SheetFaultCode[]),
      value: z.string(),
    }),
  ),
  faultCount: z.int(),
  unchanged: z.int(),
  notes: z.array(z.object({ kind: z.enum(listNoteKinds), count: z.number(), where: z.string() })),
  ignored: z.array(z.string()),
  totals: z.array(z.string()),
});

/** The sheet that was applied last, and what undoing it could not restore. */
const appliedSheet = z.object({
  sheetId: id,
  appliedAt: instantText,
  changed: z.int(),
  undone: z
    .object({
      at: instantText,
      restored: z.int(),
      kept: z.array(z.object({ candidateNumber: z.int(), code: leftCode })),
    })
    .nullable(),
});

const sheetView = z.object({ pending: pendingSheet.nullable(), applied: appliedSheet.nullable() });
export type SheetView = z.input<typeof sheetView>;

const path = '/api/grading/commissions/:commissionId/sheet';

/** Points and grades from a spreadsheet: each grader's own sheet, by candidate number [G7]. */
export const sheetRoutes = {
  showGradeSheet: route({
    ...grader,
    name: 'showGradeSheet',
    summary:
      'The grader’s uploaded sheet with what it would change now, and the last one that was applied [G7]',
    method: 'GET',
    path,
    params: commissionParams,
    response: sheetView,
  }),
  uploadGradeSheet: route({
    ...grader,
    name: 'uploadGradeSheet',
    summary:
      'Upload points and grades as Excel, CSV or text; changes nothing before it is applied, and replaces the one that waits [G7]',
    method: 'PUT',
    path,
    params: commissionParams,
    body: z.union([
      z.object({ text: z.string().max(2_000_000) }),
      z.object({ fileName: z.string().max(200), base64: z.base64() }),
    ]),
    bodyLimit: listBytes,
    response: sheetView,
  }),
  discardGradeSheet: route({
    ...grader,
    name: 'discardGradeSheet',
    summary: 'Discard the uploaded sheet that waits; repeating it changes nothing [G7]',
    method: 'DELETE',
    path,
    params: commissionParams,
    response: sheetView,
  }),
  applyGradeSheet: route({
    ...grader,
    name: 'applyGradeSheet',
    summary: 'Make the changes that were shown, all or none [G7]',
    method: 'POST',
    path: `${path}/apply`,
    params: commissionParams,
    body: z.object({ sheetId: id, digest: z.string().max(100) }),
    response: sheetView,
  }),
  undoGradeSheet: route({
    ...grader,
    name: 'undoGradeSheet',
    summary: 'Restore what the applied sheet changed, except for what has changed since [G7]',
    method: 'POST',
    path: `${path}/undo`,
    params: commissionParams,
    body: z.object({ sheetId: id }),
    response: sheetView,
  }),
};
