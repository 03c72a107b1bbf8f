import { describe, expect, it } from 'vitest';
import { workflowFor } from '../exam/grading-workflow.ts';
import { appealDueDay, appealPlanRefusal, barredFromAppeal } from './appeal-commission.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('an appeal commission [K3]', () => {
  it.each([
    [false, ['a', 'b']],
    [true, ['a']],
  ])('where another ordinary one may serve is %s, cannot have %j', (mayOtherServe, barred) => {
    const graders = { ofExam: ['a', 'b'], ofAnswers: ['a'] };
    expect(barredFromAppeal(mayOtherServe, graders)).toEqual(barred);
  });

  it('has its grades due a period after it is formed, on a working day, or on no day where the rules have none', () => {
    const at = Temporal.Instant.from('2026-03-13T11:00:00Z');
    const threeWeeks = { period: { weeks: 3 }, legalBasis: 'lokal forskrift' };
    expect(appealDueDay({ due: threeWeeks }, at)?.toString()).toBe('2026-04-07');
    expect(appealDueDay({ due: null }, at)).toBeNull();
  });

  it.each([
    ['2026-03-13', 'individual', false, undefined],
    ['2026-03-12', 'individual', false, 'appealDuePassed'],
    // The day that stands can stay, also once it has passed.
    ['2026-03-10', 'individual', false, undefined],
    [null, 'shared', false, undefined],
    [null, 'shared', true, 'workflowInUse'],
    [null, 'individual', true, undefined],
  ] as const)('planned for %s, %s, confirmed %s: %s', (dueOn, assessing, hasConfirmed, refusal) => {
    const before = { dueOn: day('2026-03-10'), assessing: 'individual' } as const;
    const chosen = { dueOn: dueOn === null ? null : day(dueOn), assessing };
    expect(appealPlanRefusal(before, chosen, { today: day('2026-03-13'), hasConfirmed })).toBe(refusal);
  });

  it('never waits for another case, and each of its members confirms, however it assesses', () => {
    const exam = { assessing: 'shared', confirming: 'allCandidates', completing: 'one' } as const;
    const appeal = (own: typeof exam | null) => workflowFor('appeal', exam, own);
    expect(appeal(null)).toEqual({ assessing: 'individual', confirming: 'eachCandidate', completing: 'all' });
    expect(appeal(exam)).toEqual({ assessing: 'shared', confirming: 'eachCandidate', completing: 'all' });
    expect(workflowFor('third', exam, exam).assessing).toBe('individual');
  });
});
