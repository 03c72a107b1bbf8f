import { type LeaseView, type ServerMessage, unframedUpdate } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';

const at = '2026-05-22T09:00:00Z';
const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
const beatMs = 13_000;
/** So long the server takes a line for alive that broke without a word. */
const unnoticedMs = 30_000;

type Kept = 'takenOver' | 'late';
type Entry = { readonly writer: string; readonly number: number; readonly update: Uint8Array };
type Branched = Entry & { readonly as: Kept };

/** One machine's network: what is sent over it arrives when it is let through, or never. */
export class Machine {
  isCut = false;
  readonly lines = new Set<ModelLine>();
}

/** The browser's side of a socket to the model server. */
export class ModelLine {
  static server: ModelServer;
  /** From which machine each window writes. */
  static readonly machines = new Map<string, Machine>();
  readonly writer: string;
  readonly machine: Machine;
  readonly onlyReads: boolean;
  readonly toServer: (Uint8Array | string)[] = [];
  readonly toClient: (Uint8Array | string)[] = [];
  isJoined = false;
  isClosed = false;
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(url: string) {
    const { searchParams } = new URL(url);
    this.writer = searchParams.get('writer') ?? '';
    this.onlyReads = searchParams.get('reads') === 'true';
    this.machine = ModelLine.machines.get(this.writer) ?? new Machine();
    this.machine.lines.add(this);
  }

  send(frame: Uint8Array | string): void {
    this.toServer.push(typeof frame === 'string' ? frame : frame.slice());
  }

  /** The page lets go: the server is told, if anything gets through. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.machine.lines.delete(this);
    if (!this.machine.isCut) this.arrive();
    if (this.machine.isCut) setTimeout(() => ModelLine.server.leave(this), unnoticedMs);
    else ModelLine.server.leave(this);
    this.onclose?.();
  }

  /** What was sent comes to the server: the first so many, or all. */
  arrive(most = Number.POSITIVE_INFINITY): void {
    if (!this.isJoined && !this.isClosed) ModelLine.server.join(this);
    for (const frame of this.toServer.splice(0, most)) ModelLine.server.hear(this, frame);
  }

  /** What the server has said comes to the page. */
  answer(most = Number.POSITIVE_INFINITY): void {
    for (const data of this.toClient.splice(0, most)) {
      if (!this.isClosed) this.onmessage?.({ data: typeof data === 'string' ? data : data.slice().buffer });
    }
  }
}

/** What the server does with answers, in so few words that it can be seen to be right; all on disk at once. */
export class ModelServer {
  state: 'open' | 'withdrawn' = 'open';
  readonly entries: Entry[] = [];
  readonly branches: Branched[] = [];
  readonly #joined = new Set<ModelLine>();
  #lease: { writer: string; machine: Machine } | null = null;

  constructor() {
    setInterval(() => {
      for (const line of this.#joined) this.#say(line, { kind: 'beat' });
    }, beatMs);
  }

  answer(): Uint8Array {
    return Y.mergeUpdates([Y.encodeStateAsUpdate(new Y.Doc()), ...this.entries.map(({ update }) => update)]);
  }

  join(line: ModelLine): void {
    line.isJoined = true;
    this.#joined.add(line);
    const { writer, machine, onlyReads } = line;
    const isThere = [...this.#joined].some((other) => other.writer === this.#lease?.writer);
    const mayTake = this.#lease === null || (!isThere && this.#lease.machine === machine && !onlyReads);
    if (this.state === 'open' && mayTake) this.#lease = { writer, machine };
    const last = this.#lastOf(writer);
    if (last && 'as' in last) this.#tellPlace(line, last);
    const { state } = this;
    const lease = this.#leaseOf(line);
    const lastNumber = last?.number ?? 0;
    this.#say(line, {
      kind: 'welcome',
      machinePass: '',
      lastNumber,
      sequence: this.entries.length,
      state,
      lease,
      times,
    });
    line.toClient.push(this.answer());
    if (state === 'withdrawn') this.#say(line, { kind: 'stopped', why: 'withdrawn' });
  }

  leave(line: ModelLine): void {
    this.#joined.delete(line);
  }

  hear(line: ModelLine, frame: Uint8Array | string): void {
    if (typeof frame === 'string') return;
    const framed = unframedUpdate(frame);
    if (!framed) throw new Error('no update');
    const { number, update } = framed;
    const { writer } = line;
    const last = this.#lastOf(writer);
    if (last && number <= last.number) this.#tellPlace(line, { ...last, number });
    else this.#place(line, { writer, number, update });
  }

  /** A window is given the turn to write, at the candidate's word. */
  giveTo(line: ModelLine): void {
    if (this.state !== 'open' || !line.isJoined) return;
    this.#lease = { writer: line.writer, machine: line.machine };
    for (const each of this.#joined) this.#say(each, { kind: 'lease', lease: this.#leaseOf(each) });
  }

  withdraw(isWithdrawn: boolean): void {
    if ((this.state === 'withdrawn') === isWithdrawn) return;
    this.state = isWithdrawn ? 'withdrawn' : 'open';
    for (const line of this.#joined) {
      if (isWithdrawn) this.#say(line, { kind: 'stopped', why: 'withdrawn' });
      else this.#say(line, { kind: 'lease', lease: this.#leaseOf(line) });
    }
  }

  #place(line: ModelLine, entry: Entry): void {
    const isWriter = entry.writer === this.#lease?.writer;
    if (isWriter && this.state === 'open') {
      this.#store(entry);
      return;
    }
    const branched: Branched = { ...entry, as: isWriter ? 'late' : 'takenOver' };
    this.branches.push(branched);
    this.#tellPlace(line, branched);
  }

  #store(entry: Entry): void {
    this.entries.push(entry);
    for (const line of this.#joined) {
      if (line.writer === entry.writer) this.#tellPlace(line, entry);
      else line.toClient.push(entry.update);
    }
  }

  #tellPlace(line: ModelLine, stored: Entry | Branched): void {
    const { number } = stored;
    if ('as' in stored) this.#say(line, { kind: 'kept', number, as: stored.as });
    else this.#say(line, { kind: 'confirmed', number, sequence: this.entries.length, at });
  }

  #lastOf(writer: string): Entry | Branched | undefined {
    const own = [...this.entries, ...this.branches].filter((each) => each.writer === writer);
    return own.toSorted((a, b) => a.number - b.number).at(-1);
  }

  #leaseOf({ writer, machine }: ModelLine): LeaseView {
    if (this.#lease?.writer === writer) return { kind: 'writing', epoch: 1 };
    const needs = this.#lease?.machine === machine ? 'word' : 'confirmation';
    return { kind: 'reading', needs, isAskedFor: false };
  }

  #say(line: ModelLine, message: ServerMessage): void {
    line.toClient.push(JSON.stringify(message));
  }
}
