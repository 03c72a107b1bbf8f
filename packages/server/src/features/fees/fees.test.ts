import { feesRoutes } from '@karakter/contract/fees/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { addGradedExam } from '../../test/scenes/graded.ts';
import { gradeAndConfirm, scriptAt } from '../../test/scenes/grading.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

const rate = {
  unitId: testUnitId,
  validFrom: '2026-01-01',
  hourlyOre: 400_00,
  scriptMinutes: { exam: 30, bachelorThesis: 300, masterThesis: 900 },
  explanationMinutes: 30,
  paysInternal: false,
};
const nothingMore = {
  explanations: 0,
  correction: '',
  meetingMinutes: 0,
  otherMinutes: 0,
  otherNote: '',
  expensesOre: 0,
  expensesNote: '',
};
const setRate = (by: string, change: Partial<typeof rate> = {}) =>
  app().call(by, feesRoutes.saveFeeRate, { body: { ...rate, ...change } });
const feeOf = async (exam: TestExam, grader: string) =>
  (await app().call(grader, feesRoutes.showMyFee, { params: { commissionId: exam.commissionId } })).body;
const submit = (exam: TestExam, grader: string, change: object = {}) =>
  app().call(grader, feesRoutes.submitFeeClaim, {
    params: { commissionId: exam.commissionId },
    body: { scripts: 3, ...nothingMore, ...change },
  });
const claimsSeenBy = async (officer: string, exam: TestExam) =>
  (await app().call(officer, feesRoutes.listFeeClaims)).body.claims.filter(
    ({ examId }) => examId === exam.examId,
  );
async function theClaim(exam: TestExam) {
  const [claim] = await claimsSeenBy(exam.officer, exam);
  if (!claim) throw new Error('no claim');
  return claim;
}
async function approve(by: string, claims: { id: string; version: number }[]) {
  return app().call(by, feesRoutes.approveFeeClaims, { body: { claims } });
}
const makeExport = (by: string) => app().call(by, feesRoutes.exportFeeClaims);

let exam: TestExam;
let external: string;
beforeEach(async () => {
  exam = await addGradedExam(app());
  external = exam.graders[1];
  await setRate(exam.officer);
});

describe('a grader’s claim [G14]', () => {
  it('counts what that grader has confirmed, and nothing of the co-grader’s work [G2]', async () => {
    const { db } = app().services;
    const begun = await addTestExam(db, { candidates: 2 });
    await handInAll(db, begun);
    const [internal, other] = begun.graders;
    const before = await feeOf(begun, other);
    expect(before.left).toEqual({ scripts: 0, explanations: 0 });
    const [first] = begun.candidates;
    await gradeAndConfirm(app(), internal, scriptAt(begun, first?.candidateNumber ?? 0), 'B');
    expect(await feeOf(begun, other)).toEqual(before);
    expect((await feeOf(begun, internal)).left).toEqual({ scripts: 1, explanations: 0 });
  });

  it('is computed line by line by the rate of the exam’s day, and kept as it was then', async () => {
    expect((await submit(exam, external, { meetingMinutes: 45 })).status).toBe(200);
    await setRate(exam.officer, { hourlyOre: 500_00 });
    const { claims, rate: later, left } = await feeOf(exam, external);
    expect(later?.hourlyOre).toBe(500_00);
    expect(claims).toMatchObject([
      {
        state: 'submitted',
        number: 1,
        counted: { scripts: 3, explanations: 0 },
        totalOre: 900_00,
        lines: [
          { kind: 'scripts', count: 3, minutesEach: 30, minutes: 90, ore: 600_00 },
          { kind: 'meetings', minutes: 45, ore: 300_00 },
        ],
      },
    ]);
    expect(left).toEqual({ scripts: 3, explanations: 0 });
  });

  it.each([
    [{ scripts: 4 }, 'feeCorrectionUnexplained'],
    [{ otherMinutes: 60 }, 'feeNoteMissing'],
    [{ scripts: 0, correction: 'Intet' }, 'feeClaimEmpty'],
  ])('of %o is refused: %s', async (change, code) => {
    expect((await submit(exam, external, change)).refusal).toBe(code);
  });

  it('is not for internal graders unless the institution pays them so, nor before there is a rate', async () => {
    expect((await submit(exam, exam.graders[0])).refusal).toBe('feesExternalOnly');
    await setRate(exam.officer, { paysInternal: true });
    expect((await submit(exam, exam.graders[0])).status).toBe(200);
    const before = await addGradedExam(app(), { startsAt: '2025-11-20T08:00:00Z' });
    expect((await submit(before, before.graders[1])).refusal).toBe('feeRateMissing');
  });

  it('is one, however many windows send it in, and the next one has what is new', async () => {
    const both = await Promise.all([submit(exam, external), submit(exam, external)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { id, version } = await theClaim(exam);
    await approve(exam.officer, [{ id, version }]);
    expect((await feeOf(exam, external)).left).toEqual({ scripts: 0, explanations: 0 });
    expect((await submit(exam, external)).refusal).toBe('feeCorrectionUnexplained');
    const more = { scripts: 0, otherMinutes: 30, otherNote: 'Etterarbeid' };
    expect((await submit(exam, external, more)).status).toBe(200);
    expect((await feeOf(exam, external)).claims.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('does not exist for anyone else: the other grader, another commission’s, the exam office, a candidate', async () => {
    const other = await addGradedExam(app(), { candidates: 1 });
    await submit(exam, external);
    expect((await feeOf(exam, exam.graders[0])).claims).toEqual([]);
    const params = { commissionId: exam.commissionId };
    expect((await app().call(other.graders[0], feesRoutes.showMyFee, { params })).status).toBe(404);
    expect((await submit(exam, other.graders[1])).status).toBe(404);
    for (const stranger of [exam.officer, exam.candidates[0]?.personId ?? ''])
      expect((await app().call(stranger, feesRoutes.showMyFee, { params })).refusal).toBe('missingRole');
  });

  it('names no candidate, in the claim, the list and the file', async () => {
    await submit(exam, external);
    const seen = JSON.stringify([await feeOf(exam, external), await claimsSeenBy(exam.officer, exam)]);
    for (const { name, candidateNumber, personId } of exam.candidates)
      for (const identity of [name, String(candidateNumber), personId]) expect(seen).not.toContain(identity);
  });
});

describe('the exam office and claims [G14]', () => {
  it('returns one with a reason, which its grader reads and answers', async () => {
    await submit(exam, external);
    const { id, version } = await theClaim(exam);
    const body = { version, reason: 'Hvilket møte?' };
    expect(
      (await app().call(exam.officer, feesRoutes.returnFeeClaim, { params: { claimId: id }, body })).status,
    ).toBe(200);
    expect((await feeOf(exam, external)).claims).toMatchObject([
      { state: 'returned', returnReason: 'Hvilket møte?' },
    ]);
    expect((await approve(exam.officer, [{ id, version }])).body.results).toEqual([
      { id, refusal: 'feeClaimNotSubmitted' },
    ]);
    expect((await submit(exam, external)).status).toBe(200);
    expect((await feeOf(exam, external)).claims).toMatchObject([
      { number: 1, state: 'submitted', version: 3 },
    ]);
  });

  it('approves many at once, each as it was read: one that was sent in again meanwhile is not', async () => {
    const second = await addGradedExam(app(), { candidates: 1 });
    await submit(exam, external);
    await submit(second, second.graders[1], { scripts: 1 });
    const read = [await theClaim(exam), await theClaim(second)].map(({ id, version }) => ({ id, version }));
    await app().call(exam.officer, feesRoutes.returnFeeClaim, {
      params: { claimId: read[0]?.id ?? '' },
      body: { version: read[0]?.version ?? 0, reason: 'Se på timene' },
    });
    await submit(exam, external);
    const { results } = (await approve(exam.officer, read)).body;
    const refusals = new Map(results.map((each) => [each.id, each.refusal]));
    expect(read.map(({ id }) => refusals.get(id))).toEqual(['changedMeanwhile', null]);
    expect((await theClaim(exam)).state).toBe('submitted');
  });

  it('exports each approved claim once, and gives the same file again with a trace', async () => {
    await submit(exam, external, { meetingMinutes: 90 });
    const { id, version } = await theClaim(exam);
    await approve(exam.officer, [{ id, version }]);
    const both = await Promise.all([makeExport(exam.officer), makeExport(exam.officer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const made = both.find(({ status }) => status === 200)?.body.number ?? 0;
    expect(await theClaim(exam)).toMatchObject({ state: 'exported' });
    const params = { exportNumber: made };
    const [file, again] = [
      await app().call(exam.officer, feesRoutes.feeExportFile, { params }),
      await app().call(exam.officer, feesRoutes.feeExportFile, { params }),
    ];
    const text = Buffer.from(file.body.bytes).toString();
    expect(Buffer.from(again.body.bytes).toString()).toBe(text);
    expect(text.split(id)).toHaveLength(2);
    expect(text).toContain('Ekstern Sensor;Nabohøgskolen;');
    expect(text).toContain(`;3;0;3,00;0,00;1200,00;${id}`);
    const { exports } = (await app().call(exam.officer, feesRoutes.listFeeExports)).body;
    expect(exports.find(({ number }) => number === made)).toMatchObject({ fetched: 2 });
    const { db } = app().services;
    await expect(db.updateTable('fee_export').set({ csv: '' }).execute()).rejects.toThrow('append-only');
  });

  it('nobody decides a claim of an exam that they grade, their own least of all', async () => {
    const { db } = app().services;
    const unit = { unit_id: testUnitId, role: 'examOffice', granted_at: exam.startsAt };
    await db
      .insertInto('role_grant')
      .values({ id: crypto.randomUUID(), person_id: external, ...unit })
      .execute();
    await submit(exam, external);
    const { id, version } = await theClaim(exam);
    expect(await claimsSeenBy(external, exam)).toEqual([]);
    expect((await approve(external, [{ id, version }])).body.results).toEqual([{ id, refusal: 'notFound' }]);
    const body = { version, reason: 'x' };
    const back = await app().call(external, feesRoutes.returnFeeClaim, { params: { claimId: id }, body });
    expect(back.status).toBe(404);
    const own = sql`update fee_claim set state = 'approved', decided_by = person_id, decided_at = now() where id = ${id}`;
    await expect(own.execute(db)).rejects.toThrow('check');
  });

  it('sees neither claims, files nor rates of another institution', async () => {
    const { db } = app().services;
    await submit(exam, external);
    const { id, version } = await theClaim(exam);
    await approve(exam.officer, [{ id, version }]);
    const { number } = (await makeExport(exam.officer)).body;
    const elsewhere = await addTestPerson(db, 'Fremmed Kontor', []);
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      select gen_random_uuid(), ${elsewhere}, 'examOffice', unit_id, now() from exam
      where unit_id <> ${testUnitId} order by id limit 1`.execute(db);
    expect(await claimsSeenBy(elsewhere, exam)).toEqual([]);
    const params = { exportNumber: number };
    expect((await app().call(elsewhere, feesRoutes.feeExportFile, { params })).status).toBe(404);
    expect((await setRate(elsewhere)).status).toBe(404);
    const { rates } = (await app().call(elsewhere, feesRoutes.showFeeRates)).body;
    expect(rates.filter(({ unitId }) => unitId === testUnitId)).toEqual([]);
  });

  it('sees each rate with its first day and who set it, the latest first', async () => {
    await setRate(exam.officer, { validFrom: '2026-08-01', hourlyOre: 450_00 });
    const { rates } = (await app().call(exam.officer, feesRoutes.showFeeRates)).body;
    const own = rates.filter(({ unitId }) => unitId === testUnitId);
    expect(own[0]).toMatchObject({ validFrom: '2026-08-01', hourlyOre: 450_00, setBy: 'Eksamens Konsulent' });
    expect(own[1]).toMatchObject({ validFrom: '2026-01-01', hourlyOre: 400_00 });
  });

  it('sets no rate that can only be a typing error [G14]', async () => {
    for (const wrong of [{ validFrom: '2062-01-01' }, { hourlyOre: 40_00 }, { explanationMinutes: 3000 }])
      expect((await setRate(exam.officer, wrong)).refusal).toBe('feeRateUnusable');
  });
});
