import { appealRoutes } from '@karakter/contract/appeal/routes';
import { rulesRoutes } from '@karakter/contract/rule-sets/routes';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { addCaseworker, fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { examFacts, examsAmong } from '../exam/store.ts';

const reading = { identity: 'visible', effect: 'read' } as const;
const app = useTestApp('2026-03-10T11:00:00Z');
let officer: string;
let operator: string;

beforeAll(async () => {
  officer = await addTestPerson(app().services.db, 'Eksamens Konsulent', ['examOffice']);
  operator = await addTestPerson(app().services.db, 'Drift Ansvarlig', ['itOperator']);
});

type Written = { minima: Record<string, unknown>[] };
type Proposal = (typeof rulesRoutes.planRule)['body']['_zod']['input'];
const fourWeeks = { parameter: 'appeal', value: { period: { weeks: 4 } } } as const;
const propose = (more: Partial<Proposal> = {}, by = officer) =>
  app().call(by, rulesRoutes.planRule, {
    body: {
      unitId: testUnitId,
      rule: fourWeeks,
      from: '2026-08-01',
      until: null,
      law: 'LOV-2026-06-19-60',
      legalBasis: 'uhl. § 11-10(1)',
      reason: 'Loven er endret.',
      ...more,
    },
  });
const decide = (by: string, planId: string, command: 'approve' | 'withdraw') =>
  app().call(by, rulesRoutes.decideRulePlan, { params: { planId }, body: { command } });
const shown = async (on: string, by = officer) =>
  (await app().call(by, rulesRoutes.showRules, { query: { on } })).body;
const touched = async (planId: string) =>
  (await app().call(officer, rulesRoutes.touchedByRulePlan, { params: { planId } })).body;
const appealOn = async (on: string) =>
  (await shown(on)).rules.find(({ parameter }) => parameter === 'appeal')?.value;
const examRules = (examId: string) =>
  inTransaction(app().services.db, reading, async (tx) => (await examFacts(tx, examId))?.rules.appeal.period);

async function approved(more: Partial<Proposal> = {}): Promise<string> {
  const proposed = await propose(more);
  expect(proposed.message).toBeUndefined();
  const { id } = proposed.body;
  expect((await decide(operator, id, 'approve')).status).toBe(200);
  return id;
}
const withdrawn = (id: string) => decide(operator, id, 'withdraw');

describe('the rules of an institution [U1]', () => {
  test('are shown for a day with value, paragraph, law and whose they are', async () => {
    const { rules, mayPlan, today } = await shown('2026-05-20');
    expect({ mayPlan, today }).toEqual({ mayPlan: true, today: '2026-03-10' });
    expect(rules.find(({ parameter }) => parameter === 'appeal')).toMatchObject({
      value: { period: { weeks: 3 } },
      law: 'LOV-2024-03-08-9',
      legalBasis: 'uhl. § 11-10(1)',
      origin: 'act',
      byFiling: false,
    });
    expect(rules.find(({ parameter }) => parameter === 'withdrawal')).toMatchObject({
      origin: 'usual',
      byFiling: true,
    });
  });

  test('are the institution’s own from the day of a change that one person has proposed and another approved', async () => {
    const exam = await addTestExam(app().services.db, { startsAt: '2026-09-01T07:00:00Z' });
    const before = await addTestExam(app().services.db, { startsAt: '2026-07-31T07:00:00Z' });
    const { id } = (await propose()).body;
    expect(await examRules(exam.examId)).toEqual({ weeks: 3 });
    expect((await decide(officer, id, 'approve')).refusal).toBe('ownRulePlan');
    expect((await decide(operator, id, 'approve')).status).toBe(200);
    expect(await examRules(exam.examId)).toEqual({ weeks: 4 });
    expect(await examRules(before.examId)).toEqual({ weeks: 3 });
    const listed = await inTransaction(app().services.db, reading, (tx) =>
      examsAmong(tx, { unitIds: [], examIds: [exam.examId, before.examId] }),
    );
    expect(listed.map(({ rules }) => rules.appeal.period)).toEqual([{ weeks: 3 }, { weeks: 4 }]);
    expect(await appealOn('2026-07-31')).toEqual({ period: { weeks: 3 } });
    expect(await appealOn('2026-08-01')).toEqual({ period: { weeks: 4 } });
    expect((await shown('2026-08-01')).rules.find(({ parameter }) => parameter === 'appeal')?.origin).toBe(
      'own',
    );
    expect((await shown('2026-08-01')).plans[0]).toMatchObject({
      proposedBy: 'Eksamens Konsulent',
      decisions: [{ kind: 'approved', by: 'Drift Ansvarlig' }],
      before: { period: { weeks: 3 } },
      allowed: ['withdraw'],
    });
    expect((await withdrawn(id)).status).toBe(200);
    expect(await examRules(exam.examId)).toEqual({ weeks: 3 });
    expect((await decide(operator, id, 'approve')).refusal).toBe('rulePlanDecided');
  });

  test('can be planned for commissions and for the reasons that are offered too, and exams from that day have them', async () => {
    const exam = await addTestExam(app().services.db, { startsAt: '2026-09-21T07:00:00Z' });
    const rulesNow = () =>
      inTransaction(app().services.db, reading, async (tx) => (await examFacts(tx, exam.examId))?.rules);
    const before = await rulesNow();
    const { rules } = await shown('2026-09-21');
    const inForce = rules.find(({ parameter }) => parameter === 'commission')?.value as Written;
    const [first] = inForce.minima;
    const three = { ...first, graders: 3, legalBasis: 'MED § 4' };
    const value = { ...inForce, minima: [three, ...inForce.minima.slice(1)] };
    const plan = { from: '2026-09-15', until: '2026-09-30', legalBasis: 'MED § 4' };
    const id = await approved({ ...plan, rule: { parameter: 'commission', value } as Proposal['rule'] });
    const reasons = { parameter: 'timeReasons', value: { reasons: ['alarm', 'other'] } } as Proposal['rule'];
    const other = await approved({ ...plan, rule: reasons });
    const after = await rulesNow();
    expect(after?.commission.minima[0]).toEqual({
      ...before?.commission.minima[0],
      graders: 3,
      legalBasis: 'MED § 4',
    });
    expect(after?.commission.minima.slice(1)).toEqual(before?.commission.minima.slice(1));
    expect(after?.commission.impartiality).toEqual(before?.commission.impartiality);
    expect(after?.timeReasons.reasons).toEqual(['alarm', 'other']);
    await withdrawn(id);
    await withdrawn(other);
    expect(await rulesNow()).toEqual(before);
  });

  test('tell before the approval which exams a change touches, with each day that moves, and which it does not', async () => {
    const { examId } = await addTestExam(app().services.db, { startsAt: '2026-10-01T07:00:00Z' });
    await addTestExam(app().services.db, { startsAt: '2026-04-01T07:00:00Z' });
    const { id } = (await propose({ from: '2026-10-01', until: '2026-10-02' })).body;
    expect(await touched(id)).toMatchObject({
      exams: 1,
      cases: 0,
      shown: [
        {
          examId,
          openCases: 0,
          dates: [{ what: 'appeal', before: '2026-11-13', after: '2026-11-20' }],
        },
      ],
    });
    const own = { workingDaysAfter: 1, bySelf: false };
    const same = await propose({
      rule: { parameter: 'announcement', value: own },
      from: '2026-10-01',
      law: 'lokal forskrift',
    });
    const result = await touched(same.body.id);
    expect({ exams: result.exams, shown: result.shown }).toEqual({ exams: 1, shown: expect.anything() });
  });

  it.each<[string, Partial<Proposal>]>([
    ['rulePlanTooLate', { from: '2026-03-10' }],
    ['rulePlanEndsTooEarly', { until: '2026-08-01' }],
    ['ruleLawUnknown', { law: 'lokal forskrift' }],
    ['ruleValueUnusable', { rule: { parameter: 'appeal', value: { period: { weeks: 0 } } } }],
    ['ruleValueUnusable', { rule: { parameter: 'appeal', value: null } }],
  ])('refuse a change with %s: %j', async (refusal, more) => {
    expect((await propose(more)).refusal).toBe(refusal);
  });

  test('have no two changes of one rule from one day, and none that has begun is withdrawn', async () => {
    const { id: other } = (await propose({ from: '2026-09-01' })).body;
    const id = await approved({ from: '2026-09-01' });
    expect((await propose({ from: '2026-09-01' })).refusal).toBe('rulePlanDayTaken');
    expect((await decide(operator, other, 'approve')).refusal).toBe('rulePlanDayTaken');
    await app().moveTo('2026-08-31T22:30:00Z');
    expect((await withdrawn(id)).refusal).toBe('rulePlanBegun');
    await app().moveTo('2026-03-10T11:00:00Z');
    await withdrawn(id);
  });

  test('are planned by no one without a role at the institution, and seen by no grader', async () => {
    const grader = await addTestPerson(app().services.db, 'Sensor', ['grader']);
    expect((await app().call(grader, rulesRoutes.showRules, {})).status).toBe(403);
    expect((await propose({ unitId: '00000000-0000-4000-8000-00000000ffff' })).status).toBe(404);
  });
});

test('a case keeps the rule in force when it was filed, where the rule goes by that, and a later one has the new [K2]', async () => {
  const { body } = await propose({
    rule: { parameter: 'withdrawal', value: { until: 'graded' } },
    from: '2026-03-11',
    law: 'lokal forskrift',
    legalBasis: 'lokal forskrift',
  });
  const exam = await addAnnouncedExam(app());
  const [first, second] = exam.candidates;
  if (!first || !second) throw new Error('the exam has candidates');
  const caseworker = await addCaseworker(app());
  const before = await fileAppeal(app(), first);
  const result = await touched(body.id);
  expect(result.cases).toBe(0);
  expect(result.casesKept).toBeGreaterThan(0);
  expect((await decide(operator, body.id, 'approve')).status).toBe(200);
  await app().moveTo('2026-03-11T11:00:00Z');
  const after = await fileAppeal(app(), second);
  const commission = await formAppealCommission(app(), exam, caseworker, [before, after]);
  for (const { candidateNumber } of [first, second])
    await gradeAppeal(app(), commission, candidateNumber, 'B');
  const withdraw = ({ personId }: { personId: string }, appealId: string) =>
    app().call(personId, appealRoutes.withdrawAppeal, { params: { appealId } });
  expect((await withdraw(first, before)).status).toBe(200);
  expect((await withdraw(second, after)).refusal).toBe('withdrawTooLate');
});
