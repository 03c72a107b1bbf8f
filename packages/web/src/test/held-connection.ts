import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { afterEach, beforeEach, vi } from 'vitest';
import * as Y from 'yjs';
import { AnswerConnection } from '../features/sitting/session/answer-connection.ts';
import { FakeSocket } from './fake-socket.ts';

const nothing = () => {};
const signed = async (nonce: string) => `signed ${nonce}`;

/** The socket with this index among those that were opened. */
export function socketAt(place: number): FakeSocket {
  const socket = FakeSocket.opened[place];
  if (!socket) throw new Error('not opened');
  return socket;
}

/** Opens a connection before each test and closes it after; the test can read and set its events here. */
export function heldConnection() {
  let doc: Y.Doc;
  const held = {
    connection: undefined as unknown as AnswerConnection,
    isReader: false,
    signedOut: 0,
    /** The connection's own reports. */
    connections: [] as string[],
    received: [] as Uint8Array[],
    confirmations: 0,
    sign: signed,
    onMessage: nothing as (message: ServerMessage) => void,
    /** Types one more letter and passes the update to the connection. */
    write(letter: string): void {
      doc.once('update', (update: Uint8Array) =>
        held.connection.send({ update, since: performance.now(), writtenAt: Date.now() }),
      );
      doc.getText('t').insert(doc.getText('t').length, letter);
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('WebSocket', FakeSocket);
    FakeSocket.opened = [];
    const none = { connections: [], received: [], confirmations: 0 };
    Object.assign(held, { isReader: false, signedOut: 0, onMessage: nothing, sign: signed, ...none });
    doc = new Y.Doc();
    held.connection = new AnswerConnection('ws://here?writer=w', {
      onConnection: (connection) => held.connections.push(connection),
      onUpdate: (update) => held.received.push(update),
      onConfirmed: () => {
        held.confirmations += 1;
      },
      onMessage: (message) => held.onMessage(message),
      sign: (nonce) => held.sign(nonce),
      onSignedOut: () => {
        held.signedOut += 1;
      },
      isReader: () => held.isReader,
    });
  });
  afterEach(() => {
    held.connection.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return held;
}
