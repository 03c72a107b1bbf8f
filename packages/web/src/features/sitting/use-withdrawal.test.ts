import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { describe, expect, it } from 'vitest';
import { changesWithdrawal } from './use-withdrawal.ts';

const at = '2026-05-22T09:00:00Z';
const lease = { kind: 'writing', epoch: 1 } as const;
const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
type State = Extract<ServerMessage, { kind: 'welcome' }>['state'];
const welcome = (state: State): ServerMessage => ({
  kind: 'welcome',
  machinePass: '',
  lastNumber: 0,
  sequence: 1,
  state,
  lease,
  times,
});

describe('a page fetches the sitting again [D16]', () => {
  it('when it is informed of a withdrawal', () => {
    expect(changesWithdrawal({ kind: 'stopped', why: 'withdrawn' }, 'open')).toBe(true);
    expect(changesWithdrawal({ kind: 'stopped', why: 'handedIn' }, 'open')).toBe(false);
  });

  it('when a withdrawal that it shows is reversed, also while its connection was away', () => {
    expect(changesWithdrawal({ kind: 'lease', lease }, 'withdrawn')).toBe(true);
    expect(changesWithdrawal(welcome('open'), 'withdrawn')).toBe(true);
    expect(changesWithdrawal(welcome('waiting'), 'withdrawn')).toBe(true);
    expect(changesWithdrawal(welcome('withdrawn'), 'withdrawn')).toBe(false);
  });

  it('when the exam is cancelled, and when it is held after all [P14]', () => {
    expect(changesWithdrawal({ kind: 'stopped', why: 'cancelled' }, 'waiting')).toBe(true);
    expect(changesWithdrawal({ kind: 'lease', lease }, 'cancelled')).toBe(true);
    expect(changesWithdrawal(welcome('waiting'), 'cancelled')).toBe(true);
    expect(changesWithdrawal(welcome('cancelled'), 'cancelled')).toBe(false);
  });

  it('but not at each reconnect, or each change of the writing window', () => {
    expect(changesWithdrawal(welcome('open'), 'open')).toBe(false);
    expect(changesWithdrawal({ kind: 'lease', lease }, 'open')).toBe(false);
  });
});
