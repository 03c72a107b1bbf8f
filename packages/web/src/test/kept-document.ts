import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { ApiRefusal } from '../api/api-refusal.ts';
import { KeptDocument } from '../kept-writing/document/kept-document.ts';
import type { Keeping } from '../kept-writing/keeping.ts';
import type { KeptWriting } from '../kept-writing/kept-store.ts';

export type Content = { readonly comment: string; readonly aside?: string };
export const written = (comment: string): Content => ({ comment });
export const refusal = (status: number, code: string) => new ApiRefusal({ status, code, message: '' });
export const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

export type Loaded = { version: number; content: Content };
type Settings = {
  isManual?: boolean;
  store?: Map<string, KeptWriting>;
  load?: () => Promise<Loaded>;
  /** The page that is open, and one whose device stores nothing. */
  page?: { path: string; isFull?: boolean };
  owners?: Keeping['owners'];
};

/** A document in one window, and a server that answers when the test tells it to. */
export function aKeptDocument(settings: Settings = {}) {
  const { store = new Map<string, KeptWriting>(), isManual = false } = settings;
  const { page = { path: '/' }, owners = new Map() } = settings;
  const { load = async () => ({ version: 9, content: written('deres') }) } = settings;
  const asked: {
    content: Content;
    version: number;
    answer: (failure?: unknown, raisedBy?: number, merged?: boolean) => void;
  }[] = [];
  const back = new Set<() => void>();
  let isOut = false;
  const keeping: Keeping = {
    window: 'one',
    owners,
    openAmong: async () => new Set<string>(),
    broadcast: () => undefined,
    subscribe: () => () => undefined,
    place: () => ({ path: page.path, title: '' }),
    isSignedOut: () => isOut,
    signedOut: () => {
      isOut = true;
    },
    whenBack: (listener) => {
      back.add(listener);
      return () => back.delete(listener);
    },
    store: {
      left: async () => [...store.values()],
      all: async () => [],
      keep: async (key, writing) => {
        if (page.isFull) throw new DOMException('no room', 'QuotaExceededError');
        store.set(key, structuredClone(writing));
      },
      forget: async (key) => void store.delete(key),
    },
  };
  const document = new KeptDocument<Content>({
    key: 'k',
    loaded: { version: 0, content: written('') },
    joining: plainJoining<Content>(),
    keeping,
    isManual,
    pauseMs: 1e9,
    load,
    save: (content, version) =>
      new Promise((resolve, reject) => {
        const answer = (failure?: unknown, raisedBy = 1, merged = false) =>
          failure ? reject(failure) : resolve({ version: version + raisedBy, merged });
        asked.push({ content, version, answer });
      }),
  });
  const isBack = () => {
    isOut = false;
    for (const listener of back) listener();
  };
  return { asked, document, store, isBack };
}
