import { answerSocket } from '@karakter/contract/answer-socket';
import * as Y from 'yjs';
import { apiUrl } from '../../api-url.ts';
import { AnswerLine } from './answer-line.ts';
import type { LocalAnswer } from './local-answer.ts';
import type { SavingState } from './saving-state.ts';

/** Short enough that less than a second is ever on its way, long enough to gather a few keystrokes. */
const gatherMs = 250;
/** What is not the candidate's own writing in this window, and so is not sent. */
const fromServer = Symbol('from the server');
const fromMachine = Symbol('from this machine');

const atFirst: SavingState = {
  isReady: false,
  line: 'away',
  machine: 'saved',
  confirmedAt: null,
  unconfirmedSince: null,
  stopped: null,
};

/** What this machine has and the server has not, if anything: left from a crash or a lost network. */
function missingOnServer(doc: Y.Doc, serverState: Uint8Array): Uint8Array | null {
  const server = new Y.Doc();
  Y.applyUpdate(server, serverState);
  if (Y.equalSnapshots(Y.snapshot(server), Y.snapshot(doc))) return null;
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
}

function socketUrl(candidacyId: string, writer: string): string {
  const path = apiUrl(answerSocket, { params: { candidacyId }, query: { writer } });
  return new URL(path, window.location.href.replace(/^http/, 'ws')).href;
}

/**
 * One window's work on an answer [D3, D4]: the document, and what has become of every change to it. Each change goes
 * to the machine's own store at once and is sent within a second. Every window is a writer of its own, with its own
 * count; what an earlier one left unsent lies in the machine's store, and is sent as this window's first update.
 */
export class AnswerSession {
  readonly candidacyId: string;
  readonly doc = new Y.Doc();
  readonly #writer = crypto.randomUUID();
  readonly #local: LocalAnswer;
  readonly #listeners = new Set<() => void>();
  #state = atFirst;
  #line: AnswerLine | null = null;
  #gathered: Uint8Array[] = [];
  #gatheredSince: number | null = null;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #hasServerState = false;
  #isClosed = false;

  constructor(candidacyId: string, local: LocalAnswer) {
    this.candidacyId = candidacyId;
    this.#local = local;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromServer && origin !== fromMachine) this.#keep(update);
    });
    window.addEventListener('pagehide', this.flush);
    void this.#open();
  }

  readonly state = (): SavingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends at once what has been gathered. */
  readonly flush = (): void => {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#gathered.length === 0 || !this.#line || !this.#hasServerState) return;
    this.#line.send(Y.mergeUpdates(this.#gathered), this.#gatheredSince ?? performance.now());
    this.#gathered = [];
    this.#gatheredSince = null;
  };

  /** What the server must have before this window's work can be handed in. */
  lastUpdate(): { writer: string; number: number } | null {
    const number = this.#line?.lastNumber ?? 0;
    return number > 0 ? { writer: this.#writer, number } : null;
  }

  /** Empties this machine's store if the server has all of it. */
  async forget(): Promise<void> {
    if (this.#state.unconfirmedSince === null) await this.#local.forget();
  }

  close(): void {
    this.flush();
    this.#isClosed = true;
    window.removeEventListener('pagehide', this.flush);
    this.#line?.close();
  }

  async #open(): Promise<void> {
    try {
      const kept = await this.#local.load();
      if (kept) {
        Y.applyUpdate(this.doc, kept, fromMachine);
        this.#change({ isReady: true, unconfirmedSince: performance.now() });
      }
    } catch {
      this.#change({ machine: 'failed' });
    }
    if (this.#isClosed) return;
    this.#line = new AnswerLine(socketUrl(this.candidacyId, this.#writer), {
      onLine: (line) => this.#change({ line }),
      onUpdate: (update) => this.#takeIn(update),
      onConfirmed: () => this.#confirmed(),
      onStopped: (stopped) => this.#change({ stopped }),
    });
  }

  #change(changes: Partial<SavingState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #keep(update: Uint8Array): void {
    this.#gathered.push(update);
    this.#local.append(update).then(
      () => this.#state.machine === 'failed' && this.#change({ machine: 'saved' }),
      () => this.#change({ machine: 'failed' }),
    );
    this.#gatheredSince ??= performance.now();
    if (this.#state.unconfirmedSince === null) this.#change({ unconfirmedSince: this.#gatheredSince });
    this.#gathering ??= setTimeout(this.flush, gatherMs);
  }

  #confirmed(): void {
    if (!this.#hasServerState) return;
    const unconfirmedSince = this.#line?.unconfirmedSince ?? this.#gatheredSince;
    this.#change({ confirmedAt: performance.now(), unconfirmedSince });
  }

  /** The first time, what the server lacks is sent whole; it holds all that was gathered until now. */
  #takeIn(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, fromServer);
    if (this.#hasServerState) return;
    this.#hasServerState = true;
    this.#gathered = [];
    this.#gatheredSince = null;
    const now = performance.now();
    const missing = missingOnServer(this.doc, update);
    if (missing) this.#line?.send(missing, now);
    this.#change({ isReady: true, confirmedAt: now, unconfirmedSince: missing ? now : null });
  }
}
