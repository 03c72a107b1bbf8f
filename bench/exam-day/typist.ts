import { framedUpdate } from '@karakter/contract/sitting/socket';
import { essayName } from '@karakter/domain/sitting/answer';
import * as Y from 'yjs';
import { maskedFrame, opcodes } from './lean-socket.ts';
import { questionId } from './seed.ts';

const digits = 8;
const placeholder = '0'.repeat(digits);
const zero = '0'.charCodeAt(0);
const paragraphLength = 12;

/** The unique word that this candidate writes in this keystroke. */
export const wordOf = (index: number, typed: number): string =>
  `k${String(index).padStart(digits, '0')}n${typed}`;

type Writes = {
  readonly number: number;
  readonly writtenAt: number;
  /** The first keystroke, counted from 0, and the one after the last. */
  readonly from: number;
  readonly to: number;
};

/** A frame for all candidates, with the offsets of the update and of a candidate's own number in it. */
type Template = { readonly frame: Buffer; readonly updateAt: number; readonly ownAt: readonly number[] };

const headBytes = 12;
/** Far more keystrokes than one update ever gathers. */
const mostGathered = 100_000;

/** The offsets of the placeholder for a candidate's number in a frame. */
function placesIn(frame: Buffer): number[] {
  const places: number[] = [];
  for (let at = frame.indexOf(`k${placeholder}`); at >= 0; at = frame.indexOf(`k${placeholder}`, at + 1))
    places.push(at + 1);
  return places;
}

/**
 * The candidates' typing: real Yjs updates in order, with about 64 bytes of text each, all different. All candidates
 * type in the same way, so each frame is made once, and each candidate's number is written into a copy.
 */
export class Typist {
  readonly #doc = new Y.Doc();
  readonly #updates: Uint8Array[] = [];
  readonly #templates = new Map<number, Template>();

  constructor() {
    this.#doc.clientID = 20_261_122;
    this.#doc.on('update', (bytes: Uint8Array) => this.#updates.push(bytes));
  }

  /** The text of candidate `index` between two keystrokes, as a whole frame for the socket. */
  frame(index: number, { number, writtenAt, from, to }: Writes): Buffer {
    const { frame, updateAt, ownAt } = this.#template(from, to);
    const own = Buffer.allocUnsafe(frame.length);
    own.set(frame);
    own.writeUInt32BE(number, updateAt - headBytes);
    own.writeDoubleBE(writtenAt, updateAt - headBytes + 4);
    for (const first of ownAt)
      for (let at = first + digits - 1, rest = index; rest > 0; at -= 1, rest = Math.floor(rest / 10))
        own[at] = zero + (rest % 10);
    return own;
  }

  /** The same text as an update without a frame. */
  update(index: number, from: number, to: number): Uint8Array {
    return this.frame(index, { number: 0, writtenAt: 0, from, to }).subarray(
      this.#template(from, to).updateAt,
    );
  }

  #template(from: number, to: number): Template {
    const key = from * mostGathered + to - from;
    const known = this.#templates.get(key);
    if (known) return known;
    while (this.#updates.length < to) this.#type();
    const update = Y.mergeUpdates(this.#updates.slice(from, to));
    const frame = maskedFrame(opcodes.binary, framedUpdate({ number: 0, writtenAt: 0, update }));
    const template = { frame, updateAt: frame.length - update.length, ownAt: placesIn(frame) };
    this.#templates.set(key, template);
    return template;
  }

  #type(): void {
    const number = this.#updates.length + 1;
    const words = `${wordOf(0, number)} og så møtes tilbud og etterspørsel i likevekt. `;
    const essay = this.#doc.getXmlFragment(essayName(questionId));
    this.#doc.transact(() => {
      if (number % paragraphLength === 1) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        essay.insert(essay.length, [paragraph]);
        return;
      }
      const text = (essay.get(essay.length - 1) as Y.XmlElement).get(0) as Y.XmlText;
      text.insert(text.length, words);
    });
  }
}
