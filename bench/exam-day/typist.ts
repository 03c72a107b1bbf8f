import { framedUpdate } from '@karakter/contract/answer-socket';
import { essayName } from '@karakter/domain/answer';
import * as Y from 'yjs';
import { maskedFrame, opcodes } from './lean-socket.ts';
import { questionId } from './seed.ts';

const digits = 8;
const nobody = '0'.repeat(digits);
const zero = '0'.charCodeAt(0);
const paragraphLength = 12;

/** The word that only this candidate writes, in this keystroke. */
export const wordOf = (index: number, typed: number): string =>
  `k${String(index).padStart(digits, '0')}n${typed}`;

type Writes = {
  readonly number: number;
  readonly writtenAt: number;
  /** From which keystroke, counted from 0, and up to which. */
  readonly from: number;
  readonly to: number;
};

/** A frame for all candidates, and where in it the update begins and a candidate's own number goes. */
type Template = { readonly frame: Buffer; readonly updateAt: number; readonly ownAt: number };

const headBytes = 12;

/**
 * What candidates type: real Yjs updates of some 64 bytes of text each, in their order, that no two share. All write
 * in the same way, so the updates are made once and each candidate's number is put into its copy.
 */
export class Typist {
  readonly #doc = new Y.Doc();
  readonly #updates: { bytes: Uint8Array; at: number }[] = [];
  readonly #templates: Template[] = [];

  constructor() {
    this.#doc.clientID = 20_261_122;
    this.#doc.on('update', (bytes: Uint8Array) => {
      const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(`k${nobody}`) + 1;
      this.#updates.push({ bytes, at });
    });
  }

  /** What candidate `index` types between the `from`th keystroke and the `to`th, as one update. */
  update(index: number, from: number, to: number): Uint8Array {
    while (this.#updates.length < to) this.#type();
    const updates = this.#updates.slice(from, to).map(({ bytes, at }) => {
      const copy = Buffer.from(bytes);
      copy.write(String(index).padStart(digits, '0'), at, 'latin1');
      return copy;
    });
    const [only] = updates;
    return only && updates.length === 1 ? only : Y.mergeUpdates(updates);
  }

  /** That as a whole frame for the socket; of a single keystroke, which is the rule, in one copy. */
  frame(index: number, { number, writtenAt, from, to }: Writes): Buffer {
    if (to !== from + 1)
      return maskedFrame(
        opcodes.binary,
        framedUpdate({ number, writtenAt, update: this.update(index, from, to) }),
      );
    this.#templates[from] ??= this.#template(from);
    const { frame, updateAt, ownAt } = this.#templates[from];
    const own = Buffer.allocUnsafe(frame.length);
    own.set(frame);
    own.writeUInt32BE(number, updateAt - headBytes);
    own.writeDoubleBE(writtenAt, updateAt - headBytes + 4);
    for (let at = ownAt + digits - 1, rest = index; rest > 0; at -= 1, rest = Math.floor(rest / 10))
      own[at] = zero + (rest % 10);
    return own;
  }

  #template(from: number): Template {
    while (this.#updates.length <= from) this.#type();
    const { bytes, at } = this.#updates[from] ?? { bytes: new Uint8Array(), at: 0 };
    const frame = maskedFrame(opcodes.binary, framedUpdate({ number: 0, writtenAt: 0, update: bytes }));
    const updateAt = frame.length - bytes.length;
    return { frame, updateAt, ownAt: updateAt + at };
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
