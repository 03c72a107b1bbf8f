/**
 * A candidate's browser played in this process: the exam page's own session and connection (packages/web), on real
 * sockets. The browser's window, cookies and store are replaced here, so that the bench can break them on purpose.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { LiveTimes, ServerMessage } from '@karakter/contract/sitting/socket';
import { essayName } from '@karakter/domain/sitting/answer';
import * as Y from 'yjs';
import type { LocalAnswer, Written } from '../packages/web/src/features/sitting/local/local-answer.ts';
import { AnswerSession } from '../packages/web/src/features/sitting/session/answer-session.ts';
import { type Wire, wires } from './browser.ts';
import { cookieOf, idOf, publicUrl } from './exam-day/people.ts';
import { questionId } from './exam-day/seed.ts';

const storeMs = 5;
const keystrokeMs = 150;

/** The device's own store, which survives the browser; a write is on disk a moment after the request. */
class DeviceStore implements LocalAnswer {
  #kept: Written[] = [];
  isFailing = false;

  async load(): Promise<Written | null> {
    if (this.#kept.length === 0) return null;
    const update = Y.mergeUpdates(this.#kept.map((each) => each.update));
    return { update, writtenAt: Math.max(...this.#kept.map((each) => each.writtenAt)) };
  }

  async append(written: Written): Promise<void> {
    await pause(storeMs);
    if (this.isFailing) throw new Error('the disk is gone');
    this.#kept.push(written);
  }

  async setAside(): Promise<void> {
    await pause(storeMs);
  }

  async loadSetAside(): Promise<readonly Uint8Array[]> {
    return [];
  }

  async dropSetAside(): Promise<void> {
    await pause(storeMs);
  }

  async forget(): Promise<void> {
    this.#kept = [];
  }
}

type Word = { readonly text: string; readonly at: number };
type Wish = {
  readonly index: number;
  readonly port: number;
  readonly key: string;
  readonly store?: DeviceStore;
};

/** One window of one candidate who types. */
export class ExamClient {
  readonly index: number;
  readonly candidacyId: string;
  readonly session: AnswerSession;
  readonly words: Word[] = [];
  /** The server's acknowledgements, in the answer or in quarantine. */
  acknowledged = 0;
  /** The error of this device's estimate of Karakter's clock, in milliseconds. */
  clockError = 0;
  readonly #wish: Wish;
  readonly #wire: Wire;
  readonly #store: DeviceStore;
  #times: { server: number; local: number; live: LiveTimes } | null = null;
  #typing: NodeJS.Timeout | undefined;
  #count = 0;

  constructor(wish: Wish) {
    const { index, key, store = new DeviceStore() } = wish;
    this.#wish = wish;
    this.index = index;
    this.candidacyId = idOf('candidacy', index);
    this.#store = store;
    this.session = new AnswerSession(this.candidacyId, {
      local: store,
      serverNow: () => this.serverNow(),
      deviceIdentity: async () => null,
      quarantined: null,
    });
    this.#wire = {
      cookie: cookieOf(key, index),
      state: 'up',
      delayMs: 0,
      late: Promise.resolve(),
      lateFrames: 0,
      sockets: new Set(),
    };
    wires.set(this.session.writer, this.#wire);
    this.session.listen((message) => this.#receiveMessage(message));
  }

  /** Karakter's clock by the device's monotonic counter, as the page computes it. */
  serverNow(): number {
    const { server, local } = this.#times ?? { server: Date.now(), local: performance.now() };
    return server + performance.now() - local + this.clockError;
  }

  get isWriting(): boolean {
    const { confirmedAt, lease, stopped } = this.session.state();
    return confirmedAt !== null && lease?.kind === 'writing' && stopped === null;
  }

  /** Since when typed text is on this device only, as far as is known; null when all is safe. */
  get unconfirmedSince(): number | null {
    return this.session.state().unconfirmedSince;
  }

  /** The words that must be stored whatever happens. */
  get safeWords(): string[] {
    const since = this.unconfirmedSince ?? Number.POSITIVE_INFINITY;
    return this.words.filter(({ at }) => at < since).map(({ text }) => text);
  }

  /** Types a word at intervals, starting at a random moment, until the exam ends. */
  startTyping(): void {
    this.session.sendOpened();
    const begin = () => {
      this.#typing = setInterval(() => this.#type(), keystrokeMs);
    };
    this.#typing = setTimeout(begin, Math.random() * keystrokeMs);
  }

  stopTyping(): void {
    clearInterval(this.#typing);
    this.session.flush();
  }

  /** The connection breaks and no new one is possible: silently, so that only a timeout notices, or at once. */
  cut(how: 'silently' | 'atOnce'): void {
    this.#wire.state = how === 'silently' ? 'dead' : 'cut';
    for (const socket of this.#wire.sockets) {
      if (how === 'silently') socket.pause();
      else socket.terminate();
    }
  }

  /** A connection is possible again; a window that has not noticed that its old one is dead notices it now. */
  mend(): void {
    this.#wire.state = 'up';
    for (const socket of this.#wire.sockets) socket.terminate();
  }

  /** From now on every frame of this window is delayed by this much. */
  slowDown(delayMs: number): void {
    this.#wire.delayMs = delayMs;
  }

  /** Whether there is a connection and everything typed before then is safe. */
  hasRecoveredFrom(at: number): boolean {
    const { connection } = this.session.state();
    return connection === 'up' && (this.unconfirmedSince ?? Number.POSITIVE_INFINITY) > at;
  }

  /** kill -9 of the browser: nothing is sent any more, and only the device's store remains. */
  kill(): void {
    this.#wire.state = 'dead';
    for (const socket of this.#wire.sockets) socket.terminate();
    clearInterval(this.#typing);
    this.session.close();
  }

  /** The same device again, after `kill`. */
  reopened(): ExamClient {
    return new ExamClient({ ...this.#wish, store: this.#store });
  }

  close(): void {
    clearInterval(this.#typing);
    this.session.close();
    wires.delete(this.session.writer);
  }

  /** The candidate takes over the writing in this window [D5]. */
  takeOver(): Promise<void> {
    return this.#post(sittingRoutes.takeOver.path, { writer: this.session.writer });
  }

  /** Hands in, with every update that this window has made. */
  handIn(): Promise<void> {
    const lastUpdate = this.session.lastUpdate();
    return this.#post(handinRoutes.handIn.path, { lastUpdate, evenIfUnsaved: false });
  }

  async #post(route: string, given: object): Promise<void> {
    const path = route.replace(':candidacyId', this.candidacyId);
    const headers = { cookie: this.#wire.cookie, origin: publicUrl, 'content-type': 'application/json' };
    const url = `http://127.0.0.1:${this.#wish.port}${path}`;
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(given) });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  }

  #receiveMessage(message: ServerMessage): void {
    if (message.kind === 'confirmed' || message.kind === 'kept')
      this.acknowledged = Math.max(this.acknowledged, message.number);
    if (message.kind === 'welcome' || message.kind === 'times')
      this.#times = { server: Date.parse(message.times.now), local: performance.now(), live: message.times };
  }

  #type(): void {
    const isOver =
      this.#times !== null && this.serverNow() - this.clockError >= Date.parse(this.#times.live.endsAt);
    if (!this.isWriting || isOver) return;
    this.#count += 1;
    const text = `${this.session.writer.slice(0, 8)}n${this.#count} `;
    const essay = this.session.doc.getXmlFragment(essayName(questionId));
    const last = essay.length > 0 ? essay.get(essay.length - 1) : null;
    const written = last instanceof Y.XmlElement ? last.get(0) : null;
    if (written instanceof Y.XmlText && this.#count % 12 !== 1) written.insert(written.length, text);
    else {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      essay.insert(essay.length, [paragraph]);
    }
    // After it was passed to the session, whose own count of unconfirmed updates begins earlier.
    this.words.push({ text, at: performance.now() });
  }
}
