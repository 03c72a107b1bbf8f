import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { type PartLimits, splitUpdate } from './split-update.ts';
import { together, type Writing } from './writing.ts';

export type Outgoing = { number: number; readonly since: number; writing: Writing; wasSent: boolean };

const most: PartLimits = {
  bytes: answerLimits.updateBytes,
  structs: answerLimits.updateStructs,
  clients: answerLimits.updateClients,
  deletes: answerLimits.updateDeletes,
};
/** What is gathered into one piece: of so few bytes it has fewer pieces of writing than an update may have. */
const gatheredBytes = 64 * 1024;
/** More than this is not sent at once where a connection is back. */
const mostAtWelcome = 1024 * 1024;
/** Below that no connection can be the reason. */
const fewestBytes = 4 * 1024;

/** What a window has written and the server has not confirmed, in order, in pieces that the server takes [D4]. */
export class Outbox {
  #pieces: Outgoing[] = [];
  #lastNumber = 0;
  #most = most;

  get pieces(): readonly Outgoing[] {
    return this.#pieces;
  }

  /** The last number given. */
  get lastNumber(): number {
    return this.#lastNumber;
  }

  get first(): Outgoing | undefined {
    return this.#pieces[0];
  }

  /** The next that was not sent; none while one is on its way. */
  get next(): Outgoing | undefined {
    return this.first?.wasSent ? undefined : this.first;
  }

  /** What was on its way goes once more, and what waited with it; of very much the rest waits for the confirmations. */
  firstOnes(): Outgoing[] {
    let bytes = 0;
    return this.#pieces.filter(({ writing }) => {
      bytes += writing.update.length;
      return bytes <= mostAtWelcome || bytes === writing.update.length;
    });
  }

  add(writing: Writing): void {
    for (const part of this.#partsOf(writing)) this.#addPart(part);
  }

  confirm(upTo: number): void {
    this.#pieces = this.#pieces.filter(({ number }) => number > upTo);
  }

  remove(number: number): void {
    this.#pieces = this.#pieces.filter((piece) => piece.number !== number);
  }

  /** Puts something before what a piece holds that was not sent yet. */
  putBefore(piece: Outgoing, earlier: Writing): void {
    this.#replace(piece, this.#partsOf(together(earlier, piece.writing)));
  }

  /** The connection does not carry pieces so large: smaller ones from now on; false when they are small already. */
  shrink(): boolean {
    if (this.#most.bytes <= fewestBytes) return false;
    this.#most = { ...this.#most, bytes: Math.max(fewestBytes, this.#most.bytes / 4) };
    for (const piece of [...this.#pieces]) this.#replace(piece, this.#partsOf(piece.writing));
    return true;
  }

  #partsOf(writing: Writing): Writing[] {
    return splitUpdate(writing.update, this.#most).map((update) => ({ ...writing, update }));
  }

  #addPart(part: Writing): void {
    const last = this.#pieces.at(-1);
    const bytes = (last?.writing.update.length ?? 0) + part.update.length;
    if (last && !last.wasSent && bytes <= Math.min(gatheredBytes, this.#most.bytes)) {
      last.writing = together(last.writing, part);
      return;
    }
    this.#lastNumber += 1;
    this.#pieces.push({ number: this.#lastNumber, since: part.since, writing: part, wasSent: false });
  }

  /** What comes after a piece that was not sent was not sent either: it may have other numbers. */
  #replace(piece: Outgoing, parts: readonly Writing[]): void {
    const at = this.#pieces.indexOf(piece);
    const made = parts.map((writing) => ({
      ...piece,
      writing,
      wasSent: piece.wasSent && parts.length === 1,
    }));
    this.#pieces.splice(at, 1, ...made);
    for (const [index, each] of this.#pieces.entries())
      if (index >= at) each.number = piece.number + index - at;
    this.#lastNumber = this.#pieces.at(-1)?.number ?? this.#lastNumber;
  }
}
