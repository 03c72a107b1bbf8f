import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { Device, ModelServer, ModelSocket } from '../../../test/model-server.ts';
import { type LocalAnswer, placesWithin, type Written } from '../local/local-answer.ts';
import { hasLetGo } from '../local/setting-aside.ts';
import { AnswerSession } from './answer-session.ts';

/** A device's store in memory, which outlives the pages. */
function storeInMemory(): LocalAnswer {
  let kept: Written[] = [];
  return {
    load: async () => {
      if (kept.length === 0) return null;
      const update = Y.mergeUpdates(kept.map((each) => each.update));
      return { update, writtenAt: Math.max(...kept.map((each) => each.writtenAt)) };
    },
    append: async (written) => void kept.push(written),
    setAside: async () => undefined,
    loadSetAside: async () => [],
    dropSetAside: async () => undefined,
    forget: async (answer) => {
      const gone = new Set(
        placesWithin(
          Y.snapshot(answer),
          kept.map((each) => each.update),
        ),
      );
      kept = kept.filter((_, place) => !gone.has(place));
    },
  };
}

const wordsOf = (doc: Y.Doc): string[] => doc.getText('t').toString().split(' ').filter(Boolean);

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** A window as `SittingLayout` keeps it: it starts a new session when its writing was quarantined. */
class Window {
  readonly device: Device;
  readonly #store: LocalAnswer;
  session!: AnswerSession;

  constructor(device: Device, store: LocalAnswer) {
    this.device = device;
    this.#store = store;
    this.open(null);
  }

  open(quarantined: 'takenOver' | 'late' | null): void {
    const opened = new AnswerSession('own', {
      local: this.#store,
      serverNow: Date.now,
      deviceIdentity: async () => null,
      quarantined,
    });
    ModelSocket.devices.set(opened.writer, this.device);
    this.session = opened;
    const off = opened.listen((message) => {
      if (message.kind !== 'kept' || message.as !== 'takenOver' || opened.unconfirmed().length > 0) return;
      off();
      void hasLetGo(this.#store, opened.doc).then(() => {
        if (this.session !== opened) return;
        opened.close();
        this.open(message.as);
      });
    });
  }

  /** The page is reloaded. */
  reload(): void {
    this.session.close();
    this.open(null);
  }

  /** Types a word if the page allows it; returns whether it did. */
  type(word: string): boolean {
    const { isReady, stopped, lease } = this.session.state();
    if (!isReady || stopped !== null || lease?.kind === 'reading') return false;
    const text = this.session.doc.getText('t');
    text.insert(text.length, `${word} `);
    return true;
  }

  get socket(): ModelSocket | undefined {
    return [...this.device.sockets].find(({ writer }) => writer === this.session.writer);
  }
}

type InWindow =
  | { readonly kind: 'type' | 'reload' | 'turn' | 'break'; readonly window: number }
  | { readonly kind: 'arrive' | 'answer'; readonly window: number; readonly most: number };
type Act =
  | InWindow
  | { readonly kind: 'cut' | 'mend'; readonly device: number }
  | { readonly kind: 'withdraw' | 'takeBack' }
  | { readonly kind: 'wait'; readonly milliseconds: number };

const window = fc.nat({ max: 2 });
const device = fc.nat({ max: 1 });
const most = fc.integer({ min: 1, max: 3 });
const milliseconds = fc.constantFrom(20, 300, 1_000, 20_000, 70_000);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), window }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('reload', 'turn', 'break'), window }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constantFrom('arrive', 'answer'), window, most }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('cut', 'mend'), device }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('withdraw', 'takeBack') }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds }) },
);

/** Two windows of one device and one of another, on one answer. */
class Hall {
  readonly server = new ModelServer();
  readonly devices = [new Device(), new Device()];
  readonly windows: Window[];
  readonly typed: string[] = [];

  constructor() {
    ModelSocket.server = this.server;
    const [one, other] = this.devices as [Device, Device];
    const store = storeInMemory();
    this.windows = [new Window(one, store), new Window(one, store), new Window(other, storeInMemory())];
  }

  /** Delivers everything repeatedly for this long. */
  async settle(duration: number): Promise<void> {
    for (let passed = 0; passed < duration; passed += 500) {
      for (const socket of this.devices.flatMap(({ isCut, sockets }) => (isCut ? [] : [...sockets]))) {
        socket.arrive();
        socket.deliver();
      }
      await vi.advanceTimersByTimeAsync(500);
    }
  }

  async do(wish: Act): Promise<void> {
    if ('window' in wish) this.#inWindow(this.windows[wish.window]!, wish);
    else if ('device' in wish) this.#cable(this.devices[wish.device]!, wish.kind === 'cut');
    else if (wish.kind === 'wait') await vi.advanceTimersByTimeAsync(wish.milliseconds);
    else this.server.withdraw(wish.kind === 'withdraw');
    await vi.advanceTimersByTimeAsync(1);
  }

  #cable(of: Device, isCut: boolean): void {
    of.isCut = isCut;
    for (const socket of isCut ? [...of.sockets] : []) socket.close();
  }

  #inWindow(own: Window, wish: InWindow): void {
    const { socket } = own;
    const word = `w${this.typed.length}`;
    if (wish.kind === 'type' && own.type(word)) this.typed.push(word);
    else if (wish.kind === 'reload') own.reload();
    else if (!socket || own.device.isCut) return;
    else if (wish.kind === 'turn') this.server.giveTo(socket);
    else if (wish.kind === 'break') socket.close();
    else if (wish.kind === 'arrive') socket.arrive(wish.most);
    else if (wish.kind === 'answer') socket.deliver(wish.most);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { href: 'http://here/' } }));
  vi.stubGlobal('WebSocket', ModelSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('whatever fails in whatever order, each word is in the answer or quarantined, and each window shows the answer [D4, D5, D16, Q1]', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      vi.clearAllTimers();
      const hall = new Hall();
      await hall.settle(2_000);
      for (const wish of acts) await hall.do(wish);
      for (const each of hall.devices) each.isCut = false;
      hall.server.withdraw(false);
      await hall.settle(300_000);
      const answer = docOf(hall.server.answer());
      const all = docOf(hall.server.answer(), ...hall.server.quarantined.map(({ update }) => update));
      expect(new Set(wordsOf(all))).toEqual(new Set(hall.typed));
      for (const { session } of hall.windows) {
        const { unconfirmedSince, quarantined, lease } = session.state();
        expect(unconfirmedSince).toBeNull();
        // A window that only reads, and learns that an update was late, still shows it.
        const isToldOfMore = quarantined === 'late' && lease?.kind === 'reading';
        const shown = isToldOfMore
          ? wordsOf(docOf(hall.server.answer(), Y.encodeStateAsUpdate(session.doc)))
          : wordsOf(answer);
        expect(wordsOf(session.doc)).toEqual(shown);
      }
      for (const { session } of hall.windows) session.close();
    }),
    { numRuns: 100 },
  );
}, 30_000);
