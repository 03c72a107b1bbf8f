import type { AnswerSocketMessage } from '@karakter/contract/answer-socket';
import { describe, expect, it } from 'vitest';
import type { AnswerSession } from './answer-session.ts';
import { onBeginAnew } from './begin-anew.ts';
import type { SavingState } from './saving-state.ts';

const at = '2026-05-22T09:00:00Z';
const lease = { kind: 'writing', epoch: 1 } as const;
const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
type Welcome = Extract<AnswerSocketMessage, { kind: 'welcome' }>;
const welcome = (state: Welcome['state']): Welcome => ({
  ...{ kind: 'welcome', lastNumber: 0, sequence: 1, state, lease, times },
});
const kept = (as: 'takenOver' | 'late') => ({ kind: 'kept', number: 1, as }) as const;

/** A window that hears these words, stopped or not; answers with what it begins anew, and after how many words. */
function begun(stopped: SavingState['stopped'], words: readonly AnswerSocketMessage[], unconfirmed = 0) {
  const listeners = new Set<Parameters<AnswerSession['listen']>[0]>();
  const session = {
    listen: (listener: Parameters<AnswerSession['listen']>[0]) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => ({ stopped }) as SavingState,
    unconfirmed: () => Array.from({ length: unconfirmed }, () => ({}) as never),
  };
  const heard: string[] = [];
  let count = 0;
  onBeginAnew(session, (as) => heard.push(`${as} after ${count}`));
  for (const word of words) {
    count += 1;
    for (const listener of listeners) listener(word);
  }
  return heard;
}

describe('a window whose writing was kept apart begins anew [D5, D16]', () => {
  it('at once when it was taken over, when all it had sent is told of', () => {
    expect(begun(null, [kept('takenOver'), kept('takenOver')])).toEqual(['takenOver after 1']);
    expect(begun(null, [kept('takenOver')], 1)).toEqual([]);
  });

  it('before it writes on after a withdrawal is taken back: what follows could not be read without what is apart', () => {
    expect(begun('withdrawn', [kept('late'), { kind: 'lease', lease }])).toEqual(['late after 2']);
    expect(begun('withdrawn', [kept('late'), welcome('open')])).toEqual(['late after 2']);
    expect(begun(null, [kept('late')])).toEqual(['late after 1']);
  });

  it('and not while the answer is at rest, nor where nothing was kept apart', () => {
    expect(begun('handedIn', [kept('late'), welcome('handedIn')])).toEqual([]);
    expect(begun(null, [welcome('open'), { kind: 'lease', lease }])).toEqual([]);
  });
});
