import { describe, expect, it } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  applySitting,
  commandAtEnd,
  decideSitting,
  type SittingCommand,
  type SittingFacts,
  type SittingState,
  sittingCommandNames,
  sittingCommands,
  sittingRefusalIn,
} from './sitting.ts';
import { sittingStates } from './sitting-states.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const startsAt = instant('2026-03-02T08:00:00Z');
const endsAt = instant('2026-03-02T12:00:00Z');
const pausedSince = null;
const at = (text: string): SittingFacts => ({
  startsAt,
  endsAt,
  pausedSince,
  now: instant(text),
  paperReady: true,
});
const waiting: SittingState = { kind: 'waiting', arrivedAt: null };
const open: SittingState = { kind: 'open', startedAt: startsAt };
const handedIn: SittingState = { kind: 'handedIn', at: endsAt, by: 'automatic', startedAt: startsAt };
const absent: SittingState = { kind: 'absent', at: endsAt };
const withdrawn: SittingState = { kind: 'withdrawn', at: startsAt, from: open };
const withdrawnBefore: SittingState = { kind: 'withdrawn', at: startsAt, from: waiting };
const cancelled: SittingState = { kind: 'cancelled', at: startsAt, from: open };
const outcome = (state: SittingState, command: SittingCommand, facts: SittingFacts) => {
  const decision = decideSitting(state, command, facts);
  if (decision.kind === 'accepted') return decision.event.kind;
  return decision.kind === 'refused' ? decision.code : 'unchanged';
};

describe('a sitting [D2, S1, D16]', () => {
  const paused = { ...at('2026-03-02T09:00:00Z'), pausedSince: startsAt };
  itIsAProcess({
    name: 'sitting',
    states: sittingStates,
    first: [waiting],
    final: [],
    table: sittingCommands,
    commands: sittingCommandNames,
    facts: [
      at('2026-03-02T07:30:00Z'),
      at('2026-03-02T09:00:00Z'),
      { ...at('2026-03-02T09:00:00Z'), paperReady: false },
      paused,
      at('2026-03-02T12:00:00Z'),
    ],
    refusalIn: sittingRefusalIn,
    decide: decideSitting,
    apply: applySitting,
  });
});

describe('decideSitting', () => {
  it.each<[string, SittingState, SittingCommand, string, string]>([
    ['a candidate arrives early', waiting, 'arrive', '2026-03-02T07:30:00Z', 'candidateArrived'],
    [
      'arriving twice is harmless',
      { kind: 'waiting', arrivedAt: startsAt },
      'arrive',
      '2026-03-02T08:00:00Z',
      'unchanged',
    ],
    ['a candidate does not arrive after the end', waiting, 'arrive', '2026-03-02T12:00:00Z', 'sittingOver'],
    [
      'the paper stays shut a millisecond before the start',
      waiting,
      'open',
      '2026-03-02T07:59:59.999Z',
      'sittingNotStarted',
    ],
    ['the paper opens at the start', waiting, 'open', '2026-03-02T08:00:00Z', 'paperOpened'],
    ['the paper can be opened again', open, 'open', '2026-03-02T09:00:00Z', 'unchanged'],
    ['the paper does not open at the end', waiting, 'open', '2026-03-02T12:00:00Z', 'sittingOver'],
    ['nothing is handed in unopened', waiting, 'handIn', '2026-03-02T09:00:00Z', 'paperNotOpened'],
    ['a candidate hands in', open, 'handIn', '2026-03-02T09:00:00Z', 'answerHandedIn'],
    ['handing in twice is harmless', handedIn, 'handIn', '2026-03-02T09:00:00Z', 'unchanged'],
    ['after the hand-in the paper stays shut', handedIn, 'open', '2026-03-02T09:00:00Z', 'alreadyHandedIn'],
    [
      'a hand-in that was a mistake is opened again',
      handedIn,
      'reopen',
      '2026-03-02T09:00:00Z',
      'handInReopened',
    ],
    ['but not without time left', handedIn, 'reopen', '2026-03-02T12:00:00Z', 'sittingOver'],
    ['opening it again twice is harmless', open, 'reopen', '2026-03-02T09:00:00Z', 'unchanged'],
    ['nor is an absence opened so', absent, 'reopen', '2026-03-02T09:00:00Z', 'markedAbsent'],
    ['nothing is closed before the end', open, 'closeAtEnd', '2026-03-02T11:59:59.999Z', 'sittingNotOver'],
    ['an open answer is handed in at the end', open, 'closeAtEnd', '2026-03-02T12:00:00Z', 'answerHandedIn'],
    [
      'no candidate is absent before the end',
      waiting,
      'markAbsent',
      '2026-03-02T11:59:59.999Z',
      'sittingNotOver',
    ],
    [
      'a candidate who never opened the paper is absent',
      waiting,
      'markAbsent',
      '2026-03-02T12:00:00Z',
      'candidateAbsent',
    ],
    ['a candidate who wrote is not absent', open, 'markAbsent', '2026-03-02T12:00:00Z', 'sittingNotOver'],
    [
      'what was on its way makes it a hand-in',
      absent,
      'countAfterAll',
      '2026-03-02T15:00:00Z',
      'answerHandedIn',
    ],
    [
      'but not of a candidate who withdrew',
      withdrawn,
      'countAfterAll',
      '2026-03-02T15:00:00Z',
      'sittingWithdrawn',
    ],
    [
      'nor of a candidate who may still begin',
      waiting,
      'countAfterAll',
      '2026-03-02T09:00:00Z',
      'paperNotOpened',
    ],
    ['an absent candidate cannot open', absent, 'open', '2026-03-02T09:00:00Z', 'markedAbsent'],
    ['a candidate who writes may withdraw', open, 'withdraw', '2026-03-02T09:00:00Z', 'sittingWithdrawn'],
    ['withdrawing twice is harmless', withdrawn, 'withdraw', '2026-03-02T09:00:00Z', 'unchanged'],
    [
      'a candidate who waits is withdrawn by the exam office',
      waiting,
      'withdrawBeforehand',
      '2026-03-02T07:30:00Z',
      'sittingWithdrawn',
    ],
    [
      'but does not withdraw from a paper unseen',
      waiting,
      'withdraw',
      '2026-03-02T07:30:00Z',
      'paperNotOpened',
    ],
    [
      'nor is a candidate who writes withdrawn so',
      open,
      'withdrawBeforehand',
      '2026-03-02T09:00:00Z',
      'sittingNotOver',
    ],
    [
      'a candidate who was withdrawn does not open',
      withdrawnBefore,
      'open',
      '2026-03-02T08:00:00Z',
      'sittingWithdrawn',
    ],
    ['nor arrive', withdrawnBefore, 'arrive', '2026-03-02T07:40:00Z', 'sittingWithdrawn'],
    ['a candidate does not withdraw after the end', open, 'withdraw', '2026-03-02T12:00:00Z', 'sittingOver'],
    ['a withdrawal can be taken back', withdrawn, 'takeBack', '2026-03-02T09:00:00Z', 'withdrawalTakenBack'],
    ['but not after the end', withdrawn, 'takeBack', '2026-03-02T12:00:00Z', 'sittingOver'],
    [
      'a candidate who has withdrawn hands nothing in',
      withdrawn,
      'handIn',
      '2026-03-02T09:00:00Z',
      'sittingWithdrawn',
    ],
    ['nor does the end', withdrawn, 'closeAtEnd', '2026-03-02T12:00:00Z', 'unchanged'],
    [
      'an exam is cancelled while a candidate waits',
      waiting,
      'cancel',
      '2026-03-02T07:30:00Z',
      'sittingCancelled',
    ],
    ['and while a candidate writes', open, 'cancel', '2026-03-02T09:00:00Z', 'sittingCancelled'],
    ['what is handed in stays so', handedIn, 'cancel', '2026-03-02T09:00:00Z', 'alreadyHandedIn'],
    ['a cancelled exam is not opened', cancelled, 'open', '2026-03-02T09:00:00Z', 'sittingCancelled'],
    ['and nothing of it is handed in', cancelled, 'handIn', '2026-03-02T09:00:00Z', 'sittingCancelled'],
    ['not by the end either', cancelled, 'closeAtEnd', '2026-03-02T12:00:00Z', 'unchanged'],
    [
      'and no candidate is absent from it',
      cancelled,
      'markAbsent',
      '2026-03-02T12:00:00Z',
      'sittingCancelled',
    ],
    [
      'until it is held after all',
      cancelled,
      'takeBackCancelling',
      '2026-03-02T07:30:00Z',
      'sittingCancellingTakenBack',
    ],
  ])('%s [D2, S1, D16]', (_, state, command, now, expected) => {
    expect(outcome(state, command, at(now))).toBe(expected);
  });

  it.each([open, waiting, { kind: 'waiting', arrivedAt: startsAt } as const])(
    'a withdrawal taken back leads to where the candidate was: %o [D16]',
    (before) => {
      const out = applySitting(before, { kind: 'sittingWithdrawn', at: startsAt });
      expect(out.kind).toBe('withdrawn');
      expect(applySitting(out, { kind: 'withdrawalTakenBack', at: endsAt })).toEqual(before);
    },
  );

  it('in a pause a paper is not opened, and an open one stays open [D7]', () => {
    const paused = { ...at('2026-03-02T09:00:00Z'), pausedSince: instant('2026-03-02T08:30:00Z') };
    expect(outcome(waiting, 'open', paused)).toBe('sittingPaused');
    expect(outcome(open, 'open', paused)).toBe('unchanged');
  });

  it('without an approved paper nothing opens [A1]', () => {
    expect(outcome(waiting, 'open', { ...at('2026-03-02T08:00:00Z'), paperReady: false })).toBe(
      'paperMissing',
    );
  });

  it('a late click hands in automatically as of the end: no later text is in it [S1]', () => {
    const decision = decideSitting(open, 'handIn', at('2026-03-02T12:00:00.400Z'));
    expect(decision).toEqual({
      kind: 'accepted',
      event: { kind: 'answerHandedIn', at: endsAt, by: 'automatic' },
    });
  });

  it('what is accepted from a candidate who was absent counts as of the end [D16]', () => {
    const decision = decideSitting(absent, 'countAfterAll', at('2026-03-02T15:00:00Z'));
    const event = { kind: 'answerHandedIn', at: endsAt, by: 'automatic' };
    expect(decision).toEqual({ kind: 'accepted', event });
  });

  it('at the end every state becomes final [S1, D16]', () => {
    for (const state of [waiting, open, handedIn, absent, withdrawn, cancelled]) {
      const command = commandAtEnd(state);
      expect(sittingCommands[state.kind]).toContain(command);
      expect(decideSitting(state, command, at('2026-03-02T12:00:00Z')).kind).not.toBe('refused');
    }
  });
});
