import { feeLineKinds } from '@karakter/domain/fees/computation';
import { feeClaimStates } from '@karakter/domain/fees/fee-claim';
import { z } from 'zod';
import { commissionParams, grader } from '../grading/route-parts.ts';
import {
  dateText,
  done,
  fileResponse,
  id,
  instantText,
  route,
  trilingual,
  wholeNumber,
} from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const office = { access: ['examOffice'], identity: 'visible' } as const;
const commissionKind = z.enum(['ordinary', 'newGrading', 'appeal', 'third', 'newAssessment']);

/** Times in whole minutes, money in øre. */
const feeRate = z.object({
  hourlyOre: z.int(),
  scriptMinutes: z.object({ exam: z.int(), bachelorThesis: z.int(), masterThesis: z.int() }),
  explanationMinutes: z.int(),
  paysInternal: z.boolean(),
});

const work = z.object({ scripts: z.int(), explanations: z.int() });

const claimedWork = work.extend({
  correction: z.string(),
  meetingMinutes: z.int(),
  otherMinutes: z.int(),
  otherNote: z.string(),
  expensesOre: z.int(),
  expensesNote: z.string(),
});

const most = 1_000_000;
const amount = wholeNumber.max(most);
const claimedBody = z.object({
  scripts: amount,
  explanations: amount,
  correction: z.string().trim().max(2000),
  meetingMinutes: amount,
  otherMinutes: amount,
  otherNote: z.string().trim().max(2000),
  expensesOre: wholeNumber.max(100 * most),
  expensesNote: z.string().trim().max(2000),
});

const feeLine = z.object({
  kind: z.enum(feeLineKinds),
  count: z.int().nullable(),
  minutesEach: z.int().nullable(),
  minutes: z.int().nullable(),
  ore: z.int(),
});

const feeClaim = z.object({
  id: z.string(),
  number: z.int(),
  state: z.enum(feeClaimStates),
  version: z.int(),
  counted: work,
  claimed: claimedWork,
  lines: z.array(feeLine).readonly(),
  totalOre: z.int(),
  submittedAt: instantText,
  returnReason: z.string(),
});

const place = z.object({
  commissionId: z.string(),
  kind: commissionKind,
  number: z.int(),
  courseCode: z.string(),
  courseTitle: trilingual,
  examDate: dateText,
});

const myFee = place.extend({
  /** External, or paid by claim although internal. */
  isPaid: z.boolean(),
  workKind: z.enum(['exam', 'bachelorThesis', 'masterThesis']),
  /** Null where no rate is in force on the day of the exam. */
  rate: feeRate.nullable(),
  /** What the grader has done and not claimed yet; without a claim that is with the exam office. */
  left: work,
  claims: z.array(feeClaim),
});

const officeClaim = feeClaim.extend({
  kind: commissionKind,
  commissionNumber: z.int(),
  examId: z.string(),
  courseCode: z.string(),
  examDate: dateText,
  name: z.string(),
  employer: z.string(),
});
export type OfficeClaim = z.output<typeof officeClaim>;

const unitRate = feeRate.extend({
  number: z.int(),
  unitId: z.string(),
  unitName: trilingual,
  validFrom: dateText,
  setBy: z.string(),
});

export const feesRoutes = {
  listMyFees: route({
    ...grader,
    name: 'listMyFees',
    summary: 'The grader’s commissions, with what is left to claim and the claims sent in [G14]',
    method: 'GET',
    path: '/api/fees/mine',
    response: z.object({ places: z.array(myFee) }),
  }),
  showMyFee: route({
    ...grader,
    name: 'showMyFee',
    summary: 'What the grader has done in one commission, the rate, and the claims [G14, G2]',
    method: 'GET',
    path: '/api/fees/commissions/:commissionId',
    params: commissionParams,
    response: myFee,
  }),
  submitFeeClaim: route({
    ...grader,
    name: 'submitFeeClaim',
    summary: 'Send in a claim, or a returned one again [G14]',
    method: 'POST',
    path: '/api/fees/commissions/:commissionId/claim',
    params: commissionParams,
    body: claimedBody,
    response: done,
  }),
  listFeeClaims: route({
    ...office,
    name: 'listFeeClaims',
    summary:
      'The claims of the exam office’s exams, the latest first; never of an exam that the reader grades [G14]',
    method: 'GET',
    path: '/api/fees/claims',
    response: z.object({ claims: z.array(officeClaim) }),
  }),
  approveFeeClaims: route({
    ...office,
    name: 'approveFeeClaims',
    fresh: true,
    summary: 'Approve claims as they were read; each has its own result [G14]',
    method: 'POST',
    path: '/api/fees/claims/approval',
    body: z.object({
      claims: z
        .array(z.object({ id, version: wholeNumber }))
        .min(1)
        .max(200),
    }),
    response: z.object({ results: z.array(z.object({ id: z.string(), refusal: z.string().nullable() })) }),
  }),
  returnFeeClaim: route({
    ...office,
    name: 'returnFeeClaim',
    summary: 'Return a claim to its grader with a reason [G14]',
    method: 'POST',
    path: '/api/fees/claims/:claimId/return',
    params: z.object({ claimId: id }),
    body: z.object({ version: wholeNumber, reason: writtenText(1, 2000) }),
    response: done,
  }),
  exportFeeClaims: route({
    ...office,
    name: 'exportFeeClaims',
    fresh: true,
    summary: 'Put every approved claim that no export holds in a file for payroll [G14]',
    method: 'POST',
    path: '/api/fees/exports',
    response: z.object({ number: z.int(), claims: z.int() }),
  }),
  listFeeExports: route({
    ...office,
    name: 'listFeeExports',
    summary:
      'The files for payroll with claims of the exam office’s exams, and how often each was fetched [G14]',
    method: 'GET',
    path: '/api/fees/exports',
    response: z.object({
      exports: z.array(
        z.object({
          number: z.int(),
          claims: z.int(),
          totalOre: z.int(),
          madeBy: z.string(),
          madeAt: instantText,
          fetched: z.int(),
        }),
      ),
    }),
  }),
  feeExportFile: route({
    ...office,
    name: 'feeExportFile',
    summary: 'The file for payroll (CSV); each fetching leaves a trace [G14]',
    effect: 'write',
    method: 'GET',
    path: '/api/fees/exports/:exportNumber/honorar.csv',
    params: z.object({
      exportNumber: z.coerce
        .number<number>()
        .int()
        .positive()
        .max(2 ** 31 - 1),
    }),
    response: fileResponse,
  }),
  showFeeRates: route({
    ...office,
    name: 'showFeeRates',
    summary: 'What the exam office’s units pay, from which day on [G14]',
    method: 'GET',
    path: '/api/fees/rates',
    response: z.object({
      units: z.array(z.object({ unitId: z.string(), unitName: trilingual })),
      rates: z.array(unitRate),
    }),
  }),
  saveFeeRate: route({
    ...office,
    name: 'saveFeeRate',
    summary: 'Set what a unit and those below it pay from a day on; claims sent in before keep theirs [G14]',
    method: 'POST',
    path: '/api/fees/rates',
    body: z.object({
      unitId: id,
      validFrom: dateText,
      hourlyOre: amount,
      scriptMinutes: z.object({ exam: amount, bachelorThesis: amount, masterThesis: amount }),
      explanationMinutes: amount,
      paysInternal: z.boolean(),
    }),
    response: done,
  }),
};
