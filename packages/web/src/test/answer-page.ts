import type { LeaseView } from '@karakter/contract/sitting/socket';
import { beforeEach, vi } from 'vitest';
import * as Y from 'yjs';
import type { DeviceIdentity } from '../device/device-identity.ts';
import type { LocalAnswer, Written } from '../features/sitting/local/local-answer.ts';
import { AnswerSession } from '../features/sitting/session/answer-session.ts';
import { FakeSocket } from './fake-socket.ts';

export const now = Date.parse('2026-05-22T09:00:00Z');
export const candidacyId = '00000000-0000-4000-8000-000000000001';
export const reading: LeaseView = { kind: 'reading', needs: 'request', isAskedFor: false };
export const nothing = Y.encodeStateAsUpdate(new Y.Doc());

/** The last socket that the page has opened. */
export const socket = (): FakeSocket => {
  const last = FakeSocket.opened.at(-1);
  if (!last) throw new Error('no socket was opened');
  return last;
};
export const welcomed = (more: Parameters<FakeSocket['welcomes']>[1] = {}, server = nothing) => {
  socket().welcomes(0, more);
  socket().deliversUpdate(server);
};
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
export const textIn = (...updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
};
export const updateWith = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

/** A page on a device whose store and key the test decides. */
export function page(more: Partial<LocalAnswer> & { identity?: DeviceIdentity } = {}) {
  const appended: Written[] = [];
  const forgotten: Y.Doc[] = [];
  const local: LocalAnswer = {
    load: async () => null,
    append: async (written) => void appended.push(written),
    setAside: async () => undefined,
    loadSetAside: async () => [],
    dropSetAside: async () => undefined,
    forget: async (answer) => void forgotten.push(answer),
    ...more,
  };
  const session = new AnswerSession(candidacyId, {
    local,
    serverNow: () => now,
    deviceIdentity: async () => more.identity ?? null,
  });
  const type = (letters: string) => {
    const text = session.doc.getText('t');
    text.insert(text.length, letters);
  };
  return { session, appended, forgotten, type };
}
export async function openPage(more: Parameters<typeof page>[0] = {}) {
  const opened = page(more);
  await pass(0);
  return opened;
}

/** Fake time, a window and a network for each test. */
export function pagesOfAnswers(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { href: 'https://here/' } }));
    vi.stubGlobal('WebSocket', FakeSocket);
    FakeSocket.opened = [];
    return () => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });
}
