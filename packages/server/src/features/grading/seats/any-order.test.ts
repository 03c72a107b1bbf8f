import { movingRoutes } from '@karakter/contract/grading/moving';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { add, comer, replace, versionOf } = seatScene(app);

type Step =
  | { kind: 'confirm'; seat: number; answer: number; grade: string }
  | { kind: 'leave'; seat: number; workStands: boolean; hasSuccessor: boolean }
  | { kind: 'join' }
  | { kind: 'move'; answer: number; to: number };

const seat = fc.nat({ max: 2 });
const answer = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('confirm' as const),
      seat,
      answer,
      grade: fc.constantFrom('B', 'C'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('leave' as const),
      seat,
      workStands: fc.boolean(),
      hasSuccessor: fc.boolean(),
    }),
  },
  fc.constant({ kind: 'join' as const }),
  fc.record({ kind: fc.constant('move' as const), answer, to: answer }),
);

const db = () => app().services.db;

async function presentIn(commissionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from commission_member where commission_id = ${commissionId} and ended_at is null
    order by seat`.execute(db());
  return rows.map(({ id }) => id);
}

/** Tries to do the step as the one whom it is up to; a refusal is as good as a success. */
async function take(step: Step, exam: TestExam, commissions: readonly string[]): Promise<void> {
  const [commissionId = ''] = commissions;
  const people = await presentIn(commissionId);
  if (step.kind === 'join') {
    await add(exam, await comer());
  } else if (step.kind === 'move') {
    const { candidacyId } = exam.candidates[step.answer]!;
    const to = commissions[step.to]!;
    const body = {
      version: await versionOf(exam),
      candidacyIds: [candidacyId],
      toCommissionId: to,
      seenBegun: 9,
    };
    await app().call(exam.officer, movingRoutes.moveCandidates, { params: { examId: exam.examId }, body });
  } else if (step.kind === 'leave') {
    const personId = people[step.seat];
    const successor = step.hasSuccessor ? await comer() : null;
    const { workStands } = step;
    if (personId) await replace(exam, { personId, reason: 'ill', workStands, successor });
  } else {
    const person = people[step.seat];
    const params = scriptAt(exam, exam.candidates[step.answer]!.candidateNumber);
    if (!person) return;
    const body = { points: {}, comment: '', grade: step.grade, version: 0 };
    await app().call(person, gradingRoutes.saveAssessment, { params, body });
    await app().call(person, gradingRoutes.confirmAssessment, { params, body: { version: 1 } });
  }
}

/** Every confirmed assessment, by whom and of what, as it was written. */
async function confirmedRows(): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; row: string }>`
    select commission_id || ' ' || candidacy_id || ' ' || person_id as key, (a.*)::text as row
    from assessment a where state = 'confirmed'`.execute(db());
  return new Map(rows.map(({ key, row }) => [key, row]));
}

/** The revealed answers in which a seat that was present at the reveal had nothing confirmed that counted. */
async function revealedTooEarly(before: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await sql<{ key: string; is_complete: boolean }>`
    select r.commission_id || ' ' || r.candidacy_id as key, all_have_confirmed(r.commission_id, r.candidacy_id) as is_complete
    from reveal r`.execute(db());
  return rows
    .filter(({ key, is_complete: isComplete }) => !before.has(key) && !isComplete)
    .map(({ key }) => key);
}

async function revealedKeys(): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select commission_id || ' ' || candidacy_id as key from reveal`.execute(db());
  return new Set(rows.map(({ key }) => key));
}

it('whatever the order of confirming, leaving, joining and moving, nothing confirmed is lost or changed, and nothing is revealed before every seat has confirmed [G2, G19]', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const exam = await addTestExam(db(), { candidates: 2 });
      await handInAll(db(), exam);
      await sql`update commission set number = 2 where id = ${exam.commissionId}`.execute(db());
      const other = await addTestCommission(db(), exam.examId, []);
      for (const each of steps) {
        const [confirmed, revealed] = [await confirmedRows(), await revealedKeys()];
        await take(each, exam, [exam.commissionId, other.commissionId]);
        const after = await confirmedRows();
        for (const [key, row] of confirmed) expect(after.get(key)).toBe(row);
        expect(await revealedTooEarly(revealed)).toEqual([]);
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);
