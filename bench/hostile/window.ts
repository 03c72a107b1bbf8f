import { randomUUID } from 'node:crypto';
import { answerSocket, framedUpdate, openedFrame } from '@karakter/contract/sitting/socket';
import { WebSocket } from 'ws';
import { cookieOf, idOf, publicUrl } from '../exam-day/people.ts';

/** The server's port, and the session that an attacker uses. */
export type Place = { readonly port: number; readonly key: string; readonly index: number };

/** A window of a candidate that follows none of the page's rules. */
export type HostileWindow = {
  /** The outcome of the updates sent so far, and of the window. */
  readonly told: Readonly<Record<string, number>>;
  readonly isOpen: () => boolean;
  sendOpened(): void;
  send(number: number, update: Uint8Array, writtenAt?: number): void;
  close(): void;
};

/** Opens a window and waits until it is connected or closed. */
export async function openWindow({ port, key, index }: Place, writer = randomUUID()): Promise<HostileWindow> {
  const path = answerSocket.path.replace(':candidacyId', idOf('candidacy', index));
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}?writer=${writer}`, {
    headers: { cookie: cookieOf(key, index) },
    origin: publicUrl,
    perMessageDeflate: false,
  });
  const told: Record<string, number> = {};
  const { promise, resolve } = Promise.withResolvers<void>();
  const count = (what: string) => {
    told[what] = (told[what] ?? 0) + 1;
  };
  socket.on('message', (data, isBinary) => {
    if (isBinary) return;
    const { kind, why } = JSON.parse(String(data)) as { kind: string; why?: string };
    count(why ?? kind);
    if (kind === 'welcome') resolve();
  });
  socket.on('error', () => count('failed'));
  socket.on('close', () => {
    count('closed');
    resolve();
  });
  await promise;
  return {
    told,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    sendOpened: () => socket.send(openedFrame),
    send: (number, update, writtenAt = Date.now()) =>
      socket.send(framedUpdate({ number, writtenAt, update })),
    close: () => socket.terminate(),
  };
}
