import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examStates } from '../exam/exam.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  affectedBy,
  applyIncident,
  areIncidentsOpen,
  type Compensation,
  decideIncident,
  type IncidentScope,
  incidentCommands,
  incidentRefusalIn,
  incidentStates,
  type Seated,
} from './incident.ts';

const rooms = ['A1', 'A2', ''];
const candidates = fc.uniqueArray(
  fc.record({
    candidacyId: fc.integer({ min: 1, max: 60 }).map(String),
    room: fc.constantFrom(...rooms),
    isAtRest: fc.boolean(),
  }),
  { selector: ({ candidacyId }) => candidacyId, maxLength: 40 },
);
const scope: fc.Arbitrary<IncidentScope> = fc.oneof(
  fc.record({
    kind: fc.constant('candidates' as const),
    candidacyIds: fc.array(fc.integer({ min: 1, max: 80 }).map(String)),
  }),
  fc.record({ kind: fc.constant('room' as const), room: fc.constantFrom(...rooms) }),
  fc.record({ kind: fc.constant('exam' as const) }),
);
const compensation: fc.Arbitrary<Compensation> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constant({ kind: 'newExam' } as const),
  fc.record({ kind: fc.constant('extraMinutes' as const), minutes: fc.integer({ min: 1, max: 240 }) }),
);

const isMeant = (given: IncidentScope, { candidacyId, room }: Seated) =>
  given.kind === 'exam' ||
  (given.kind === 'room' && given.room === room) ||
  (given.kind === 'candidates' && given.candidacyIds.includes(candidacyId));

describe('the compensation for an incident [D10]', () => {
  it('reaches all affected candidates, each with the same in one decision, and no other candidate', () => {
    fc.assert(
      fc.property(candidates, scope, compensation, (all, given, what) => {
        const decision = decideIncident(
          'registered',
          { kind: 'decide', compensation: what },
          affectedBy(given, all),
        );
        if (decision.kind === 'refused') return;
        const meant = all.filter((each) => isMeant(given, each)).map(({ candidacyId }) => candidacyId);
        expect(decision.event.shares.map(({ candidacyId }) => candidacyId)).toEqual(meant);
        expect(decision.event.shares.every(({ compensation: share }) => share === what)).toBe(true);
      }),
    );
  });

  const writing = { candidacyId: '1', room: 'A1', isAtRest: false };
  const done = { candidacyId: '2', room: 'A1', isAtRest: true };
  const minutes = { kind: 'extraMinutes', minutes: 15 } as const;

  it('is the same for a candidate who has handed in, as long as another affected candidate still writes', () => {
    const decision = decideIncident('registered', { kind: 'decide', compensation: minutes }, [writing, done]);
    expect(decision.kind === 'accepted' && decision.event.shares.map((s) => s.candidacyId)).toEqual([
      '1',
      '2',
    ]);
  });

  itIsAProcess({
    name: 'incident',
    states: incidentStates,
    first: ['registered'],
    final: ['decided'],
    table: incidentCommands,
    commands: [
      { kind: 'decide', compensation: minutes },
      { kind: 'decide', compensation: { kind: 'newExam' } },
    ],
    facts: [[writing, done], [done], []],
    refusalIn: incidentRefusalIn,
    decide: decideIncident,
    apply: applyIncident,
  });

  it.each([
    ['a second time', 'decided', minutes, [writing], 'incidentIsDecided'],
    ['where no candidate is affected', 'registered', minutes, [], 'nobodyAffected'],
    ['in minutes when all have handed in', 'registered', minutes, [done], 'tooLateForMoreTime'],
  ] as const)('is refused %s', (_, state, what, affected, code) => {
    const command = { kind: 'decide', compensation: what } as const;
    expect(decideIncident(state, command, affected)).toEqual({ kind: 'refused', code });
  });
});

it('incidents are dealt with from the publishing until the grades are announced [D10]', () => {
  expect(examStates.filter(areIncidentsOpen)).toEqual(['published', 'checked', 'cancelled']);
});
