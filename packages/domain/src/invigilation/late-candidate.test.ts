import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examStates } from '../exam/exam.ts';
import { sittingTimes } from '../sitting/sitting-times.ts';
import { movedTimes, type TimeEvent } from '../sitting/time-events.ts';
import {
  comesTooLate,
  type LateCandidateFacts,
  lateCandidateRefusal,
  lateCandidateTimes,
  ownStart,
} from './late-candidate.ts';

const person = { hasOtherPart: false, registered: 'no' } as const;
const facts: LateCandidateFacts = { examState: 'published', person, mayRegister: false };

describe('a person is added as a candidate on the spot [P14]', () => {
  it.each<[string, Partial<LateCandidateFacts>, string | undefined]>([
    ['if Karakter knows the person', {}, undefined],
    ['not before the exam is published', { examState: 'planned' }, 'lateCandidatesNotOpen'],
    ['not when the results are checked', { examState: 'checked' }, 'lateCandidatesNotOpen'],
    ['not if unknown', { person: null }, 'onlyKnownCandidates'],
    ['also if unknown, by an actor who may register', { person: null, mayRegister: true }, undefined],
    [
      'not as grader, invigilator or coordinator',
      { person: { ...person, hasOtherPart: true } },
      'candidateHasOtherPart',
    ],
    ['not twice', { person: { ...person, registered: 'yes' } }, 'candidateAlready'],
    [
      'not again after withdrawing: the withdrawal is taken back',
      { person: { ...person, registered: 'withdrawn' } },
      'candidateWithdrew',
    ],
  ])('%s', (_, given, expected) => {
    expect(lateCandidateRefusal({ ...facts, ...given })).toBe(expected);
  });

  it('never where the exam is not open for it, and otherwise by the person', () => {
    const anyone = fc.option(
      fc.record({
        hasOtherPart: fc.boolean(),
        registered: fc.constantFrom('no' as const, 'withdrawn' as const, 'yes' as const),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...examStates), anyone, fc.boolean(), (examState, of, mayRegister) => {
        const refusal = lateCandidateRefusal({ examState, person: of, mayRegister });
        if (examState !== 'published') expect(refusal).toBe('lateCandidatesNotOpen');
        else if (of?.hasOtherPart) expect(refusal).toBe('candidateHasOtherPart');
        else expect(refusal === undefined).toBe(of === null ? mayRegister : of.registered === 'no');
      }),
    );
  });
});

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const after = (minutes: number) => startsAt.add({ minutes });
const anyPlan = fc.record({
  durationMinutes: fc.integer({ min: 30, max: 480 }),
  extraMinutes: fc.integer({ min: 0, max: 120 }),
  extended: fc.integer({ min: 0, max: 60 }),
  minute: fc.integer({ min: -120, max: 700 }),
  time: fc.constantFrom(...lateCandidateTimes),
});

describe('the time of a candidate who is added on the spot [P14, D7]', () => {
  it('ends with the others’, or is whole from now; and none is added whose time would be up', () => {
    fc.assert(
      fc.property(anyPlan, ({ extended, minute, time, ...lengths }) => {
        const plan = { startsAt, ...lengths };
        const given: TimeEvent[] =
          extended === 0 ? [] : [{ kind: 'extension', at: startsAt, minutes: extended }];
        const common = sittingTimes({ ...plan, ...movedTimes(plan, given) });
        const now = after(minute);
        const whole = lengths.durationMinutes + lengths.extraMinutes + extended;
        expect(comesTooLate({ common, now })).toBe(minute >= whole);
        const start = ownStart(time, { common, now });
        const late: TimeEvent[] = start === null ? [] : [{ kind: 'lateStart', at: now, startsAt: start }];
        const own = sittingTimes({ ...plan, ...movedTimes(plan, [...given, ...late]) });
        if (time === 'common') expect(own).toEqual(common);
        else expect(own.startsAt.until(own.endsAt).total('minutes')).toBe(whole);
        expect(Temporal.Instant.compare(own.endsAt, common.endsAt)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
