import { answerSocket, type ServerMessage } from '@karakter/contract/sitting/socket';
import { apiUrl } from '../../../api/api-url.ts';

export type ConnectionEvents = {
  /** `up` only when the server has welcomed us. */
  readonly onConnection: (connection: 'up' | 'away') => void;
  /** An update from the server: first the whole answer, then what other windows write. */
  readonly onUpdate: (update: Uint8Array) => void;
  /** Something, or nothing new, is safe on the server: what is not, `unconfirmedSince` tells. */
  readonly onConfirmed: () => void;
  readonly onMessage: (message: ServerMessage) => void;
  /** What the device's key makes of the server's question. */
  readonly sign: (nonce: string) => Promise<string>;
  /** The session is over: the connection is gone, and no network is to blame. */
  readonly onSignedOut?: () => void;
  /** Whether another window writes, and nothing here waits to be sent. */
  readonly isReader: () => boolean;
};

/** By the protocol: what was sent is larger than the other side, or something on the way, takes. */
export const tooLargeCode = 1009;
type Stop = Extract<ServerMessage, { kind: 'stopped' }>['why'];
/** A reload, or another window, is the way on. */
export const endsForGood: readonly Stop[] = ['tooManyWindows'];
/** It passes by itself: what was sent too early, or too fast, is sent again on the next connection. */
export const passing: readonly Stop[] = ['notOpened', 'tooMuch'];
/** As after so many failures: what was too early is not to come again at once. */
export const failuresOfPassing = 5;

const firstDelayMs = 500;
const longestDelayMs = 15_000;
/** To hear nothing for so long means that the connection is dead, whatever the browser believes: where an answer is due, … */
export const patienceMs = { least: 12_000, most: 16_000 };
/** … and where nothing is, for three signs of life then failed to come. */
export const silenceMs = { least: 45_000, most: 50_000 };
/** Longer than a full hall takes to be let in; a network that swallows everything never says so by itself. */
export const welcomeMs = { least: 28_000, most: 32_000 };

/** Doubles with each failure, and never the same for two: a hall that comes back does not come at once [D14]. */
export function reconnectDelay(failures: number, random: number): number {
  const most = Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
  return most / 2 + (random * most) / 2;
}

/** Whether the sitting goes on and this window writes, as far as this message shows. */
export const mayWriteOn = (message: ServerMessage): boolean =>
  (message.kind === 'lease' || (message.kind === 'welcome' && message.state === 'open')) &&
  message.lease.kind === 'writing';

export function socketUrl(candidacyId: string, query: { writer: string; machine?: string }): string {
  const path = apiUrl(answerSocket, { params: { candidacyId }, query });
  return new URL(path, window.location.href.replace(/^http/, 'ws')).href;
}
