import { signedOutCode } from '@karakter/contract/platform/socket-route';
import {
  answerSocket,
  framedUpdate,
  hereFrame,
  openedFrame,
  proofFrame,
  type ServerMessage,
} from '@karakter/contract/sitting/socket';
import {
  type ConnectionEvents,
  endsForGood,
  failuresOfPassing,
  mayWriteOn,
  passing,
  patienceMs,
  reconnectDelay,
  silenceMs,
  tooLargeCode,
  welcomeMs,
} from './connection-rules.ts';
import { Outbox, type Outgoing } from './outbox.ts';
import { QuarantinedWriting, type Writing } from './writing.ts';

type Timer = ReturnType<typeof setTimeout>;

/**
 * The connection to the server [D4]. It numbers each update and sends again any that is not confirmed. Only one update
 * is under way at a time, and what is written meanwhile is merged: an overloaded server automatically receives fewer
 * and larger updates, and hours without a connection become a single update when it returns, not thousands.
 */
export class AnswerConnection {
  readonly #url: string;
  readonly #events: ConnectionEvents;
  readonly #outbox = new Outbox();
  #isTooLarge = false;
  /** Sent again when this window may write after all, or together with the next update. */
  readonly #quarantined = new QuarantinedWriting();
  #socket: WebSocket | null = null;
  #isWelcome = false;
  readonly #ended = new AbortController();
  #failures = 0;
  #retry: Timer | undefined;
  #patience: Timer | undefined;

  /** Opens the connection and keeps it open until it is closed or the server ends it. `url` must have a query. */
  constructor(url: string, events: ConnectionEvents) {
    this.#url = url;
    this.#events = events;
    const { signal } = this.#ended;
    window.addEventListener('online', this.#onOnline, { signal });
    window.addEventListener('offline', this.#drop, { signal });
    this.#connect();
  }

  get lastNumber(): number {
    return this.#outbox.lastNumber;
  }

  /** When the oldest unconfirmed update was queued; null when all is confirmed. */
  get unconfirmedSince(): number | null {
    return this.#outbox.first?.since ?? null;
  }

  /** Queues an update, and sends it as soon as there is a connection and all earlier updates are confirmed. */
  send(writing: Writing): void {
    const isFirst = this.#outbox.first === undefined;
    this.#outbox.add(writing);
    if (!isFirst) return;
    this.#putNext();
    this.#watch();
  }

  /** Sends without waiting for confirmations, if there is a connection: the page is closing, or time is up. */
  hurry(): void {
    if (!this.#isWelcome) return;
    for (const outgoing of [...this.#outbox.pieces]) if (!outgoing.wasSent) this.#put(outgoing);
  }

  /** The updates that the server has not confirmed, in order. */
  get unconfirmed(): readonly Pick<Outgoing, 'number' | 'writing'>[] {
    return this.#outbox.pieces;
  }

  /** Drops the connection and reconnects at once, so that the server decides again which window writes. */
  renew(): void {
    this.#drop();
    this.#failures = 0;
    this.#connectLater(0);
  }

  /** Reports that the paper is open on the screen; without a connection the first update reports it. */
  sendOpened(): void {
    if (this.#isWelcome) this.#socket?.send(openedFrame);
  }

  close(): void {
    this.#ended.abort();
    clearTimeout(this.#retry);
    this.#drop();
  }

  #connect(): void {
    if (this.#ended.signal.aborted) return;
    const socket = new WebSocket(this.#events.isReader() ? `${this.#url}&reads=true` : this.#url);
    this.#socket = socket;
    this.#watch();
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket) this.#receive(data);
    };
    socket.onclose = (closed) => {
      this.#isTooLarge ||= closed?.code === tooLargeCode;
      if (this.#socket !== socket) return;
      this.#drop();
      if (closed?.code === signedOutCode) this.#events.onSignedOut?.();
    };
  }

  #receive(data: unknown): void {
    this.#watch();
    if (typeof data === 'string') {
      const message = answerSocket.message.safeParse(JSON.parse(data));
      if (message.success) this.#onMessage(message.data);
      return;
    }
    this.#events.onUpdate(new Uint8Array(data as ArrayBuffer));
    if (this.#isWelcome) this.#events.onConnection('up');
  }

  #onMessage(message: ServerMessage): void {
    if (message.kind === 'beat') this.#socket?.send(hereFrame);
    if (message.kind === 'challenge') void this.#prove(message.nonce, this.#socket);
    if (message.kind === 'welcome') this.#welcome(message.lastNumber);
    if (message.kind === 'kept') this.#rememberQuarantined(message.number);
    if (message.kind === 'confirmed' || message.kind === 'kept') this.#confirm(message.number);
    if (message.kind === 'refused') this.#refused(message.number);
    if (message.kind === 'stopped') this.#stop(message.why);
    if (mayWriteOn(message)) this.#sendQuarantined();
    this.#events.onMessage(message);
  }

  /** If signing fails, the server continues without a signature and treats this device as unknown. */
  async #prove(nonce: string, socket: WebSocket | null): Promise<void> {
    const signature = await this.#events.sign(nonce).catch(() => '');
    if (socket === this.#socket) socket?.send(proofFrame(signature));
  }

  /** A stopped sitting still accepts updates that are under way; they are quarantined. */
  #stop(why: Extract<ServerMessage, { kind: 'stopped' }>['why']): void {
    if (endsForGood.includes(why)) this.close();
    if (!passing.includes(why)) return;
    this.#failures = failuresOfPassing;
    this.#drop();
  }

  #welcome(lastNumber: number): void {
    this.#failures = 0;
    this.#confirm(lastNumber);
    if (this.#isTooLarge) this.#makeSmaller();
    this.#isWelcome = true;
    for (const outgoing of this.#outbox.firstOnes()) this.#put(outgoing);
    this.#watch();
  }

  /** A refused update will never be stored, so later updates must not wait for it. */
  #refused(number: number | null): void {
    this.#outbox.remove(number ?? this.#outbox.first?.number);
    this.#putNext();
    this.#watch();
    this.#events.onConfirmed();
  }

  /** Something on the way does not carry updates this large; resending them would close every connection. */
  #makeSmaller(): void {
    this.#isTooLarge = false;
    const { first } = this.#outbox;
    if (this.#outbox.shrink() || !first) return;
    this.#outbox.remove(first.number);
    this.#events.onMessage({ kind: 'refused', number: first.number, why: 'tooLarge' });
  }

  #putNext(): void {
    const { next } = this.#outbox;
    if (next && this.#isWelcome) this.#put(next);
  }

  #rememberQuarantined(upTo: number): void {
    for (const { number, writing } of this.#outbox.pieces) if (number <= upTo) this.#quarantined.add(writing);
  }

  #sendQuarantined(): void {
    const quarantined = this.#quarantined.take();
    if (quarantined) this.send(quarantined);
  }

  #put(outgoing: Outgoing): void {
    const quarantined = outgoing.wasSent ? null : this.#quarantined.take();
    if (quarantined) {
      const { number } = outgoing;
      this.#outbox.putBefore(outgoing, quarantined);
      const first = this.#outbox.pieces.find((piece) => piece.number === number);
      if (first) this.#put(first);
      return;
    }
    const { update, writtenAt } = outgoing.writing;
    this.#socket?.send(framedUpdate({ number: outgoing.number, writtenAt, update }));
    outgoing.wasSent = true;
  }

  #confirm(upTo: number): void {
    this.#outbox.confirm(upTo);
    this.#putNext();
    this.#watch();
    this.#events.onConfirmed();
  }

  /** Restarts the timer for the server's next message; its length is random, so that windows do not act at once [D14]. */
  #watch(): void {
    clearTimeout(this.#patience);
    const isDue = this.#outbox.first !== undefined;
    const { least, most } = this.#isWelcome ? (isDue ? patienceMs : silenceMs) : welcomeMs;
    const wait = least + Math.random() * (most - least);
    this.#patience = this.#socket ? setTimeout(this.#drop, wait) : undefined;
  }

  /** Drops the socket and schedules the next attempt. */
  readonly #drop = (): void => {
    const dropped = this.#socket;
    this.#socket = null;
    this.#isWelcome = false;
    this.#watch();
    dropped?.close();
    if (this.#ended.signal.aborted) return;
    this.#events.onConnection('away');
    this.#connectLater(this.#failures);
    this.#failures += 1;
  };

  /** An attempt made without a network may wait minutes for its timeout, so it is replaced. */
  readonly #onOnline = (): void => {
    if (!this.#isWelcome) this.renew();
  };

  #connectLater(failures: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), reconnectDelay(failures, Math.random()));
  }
}
