import { describe, expect, test } from 'vitest';
import type { ExamFacts } from '../exam/exam.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import { faultsInNewTime } from './time-change.ts';

const now = Temporal.Instant.from('2026-02-02T08:00:00Z');
const facts: ExamFacts = {
  credits: 7.5,
  form: 'written',
  workKind: 'exam',
  supervised: true,
  individual: true,
  recheckable: true,
  scale: 'A-F',
  startsAt: now.add({ hours: 24 }),
  durationMinutes: 240,
  assessing: 'individual',
  confirming: 'eachCandidate',
  completing: 'all',
  announcing: 'together',
  explanationOpen: true,
  appealOpen: true,
  contactName: 'Eksamenskontoret',
  contactPhone: '70 00 00 00',
  takeoverConfirmed: true,
  graceSeconds: 300,
  gradingPeriod: null,
  gradingBasis: '',
  planGraders: 0,
  planExternals: 0,
  planBasis: '',
};

describe('another time for a published exam [P14]', () => {
  const faultsOf = (before: ExamFacts, changed: Partial<ExamFacts>) =>
    faultsInNewTime(before, { ...before, ...changed }, { now, rules }).map(
      ({ field, code }) => `${field} ${code}`,
    );
  const past = { ...facts, startsAt: now.subtract({ hours: 1 }) };
  // A day in March, and one from which Easter lies between.
  const beforeEaster = Temporal.Instant.from('2026-03-25T08:00:00Z');
  test.each<[string, ExamFacts, Partial<ExamFacts>, string[]]>([
    ['may be shorter', facts, { durationMinutes: 120 }, []],
    ['may be tomorrow', facts, { startsAt: now.add({ hours: 48 }) }, []],
    ['is not past', facts, { startsAt: now }, ['startsAt startNotAhead']],
    [
      'is not within half a minute',
      facts,
      { startsAt: now.add({ seconds: 30 }) },
      ['startsAt startNotAhead'],
    ],
    [
      'is not in eleven years',
      facts,
      { startsAt: now.add({ hours: 11 * 366 * 24 }) },
      ['startsAt startTooFar'],
    ],
    ['may leave a start that is past, where all begin later', past, { durationMinutes: 120 }, []],
    ['has a possible length', facts, { durationMinutes: 780 }, ['durationMinutes tooLongSupervised']],
    [
      'may make its own time for the grades the shorter one, which then does not apply',
      { ...facts, gradingPeriod: 'P22D', gradingBasis: 'Forskrift' },
      { startsAt: beforeEaster },
      [],
    ],
    ['does not ask for what else is wrong', { ...facts, contactPhone: '' }, { durationMinutes: 120 }, []],
  ])('%s', (_, before, changed, expected) => {
    expect(faultsOf(before, changed)).toEqual(expected);
  });
});
