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
const reading = { lease: { kind: 'reading', needs: 'request', isAskedFor: false } } as const;
const inRoom = { isClosed: false, isPaused: false, now: 30_001 };

it.each<[string, Partial<SavingState>, Partial<typeof inRoom>, ReturnType<typeof answerFileAdvice>]>([
  ['a candidate who may write is asked to keep writing', {}, {}, 'words'],
  ['also before the lease is known', { lease: null }, {}, 'words'],
  ['a candidate who only reads is not asked to write', reading, {}, 'wordsReading'],
  ['nor is one during a pause', {}, { isPaused: true }, 'wordsReading'],
  ['after the end there is nothing to write', reading, { isClosed: true }, 'wordsClosed'],
  [
    'nor after a withdrawal, when the file is offered at once',
    { stopped: 'withdrawn' },
    { now: 0 },
    'wordsClosed',
  ],
  ['not for a short interruption', {}, { now: 30_000 }, null],
  ['not when everything is on the server', { unconfirmedSince: null }, {}, null],
])('offers the answer file where it is needed: %s [D4]', (_, state, room, words) => {
  expect(answerFileAdvice({ ...unsent, ...state }, { ...inRoom, ...room })).toBe(words);
});
