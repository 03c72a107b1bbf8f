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
/** The largest piece that is merged; one this small never holds more structs than an update may have. */
const gatheredBytes = 64 * 1024;
/** At most this much is sent at once when a connection is back. */
const mostAtWelcome = 1024 * 1024;
/** Pieces this small are not the reason why a connection is closed. */
const fewestBytes = 4 * 1024;

/** A window's unconfirmed writing, in order, in pieces that the server accepts [D4]. */
export class Outbox {
  #pieces: Outgoing[] = [];
  #lastNumber = 0;
  #most = most;

  get pieces(): readonly Outgoing[] {
    return this.#pieces;
  }

  /** The last number that was assigned. */
  get lastNumber(): number {
    return this.#lastNumber;
  }

  get first(): Outgoing | undefined {
    return this.#pieces[0];
  }

  /** The next piece to send; none while one is under way. */
  get next(): Outgoing | undefined {
    return this.first?.wasSent ? undefined : this.first;
  }

  /** The pieces to send when a connection is back; of a large backlog, the rest waits for the confirmations. */
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

  remove(number: number | undefined): void {
    this.#pieces = this.#pieces.filter((piece) => piece.number !== number);
  }

  /** Merges earlier writing into a piece that has not been sent. */
  putBefore(piece: Outgoing, earlier: Writing): void {
    this.#replace(piece, this.#partsOf(together(earlier, piece.writing)));
  }

  /** Makes smaller pieces from now on, since the connection did not carry these; false if they are small already. */
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
    const most = Math.min(gatheredBytes, this.#most.bytes);
    if (last && !last.wasSent && last.writing.update.length + part.update.length <= most) {
      last.writing = together(last.writing, part);
      return;
    }
    this.#lastNumber += 1;
    this.#pieces.push({ number: this.#lastNumber, since: part.since, writing: part, wasSent: false });
  }

  /** Pieces after an unsent piece are unsent too, so they may be renumbered. */
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
