import type { ServerMessage, WindowClaim } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';
import type { MachineKey } from '../../../device/machine-key.ts';
import type { LocalAnswer, Written } from '../local/local-answer.ts';
import { MachineCopy } from '../local/machine-copy.ts';
import { AnswerLine } from './answer-line.ts';
import { HeldBack } from './held-back.ts';
import { socketUrl } from './line-rules.ts';
import { changesBy, type SavingState, savingAtFirst } from './saving-state.ts';

/** Short enough that less than a second is ever on its way, long enough to gather a few keystrokes. */
const gatherMs = 250;
/** What is not the candidate's own writing in this window, and so is not sent. */
const fromServer = Symbol('from the server');
const fromMachine = Symbol('from this machine');

type Parts = {
  readonly local: LocalAnswer;
  /** Karakter's clock as this machine reckons it, in milliseconds since 1970. */
  readonly serverNow: () => number;
  /** Shows which machine this is; null where nothing can. */
  readonly machineKey: () => Promise<MachineKey | null>;
  /** What became of the writing of the session before this one, where this window has had one. */
  readonly kept?: SavingState['kept'];
  readonly refused?: SavingState['refused'];
  /** The session is over: whoever writes here is to sign in again. */
  readonly onSignedOut?: () => void;
};

/**
 * One window's work on an answer [D3, D4]: the document, and what has become of every change to it. Each change goes
 * to the machine's own store at once and is sent within a second. Every window is a writer of its own, with its own
 * count; what an earlier one left unsent lies in the machine's store, and is sent as this window's first update.
 */
export class AnswerSession {
  readonly candidacyId: string;
  readonly #serverNow: () => number;
  readonly #messageListeners = new Set<(message: ServerMessage) => void>();
  readonly doc = new Y.Doc();
  readonly #writer = crypto.randomUUID();
  readonly #machine: MachineCopy;
  readonly #listeners = new Set<() => void>();
  #state: SavingState;
  #line: AnswerLine | null = null;
  #gathered: Uint8Array[] = [];
  #gatheredSince: number | null = null;
  #lastWrittenAt = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #hasServerState = false;
  #machinePass: string | null = null;
  readonly #held = new HeldBack(this.doc);
  readonly #onSignedOut: (() => void) | undefined;
  #isClosed = false;

  constructor(
    candidacyId: string,
    { local, serverNow, machineKey, kept = null, refused = null, onSignedOut }: Parts,
  ) {
    this.#onSignedOut = onSignedOut;
    this.candidacyId = candidacyId;
    this.#state = { ...savingAtFirst, kept, refused };
    this.#serverNow = serverNow;
    this.#machine = new MachineCopy(local, {
      onState: (machine) => machine !== this.#state.machine && this.#change({ machine }),
      onLate: (written) => this.#findLate(written),
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      // Only what is new in it: the whole answer comes again with each new line, for hours.
      if (origin === fromServer) this.#machine.keep({ update, writtenAt: 0 });
      else if (origin !== fromMachine) this.#keep(update);
    });
    window.addEventListener('pagehide', this.flush);
    void this.#open(machineKey);
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
    this.#line?.hurry();
  };

  /** Hands what has been gathered to the line. */
  readonly #send = (): void => {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#gathered.length === 0 || !this.#line || !this.#hasServerState) return;
    // It builds on what is held back: sent before that, it could not be read, and what is held back would be let go.
    if (this.#held.since !== null) return;
    const since = this.#gatheredSince ?? performance.now();
    this.#line.send({ update: Y.mergeUpdates(this.#gathered), since, writtenAt: this.#lastWrittenAt });
    this.#letGoOfGathered();
  };

  /** What the server must have before this window's work can be handed in. */
  lastUpdate(): { writer: string; number: number } | null {
    const number = this.#line?.lastNumber ?? 0;
    return number > 0 ? { writer: this.#writer, number } : null;
  }

  /** This window, as the server knows it. */
  get writer(): string {
    return this.#writer;
  }

  /** This window with what the server has given it to show at which machine it is. */
  windowClaim(): WindowClaim {
    return { writer: this.#writer, ...(this.#machinePass !== null && { machinePass: this.#machinePass }) };
  }

  /** What is not known to be safe on the server: numbered, with the time of the last keystroke. */
  unconfirmed(): { number: number; writtenAt: number; update: Uint8Array }[] {
    this.flush();
    const waiting = this.#line?.unconfirmed ?? [];
    return waiting.map(({ number, writing }) => ({ number, ...writing }));
  }

  /** The paper stands open on the screen. */
  sendOpened(): void {
    this.#line?.sendOpened();
  }

  /** Removes from this machine's store what this window has, if the server has all of it: others may have more. */
  async forget(): Promise<void> {
    if (this.#state.unconfirmedSince === null) await this.#machine.forget(this.doc);
  }

  close(): void {
    this.flush();
    this.#isClosed = true;
    window.removeEventListener('pagehide', this.flush);
    this.#held.close();
    this.#machine.close();
    this.#line?.close();
  }

  async #open(machineKey: Parts['machineKey']): Promise<void> {
    const [kept, key] = await Promise.all([this.#machine.load(), machineKey()]);
    if (this.#isClosed) return;
    if (kept) {
      Y.applyUpdate(this.doc, kept.update, fromMachine);
      this.#lastWrittenAt = kept.writtenAt || this.#serverNow();
      this.#change({ isReady: true, unconfirmedSince: performance.now() });
    }
    const [candidacyId, writer] = [this.candidacyId, this.#writer];
    const url = socketUrl(candidacyId, { writer, ...(key && { machine: key.name }) });
    this.#line = new AnswerLine(url, {
      sign: async (nonce) => (await key?.sign({ candidacyId, writer, nonce })) ?? '',
      onLine: (line) => this.#change({ line }),
      onUpdate: (update) => this.#takeIn(update),
      onConfirmed: () => this.#confirmed(),
      onMessage: (message) => this.#onMessage(message),
      onSignedOut: () => this.#onSignedOut?.(),
      isReader: () => this.#state.lease?.kind === 'reading' && this.#held.since === null,
    });
  }

  /** The machine's store has answered after all: what it had goes the way of what is written now. */
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
    if (this.#state.lease?.kind === 'writing' || message.kind === 'stopped') this.#sendHeld();
    for (const listener of this.#messageListeners) listener(message);
  }

  #keep(update: Uint8Array): void {
    this.#lastWrittenAt = this.#serverNow();
    this.#gathered.push(update);
    this.#machine.keep({ update, writtenAt: this.#lastWrittenAt });
    this.#gatheredSince ??= performance.now();
    if (this.#state.unconfirmedSince === null) this.#change({ unconfirmedSince: this.#gatheredSince });
    this.#gathering ??= setTimeout(this.#send, gatherMs);
  }

  #confirmed(): void {
    if (!this.#hasServerState) return;
    const unconfirmedSince = this.#line?.unconfirmedSince ?? this.#gatheredSince ?? this.#held.since;
    this.#change({ confirmedAt: performance.now(), unconfirmedSince });
  }

  #takeIn(update: Uint8Array): void {
    // Without the parts written elsewhere, this machine's own could not be read without a network.
    Y.applyUpdate(this.doc, update, fromServer);
    if (!this.#hasServerState) this.#takeInFirst(update);
    else if (this.#held.seeArrived(update)) {
      this.#letGoOfGathered();
      this.#confirmed();
    }
  }

  /** What the server lacks is sent whole; it holds all that was gathered until now. */
  #takeInFirst(update: Uint8Array): void {
    this.#hasServerState = true;
    // An answer in which nothing is written yet, too: it opens without a network.
    if (!this.#state.isReady) this.#machine.keep({ update, writtenAt: 0 });
    this.#letGoOfGathered();
    this.#held.compare(update);
    this.#change({ isReady: true, confirmedAt: performance.now(), unconfirmedSince: this.#held.since });
    const { lease } = this.#state;
    if (lease?.kind === 'reading' && lease.needs === 'word') this.#held.wait(this.#askAnew);
    else this.#sendHeld();
  }

  /** By now the server has found a former page of this machine dead: who then comes back has its turn to write. */
  readonly #askAnew = (): void => {
    const isUp = () => this.#state.line === 'up';
    if (isUp()) this.#line?.renew();
    this.#held.wait(() => (isUp() ? this.#sendHeld() : this.#askAnew()));
  };

  #sendHeld(): void {
    const held = this.#held.take();
    if (!held) return;
    this.#letGoOfGathered();
    this.#line?.send({ ...held, writtenAt: this.#lastWrittenAt });
  }

  /** It is in something larger that is sent, or on the server. */
  #letGoOfGathered(): void {
    this.#gathered = [];
    this.#gatheredSince = null;
  }
}
