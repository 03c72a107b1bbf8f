import { expect, it } from 'vitest';
import type { SavingState } from '../../session/saving-state.ts';
import { answerFileAdvice } from './answer-file-advice.ts';

const unsent: SavingState = {
  isReady: true,
  connection: 'away',
  device: 'saved',
  confirmedAt: 0,
  version: 7,
  lease: { kind: 'writing', epoch: 1 },
  quarantined: null,
  refused: null,
  isSettingAside: false,
  isUnmerged: false,
  unconfirmedSince: 0,
  stopped: null,
};
const reading = { lease: { kind: 'reading', needs: 'word', isAskedFor: false } } as const;
const inRoom = { isClosed: false, isPaused: false, now: 30_001 };

it.each<[string, Partial<SavingState>, Partial<typeof inRoom>, ReturnType<typeof answerFileAdvice>]>([
  ['who may write goes on writing', {}, {}, 'words'],
  ['so does who does not know yet whose turn it is', { lease: null }, {}, 'words'],
  ['who only reads is not told to write', reading, {}, 'wordsReading'],
  ['nor who is paused', {}, { isPaused: true }, 'wordsReading'],
  ['after the end there is nothing to write', reading, { isClosed: true }, 'wordsClosed'],
  ['nor for who is at rest, and at once', { stopped: 'withdrawn' }, { now: 0 }, 'wordsClosed'],
  ['a connection that comes and goes is not worth a word', {}, { now: 30_000 }, null],
  ['nor is what is on the server', { unconfirmedSince: null }, {}, null],
])('offers the answer file where it is needed: %s [D4]', (_, state, room, words) => {
  expect(answerFileAdvice({ ...unsent, ...state }, { ...inRoom, ...room })).toBe(words);
});
