import { type LeaseView, type ServerMessage, unframedUpdate } from '@karakter/contract/sitting/socket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { LocalAnswer, Written } from '../local/local-answer.ts';
import { AnswerSession } from './answer-session.ts';

const at = '2026-05-22T09:00:00Z';
const now = Date.parse(at);
const writing: LeaseView = { kind: 'writing', epoch: 1 };
const reading: LeaseView = { kind: 'reading', needs: 'request', isAskedFor: false };
const textOf = (doc: Y.Doc) => doc.getText('t').toString();

/** The browser's side of a connection, controlled by the test. */
class FakeSocket {
  static opened: FakeSocket[] = [];
  readonly sent: { writtenAt: number; update: Uint8Array }[] = [];
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
  onclose: (() => void) | null = null;

  readonly url: string;

  constructor(url: string) {
    this.url = url;
    FakeSocket.opened.push(this);
  }

  send(frame: Uint8Array | string): void {
    const framed = typeof frame === 'string' ? null : unframedUpdate(frame);
    if (framed) this.sent.push({ ...framed, update: framed.update.slice() });
  }

  delivers(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** The welcome, and the whole answer as the server has it. */
  welcomes(lease: LeaseView, server: Y.Doc): void {
    const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
    this.delivers({
      kind: 'welcome',
      machinePass: '',
      lastNumber: 0,
      sequence: 1,
      state: 'open',
      lease,
      times,
    });
    this.deliversUpdate(Y.encodeStateAsUpdate(server));
  }

  deliversUpdate(update: Uint8Array): void {
    this.onmessage?.({ data: update.slice().buffer });
  }

  close(): void {
    this.onclose?.();
  }
}

const socket = (): FakeSocket => {
  const last = FakeSocket.opened.at(-1);
  if (!last) throw new Error('no socket was opened');
  return last;
};

/** A device's store with some content, and what is written to it. */
function deviceWith(stored: Written | null) {
  const appended: Written[] = [];
  const local: LocalAnswer = {
    load: async () => stored,
    append: async (written) => void appended.push(written),
    setAside: async () => undefined,
    loadSetAside: async () => [],
    dropSetAside: async () => undefined,
    forget: async () => undefined,
  };
  return { local, appended };
}

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  return doc;
}

let session: AnswerSession | null = null;

async function opened(local: LocalAnswer): Promise<AnswerSession> {
  session = new AnswerSession('00000000-0000-4000-8000-000000000001', {
    local,
    serverNow: () => now,
    deviceIdentity: async () => null,
  });
  await vi.advanceTimersByTimeAsync(0);
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { href: 'http://here/' } }));
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.opened = [];
});
afterEach(() => {
  session?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('writing that a reloaded page finds on its device', () => {
  const left = docWith('uten nett');
  const stored = { update: Y.encodeStateAsUpdate(left), writtenAt: now - 90_000 };

  it('is sent with the time of its last keystroke and not of the reload, which may be past the end [D7]', async () => {
    await opened(deviceWith(stored).local);
    socket().welcomes(writing, new Y.Doc());
    expect(socket().sent.map(({ writtenAt }) => writtenAt)).toEqual([now - 90_000]);
  });

  it('waits while the earlier page still holds the lease, and is sent when the candidate writes here [D4, D5]', async () => {
    const page = await opened(deviceWith(stored).local);
    socket().welcomes(reading, new Y.Doc());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(socket().sent).toEqual([]);
    expect(page.state().unconfirmedSince).not.toBeNull();
    socket().delivers({ kind: 'lease', lease: writing });
    const server = new Y.Doc();
    for (const { update } of socket().sent) Y.applyUpdate(server, update);
    expect(textOf(server)).toBe('uten nett');
    socket().delivers({ kind: 'confirmed', number: 1, sequence: 2, at });
    expect(page.state().unconfirmedSince).toBeNull();
  });

  it('is not sent twice if the other window sends it, and does not wait for ever if it does not [D5]', async () => {
    const page = await opened(deviceWith(stored).local);
    socket().welcomes(reading, new Y.Doc());
    socket().deliversUpdate(stored.update);
    expect(page.state().unconfirmedSince).toBeNull();
    await vi.advanceTimersByTimeAsync(70_000);
    expect(socket().sent).toEqual([]);
    page.close();

    await opened(deviceWith(stored).local);
    for (const _ of ['found dead by then', 'there all the same']) {
      socket().welcomes(reading, new Y.Doc());
      await vi.advanceTimersByTimeAsync(35_000);
      socket().delivers({ kind: 'beat' });
      expect(socket().sent).toEqual([]);
      await vi.advanceTimersByTimeAsync(26_000);
    }
    expect(socket().sent).toHaveLength(1);
  });

  it('is sent when the server notices that the earlier page is gone, whether or not the connection lasted [D4, D5]', async () => {
    for (const isCut of [false, true]) {
      const page = await opened(deviceWith(stored).local);
      socket().welcomes(reading, new Y.Doc());
      if (isCut) socket().close();
      await vi.advanceTimersByTimeAsync(35_000);
      socket().delivers({ kind: 'beat' });
      await vi.advanceTimersByTimeAsync(isCut ? 90_000 : 26_000);
      // It does not say that it only reads, so that the server gives it the lease.
      expect(FakeSocket.opened.filter(({ url }) => url.includes('reads=true'))).toEqual([]);
      socket().welcomes(writing, new Y.Doc());
      expect(socket().sent).toHaveLength(1);
      page.close();
      FakeSocket.opened = [];
    }
  });

  it('is sent together with what is typed before the page learns that it only reads, not after it [D4, D5]', async () => {
    const page = await opened(deviceWith(stored).local);
    socket().welcomes(reading, new Y.Doc());
    page.doc.getText('t').insert(9, '!');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket().sent).toEqual([]);
    socket().delivers({ kind: 'lease', lease: writing });
    await vi.advanceTimersByTimeAsync(1_000);
    const server = new Y.Doc();
    for (const { update } of socket().sent) Y.applyUpdate(server, update);
    expect([socket().sent.length, textOf(server)]).toEqual([1, 'uten nett!']);
    socket().delivers({ kind: 'confirmed', number: 1, sequence: 2, at });
    expect(page.state().unconfirmedSince).toBeNull();
  });

  it('is sent at once if another device writes: the server quarantines it for the exam office [D5]', async () => {
    await opened(deviceWith(stored).local);
    socket().welcomes({ kind: 'reading', needs: 'confirmation', isAskedFor: false }, new Y.Doc());
    expect(socket().sent).toHaveLength(1);
  });
});

describe('the copy on the device', () => {
  it('is kept of an empty answer too, so that it opens without a network [D4]', async () => {
    const { local, appended } = deviceWith(null);
    await opened(local);
    socket().welcomes(writing, new Y.Doc());
    expect(appended).toHaveLength(1);
  });

  it('does not grow with each reconnect: the whole answer is sent again, and only what is new in it is kept [D4]', async () => {
    const { local, appended } = deviceWith(null);
    await opened(local);
    const server = docWith('et langt svar');
    socket().welcomes(writing, server);
    const kept = appended.length;
    for (let broken = 0; broken < 20; broken += 1) {
      socket().close();
      await vi.advanceTimersByTimeAsync(16_000);
      socket().welcomes(writing, server);
    }
    expect(appended).toHaveLength(kept);
    server.getText('t').insert(0, 'Fra et annet vindu: ');
    socket().deliversUpdate(Y.encodeStateAsUpdate(server));
    expect(appended).toHaveLength(kept + 1);
  });
});

it('a window that was stopped may write when the server accepts its writing again [D16]', async () => {
  const page = await opened(deviceWith(null).local);
  socket().welcomes(writing, new Y.Doc());
  socket().delivers({ kind: 'stopped', why: 'absent' });
  expect(page.state().stopped).toBe('absent');
  socket().close();
  await vi.advanceTimersByTimeAsync(1_000);
  socket().welcomes(writing, new Y.Doc());
  expect(page.state().stopped).toBeNull();
});

it('a page asks before it is closed until its latest keystroke is on the device or the server [D4, Q1]', async () => {
  const page = await opened(deviceWith(null).local);
  socket().welcomes(writing, new Y.Doc());
  expect(page.wouldBeLost()).toBe(false);
  page.doc.getText('t').insert(0, 'a');
  expect(page.wouldBeLost()).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.wouldBeLost()).toBe(false);
});
