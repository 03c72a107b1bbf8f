import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { higherEducationRules, schoolRules } from '../test/rules.ts';
import { type ExamForm, examForms, examStates } from './exam.ts';
import {
  findingsOfNewTime,
  publishingFindings,
  publishLacks,
  publishRefusal,
  publishRefusals,
} from './publishing.ts';
import { type PublishingFacts, publishingFindingCodes } from './publishing-facts.ts';

const at = (text: string) => Temporal.Instant.from(text);

/** A written exam in May that lacks nothing. */
const ready: PublishingFacts = {
  state: 'planned',
  form: 'written',
  supervised: true,
  startsAt: at('2026-05-20T07:00:00Z'),
  endsAt: at('2026-05-20T11:30:00Z'),
  now: at('2026-04-01T07:00:00Z'),
  durationMinutes: 240,
  usualMinutes: 240,
  rules: higherEducationRules,
  candidates: 3,
  candidatesWithoutRoom: 0,
  candidatesWithoutSignIn: 0,
  candidatesWithClash: 0,
  commissions: 1,
  unlawful: [],
  advised: [],
  coordinators: 1,
  invigilators: 1,
  paper: 'approved',
  hasGuide: true,
  hasExamDayPhone: true,
};
const foundIn = (changed: Partial<PublishingFacts>) =>
  publishingFindings({ ...ready, ...changed }).map(({ code, severity }) => `${severity} ${code}`);

describe('before an exam is published, a finding says [P13]', () => {
  const home = { form: 'home', supervised: false } as const;
  it.each<[string, Partial<PublishingFacts>, string[]]>([
    ['nothing, where nothing is missing', {}, []],
    ['that it has begun', { now: ready.startsAt }, ['stop examHasStarted', 'warn pastPlanningDay']],
    ['that there are no candidates', { candidates: 0 }, ['stop noCandidates']],
    ['that there are no graders', { commissions: 0 }, ['stop noCommission']],
    ['that a commission is unlawful', { unlawful: ['fvl. § 6'] }, ['stop commissionUnlawful']],
    ['what is advised against', { advised: ['uhl. § 11-7(2)'] }, ['warn commissionAdvised']],
    ['nothing on the last day by which it is to be published', { now: at('2026-05-05T21:59:59Z') }, []],
    ['that it was to be published before', { now: at('2026-05-05T22:00:00Z') }, ['warn pastPlanningDay']],
    ['that it is on a holiday', { startsAt: at('2026-05-14T07:00:00Z') }, ['warn dayOff']],
    ['that it is on a Saturday', { startsAt: at('2026-05-16T07:00:00Z') }, ['warn dayOff']],
    ['that work at home ends on a holiday', { ...home, endsAt: at('2026-05-25T10:00:00Z') }, ['warn dayOff']],
    [
      'nothing of the day on which work at home begins',
      { ...home, startsAt: at('2026-05-16T07:00:00Z') },
      [],
    ],
    ['that the length is not the usual one', { usualMinutes: 360 }, ['warn unusualLength']],
    ['nothing of the length of a first exam', { usualMinutes: null }, []],
    ['that candidates sit two exams at once', { candidatesWithClash: 2 }, ['warn clashingExams']],
    ['nothing of clashes with work at home', { ...home, candidatesWithClash: 2 }, []],
    ['that there is no coordinator', { coordinators: 0 }, ['warn noCoordinator']],
    ['that no paper is written', { paper: null }, ['warn paperMissing']],
    ['that the paper is not approved', { paper: 'begun' }, ['warn paperNotApproved']],
    ['that there is no guide', { hasGuide: false }, ['warn guideMissing']],
    ['nothing of a guide that comes from the state', { hasGuide: false, rules: schoolRules }, []],
    ['that no one watches', { invigilators: 0 }, ['warn noInvigilators']],
    ['nothing of invigilators where no one is supervised', { supervised: false, invigilators: 0 }, []],
    ['that candidates have no room', { candidatesWithoutRoom: 1 }, ['warn noRooms']],
    ['nothing of rooms where no one is supervised', { supervised: false, candidatesWithoutRoom: 1 }, []],
    ['that candidates cannot sign in yet', { candidatesWithoutSignIn: 1 }, ['warn noSignIn']],
    ['that no telephone is known', { hasExamDayPhone: false }, ['warn noExamDayPhone']],
  ])('%s', (_, changed, expected) => {
    expect(foundIn(changed)).toEqual(expected);
  });

  test.each<[ExamForm, string[]]>([
    ['written', []],
    ['home', []],
    ['oral', []],
    ['practical', []],
    ['paper', []],
    ['portfolio', []],
  ])('of an exam that is %s: %j', (form, expected) => {
    expect(foundIn({ form })).toEqual(expected);
  });

  test.each<ExamForm>(['oral', 'practical', 'paper', 'portfolio'])(
    'of an exam that is %s: the guide, which the law requires, and neither paper nor sign-in [G8]',
    (form) => {
      const nothing = { paper: null, hasGuide: false, candidatesWithoutSignIn: 3 };
      expect(foundIn({ form, ...nothing })).toEqual(['warn guideMissing']);
    },
  );

  test('how many it concerns, by which paragraph, and how long is usual', () => {
    const findings = publishingFindings({
      ...ready,
      candidatesWithClash: 2,
      usualMinutes: 360,
      unlawful: ['fvl. § 6', 'uhl. § 11-7(1)', 'fvl. § 6'],
      startsAt: at('2026-05-17T07:00:00Z'),
    });
    expect(findings).toMatchObject([
      { code: 'commissionUnlawful', paragraph: 'fvl. § 6, uhl. § 11-7(1)', place: 'commission' },
      { code: 'dayOff', dayOff: 'constitutionDay', place: 'facts' },
      { code: 'unusualLength', minutes: 360 },
      { code: 'clashingExams', count: 2, place: 'candidates' },
    ]);
  });

  test.each(examStates)('of an exam that is %s: past publishing there is nothing else to say', (state) => {
    const expected = state === 'planned' ? ['stop noCandidates'] : ['stop examPastThis'];
    expect(foundIn({ state, candidates: 0 })).toEqual(expected);
  });
});

test('of another time for a published exam: what depends on the time, and none of it as a stop [P14]', () => {
  const everythingWrong = {
    ...ready,
    state: 'published',
    startsAt: at('2026-05-16T07:00:00Z'),
    now: ready.startsAt,
    usualMinutes: 360,
    candidatesWithClash: 2,
    unlawful: ['fvl. § 6'],
    commissions: 0,
    paper: null,
  } as const;
  const found = findingsOfNewTime(everythingWrong).map(({ code, severity }) => `${severity} ${code}`);
  expect(found).toEqual([
    'warn commissionUnlawful',
    'warn dayOff',
    'warn unusualLength',
    'warn clashingExams',
  ]);
  expect(findingsOfNewTime({ ...ready, state: 'published' })).toEqual([]);
});

const anyFacts = fc.record({
  state: fc.constantFrom(...examStates),
  form: fc.constantFrom(...examForms),
  supervised: fc.boolean(),
  startsAt: fc.constant(ready.startsAt),
  endsAt: fc.constantFrom(ready.endsAt, at('2026-05-25T10:00:00Z')),
  now: fc.constantFrom(ready.now, ready.startsAt),
  durationMinutes: fc.constant(240),
  usualMinutes: fc.constantFrom(null, 240, 360),
  rules: fc.constantFrom(higherEducationRules, schoolRules),
  candidates: fc.nat(2),
  candidatesWithoutRoom: fc.nat(2),
  candidatesWithoutSignIn: fc.nat(2),
  candidatesWithClash: fc.nat(2),
  commissions: fc.nat(2),
  unlawful: fc.subarray(['fvl. § 6']),
  advised: fc.subarray(['uhl. § 11-7(2)']),
  coordinators: fc.nat(1),
  invigilators: fc.nat(1),
  paper: fc.constantFrom(null, 'begun', 'approved'),
  hasGuide: fc.boolean(),
  hasExamDayPhone: fc.boolean(),
} satisfies { [Fact in keyof PublishingFacts]: fc.Arbitrary<PublishingFacts[Fact]> });

test('the command is refused exactly where the list holds a stop, and stops come first [P5]', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const findings = publishingFindings(facts);
      for (const { code } of findings) seen.add(code);
      const stops = findings.filter(({ severity }) => severity === 'stop').map(({ code }) => code);
      expect(findings.slice(0, stops.length).map(({ code }) => code)).toEqual(stops);
      expect(publishRefusal(findings)).toBe(stops[0]);
      expect(stops.every((code) => publishRefusals.some((refusal) => refusal === code))).toBe(true);
      if (facts.state !== 'planned') return;
      const lacks = publishLacks(facts);
      expect(stops).toEqual(expect.arrayContaining(lacks));
    }),
    { numRuns: 500 },
  );
  expect([...seen].sort()).toEqual([...publishingFindingCodes].sort());
});
