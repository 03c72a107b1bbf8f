import { answerSocket, type ServerMessage } from '@karakter/contract/sitting/socket';
import { apiUrl } from '../../../api/api-url.ts';

export type ConnectionEvents = {
  /** `up` only after the server's welcome. */
  readonly onConnection: (connection: 'up' | 'away') => void;
  /** An update from the server: first the whole answer, then what other windows write. */
  readonly onUpdate: (update: Uint8Array) => void;
  /** The server may have confirmed something; `unconfirmedSince` shows what is still missing. */
  readonly onConfirmed: () => void;
  readonly onMessage: (message: ServerMessage) => void;
  /** Signs the server's challenge with the device's key. */
  readonly sign: (nonce: string) => Promise<string>;
  /** The connection was closed because the session is over, not because of the network. */
  readonly onSignedOut?: () => void;
  /** Whether another window writes and nothing in this one waits to be sent. */
  readonly isReader: () => boolean;
};

/** The WebSocket close code for a message that is too large for the server or something on the way. */
export const tooLargeCode = 1009;
type Stop = Extract<ServerMessage, { kind: 'stopped' }>['why'];
/** The connection is not opened again; the candidate reloads or uses another window. */
export const endsForGood: readonly Stop[] = ['tooManyWindows'];
/** These are temporary: updates sent too early, or too fast, are sent again on the next connection. */
export const passing: readonly Stop[] = ['notOpened', 'tooMuch'];
/** The delay is as after this many failures, so that an early update is not sent again at once. */
export const failuresOfPassing = 5;

const firstDelayMs = 500;
const longestDelayMs = 15_000;
/** Silence after which the connection counts as dead, whatever the browser reports, while an answer is due … */
export const patienceMs = { least: 12_000, most: 16_000 };
/** … and while none is due: three heartbeats have then failed to arrive. */
export const silenceMs = { least: 45_000, most: 50_000 };
/** Longer than a large exam takes to connect; a network that drops everything never reports an error. */
export const welcomeMs = { least: 28_000, most: 32_000 };

/** Doubles with each failure, with a random part so that a large exam does not reconnect at once [D14]. */
export function reconnectDelay(failures: number, random: number): number {
  const most = Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
  return most / 2 + (random * most) / 2;
}

/** Whether this message shows that the sitting continues and this window may write. */
export const mayWriteOn = (message: ServerMessage): boolean =>
  (message.kind === 'lease' || (message.kind === 'welcome' && message.state === 'open')) &&
  message.lease.kind === 'writing';

export function socketUrl(candidacyId: string, query: { writer: string; machine?: string }): string {
  const path = apiUrl(answerSocket, { params: { candidacyId }, query });
  return new URL(path, window.location.href.replace(/^http/, 'ws')).href;
}
