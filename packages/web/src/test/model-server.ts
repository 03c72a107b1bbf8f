import { type LeaseView, type ServerMessage, unframedUpdate } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';

const at = '2026-05-22T09:00:00Z';
const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
const beatMs = 13_000;
/** How long the server believes that a socket is alive after it broke silently. */
const unnoticedMs = 30_000;

type QuarantineReason = 'takenOver' | 'late';
type Entry = { readonly writer: string; readonly number: number; readonly update: Uint8Array };
type Quarantined = Entry & { readonly as: QuarantineReason };

/** One device's network: sent frames arrive when the test releases them, or never. */
export class Device {
  isCut = false;
  readonly sockets = new Set<ModelSocket>();
}

/** The browser's side of a socket to the model server. */
export class ModelSocket {
  static server: ModelServer;
  /** The device of each window. */
  static readonly devices = new Map<string, Device>();
  readonly writer: string;
  readonly device: Device;
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
    this.device = ModelSocket.devices.get(this.writer) ?? new Device();
    this.device.sockets.add(this);
  }

  send(frame: Uint8Array | string): void {
    this.toServer.push(typeof frame === 'string' ? frame : frame.slice());
  }

  /** The page closes the socket; the server notices it at once only if the network works. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.device.sockets.delete(this);
    if (!this.device.isCut) this.arrive();
    if (this.device.isCut) setTimeout(() => ModelSocket.server.leave(this), unnoticedMs);
    else ModelSocket.server.leave(this);
    this.onclose?.();
  }

  /** Delivers the frames sent to the server: the first `most` frames, or all. */
  arrive(most = Number.POSITIVE_INFINITY): void {
    if (!this.isJoined && !this.isClosed) ModelSocket.server.join(this);
    for (const frame of this.toServer.splice(0, most)) ModelSocket.server.receive(this, frame);
  }

  /** Delivers the frames that the server has sent to the page. */
  deliver(most = Number.POSITIVE_INFINITY): void {
    for (const data of this.toClient.splice(0, most)) {
      if (!this.isClosed) this.onmessage?.({ data: typeof data === 'string' ? data : data.slice().buffer });
    }
  }
}

/** A model of the server's handling of answers, small enough to be checked by reading; it stores at once. */
export class ModelServer {
  state: 'open' | 'withdrawn' = 'open';
  readonly entries: Entry[] = [];
  readonly quarantined: Quarantined[] = [];
  readonly #joined = new Set<ModelSocket>();
  #lease: { writer: string; device: Device } | null = null;

  constructor() {
    setInterval(() => {
      for (const socket of this.#joined) this.#send(socket, { kind: 'beat' });
    }, beatMs);
  }

  answer(): Uint8Array {
    return Y.mergeUpdates([Y.encodeStateAsUpdate(new Y.Doc()), ...this.entries.map(({ update }) => update)]);
  }

  join(socket: ModelSocket): void {
    socket.isJoined = true;
    this.#joined.add(socket);
    const { writer, device, onlyReads } = socket;
    const isThere = [...this.#joined].some((other) => other.writer === this.#lease?.writer);
    const mayTake = this.#lease === null || (!isThere && this.#lease.device === device && !onlyReads);
    if (this.state === 'open' && mayTake) this.#lease = { writer, device };
    const last = this.#lastOf(writer);
    if (last && 'as' in last) this.#acknowledge(socket, last);
    const { state } = this;
    const lease = this.#leaseOf(socket);
    const lastNumber = last?.number ?? 0;
    this.#send(socket, {
      kind: 'welcome',
      machinePass: '',
      lastNumber,
      sequence: this.entries.length,
      state,
      lease,
      times,
    });
    socket.toClient.push(this.answer());
    if (state === 'withdrawn') this.#send(socket, { kind: 'stopped', why: 'withdrawn' });
  }

  leave(socket: ModelSocket): void {
    this.#joined.delete(socket);
  }

  receive(socket: ModelSocket, frame: Uint8Array | string): void {
    if (typeof frame === 'string') return;
    const framed = unframedUpdate(frame);
    if (!framed) throw new Error('no update');
    const { number, update } = framed;
    const { writer } = socket;
    const last = this.#lastOf(writer);
    if (last && number <= last.number) this.#acknowledge(socket, { ...last, number });
    else this.#place(socket, { writer, number, update });
  }

  /** Gives a window the lease, at the candidate's request. */
  giveTo(socket: ModelSocket): void {
    if (this.state !== 'open' || !socket.isJoined) return;
    this.#lease = { writer: socket.writer, device: socket.device };
    for (const each of this.#joined) this.#send(each, { kind: 'lease', lease: this.#leaseOf(each) });
  }

  withdraw(isWithdrawn: boolean): void {
    if ((this.state === 'withdrawn') === isWithdrawn) return;
    this.state = isWithdrawn ? 'withdrawn' : 'open';
    for (const socket of this.#joined) {
      if (isWithdrawn) this.#send(socket, { kind: 'stopped', why: 'withdrawn' });
      else this.#send(socket, { kind: 'lease', lease: this.#leaseOf(socket) });
    }
  }

  #place(socket: ModelSocket, entry: Entry): void {
    const isWriter = entry.writer === this.#lease?.writer;
    if (isWriter && this.state === 'open') {
      this.#store(entry);
      return;
    }
    const quarantined: Quarantined = { ...entry, as: isWriter ? 'late' : 'takenOver' };
    this.quarantined.push(quarantined);
    this.#acknowledge(socket, quarantined);
  }

  #store(entry: Entry): void {
    this.entries.push(entry);
    for (const socket of this.#joined) {
      if (socket.writer === entry.writer) this.#acknowledge(socket, entry);
      else socket.toClient.push(entry.update);
    }
  }

  #acknowledge(socket: ModelSocket, stored: Entry | Quarantined): void {
    const { number } = stored;
    if ('as' in stored) this.#send(socket, { kind: 'kept', number, as: stored.as });
    else this.#send(socket, { kind: 'confirmed', number, sequence: this.entries.length, at });
  }

  #lastOf(writer: string): Entry | Quarantined | undefined {
    const own = [...this.entries, ...this.quarantined].filter((each) => each.writer === writer);
    return own.toSorted((a, b) => a.number - b.number).at(-1);
  }

  #leaseOf({ writer, device }: ModelSocket): LeaseView {
    if (this.#lease?.writer === writer) return { kind: 'writing', epoch: 1 };
    const needs = this.#lease?.device === device ? 'request' : 'confirmation';
    return { kind: 'reading', needs, isAskedFor: false };
  }

  #send(socket: ModelSocket, message: ServerMessage): void {
    socket.toClient.push(JSON.stringify(message));
  }
}
