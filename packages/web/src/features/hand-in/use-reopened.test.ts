import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { expect, it } from 'vitest';
import { showsReopening } from './use-reopened.ts';

const times = { now: '', startsAt: '', endsAt: '', pausedSince: null, graceSeconds: 0 };
const lease = { kind: 'writing', epoch: 1 } as const;
const welcome = { kind: 'welcome', lastNumber: 0, sequence: 3, lease, times, machinePass: '' } as const;

it.each<[string, ServerMessage, boolean]>([
  ['the lease, which windows of an ended sitting never get', { kind: 'lease', lease }, true],
  ['a welcome to an open sitting, after a lost connection', { ...welcome, state: 'open' }, true],
  ['a welcome to the ended one', { ...welcome, state: 'handedIn' }, false],
  ['that it has ended', { kind: 'stopped', why: 'handedIn' }, false],
  ['new times', { kind: 'times', times }, false],
])('the receipt leads back to writing on %s, or not [D17]', (_, message, expected) => {
  expect(showsReopening(message)).toBe(expected);
});
