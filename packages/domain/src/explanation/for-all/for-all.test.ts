import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appealDeadline, explanationDue } from '../../rules/deadlines.ts';
import { higherEducationRules as rules, schoolRules } from '../../test/rules.ts';
import { dueForAll, forAllRefusal, hasRightToExplanation, openedForAll } from './for-all.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const announcedAt = Temporal.Instant.from('2026-03-13T11:00:00Z');

describe('explanations to all candidates [E7, E9]', () => {
  it.each([
    [null, '2026-03-27T23:00:00Z'],
    ['2026-03-20', '2026-03-20T23:00:00Z'],
    ['2026-05-01', '2026-03-27T23:00:00Z'],
  ])('with the common day %s are due %s', (common, due) => {
    expect(dueForAll(common === null ? null : day(common), announcedAt, rules).toString()).toBe(due);
  });

  it('are never due later than by law, whatever the common day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), (days) => {
        const due = dueForAll(day('2026-03-13').add({ days }), announcedAt, rules);
        const legal = explanationDue(announcedAt, rules).at;
        expect(Temporal.Instant.compare(due, legal)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['2026-03-12', true, 'commonDayPassed'],
    ['2026-03-13', true, undefined],
    [null, true, undefined],
    ['2026-03-20', false, 'explanationsNoRight'],
  ] as const)('for %s, with a right %s: %s', (common, hasRight, refusal) => {
    const chosen = common === null ? null : day(common);
    expect(forAllRefusal(chosen, { today: day('2026-03-13'), hasRight })).toBe(refusal);
  });

  it('are for exams whose rules give the right', () => {
    expect(hasRightToExplanation('written', rules)).toBe(true);
    expect(hasRightToExplanation('written', schoolRules)).toBe(false);
    expect(hasRightToExplanation('oral', schoolRules)).toBe(true);
  });

  it('give the appeal deadline in full from the explanation, and none is revived by a choice made later', () => {
    const chosenAt = Temporal.Instant.from('2026-06-01T08:00:00Z');
    expect(openedForAll(announcedAt, chosenAt)).toBe(chosenAt);
    expect(openedForAll(announcedAt, announcedAt.subtract({ hours: 1 }))).toBe(announcedAt);
    const announced = { kind: 'announced', at: announcedAt } as const;
    const late = [announced, { kind: 'explanationRequested', at: chosenAt, ref: 'x' }] as const;
    expect(appealDeadline(late, rules)).toEqual(appealDeadline([announced], rules));
    const opened = [announced, { kind: 'explanationRequested', at: announcedAt, ref: 'x' }] as const;
    expect(appealDeadline(opened, rules).kind).toBe('suspended');
    const sent = Temporal.Instant.from('2026-03-20T10:00:00Z');
    const given = appealDeadline([...opened, { kind: 'explanationReceived', at: sent, ref: 'x' }], rules);
    expect(given.kind === 'running' && given.deadline.at.toString()).toBe('2026-04-10T22:00:00Z');
  });
});
