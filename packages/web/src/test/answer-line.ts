import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { afterEach, beforeEach, vi } from 'vitest';
import * as Y from 'yjs';
import { AnswerLine } from '../features/sitting/session/answer-line.ts';
import { Line } from './line.ts';

const nothing = () => {};

/** The line at this place among those that were opened. */
export function lineAt(place: number): Line {
  const line = Line.opened[place];
  if (!line) throw new Error('not opened');
  return line;
}

/** A window's line to the server before each test, with what a test wants to hear from it. */
export function heldLine() {
  let doc: Y.Doc;
  const held = {
    answer: undefined as unknown as AnswerLine,
    isReader: false,
    signedOut: 0,
    onMessage: nothing as (message: ServerMessage) => void,
    /** Writes one letter more, and gives it to the line. */
    write(letter: string): void {
      doc.once('update', (update: Uint8Array) =>
        held.answer.send({ update, since: performance.now(), writtenAt: Date.now() }),
      );
      doc.getText('t').insert(doc.getText('t').length, letter);
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('WebSocket', Line);
    Line.opened = [];
    Object.assign(held, { isReader: false, signedOut: 0, onMessage: nothing });
    doc = new Y.Doc();
    held.answer = new AnswerLine('ws://here?writer=w', {
      onLine: nothing,
      onUpdate: nothing,
      onConfirmed: nothing,
      onMessage: (message) => held.onMessage(message),
      sign: async (nonce) => `signed ${nonce}`,
      onSignedOut: () => {
        held.signedOut += 1;
      },
      isReader: () => held.isReader,
    });
  });
  afterEach(() => {
    held.answer.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return held;
}
