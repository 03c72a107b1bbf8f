import type { LeaseView, ServerMessage } from '@karakter/contract/sitting/socket';
import { passing } from './connection-rules.ts';

/** How far the candidate's writing has been saved. Times are milliseconds since the page was opened. */
export type SavingState = {
  /** The answer has been loaded and can be edited. */
  readonly isReady: boolean;
  readonly connection: 'up' | 'away';
  /** Whether this device's local store accepts writes. */
  readonly device: 'saved' | 'failed';
  /** When the server last confirmed, and which entry of the answer's log that was. */
  readonly confirmedAt: number | null;
  readonly version: number | null;
  /** When the oldest unconfirmed change was made; null when the server has confirmed all changes. */
  readonly unconfirmedSince: number | null;
  /** Whether this window may write [D5]; null until the server has decided, and until then it may. */
  readonly lease: LeaseView | null;
  /** Why some of this window's writing is quarantined; it does not count unless the exam office decides so. */
  readonly quarantined: Extract<ServerMessage, { kind: 'kept' }>['as'] | null;
  /** Why the server refused some of this window's writing; it will never be stored there. */
  readonly refused: Extract<ServerMessage, { kind: 'refused' }>['why'] | null;
  /** This window's writing is being set aside on the device, and a new session will replace this one. */
  readonly isSettingAside: boolean;
  /** The server could not merge all of the answer. */
  readonly isUnmerged: boolean;
  /** Why the server accepts no more writing. */
  readonly stopped: Extract<ServerMessage, { kind: 'stopped' }>['why'] | null;
};

/** The state before the server or this device's store has answered. */
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

/** How long the last confirmation is still shown while newer changes are sent, so that the text does not flicker. */
const patienceMs = 3_000;

/** Whether some writing is on the page only: neither the server nor this device's store is known to have it. */
export function isOnPageOnly({ device, unconfirmedSince }: SavingState): boolean {
  return device === 'failed' && unconfirmedSince !== null;
}

/** The safest place that has all of the writing; `unknown` until this device's store or the server has answered. */
export function placeOfAll(state: SavingState): 'server' | 'device' | 'page' | 'unknown' {
  if (isOnPageOnly(state)) return 'page';
  if (!state.isReady) return 'unknown';
  return state.unconfirmedSince === null ? 'server' : 'device';
}

/**
 * Which saving status the page shows [Q1]. "On the server" is shown only for what the server has confirmed, with the age
 * of the confirmation. "On this device" is shown only while this device's store accepts writes.
 */
export function savingWords(state: SavingState, now: number): SavingWords {
  const { connection, confirmedAt, unconfirmedSince, stopped, isSettingAside } = state;
  if (isOnPageOnly(state) && (connection === 'away' || stopped !== null)) return { kind: 'nowhere' };
  if (stopped !== null) return { kind: 'stopped' };
  if (connection === 'away') return wordsWithoutConnection(state);
  const isSlow = unconfirmedSince !== null && now - unconfirmedSince > patienceMs;
  if (confirmedAt === null || isSlow || isSettingAside) return { kind: kindOfSlow(state) };
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

/** The last announcement to screen readers; nothing is announced while saving works. */
export type Announcement = 'well' | 'lost' | 'alarm';

/** The next announcement: a short interruption is not announced, and good news is announced only after bad. */
export function nextAnnouncement(last: Announcement, state: SavingState, now: number): Announcement {
  const { kind } = savingWords(state, now);
  if (kind === 'nowhere') return 'alarm';
  if (kind === 'onServer') return 'well';
  return kind === 'onDevice' && now - (state.unconfirmedSince ?? now) > patienceMs ? 'lost' : last;
}

/** Whether some writing is missing on the server for longer than a recent change takes to arrive. */
export function isLeftBehind(state: SavingState, now: number): boolean {
  return state.unconfirmedSince !== null && savingWords(state, now).kind !== 'onServer';
}

/**
 * Whether this window may hand in at the end: the server has all it wrote. A window that only reads leaves the hand-in
 * to the writing window and the server, so that what the writing window sends within the grace period counts [D4, D7].
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
 * Whether typing is allowed. Between a refusal and the next session it is not: the text to set aside has already been
 * read, so anything typed later would exist only on the screen.
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
      // The withdrawal was reversed, so the sitting continues.
      return { lease: message.lease, stopped: null };
    case 'confirmed':
      // The late writing was sent again with this update, since the sitting continued.
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
