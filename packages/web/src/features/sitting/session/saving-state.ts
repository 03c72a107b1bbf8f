import type { LeaseView, ServerMessage } from '@karakter/contract/sitting/socket';
import { passing } from './connection-rules.ts';

/** What has become of the candidate's writing. Instants are this device's own, in milliseconds since the page. */
export type SavingState = {
  /** The answer is there to be written in. */
  readonly isReady: boolean;
  readonly connection: 'up' | 'away';
  /** Whether this device's own store takes what is written. */
  readonly device: 'saved' | 'failed';
  /** When the server last confirmed, and which entry of the answer's log that was. */
  readonly confirmedAt: number | null;
  readonly version: number | null;
  /** Since when something is written that the server has not confirmed; null when it has all. */
  readonly unconfirmedSince: number | null;
  /** Whether this window writes [D5]; null until the server has said so, and then one goes on writing. */
  readonly lease: LeaseView | null;
  /** Something this window had written is quarantined and does not count by itself. */
  readonly quarantined: Extract<ServerMessage, { kind: 'kept' }>['as'] | null;
  /** Why something this window had written is not stored on the server, and never will be. */
  readonly refused: Extract<ServerMessage, { kind: 'refused' }>['why'] | null;
  /** All that this window has is being set aside, and the next session takes its place. */
  readonly isSettingAside: boolean;
  /** Some of the answer could not be put together by the server. */
  readonly isUnmerged: boolean;
  /** Why the server takes no more. */
  readonly stopped: Extract<ServerMessage, { kind: 'stopped' }>['why'] | null;
};

/** Before anything has been heard of the server or of this device's store. */
export const savingAtFirst: SavingState = {
  isReady: false,
  connection: 'away',
  device: 'saved',
  confirmedAt: null,
  version: null,
  lease: null,
  quarantined: null,
  refused: null,
  isSettingAside: false,
  isUnmerged: false,
  unconfirmedSince: null,
  stopped: null,
};

export type SavingWords =
  | { readonly kind: 'opening' }
  | { readonly kind: 'onServer'; readonly seconds: number }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sendingOnly' }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'onDevice' }
  | { readonly kind: 'onServerOffline' }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'stopped' };

/** Within this, what was confirmed last says it well enough: the words do not flicker as one types. */
const patienceMs = 3_000;

/** Something is written that neither the server nor this device's store is known to have: it goes with the page. */
export function isOnPageOnly({ device, unconfirmedSince }: SavingState): boolean {
  return device === 'failed' && unconfirmedSince !== null;
}

/** Where all that is written lies at the least; `unknown` until this device's store and the server have been heard. */
export function placeOfAll(state: SavingState): 'server' | 'device' | 'page' | 'unknown' {
  if (isOnPageOnly(state)) return 'page';
  if (!state.isReady) return 'unknown';
  return state.unconfirmedSince === null ? 'server' : 'device';
}

/**
 * What the page says about saving [Q1]. "On the server" is said of what the server has confirmed and of nothing else;
 * its age is that of the confirmation. "On this device" is said only while this device's store takes what is written.
 */
export function savingWords(state: SavingState, now: number): SavingWords {
  const { connection, confirmedAt, unconfirmedSince, stopped } = state;
  if (isOnPageOnly(state) && (connection === 'away' || stopped !== null)) return { kind: 'nowhere' };
  if (stopped !== null) return { kind: 'stopped' };
  if (connection === 'away') return wordsWithoutConnection(state);
  if (confirmedAt === null || (unconfirmedSince !== null && now - unconfirmedSince > patienceMs))
    return { kind: kindOfSlow(state) };
  const seconds = Math.max(0, Math.floor((now - confirmedAt) / 1000));
  return { kind: 'onServer', seconds };
}

function kindOfSlow(state: SavingState): 'sending' | 'sendingOnly' | 'notSent' {
  if (isOnPageOnly(state)) return 'sendingOnly';
  return state.lease?.kind === 'reading' ? 'notSent' : 'sending';
}

function wordsWithoutConnection({ isReady, unconfirmedSince }: SavingState): SavingWords {
  if (!isReady) return { kind: 'opening' };
  return { kind: unconfirmedSince === null ? 'onServerOffline' : 'onDevice' };
}

/** What those who listen were told last; of saving that goes as it should they are told nothing. */
export type Announcement = 'well' | 'lost' | 'alarm';

/** What they are to be told next: a connection that only blinks is not worth a word, and good news only follows bad. */
export function nextAnnouncement(last: Announcement, state: SavingState, now: number): Announcement {
  const { kind } = savingWords(state, now);
  if (kind === 'nowhere') return 'alarm';
  if (kind === 'onServer') return 'well';
  return kind === 'onDevice' && now - (state.unconfirmedSince ?? now) > patienceMs ? 'lost' : last;
}

/** The time is out and something is not on the server, longer than what was just written takes to arrive. */
export function isLeftBehind(state: SavingState, now: number): boolean {
  return state.unconfirmedSince !== null && savingWords(state, now).kind !== 'onServer';
}

/**
 * At the end this window may hand in: the server has all it wrote. One that only reads leaves it to the one that
 * writes, and to the server: what that one still sends within the grace period is to count [D4, D7].
 */
export function mayHandInAtEnd({ connection, unconfirmedSince, lease }: SavingState): boolean {
  return connection === 'up' && unconfirmedSince === null && lease?.kind !== 'reading';
}

/** Ages in steps that a page can show without flickering: single seconds to ten, tens to a minute, then minutes. */
export function ageInSteps(seconds: number): { unit: 'second' | 'minute'; count: number } {
  if (seconds < 10) return { unit: 'second', count: seconds };
  if (seconds < 60) return { unit: 'second', count: Math.floor(seconds / 10) * 10 };
  return { unit: 'minute', count: Math.floor(seconds / 60) };
}

/**
 * Whether what is typed has a place. Between a refusal and the next session it has none: what is set aside has been
 * read already, so that later signs would be on the screen and nowhere else.
 */
export function mayWrite({ stopped, lease, isSettingAside }: SavingState): boolean {
  return stopped === null && lease?.kind !== 'reading' && !isSettingAside;
}

/** What a message from the server changes in it. */
export function changesBy(message: ServerMessage, { quarantined }: SavingState): Partial<SavingState> {
  switch (message.kind) {
    case 'welcome':
      return { lease: message.lease, version: message.sequence, stopped: null };
    case 'lease':
      // Who was withdrawn by mistake, and taken back, is no longer at rest.
      return { lease: message.lease, stopped: null };
    case 'confirmed':
      // What was too late has gone along: the sitting went on after all.
      return { version: message.sequence, quarantined: quarantined === 'late' ? null : quarantined };
    case 'kept':
      return { quarantined: message.as };
    case 'refused':
      return { refused: message.why, isSettingAside: true };
    case 'unmerged':
      return { isUnmerged: true };
    case 'stopped':
      return passing.includes(message.why) ? {} : { stopped: message.why };
    default:
      return {};
  }
}
