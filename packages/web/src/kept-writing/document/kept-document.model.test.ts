import { plainJoining } from '@karakter/domain/text/three-way-merge';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ApiRefusal, offlineRefusal } from '../../api/api-refusal.ts';
import type { Keeping } from '../keeping.ts';
import type { KeptWriting } from '../kept-store.ts';
import { KeptDocument } from './kept-document.ts';

type Content = { readonly first: string; readonly second: string };
type Field = keyof Content;
const key = 'paper:1';
const joining = plainJoining<Content>();
const refusal = (status: number, code: string) => new ApiRefusal({ status, code, message: '' });

/** One device with its windows, and a server that others change too. */
class World {
  content: Content = { first: '', second: '' };
  version = 1;
  hasNetwork = true;
  hasSession = true;
  losesAnswers = false;
  /** The server merges a save that builds on an earlier version, where no field was written in by both. */
  merges = false;
  readonly versions = new Map<number, Content>([[1, this.content]]);
  readonly rows = new Map<string, KeptWriting>();
  readonly open = new Set<string>();
  readonly back = new Set<() => void>();
  readonly listeners = new Map<string, (saved: { version: number; content: unknown }) => void>();

  async ask<T>(answer: () => T): Promise<T> {
    if (!this.hasNetwork) throw offlineRefusal(new Error('away'));
    if (!this.hasSession) throw refusal(401, 'notSignedIn');
    return answer();
  }

  save = (content: Content, version: number) =>
    this.ask(() => {
      const isNewest = version === this.version;
      if (!isNewest && !this.merges) throw refusal(409, 'changedMeanwhile');
      const base = this.versions.get(version) ?? content;
      const { merged, disputed } = joining.merge({ base, mine: content, theirs: this.content });
      if (disputed.length > 0) throw refusal(409, 'changedMeanwhile');
      this.store(merged);
      if (this.losesAnswers) throw offlineRefusal(new Error('the answer was lost'));
      return { version: this.version, merged: !isNewest };
    });

  store(content: Content): void {
    this.content = content;
    this.version += 1;
    this.versions.set(this.version, content);
  }

  keeping(window: string): Keeping {
    return {
      window,
      owners: new Map(),
      isSignedOut: () => !this.hasSession,
      signedOut: () => undefined,
      openAmong: async (windows) => new Set(windows.filter((each) => this.open.has(each))),
      broadcast: (_, saved) => {
        for (const [other, receive] of this.listeners) if (other !== window) receive(structuredClone(saved));
      },
      subscribe: (_, listener) => {
        this.listeners.set(window, listener);
        return () => this.listeners.delete(window);
      },
      whenBack: (listener) => {
        this.back.add(listener);
        return () => this.back.delete(listener);
      },
      place: () => ({ path: '/', title: '' }),
      store: {
        left: async () => structuredClone([...this.rows.values()]),
        all: async () => [],
        keep: async (_, writing, instead) => {
          for (const each of instead) this.rows.delete(each);
          this.rows.set(window, structuredClone(writing));
        },
        forget: async (_, windows) => {
          for (const each of windows) this.rows.delete(each);
        },
      },
    };
  }
}

type Step =
  | { do: 'type'; window: 0 | 1; field: Field }
  | { do: 'pause'; window: 0 | 1 }
  | { do: 'reload'; window: 0 | 1 }
  | { do: 'colleague'; field: Field }
  | { do: 'network' | 'session' | 'answers' };

const window = fc.constantFrom(0 as const, 1 as const);
const field = fc.constantFrom<Field>('first', 'second');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), window, field }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pause' as const), window }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), window }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('colleague' as const), field }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('network', 'session', 'answers') }) },
);

/** Everything typed is a unique character, added at the end of the field. */
class Play {
  readonly world = new World();
  readonly typed: string[] = [];
  readonly windows: KeptDocument<Content>[] = [];
  #opened = 0;

  sign(): string {
    const sign = `«${this.typed.length}»`;
    this.typed.push(sign);
    return sign;
  }

  async show(at: number): Promise<void> {
    this.#opened += 1;
    const name = `window ${this.#opened}`;
    this.world.open.add(name);
    const document = new KeptDocument<Content>({
      key,
      save: this.world.save,
      joining,
      pauseMs: 1e9,
      loaded: { version: this.world.version, content: this.world.content },
      load: () => this.world.ask(() => ({ version: this.world.version, content: this.world.content })),
      keeping: this.world.keeping(name),
    });
    this.windows[at] = document;
    this.names[at] = name;
    await document.start();
  }
  readonly names: string[] = [];

  /** The window is killed or reloaded without saving. */
  async reload(at: number): Promise<void> {
    await turn();
    const name = this.names[at] ?? '';
    this.world.open.delete(name);
    this.world.listeners.delete(name);
    // A page is empty until it has been loaded over the network in a session.
    const { hasNetwork, hasSession } = this.world;
    if (hasNetwork && hasSession) await this.show(at);
    else delete this.windows[at];
  }

  async take(next: Step): Promise<void> {
    const { world } = this;
    if (next.do === 'network') world.hasNetwork = !world.hasNetwork;
    if (next.do === 'session') world.hasSession = !world.hasSession;
    if (next.do === 'answers') world.losesAnswers = !world.losesAnswers;
    if (next.do === 'colleague') {
      world.store({ ...world.content, [next.field]: world.content[next.field] + this.sign() });
    }
    if (next.do === 'type') {
      const document = this.windows[next.window];
      const content = document?.snapshot().content;
      if (document && content)
        document.change({ ...content, [next.field]: content[next.field] + this.sign() });
    }
    if (next.do === 'pause') await this.windows[next.window]?.flush();
    if (next.do === 'reload') await this.reload(next.window);
    await turn();
  }

  /** Everything on the server or shown in a window. */
  shown(): string {
    const shown = this.windows.flatMap((document) => {
      const { content, disputed } = document.snapshot();
      return [content, disputed];
    });
    return JSON.stringify([this.world.content, shown]);
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

it.each([
  ['refuses it', false],
  ['merges it', true],
])(
  'everything typed is on the server or shown to its author, whatever happens to windows, session and network, where the server gets a late save and %s [A1, G15]',
  {
    timeout: 30_000,
  },
  async (_, merges) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const play = new Play();
        play.world.merges = merges;
        await play.show(0);
        await play.show(1);
        for (const next of steps) await play.take(next);
        Object.assign(play.world, { hasNetwork: true, hasSession: true, losesAnswers: false });
        for (const at of [0, 1]) if (!play.windows[at]) await play.show(at);
        for (const at of [0, 1, 0]) await play.windows[at]?.flush();
        const shown = play.shown();
        expect(play.typed.filter((sign) => !shown.includes(sign))).toEqual([]);
        const waits = play.windows.some((document) => document.snapshot().disputed.length > 0);
        if (!waits)
          expect(play.typed.filter((s) => !JSON.stringify(play.world.content).includes(s))).toEqual([]);
        expect(play.windows.map((document) => document.snapshot().state.kind)).toEqual(['saved', 'saved']);
      }),
      { numRuns: 100 },
    );
  },
);
