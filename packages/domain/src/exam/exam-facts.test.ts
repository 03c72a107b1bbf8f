import { describe, expect, test } from 'vitest';
import { higherEducationRules as rules } from '../test/rules.ts';
import type { ExamFacts } from './exam.ts';
import { changedFacts, faultsInChange, faultsInFacts } from './exam-facts.ts';

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

const own = { gradingPeriod: 'P3M', gradingBasis: 'Studieforskriften § 5-14' };
const plan = { planGraders: 2, planExternals: 1, planBasis: 'Emneplanen' };

describe('facts of an exam', () => {
  test('an ordinary written exam has no fault', () => {
    expect(faultsInFacts(facts, { now, rules })).toEqual([]);
  });
  test.each<[string, Partial<ExamFacts>, string, string]>([
    ['starts now', { startsAt: now }, 'startsAt', 'startNotAhead'],
    ['starts in eleven years', { startsAt: now.add({ hours: 11 * 366 * 24 }) }, 'startsAt', 'startTooFar'],
    [
      'starts in the last year there is a calendar for',
      { startsAt: Temporal.Instant.from('9999-12-31T08:00:00Z') },
      'startsAt',
      'startTooFar',
    ],
    ['is graded on the scale of schools', { scale: '1-6' }, 'scale', 'scaleOutsideRules'],
    ['lasts 4 minutes', { durationMinutes: 4 }, 'durationMinutes', 'durationOutside'],
    ['lasts half a minute more', { durationMinutes: 240.5 }, 'durationMinutes', 'durationOutside'],
    [
      'lasts 401 days',
      { durationMinutes: 401 * 1440, supervised: false },
      'durationMinutes',
      'durationOutside',
    ],
    ['is supervised for 13 hours', { durationMinutes: 780 }, 'durationMinutes', 'tooLongSupervised'],
    ['has no credits', { credits: 0 }, 'credits', 'creditsOutside'],
    ['has a third of a credit', { credits: 1 / 3 }, 'credits', 'creditsOutside'],
    [
      'leaves nothing to grade again (uhl. § 11-10(4))',
      { form: 'oral', recheckable: false },
      'appealOpen',
      'notRecheckable',
    ],
    [
      'says it leaves nothing, though it is written',
      { recheckable: false, appealOpen: false },
      'recheckable',
      'followsForm',
    ],
    ['is oral and says it can be graded again', { form: 'oral' }, 'recheckable', 'followsForm'],
    ['is practical and says so', { form: 'practical' }, 'recheckable', 'followsForm'],
    [
      'has an unreadable time for the grades',
      { ...own, gradingPeriod: 'P3Q' },
      'gradingPeriod',
      'periodUnknown',
    ],
    ['counts that in hours', { ...own, gradingPeriod: 'PT900H' }, 'gradingPeriod', 'periodUnknown'],
    [
      'takes no longer than the Act gives',
      { ...own, gradingPeriod: 'P15VD' },
      'gradingPeriod',
      'periodNotLonger',
    ],
    [
      'takes longer from its start in November, and shorter from its end before Christmas',
      {
        ...own,
        gradingPeriod: 'P22D',
        form: 'home',
        supervised: false,
        startsAt: Temporal.Instant.from('2026-11-25T08:00:00Z'),
        durationMinutes: 28 * 1440,
      },
      'gradingPeriod',
      'periodNotLonger',
    ],
    [
      'lasts for longer than there is time',
      { ...own, durationMinutes: 1e300 },
      'durationMinutes',
      'durationOutside',
    ],
    ['takes two years', { ...own, gradingPeriod: 'P24M' }, 'gradingPeriod', 'periodTooLong'],
    ['takes longer by nothing', { ...own, gradingBasis: ' ' }, 'gradingBasis', 'noBasis'],
    ['asks for four graders', { ...plan, planGraders: 4 }, 'planGraders', 'planOutside'],
    ['asks for half an external', { ...plan, planExternals: 0.5 }, 'planExternals', 'planOutside'],
    ['asks for a second grader by nothing', { ...plan, planBasis: '' }, 'planBasis', 'noBasis'],
    ['waits more than an hour after the end', { graceSeconds: 3601 }, 'graceSeconds', 'graceOutside'],
    ['has no contact to call', { contactPhone: ' ' }, 'contactPhone', 'missing'],
  ])('an exam that %s is refused', (_, change, field, code) => {
    expect(faultsInFacts({ ...facts, ...change }, { now, rules })).toEqual([{ field, code }]);
  });
  test('a form of which nothing is filled in has all its faults at once, and none that needs a start or a course', () => {
    const empty = {
      ...facts,
      startsAt: null,
      durationMinutes: 0,
      credits: 0,
      contactName: '',
      contactPhone: '',
    };
    const found = faultsInFacts({ ...empty, gradingPeriod: 'P1VD' }, { now, rules: null });
    expect(found).toEqual([
      { field: 'startsAt', code: 'noStart' },
      { field: 'durationMinutes', code: 'durationOutside' },
      { field: 'credits', code: 'creditsOutside' },
      { field: 'contactName', code: 'missing' },
      { field: 'contactPhone', code: 'missing' },
      { field: 'gradingBasis', code: 'noBasis' },
    ]);
  });
  test.each([14, 120, 400])(
    'a home exam may last %i days: a thesis is written over a semester or two',
    (days) => {
      const thesis = { form: 'home', workKind: 'masterThesis', supervised: false } as const;
      expect(faultsInFacts({ ...facts, ...thesis, durationMinutes: days * 1440 }, { now, rules })).toEqual(
        [],
      );
    },
  );
});

describe('the bounds of an exam', () => {
  const at = (text: string) => ({ startsAt: Temporal.Instant.from(text) });
  test.each<[string, Partial<ExamFacts>, Partial<ExamFacts>, string]>([
    ['minutes', { durationMinutes: 5 }, { durationMinutes: 4 }, 'durationOutside'],
    ['hours at a desk', { durationMinutes: 720 }, { durationMinutes: 721 }, 'tooLongSupervised'],
    ['years ahead', at('2036-02-02T22:59:00Z'), at('2036-02-02T23:00:00Z'), 'startTooFar'],
    ['credits', { credits: 120 }, { credits: 120.5 }, 'creditsOutside'],
    ['half a credit', { credits: 0.5 }, { credits: 0 }, 'creditsOutside'],
    ['seconds after the end', { graceSeconds: 3_600 }, { graceSeconds: 3_600.5 }, 'graceOutside'],
    ['no second after the end', { graceSeconds: 0 }, { graceSeconds: -1 }, 'graceOutside'],
    ['graders of the plan', { ...plan, planGraders: 3 }, { ...plan, planGraders: -1 }, 'planOutside'],
    ['externals of the plan', { ...plan, planExternals: 3 }, { ...plan, planExternals: 4 }, 'planOutside'],
    // The grades of this exam are due on 24 February.
    ['days for the grades', { ...own, gradingPeriod: 'P22D' }, { gradingPeriod: 'P21D' }, 'periodNotLonger'],
    ['a year for the grades', { ...own, gradingPeriod: 'P1Y' }, { gradingPeriod: 'P366D' }, 'periodTooLong'],
  ])('are kept to the last one that is allowed: %s', (_, allowed, refused, code) => {
    const faults = (change: object) => faultsInFacts({ ...facts, ...change }, { now, rules });
    expect(faults(allowed)).toEqual([]);
    expect(faults({ ...allowed, ...refused })).toMatchObject([{ code }]);
  });

  test.each([{ planGraders: 1 }, { planExternals: 1 }])(
    'a scheme of %o alone needs a legal basis, and no scheme needs none',
    (scheme) => {
      const planned = { ...facts, ...scheme };
      expect(faultsInFacts(planned, { now, rules })).toEqual([{ field: 'planBasis', code: 'noBasis' }]);
      expect(faultsInFacts({ ...planned, planBasis: 'Emneplanen' }, { now, rules })).toEqual([]);
    },
  );
});

describe('once published', () => {
  test('only the contact may change', () => {
    const later = facts.startsAt.add({ hours: 1 });
    expect(
      faultsInChange('published', facts, { ...facts, contactName: 'Vakten' }, { now: later, rules }),
    ).toEqual([]);
    const changed = { ...facts, durationMinutes: 300, startsAt: later };
    expect(changedFacts(facts, changed)).toEqual(['startsAt', 'durationMinutes']);
    expect(faultsInChange('published', facts, changed, { now, rules })).toEqual([
      { field: 'startsAt', code: 'fixedSincePublishing' },
      { field: 'durationMinutes', code: 'fixedSincePublishing' },
    ]);
  });
  test.each<[string, Partial<ExamFacts>, Partial<ExamFacts>, string[]]>([
    ['set', {}, own, ['gradingPeriod', 'gradingBasis']],
    ['made longer', own, { gradingPeriod: 'P4M' }, ['gradingPeriod']],
    ['made shorter', own, { gradingPeriod: 'P2M' }, ['gradingPeriod']],
    ['taken away', own, { gradingPeriod: null, gradingBasis: '' }, ['gradingPeriod', 'gradingBasis']],
    ['given another basis', own, { gradingBasis: 'Særlige grunner' }, ['gradingBasis']],
  ])(
    'the exam’s own time for the grades is not %s after publishing: only the rector’s delegate gives more (uhl. § 11-7(4)) [G9]',
    (_, given, change, fields) => {
      const before = { ...facts, ...given };
      const after = { ...before, ...change };
      expect(faultsInChange('planned', before, after, { now, rules })).toEqual([]);
      expect(faultsInChange('published', before, after, { now, rules })).toEqual(
        fields.map((field) => ({ field, code: 'extendedByDelegate' })),
      );
    },
  );
  test('the scheme of the course plan stays', () => {
    const scheme = faultsInChange('published', facts, { ...facts, ...plan }, { now, rules });
    expect(scheme.map(({ code }) => code)).toContain('fixedSincePublishing');
  });
  test.each(['oral', 'practical'] as const)('a draft that is %s can be made a written one', (form) => {
    const draft = { ...facts, form, recheckable: false, appealOpen: false };
    expect(faultsInFacts(draft, { now, rules })).toEqual([]);
    expect(faultsInChange('planned', draft, facts, { now, rules })).toEqual([]);
  });
  test('a planned exam may be moved', () => {
    expect(faultsInChange('planned', facts, { ...facts, durationMinutes: 300 }, { now, rules })).toEqual([]);
  });
});
