import { feesRoutes } from '@karakter/contract/fees/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addGradedExam } from '../../test/scenes/graded.ts';
import { testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

/** Sends in the claim of the exam's external grader. */
const submit = ({ commissionId, graders }: TestExam, change: object) =>
  app().call(graders[1], feesRoutes.submitFeeClaim, {
    params: { commissionId },
    body: {
      scripts: 3,
      explanations: 0,
      correction: '',
      meetingMinutes: 0,
      otherMinutes: 0,
      otherNote: '',
      expensesOre: 0,
      expensesNote: '',
      ...change,
    },
  });
async function theClaim({ officer, examId }: TestExam) {
  const { claims } = (await app().call(officer, feesRoutes.listFeeClaims)).body;
  const claim = claims.find((each) => each.examId === examId);
  if (!claim) throw new Error('no claim');
  return claim;
}
async function approve({ officer }: TestExam, claims: { id: string; version: number }[]) {
  const body = { claims: claims.map(({ id, version }) => ({ id, version })) };
  const { results } = (await app().call(officer, feesRoutes.approveFeeClaims, { body })).body;
  return new Map(results.map(({ id, refusal }) => [id, refusal]));
}

let exam: TestExam;
beforeEach(async () => {
  exam = await addGradedExam(app());
  const scriptMinutes = { exam: 30, bachelorThesis: 300, masterThesis: 900 };
  const rate = { unitId: testUnitId, validFrom: '2026-01-01', hourlyOre: 400_00, scriptMinutes };
  const body = { ...rate, explanationMinutes: 30, paysInternal: false };
  await app().call(exam.officer, feesRoutes.saveFeeRate, { body });
});

describe('a claim above what Karakter has counted [G14]', () => {
  it.each([
    [{ scripts: 1_000_000, correction: '.' }, 'feeCountTooHigh'],
    [{ scripts: 27, correction: '.' }, 'feeCountTooHigh'],
    [{ explanations: 21, correction: '.' }, 'feeCountTooHigh'],
    [{ meetingMinutes: 60_001 }, 'feeTimeTooLong'],
    [{ expensesOre: 100_000_01, expensesNote: 'Reise' }, 'feeExpensesTooHigh'],
  ])('is refused as %o: %s', async (change, code) => {
    expect((await submit(exam, change)).refusal).toBe(code);
  });

  it('is approved by itself alone, and not with the others that were chosen with it, which are', async () => {
    const second = await addGradedExam(app(), { candidates: 1 });
    expect((await submit(exam, { scripts: 26, correction: '.' })).status).toBe(200);
    await submit(second, { scripts: 1 });
    const [above, usual] = [await theClaim(exam), await theClaim(second)];
    const together = await approve(exam, [above, usual]);
    expect([above, usual].map(({ id }) => together.get(id))).toEqual(['feeClaimToReadAlone', null]);
    expect((await theClaim(exam)).state).toBe('submitted');
    expect((await approve(exam, [above])).get(above.id)).toBeNull();
    expect((await theClaim(exam)).state).toBe('approved');
  });
});
