import type { AnswerSocketMessage, LeaseView } from '@karakter/contract/answer-socket';

/** What has become of the candidate's writing. Instants are this machine's own, in milliseconds since the page. */
export type SavingState = {
  /** The answer is there to be written in. */
  readonly isReady: boolean;
  readonly line: 'up' | 'away';
  /** Whether this machine's own store takes what is written. */
  readonly machine: 'saved' | 'failed';
  /** When the server last confirmed, and which entry of the answer's log that was. */
  readonly confirmedAt: number | null;
  readonly version: number | null;
  /** Since when something is written that the server has not confirmed; null when it has all. */
  readonly unconfirmedSince: number | null;
  /** Whether this window writes [D5]; null until the server has said so, and then one goes on writing. */
  readonly lease: LeaseView | null;
  /** Something this window had written is kept apart and does not count by itself. */
  readonly kept: Extract<AnswerSocketMessage, { kind: 'kept' }>['as'] | null;
  /** Why the server takes no more. */
  readonly stopped: Extract<AnswerSocketMessage, { kind: 'stopped' }>['why'] | null;
};

export type SavingWords =
  | { readonly kind: 'opening' }
  | { readonly kind: 'onServer'; readonly seconds: number; readonly version: number | null }
  | { readonly kind: 'sending' }
  | { readonly kind: 'onMachine' }
  | { readonly kind: 'onServerLineAway' }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'stopped' };

/** Within this, what was confirmed last says it well enough: the words do not flicker as one types. */
const patienceMs = 3_000;

/**
 * What the page says about saving [Q1]. "On the server" is said of what the server has confirmed and of nothing else;
 * its age is that of the confirmation.
 */
export function savingWords(state: SavingState, now: number): SavingWords {
  const { line, machine, confirmedAt, unconfirmedSince, stopped } = state;
  if (stopped !== null) return { kind: 'stopped' };
  const isBehind = unconfirmedSince !== null;
  if (isBehind && machine === 'failed' && line === 'away') return { kind: 'nowhere' };
  if (line === 'away') {
    if (!state.isReady) return { kind: 'opening' };
    return { kind: isBehind ? 'onMachine' : 'onServerLineAway' };
  }
  if (confirmedAt === null || (isBehind && now - unconfirmedSince > patienceMs)) return { kind: 'sending' };
  const seconds = Math.max(0, Math.floor((now - confirmedAt) / 1000));
  return { kind: 'onServer', seconds, version: state.version };
}

/** Ages in steps that a page can show without flickering: single seconds to ten, tens to a minute, then minutes. */
export function ageInSteps(seconds: number): { unit: 'second' | 'minute'; count: number } {
  if (seconds < 10) return { unit: 'second', count: seconds };
  if (seconds < 60) return { unit: 'second', count: Math.floor(seconds / 10) * 10 };
  return { unit: 'minute', count: Math.floor(seconds / 60) };
}
