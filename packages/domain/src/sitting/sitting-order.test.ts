import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySitting, decideSitting, type SittingState, sittingCommandNames } from './sitting.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const endsAt = Temporal.Instant.from('2026-03-02T12:00:00Z');
const pausedSince = null;
const waiting: SittingState = { kind: 'waiting', arrivedAt: null };

describe('the hand-ins of a sitting [S1, D17]', () => {
  it('a hand-in opened again leads back to writing, with the start as it was [D17]', () => {
    const begun = startsAt.add({ minutes: 3 });
    const writing: SittingState = { kind: 'open', startedAt: begun };
    const over = applySitting(writing, { kind: 'answerHandedIn', at: endsAt, by: 'candidate' });
    const decision = decideSitting(over, 'reopen', {
      startsAt,
      endsAt,
      pausedSince,
      now: startsAt.add({ hours: 1 }),
      paperReady: true,
    });
    if (decision.kind !== 'accepted') throw new Error(decision.kind);
    expect(applySitting(over, decision.event)).toEqual(writing);
  });

  it('whatever the order of commands: each hand-in but the last was opened again, and none is absent after one [S1, D17]', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...sittingCommandNames), fc.integer({ min: -5, max: 30 })),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(steps, (given) => {
        let state: SittingState = waiting;
        let now = startsAt.subtract({ minutes: 30 });
        const facts = { startsAt, endsAt, pausedSince, paperReady: true };
        const happened: string[] = [];
        for (const [command, minutes] of given) {
          now = now.add({ minutes: Math.max(0, minutes) });
          const decision = decideSitting(state, command, { ...facts, now });
          if (decision.kind !== 'accepted') continue;
          happened.push(decision.event.kind);
          state = applySitting(state, decision.event);
        }
        const ends = happened.filter((kind) =>
          ['answerHandedIn', 'handInReopened', 'candidateAbsent'].includes(kind),
        );
        expect(ends.join(' ')).toMatch(
          /^(candidateAbsent ?)?(answerHandedIn handInReopened ?)*(answerHandedIn)?$/,
        );
        expect(ends.at(-1) === 'answerHandedIn').toBe(state.kind === 'handedIn');
        if (state.kind === 'withdrawn') expect(happened.at(-1)).toBe('sittingWithdrawn');
      }),
    );
  });
});

it('a candidate who came on one day is expected on another; one who has not come is expected already [P14, D9]', () => {
  const facts = { startsAt, endsAt, pausedSince, now: startsAt.subtract({ hours: 1 }), paperReady: true };
  const decision = decideSitting({ kind: 'waiting', arrivedAt: facts.now }, 'expectAgain', facts);
  if (decision.kind !== 'accepted') throw new Error(decision.kind);
  expect(applySitting({ kind: 'waiting', arrivedAt: facts.now }, decision.event)).toEqual(waiting);
  expect(decideSitting(waiting, 'expectAgain', facts).kind).toBe('unchanged');
});
