import type { ServerMessage, WindowClaim } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';
import type { DeviceIdentity } from '../../../device/device-identity.ts';
import { DeviceCopy } from '../local/device-copy.ts';
import type { LocalAnswer, Written } from '../local/local-answer.ts';
import { AnswerConnection } from './answer-connection.ts';
import { socketUrl } from './connection-rules.ts';
import { changesBy, isOnPageOnly, type SavingState, savingAtFirst } from './saving-state.ts';
import { UnsentWriting } from './unsent-writing.ts';

/** Short enough that less than a second of typing is ever unsent, long enough to gather a few keystrokes. */
const gatherMs = 250;
/** The origins of changes that this window did not make, and therefore does not send. */
const fromServer = Symbol('from the server');
const fromDevice = Symbol('from this device');

type Parts = {
  readonly local: LocalAnswer;
  /** Karakter's clock as estimated on this device, in milliseconds since 1970. */
  readonly serverNow: () => number;
  /** Proves which device this is; null if the browser cannot keep a key. */
  readonly deviceIdentity: () => Promise<DeviceIdentity | null>;
  /** The outcome of the updates of this window's previous session, if it had one. */
  readonly quarantined?: SavingState['quarantined'];
  readonly refused?: SavingState['refused'];
  /** The session is over: the candidate must sign in again. */
  readonly onSignedOut?: () => void;
};

/**
 * One window's work on an answer [D3, D4]: the document, and how far each change to it has been saved. Each change is
 * written to the device's store at once and sent within a second. Every window is a separate writer with its own
 * count. What an earlier window left unsent is in the device's store, and is sent as this window's first update.
 */
export class AnswerSession {
  readonly candidacyId: string;
  readonly #serverNow: () => number;
  readonly doc = new Y.Doc();
  /** The id by which the server knows this window. */
  readonly writer: string = crypto.randomUUID();
  readonly #device: DeviceCopy;
  readonly #listeners = new Set<() => void>();
  readonly #messageListeners = new Set<(message: ServerMessage) => void>();
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
  readonly #ended = new AbortController();

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
      // Only what is new: the whole answer is sent again with each new connection, for hours.
      if (origin === fromServer) this.#device.keep({ update, writtenAt: 0 });
      else if (origin !== fromDevice) this.#keep(update);
    });
    window.addEventListener('pagehide', this.flush, { signal: this.#ended.signal });
    void this.#open(deviceIdentity);
  }

  readonly state = (): SavingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Subscribes to all messages from the server: times, the lease, the paper's key, messages to candidates. */
  readonly listen = (listener: (message: ServerMessage) => void): (() => void) => {
    this.#messageListeners.add(listener);
    return () => this.#messageListeners.delete(listener);
  };

  /** Sends all writing at once. */
  readonly flush = (): void => {
    this.#send();
    this.#connection?.hurry();
  };

  /** Passes the gathered changes to the connection. */
  readonly #send = (): void => {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#gathered.length === 0 || !this.#connection || !this.#hasServerState) return;
    // The gathered changes build on the unsent writing and could not be read on the server without it.
    if (this.#unsent.since !== null) return;
    const since = this.#gatheredSince ?? performance.now();
    this.#connection.send({ update: Y.mergeUpdates(this.#gathered), since, writtenAt: this.#lastWrittenAt });
    this.#letGoOfGathered();
  };

  /** The last update that the server must have before this window's work can be handed in. */
  lastUpdate(): { writer: string; number: number } | null {
    const number = this.#connection?.lastNumber ?? 0;
    return number > 0 ? { writer: this.writer, number } : null;
  }

  /** Identifies this window over HTTP, with the pass that shows which device it is on. */
  windowClaim(): WindowClaim {
    return { writer: this.writer, ...(this.#machinePass !== null && { machinePass: this.#machinePass }) };
  }

  /** The unconfirmed updates, numbered, each with the time of its last keystroke. */
  unconfirmed(): { number: number; writtenAt: number; update: Uint8Array }[] {
    this.flush();
    const waiting = this.#connection?.unconfirmed ?? [];
    return waiting.map(({ number, writing }) => ({ number, ...writing }));
  }

  /** Reports that the paper is open on the screen. */
  sendOpened(): void {
    this.#connection?.sendOpened();
  }

  /** Closing the page now could lose some of the writing: neither the server nor the device's store is known to have it. */
  wouldBeLost(): boolean {
    return this.#state.unconfirmedSince !== null && (isOnPageOnly(this.#state) || this.#device.isWriting);
  }

  /** Removes this window's writing from the device's store if the server has all of it; other windows may have more. */
  async forget(): Promise<void> {
    if (this.#state.unconfirmedSince === null) await this.#device.forget(this.doc);
  }

  close(): void {
    this.flush();
    this.#ended.abort();
    this.#unsent.close();
    this.#device.close();
    this.#connection?.close();
  }

  async #open(deviceIdentity: Parts['deviceIdentity']): Promise<void> {
    const [kept, key] = await Promise.all([this.#device.load(), deviceIdentity()]);
    if (this.#ended.signal.aborted) return;
    if (kept) {
      Y.applyUpdate(this.doc, kept.update, fromDevice);
      this.#lastWrittenAt = kept.writtenAt || this.#serverNow();
      this.#change({ isReady: true, unconfirmedSince: performance.now() });
    }
    const [candidacyId, writer] = [this.candidacyId, this.writer];
    const url = socketUrl(candidacyId, { writer, ...(key && { machine: key.name }) });
    this.#connection = new AnswerConnection(url, {
      sign: async (nonce) => key?.sign({ candidacyId, writer, nonce }) ?? '',
      onConnection: (connection) => this.#change({ connection }),
      onUpdate: (update) => this.#takeIn(update),
      onConfirmed: () => this.#confirmed(),
      onMessage: (message) => this.#onMessage(message),
      onSignedOut: () => this.#onSignedOut?.(),
      isReader: () => this.#state.lease?.kind === 'reading' && this.#unsent.since === null,
    });
  }

  /** The device's store has answered late: what it had is sent like new writing. */
  #findLate({ update }: Written): void {
    if (this.#ended.signal.aborted) return;
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
    // Without the parts written elsewhere, this device's parts could not be read without a network.
    Y.applyUpdate(this.doc, update, fromServer);
    if (!this.#hasServerState) this.#takeInFirst(update);
    else if (this.#unsent.seeArrived(update)) {
      this.#letGoOfGathered();
      this.#confirmed();
    }
  }

  /** All that the server lacks is sent as one update, which contains what was gathered until now. */
  #takeInFirst(update: Uint8Array): void {
    this.#hasServerState = true;
    // An empty answer is kept too, so that it opens without a network.
    if (!this.#state.isReady) this.#device.keep({ update, writtenAt: 0 });
    this.#letGoOfGathered();
    this.#unsent.compare(update);
    this.#change({ isReady: true, confirmedAt: performance.now(), unconfirmedSince: this.#unsent.since });
    const { lease } = this.#state;
    if (lease?.kind === 'reading' && lease.needs === 'request') this.#unsent.wait(this.#askAgain);
    else this.#sendUnsent();
  }

  /** By now the server has noticed that this device's earlier page is gone, so a window that reconnects may write. */
  readonly #askAgain = (): void => {
    const isUp = () => this.#state.connection === 'up';
    if (isUp()) this.#connection?.renew();
    this.#unsent.wait(() => (isUp() ? this.#sendUnsent() : this.#askAgain()));
  };

  #sendUnsent(): void {
    const unsent = this.#unsent.take();
    if (!unsent) return;
    this.#letGoOfGathered();
    this.#connection?.send({ ...unsent, writtenAt: this.#lastWrittenAt });
  }

  /** The gathered changes are contained in a larger update, or are already on the server. */
  #letGoOfGathered(): void {
    this.#gathered = [];
    this.#gatheredSince = null;
  }
}
