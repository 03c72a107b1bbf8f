import { z } from 'zod';
import { done, fileResponse, id, instantText, route } from '../../platform/route.ts';
import { commissionParams, grader } from '../route-parts.ts';

const office = { access: ['examOffice'], identity: 'visible' } as const;
const partNumber = z.coerce.number<number>().int().positive().max(10_000);

const printBundle = z.object({
  id: z.string(),
  orderedAt: instantText,
  /** The name of the grader whose reading order it is in; null: by candidate number. */
  readingOf: z.string().nullable(),
  parts: z.array(
    z.object({ number: z.int(), first: z.int(), last: z.int(), scripts: z.int(), isMade: z.boolean() }),
  ),
});
export type PrintBundleView = z.output<typeof printBundle>;

/** Scripts on paper, by candidate number alone [G12, U7]. */
export const printingRoutes = {
  showMyPrint: route({
    ...grader,
    name: 'showMyPrint',
    summary: 'The grader’s own scripts for printing, and how far they are made [G12]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/print',
    params: commissionParams,
    response: z.object({ bundle: printBundle.nullable() }),
  }),
  orderMyPrint: route({
    ...grader,
    name: 'orderMyPrint',
    summary:
      'Have the scripts made for printing, in the grader’s own order or by number; replaces the last ones [G12]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/print',
    params: commissionParams,
    body: z.object({ order: z.enum(['reading', 'number']) }),
    response: done,
  }),
  myPrintPart: route({
    ...grader,
    name: 'myPrintPart',
    summary: 'One file of the grader’s own print bundle, without any identity or hour [G12, U7]',
    logsRead: 'answersRead',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/print/:part/besvarelser.pdf',
    params: commissionParams.extend({ part: partNumber }),
    response: fileResponse,
  }),
  showPrints: route({
    ...office,
    name: 'showPrints',
    summary: 'The commissions of an exam, and their scripts for printing [G12]',
    method: 'GET',
    path: '/api/exams/:examId/print',
    params: z.object({ examId: id }),
    response: z.object({
      commissions: z.array(
        z.object({
          commissionId: z.string(),
          kind: z.enum(['ordinary', 'newGrading', 'appeal', 'third']),
          number: z.int(),
          scripts: z.int(),
          members: z.array(z.object({ seat: z.int(), name: z.string() })),
          bundles: z.array(printBundle),
        }),
      ),
    }),
  }),
  orderPrint: route({
    ...office,
    name: 'orderPrint',
    summary: 'Have a commission’s scripts made for printing, by number or in one member’s order [G12]',
    method: 'POST',
    path: '/api/exams/:examId/print',
    params: z.object({ examId: id }),
    body: z.object({ commissionId: id, seat: z.int().min(1).max(9).nullable() }),
    response: done,
  }),
  printPart: route({
    ...office,
    name: 'printPart',
    summary: 'One file of a commission’s print bundle, by candidate number alone [G12, U7]',
    logsRead: 'answersRead',
    method: 'GET',
    path: '/api/exams/:examId/print/:bundleId/:part/besvarelser.pdf',
    params: z.object({ examId: id, bundleId: id, part: partNumber }),
    response: fileResponse,
  }),
};
