import type { ServerMessage, WindowClaim } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';
import type { DeviceIdentity } from '../../../device/device-identity.ts';
import { DeviceCopy } from '../local/device-copy.ts';
import type { LocalAnswer, Written } from '../local/local-answer.ts';
import { AnswerConnection } from './answer-connection.ts';
import { socketUrl } from './connection-rules.ts';
import { changesBy, type SavingState, savingAtFirst } from './saving-state.ts';
import { UnsentWriting } from './unsent-writing.ts';

/** Short enough that less than a second is ever on its way, long enough to gather a few keystrokes. */
const gatherMs = 250;
/** What is not the candidate's own writing in this window, and so is not sent. */
const fromServer = Symbol('from the server');
const fromDevice = Symbol('from this device');

type Parts = {
  readonly local: LocalAnswer;
  /** Karakter's clock as this device reckons it, in milliseconds since 1970. */
  readonly serverNow: () => number;
  /** Shows which device this is; null where nothing can. */
  readonly deviceIdentity: () => Promise<DeviceIdentity | null>;
  /** What became of the writing of the session before this one, where this window has had one. */
  readonly quarantined?: SavingState['quarantined'];
  readonly refused?: SavingState['refused'];
  /** The session is over: whoever writes here is to sign in again. */
  readonly onSignedOut?: () => void;
};

/**
 * One window's work on an answer [D3, D4]: the document, and what has become of every change to it. Each change goes
 * to the device's own store at once and is sent within a second. Every window is a writer of its own, with its own
 * count; what an earlier one left unsent lies in the device's store, and is sent as this window's first update.
 */
export class AnswerSession {
  readonly candidacyId: string;
  readonly #serverNow: () => number;
  readonly #messageListeners = new Set<(message: ServerMessage) => void>();
  readonly doc = new Y.Doc();
  readonly #writer = crypto.randomUUID();
  readonly #device: DeviceCopy;
  readonly #listeners = new Set<() => void>();
  #state: SavingState;
  #connection: AnswerConnection | null = null;
  #gathered: Uint8Array[] = [];
  #gatheredSince: number | null = null;
  #lastWrittenAt = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #hasServerState = false;
  #machinePass: string | null = null;
  readonly #unsent = new UnsentWriting(this.doc);
  readonly #onSignedOut: (() => void) | undefined;
  #isClosed = false;

  constructor(
    candidacyId: string,
    { local, serverNow, deviceIdentity, quarantined = null, refused = null, onSignedOut }: Parts,
  ) {
    this.#onSignedOut = onSignedOut;
    this.candidacyId = candidacyId;
    this.#state = { ...savingAtFirst, quarantined, refused };
    this.#serverNow = serverNow;
    this.#device = new DeviceCopy(local, {
      onState: (device) => device !== this.#state.device && this.#change({ device }),
      onLate: (written) => this.#findLate(written),
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      // Only what is new in it: the whole answer comes again with each new connection, for hours.
      if (origin === fromServer) this.#device.keep({ update, writtenAt: 0 });
      else if (origin !== fromDevice) this.#keep(update);
    });
    window.addEventListener('pagehide', this.flush);
    void this.#open(deviceIdentity);
  }

  readonly state = (): SavingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the server says besides what becomes of the writing: times, whose turn it is, the paper's key, news. */
  readonly listen = (listener: (message: ServerMessage) => void): (() => void) => {
    this.#messageListeners.add(listener);
    return () => this.#messageListeners.delete(listener);
  };

  /** Sends at once all that has been written. */
  readonly flush = (): void => {
    this.#send();
    this.#connection?.hurry();
  };

  /** Hands what has been gathered to the connection. */
  readonly #send = (): void => {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#gathered.length === 0 || !this.#connection || !this.#hasServerState) return;
    // It builds on what is held back: sent before that, it could not be read, and what is held back would be let go.
    if (this.#unsent.since !== null) return;
    const since = this.#gatheredSince ?? performance.now();
    this.#connection.send({ update: Y.mergeUpdates(this.#gathered), since, writtenAt: this.#lastWrittenAt });
    this.#letGoOfGathered();
  };

  /** What the server must have before this window's work can be handed in. */
  lastUpdate(): { writer: string; number: number } | null {
    const number = this.#connection?.lastNumber ?? 0;
    return number > 0 ? { writer: this.#writer, number } : null;
  }

  /** This window, as the server knows it. */
  get writer(): string {
    return this.#writer;
  }

  /** This window with what the server has given it to show at which device it is. */
  windowClaim(): WindowClaim {
    return { writer: this.#writer, ...(this.#machinePass !== null && { machinePass: this.#machinePass }) };
  }

  /** What is not known to be safe on the server: numbered, with the time of the last keystroke. */
  unconfirmed(): { number: number; writtenAt: number; update: Uint8Array }[] {
    this.flush();
    const waiting = this.#connection?.unconfirmed ?? [];
    return waiting.map(({ number, writing }) => ({ number, ...writing }));
  }

  /** The paper stands open on the screen. */
  sendOpened(): void {
    this.#connection?.sendOpened();
  }

  /** Removes from this device's store what this window has, if the server has all of it: others may have more. */
  async forget(): Promise<void> {
    if (this.#state.unconfirmedSince === null) await this.#device.forget(this.doc);
  }

  close(): void {
    this.flush();
    this.#isClosed = true;
    window.removeEventListener('pagehide', this.flush);
    this.#unsent.close();
    this.#device.close();
    this.#connection?.close();
  }

  async #open(deviceIdentity: Parts['deviceIdentity']): Promise<void> {
    const [kept, key] = await Promise.all([this.#device.load(), deviceIdentity()]);
    if (this.#isClosed) return;
    if (kept) {
      Y.applyUpdate(this.doc, kept.update, fromDevice);
      this.#lastWrittenAt = kept.writtenAt || this.#serverNow();
      this.#change({ isReady: true, unconfirmedSince: performance.now() });
    }
    const [candidacyId, writer] = [this.candidacyId, this.#writer];
    const url = socketUrl(candidacyId, { writer, ...(key && { machine: key.name }) });
    this.#connection = new AnswerConnection(url, {
      sign: async (nonce) => (await key?.sign({ candidacyId, writer, nonce })) ?? '',
      onConnection: (connection) => this.#change({ connection }),
      onUpdate: (update) => this.#takeIn(update),
      onConfirmed: () => this.#confirmed(),
      onMessage: (message) => this.#onMessage(message),
      onSignedOut: () => this.#onSignedOut?.(),
      isReader: () => this.#state.lease?.kind === 'reading' && this.#unsent.since === null,
    });
  }

  /** The device's store has answered after all: what it had goes the way of what is written now. */
  #findLate({ update }: Written): void {
    if (this.#isClosed) return;
    Y.applyUpdate(this.doc, update);
    this.#change({ isReady: true });
  }

  #change(changes: Partial<SavingState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #onMessage(message: ServerMessage): void {
    if (message.kind === 'welcome') this.#machinePass = message.machinePass;
    this.#change(changesBy(message, this.#state));
    if (this.#state.lease?.kind === 'writing' || message.kind === 'stopped') this.#sendUnsent();
    for (const listener of this.#messageListeners) listener(message);
  }

  #keep(update: Uint8Array): void {
    this.#lastWrittenAt = this.#serverNow();
    this.#gathered.push(update);
    this.#device.keep({ update, writtenAt: this.#lastWrittenAt });
    this.#gatheredSince ??= performance.now();
    if (this.#state.unconfirmedSince === null) this.#change({ unconfirmedSince: this.#gatheredSince });
    this.#gathering ??= setTimeout(this.#send, gatherMs);
  }

  #confirmed(): void {
    if (!this.#hasServerState) return;
    const unconfirmedSince = this.#connection?.unconfirmedSince ?? this.#gatheredSince ?? this.#unsent.since;
    this.#change({ confirmedAt: performance.now(), unconfirmedSince });
  }

  #takeIn(update: Uint8Array): void {
    // Without the parts written elsewhere, this device's own could not be read without a network.
    Y.applyUpdate(this.doc, update, fromServer);
    if (!this.#hasServerState) this.#takeInFirst(update);
    else if (this.#unsent.seeArrived(update)) {
      this.#letGoOfGathered();
      this.#confirmed();
    }
  }

  /** What the server lacks is sent whole; it holds all that was gathered until now. */
  #takeInFirst(update: Uint8Array): void {
    this.#hasServerState = true;
    // An answer in which nothing is written yet, too: it opens without a network.
    if (!this.#state.isReady) this.#device.keep({ update, writtenAt: 0 });
    this.#letGoOfGathered();
    this.#unsent.compare(update);
    this.#change({ isReady: true, confirmedAt: performance.now(), unconfirmedSince: this.#unsent.since });
    const { lease } = this.#state;
    if (lease?.kind === 'reading' && lease.needs === 'word') this.#unsent.wait(this.#askAnew);
    else this.#sendUnsent();
  }

  /** By now the server has found a former page of this device dead: who then comes back has its turn to write. */
  readonly #askAnew = (): void => {
    const isUp = () => this.#state.connection === 'up';
    if (isUp()) this.#connection?.renew();
    this.#unsent.wait(() => (isUp() ? this.#sendUnsent() : this.#askAnew()));
  };

  #sendUnsent(): void {
    const unsent = this.#unsent.take();
    if (!unsent) return;
    this.#letGoOfGathered();
    this.#connection?.send({ ...unsent, writtenAt: this.#lastWrittenAt });
  }

  /** It is in something larger that is sent, or on the server. */
  #letGoOfGathered(): void {
    this.#gathered = [];
    this.#gatheredSince = null;
  }
}
