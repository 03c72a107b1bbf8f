import { answerSocket, hereFrame, openedFrame, type ServerMessage } from '@karakter/contract/sitting/socket';
import { type LeanSocket, openLeanSocket } from './lean-socket.ts';
import { cookieOf, idOf, publicUrl } from './people.ts';
import type { Typist } from './typist.ts';

type Sent = { readonly number: number; readonly from: number; readonly to: number; readonly at: number };

export type CandidateEvents = {
  readonly onWelcome: (candidate: Candidate) => void;
  /** The key has arrived; the paper must be opened. */
  readonly onKey: (candidate: Candidate, key: string) => void;
  /** From the first keystroke of a save to its confirmation. */
  readonly onConfirmed: (candidate: Candidate, milliseconds: number) => void;
  readonly onDropped: (reason: string) => void;
  readonly onStopped: (why: string) => void;
};
type Parts = CandidateEvents & { readonly typist: Typist; readonly key: string; readonly port: number };

const firstDelayMs = 500;
const longestDelayMs = 15_000;
const patienceMs = 14_000;
const openedBytes = Buffer.from(openedFrame);
const hereBytes = Buffer.from(hereFrame);
/** The positions of the kind's first letter and of the number in `{"kind":"confirmed","number":12,…`. */
const kindAt = 9;
const letterC = 'c'.charCodeAt(0);
const colonAt = 28;
const colon = ':'.charCodeAt(0);
const zero = '0'.charCodeAt(0);

/** The number of a confirmation, read without creating a string; null for any other frame. */
function confirmedNumber(bytes: Buffer, from: number): number | null {
  if (bytes[from + kindAt] !== letterC || bytes[from + colonAt] !== colon) return null;
  let number = 0;
  for (let at = from + colonAt + 1; ; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return number;
    number = number * 10 + digit;
  }
}

/** One candidate by the rules of the exam page: numbers the updates, and sends unconfirmed ones again. */
export class Candidate {
  readonly index: number;
  readonly writer: string;
  readonly candidacyId: string;
  readonly cookie: string;
  readonly #parts: Parts;
  #socket: LeanSocket | null = null;
  #isWelcome = false;
  #isClosed = false;
  #failures = 0;
  #sentAt = 0;
  /** The time of the first keystroke that is not yet sent. */
  #typedAt = 0;
  #typed = 0;
  #sent = 0;
  #number = 0;
  #confirmed = 0;
  #confirmedTyped = 0;
  #outbox: Sent[] = [];

  constructor(index: number, parts: Parts) {
    this.index = index;
    this.writer = idOf('writer', index);
    this.candidacyId = idOf('candidacy', index);
    this.cookie = cookieOf(parts.key, index);
    this.#parts = parts;
  }

  get port(): number {
    return this.#parts.port;
  }

  /** The last number given to an update. */
  get lastNumber(): number {
    return this.#number;
  }

  /** Whether all text is confirmed. */
  get isSafe(): boolean {
    return this.#confirmedTyped === this.#typed;
  }

  /** What the server has acknowledged: the last number, and the number of keystrokes up to it. */
  get acknowledged(): { number: number; typed: number } {
    return { number: this.#confirmed, typed: this.#confirmedTyped };
  }

  connect(): void {
    const path = answerSocket.path.replace(':candidacyId', this.candidacyId);
    this.#socket = openLeanSocket(
      { port: this.port, path: `${path}?writer=${this.writer}`, cookie: this.cookie, origin: publicUrl },
      {
        onText: (bytes, from, to) => this.#read(bytes, from, to),
        onBinary: () => {},
        onClose: (reason) => this.#drop(reason),
      },
    );
  }

  /** Notifies the server that the paper is open. */
  sendOpened(): void {
    this.#socket?.send('text', openedBytes);
  }

  /** The updates of one second. */
  type(now: number): void {
    if (this.#sent === this.#typed) this.#typedAt = now;
    this.#typed += 1;
    this.flush(now);
  }

  /** Sends the typed text, unless an update is in flight. */
  flush(now: number, isLast = false): void {
    if (!this.#isWelcome || this.#sent === this.#typed) return;
    if (!isLast && this.#outbox.length > 0) {
      // As on the page: a confirmation that takes so long means that the connection is dead.
      if (now - this.#sentAt > patienceMs) this.#socket?.close();
      return;
    }
    this.#number += 1;
    const sent = { number: this.#number, from: this.#sent, to: this.#typed, at: this.#typedAt };
    this.#sent = this.#typed;
    this.#sentAt = now;
    this.#outbox.push(sent);
    this.#put(sent);
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
  }

  #put({ number, from, to }: Sent): void {
    const writes = { number, writtenAt: Date.now(), from, to };
    this.#socket?.sendFrame(this.#parts.typist.frame(this.index, writes));
  }

  #read(bytes: Buffer, from: number, to: number): void {
    const number = confirmedNumber(bytes, from);
    if (number !== null) this.#confirm(number);
    else this.#receiveMessage(JSON.parse(bytes.toString('utf8', from, to)) as ServerMessage);
  }

  #receiveMessage(message: ServerMessage): void {
    if (message.kind === 'welcome') this.#welcome(message.lastNumber);
    else if (message.kind === 'key') this.#parts.onKey(this, message.key);
    else if (message.kind === 'beat') this.#socket?.send('text', hereBytes);
    else if (message.kind === 'kept') this.#confirm(message.number);
    else if (message.kind === 'stopped') this.#parts.onStopped(message.why);
  }

  #welcome(lastNumber: number): void {
    this.#failures = 0;
    this.#isWelcome = true;
    this.#confirm(lastNumber);
    for (const sent of this.#outbox) this.#put(sent);
    this.#parts.onWelcome(this);
  }

  #confirm(upTo: number): void {
    const now = performance.now();
    this.#confirmed = Math.max(this.#confirmed, upTo);
    while (this.#outbox[0] && this.#outbox[0].number <= upTo) {
      const sent = this.#outbox.shift();
      if (!sent) return;
      this.#confirmedTyped = sent.to;
      this.#parts.onConfirmed(this, now - sent.at);
    }
    if (this.#outbox.length === 0) this.flush(now);
  }

  #drop(reason: string): void {
    this.#socket = null;
    this.#isWelcome = false;
    if (this.#isClosed) return;
    this.#parts.onDropped(reason);
    const most = Math.min(longestDelayMs, firstDelayMs * 2 ** this.#failures);
    this.#failures += 1;
    setTimeout(() => this.connect(), most / 2 + (Math.random() * most) / 2);
  }
}
