import { describe, expect, it } from 'vitest';
import { explanationRequestDeadline } from '../../rules/deadlines.ts';
import { higherEducationRules as rules } from '../../test/rules.ts';
import { manualReason } from './manual.ts';
import { decideGiven, decideRequestRegistration } from './registration.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const announcedAt = Temporal.Instant.from('2026-03-10T11:00:00Z');
const facts = {
  now: Temporal.Instant.from('2026-03-30T08:00:00Z'),
  hasGrade: true,
  deadline: explanationRequestDeadline([{ kind: 'announced', at: announcedAt }], rules),
  existing: undefined,
  lateRequest: undefined,
  announcedAt,
  arrivedOn: day('2026-03-17'),
  givenOn: null,
  toldOn: null,
};
const registering = (change: Partial<Parameters<typeof decideRequestRegistration>[0]>) => {
  const decision = decideRequestRegistration({ ...facts, ...change });
  return decision.kind === 'refused' ? decision.code : decision.event.late;
};

describe('registering a request [E1]', () => {
  it.each([
    [{}, false],
    [{ arrivedOn: day('2026-03-18') }, true],
    [{ arrivedOn: day('2026-03-31') }, 'requestArrivesInFuture'],
    [{ arrivedOn: day('2026-03-09') }, 'requestArrivedTooEarly'],
    [{ arrivedOn: day('2026-03-02'), toldOn: day('2026-03-02') }, false],
    [{ announcedAt: null }, 'requestWithoutGrade'],
    [{ existing: 'draft' as const }, 'requestedAlready'],
    [{ existing: 'sent' as const }, 'requestGivenAlready'],
    [{ givenOn: day('2026-03-16') }, 'explanationGivenTooEarly'],
    [{ givenOn: day('2026-03-31') }, 'explanationGivenInFuture'],
  ])('%o: %s', (change, then) => {
    expect(registering(change)).toBe(then);
  });
});

it('what was given today is given now, and earlier in the day’s last minute, never before the request [E3]', () => {
  const requestedAt = Temporal.Instant.from('2026-03-17T22:59:00Z');
  const givenAt = (on: string) => {
    const decision = decideGiven(day(on), { requestedAt, now: facts.now });
    return decision.kind === 'refused' ? decision.code : decision.event.at.toString();
  };
  expect(givenAt('2026-03-30')).toBe('2026-03-30T08:00:00Z');
  expect(givenAt('2026-03-20')).toBe('2026-03-20T22:59:00Z');
  expect(givenAt('2026-03-17')).toBe('2026-03-17T22:59:00Z');
  expect(givenAt('2026-03-16')).toBe('explanationGivenTooEarly');
});

it('what was told at an oral exam counts from the request, and nothing from before the exam [E3]', () => {
  const requestedAt = Temporal.Instant.from('2026-03-17T22:59:00Z');
  const givenAt = (on: string) => {
    const decision = decideGiven(day(on), { requestedAt, toldOn: day('2026-03-10'), now: facts.now });
    return decision.kind === 'refused' ? decision.code : decision.event.at.toString();
  };
  expect(givenAt('2026-03-10')).toBe('2026-03-17T22:59:00Z');
  expect(givenAt('2026-03-20')).toBe('2026-03-20T22:59:00Z');
  expect(givenAt('2026-03-09')).toBe('explanationGivenTooEarly');
});

it.each([
  [{ form: 'written', individual: true, explanationOpen: true }, null],
  [{ form: 'written', individual: true, explanationOpen: false }, 'portalClosed'],
  [{ form: 'oral', individual: true, explanationOpen: true }, 'notAnonymous'],
  [{ form: 'home', individual: false, explanationOpen: true }, 'groupAnswer'],
] as const)('an exam %o is manual by %s [E1]', (exam, reason) => {
  expect(manualReason(exam)).toBe(reason);
});
