import { describe, expect, test } from 'vitest';
import { appealDeadline } from '../rules/deadlines.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import type { AppealState } from './appeal.ts';
import { decideFiling, decideRegistration, type FilingFacts } from './appeal-filing.ts';

const announced = Temporal.Instant.from('2026-03-09T09:00:00Z');
const history = [{ kind: 'announced', at: announced }] as const;
const inTime = Temporal.Instant.from('2026-03-30T21:59:59Z');
const atTheDeadline = Temporal.Instant.from('2026-03-30T22:00:00Z');
const aYearOn = Temporal.Instant.from('2027-03-10T00:00:00Z');

const facts: FilingFacts = {
  now: inTime,
  appealOpen: true,
  deadline: appealDeadline(history, rules),
  hasGrade: true,
  latest: null,
};
const decide = (changed: Partial<FilingFacts>) => decideFiling({ ...facts, ...changed });

describe('filing an appeal [K1]', () => {
  test('is open to the last instant of the deadline, and late from then', () => {
    expect(decide({})).toEqual({ kind: 'accepted', event: { kind: 'appealFiled', late: false } });
    expect(decide({ now: atTheDeadline })).toEqual({
      kind: 'accepted',
      event: { kind: 'appealFiled', late: true },
    });
  });

  test('is never late while an explanation is awaited, however long that takes', () => {
    const deadline = { kind: 'suspended', since: inTime, by: 'explanationRequested' } as const;
    expect(decide({ now: aYearOn, deadline })).toMatchObject({ event: { late: false } });
  });

  test.each<[Partial<FilingFacts>, string]>([
    [{ deadline: { kind: 'none', reason: 'notRecheckable' } }, 'appealNotRecheckable'],
    [{ deadline: { kind: 'none', reason: 'notAnnounced' }, hasGrade: false }, 'noGradeToAppeal'],
    [{ hasGrade: false }, 'noGradeToAppeal'],
    [{ deadline: { kind: 'none', reason: 'annulled' } }, 'gradeToAppealAnnulled'],
    [{ appealOpen: false }, 'appealNotInPortal'],
  ])('%o is refused with %s', (changed, code) => {
    expect(decide(changed)).toEqual({ kind: 'refused', code });
  });

  test.each<[AppealState, string]>([
    ['filed', 'appealFiledAlready'],
    ['filedLate', 'appealFiledAlready'],
    ['inGrading', 'appealFiledAlready'],
    ['graded', 'appealFiledAlready'],
    ['needsNewAssessment', 'appealFiledAlready'],
    ['decided', 'appealDecidedAlready'],
    ['withdrawn', 'appealReopenInstead'],
  ])('after an appeal that is %s is refused with %s', (latest, code) => {
    expect(decide({ latest })).toEqual({ kind: 'refused', code });
  });

  test('is refused by the portal when it was sent or reopened ten times, and a letter still is not [K1]', () => {
    const often = { timesFiled: 10, latest: 'withdrawn' } as const;
    expect(decide({ ...often, timesFiled: 9 })).toMatchObject({ code: 'appealReopenInstead' });
    for (const now of [inTime, atTheDeadline])
      expect(decide({ ...often, now })).toEqual({ kind: 'refused', code: 'appealFiledTooOften' });
    expect(decide({ ...often, latest: 'filed' })).toMatchObject({ code: 'appealFiledAlready' });
    const letter = { arrivedOn: Temporal.PlainDate.from('2026-03-30'), announcedAt: announced };
    expect(decideRegistration({ ...facts, ...often, ...letter })).toMatchObject({ kind: 'accepted' });
  });

  test('is never refused for its age: however late, a caseworker decides (fvl. § 31)', () => {
    for (const years of [1, 2, 10]) {
      const now = aYearOn.toZonedDateTimeISO('UTC').add({ years }).toInstant();
      expect(decide({ now })).toEqual({ kind: 'accepted', event: { kind: 'appealFiled', late: true } });
    }
  });

  test('after a dismissed appeal is refused while it would be late too, and open where the deadline runs again', () => {
    const late = decide({ latest: 'dismissed', now: atTheDeadline });
    expect(late).toEqual({ kind: 'refused', code: 'appealDismissedAlready' });
    expect(decide({ latest: 'dismissed' })).toMatchObject({ kind: 'accepted', event: { late: false } });
  });

  test('after a decision on appeal is refused as decided, not as if there were no grade', () => {
    const deadline = { kind: 'none', reason: 'decidedOnAppeal' } as const;
    expect(decide({ deadline, latest: null })).toEqual({ kind: 'refused', code: 'appealDecidedAlready' });
  });

  test('after a withdrawn appeal is open again, as late, when that one can no longer be reopened', () => {
    expect(decide({ latest: 'withdrawn', now: atTheDeadline })).toMatchObject({
      kind: 'accepted',
      event: { late: true },
    });
  });
});

describe('an appeal that arrived on paper is registered by the day of its arrival [K1]', () => {
  const now = Temporal.Instant.from('2026-04-08T10:00:00Z');
  const { deadline } = facts;
  const register = (arrivedOn: string, latest: AppealState | null = null, hasGrade = true) =>
    decideRegistration({
      now,
      announcedAt: announced,
      deadline,
      hasGrade,
      latest,
      arrivedOn: Temporal.PlainDate.from(arrivedOn),
    });

  test.each([
    ['2026-03-09', false],
    ['2026-03-30', false],
    ['2026-03-31', true],
    ['2026-04-08', true],
  ])('%s, with the last day on 30 March: late %s', (day, late) => {
    expect(register(day)).toMatchObject({ kind: 'accepted', event: { late } });
  });

  test('on the day itself it counts as received now, otherwise at the end of the day', () => {
    const registered = (late: boolean, arrivedAt: Temporal.Instant) => ({
      kind: 'accepted',
      event: { kind: 'appealRegistered', late, arrivedAt },
    });
    expect(register('2026-04-08')).toEqual(registered(true, now));
    const lastMinute = Temporal.Instant.from('2026-03-30T21:59:00Z');
    expect(register('2026-03-30')).toEqual(registered(false, lastMinute));
  });

  test.each([
    ['2026-04-09', null, 'arrivesInFuture'],
    ['2026-03-08', null, 'arrivedBeforeGrade'],
    ['2026-03-20', 'inGrading', 'registeredFiledAlready'],
    ['2026-03-20', 'decided', 'registeredDecidedAlready'],
    ['2026-04-02', 'dismissed', 'registeredDismissedAlready'],
  ] as const)('%s after an appeal that is %s is refused with %s', (day, latest, code) => {
    expect(register(day, latest)).toEqual({ kind: 'refused', code });
  });

  test('a candidate who has withdrawn in the portal and sends a letter need not reopen anything', () => {
    expect(register('2026-03-20', 'withdrawn')).toMatchObject({ kind: 'accepted', event: { late: false } });
  });

  test('without a grade, or before it is announced, there is nothing to appeal', () => {
    const without = { kind: 'refused', code: 'registeredWithoutGrade' };
    expect(register('2026-03-20', null, false)).toEqual(without);
    const arrivedOn = Temporal.PlainDate.from('2026-03-20');
    const unannounced = { ...facts, now, arrivedOn, announcedAt: null };
    expect(decideRegistration(unannounced)).toEqual(without);
  });

  test('an exam that leaves nothing to grade again cannot be appealed by letter either (uhl. § 11-10(4))', () => {
    const oral = { kind: 'none', reason: 'notRecheckable' } as const;
    const arrivedOn = Temporal.PlainDate.from('2026-03-20');
    const letter = { ...facts, now, arrivedOn, announcedAt: announced, deadline: oral };
    expect(decideRegistration(letter)).toEqual({ kind: 'refused', code: 'registeredNotRecheckable' });
  });
});
