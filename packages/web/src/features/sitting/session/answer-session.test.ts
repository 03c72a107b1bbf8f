import { type LeaseView, type ServerMessage, unframedUpdate } from '@karakter/contract/sitting/socket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { LocalAnswer, Written } from '../local/local-answer.ts';
import { AnswerSession } from './answer-session.ts';

const at = '2026-05-22T09:00:00Z';
const now = Date.parse(at);
const writing: LeaseView = { kind: 'writing', epoch: 1 };
const reading: LeaseView = { kind: 'reading', needs: 'word', isAskedFor: false };
const textOf = (doc: Y.Doc) => doc.getText('t').toString();

/** The browser's side of the line, in the hands of the test. */
class Line {
  static opened: Line[] = [];
  readonly sent: { writtenAt: number; update: Uint8Array }[] = [];
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
  onclose: (() => void) | null = null;

  readonly url: string;

  constructor(url: string) {
    this.url = url;
    Line.opened.push(this);
  }

  send(frame: Uint8Array | string): void {
    const framed = typeof frame === 'string' ? null : unframedUpdate(frame);
    if (framed) this.sent.push({ ...framed, update: framed.update.slice() });
  }

  says(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** The welcome, and the whole answer as the server has it. */
  welcomes(lease: LeaseView, server: Y.Doc): void {
    const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
    this.says({ kind: 'welcome', machinePass: '', lastNumber: 0, sequence: 1, state: 'open', lease, times });
    this.brings(Y.encodeStateAsUpdate(server));
  }

  brings(update: Uint8Array): void {
    this.onmessage?.({ data: update.slice().buffer });
  }

  close(): void {
    this.onclose?.();
  }
}

const line = (): Line => {
  const last = Line.opened.at(-1);
  if (!last) throw new Error('no line was opened');
  return last;
};

/** What is in the machine's store, and what is put there. */
function machineWith(stored: Written | null) {
  const appended: Written[] = [];
  const local: LocalAnswer = {
    load: async () => stored,
    append: async (written) => void appended.push(written),
    setAside: async () => undefined,
    aside: async () => [],
    dropAside: async () => undefined,
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
    machineKey: async () => null,
  });
  await vi.advanceTimersByTimeAsync(0);
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { href: 'http://here/' } }));
  vi.stubGlobal('WebSocket', Line);
  Line.opened = [];
});
afterEach(() => {
  session?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a page that was loaded anew finds on its machine', () => {
  const left = docWith('uten nett');
  const stored = { update: Y.encodeStateAsUpdate(left), writtenAt: now - 90_000 };

  it('is sent with the time of its last keystroke, not that of the loading: it may be past the end by now [D7]', async () => {
    await opened(machineWith(stored).local);
    line().welcomes(writing, new Y.Doc());
    expect(line().sent.map(({ writtenAt }) => writtenAt)).toEqual([now - 90_000]);
  });

  it('waits while the former page still counts as writing, and counts when the candidate writes here [D4, D5]', async () => {
    const page = await opened(machineWith(stored).local);
    line().welcomes(reading, new Y.Doc());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(line().sent).toEqual([]);
    expect(page.state().unconfirmedSince).not.toBeNull();
    line().says({ kind: 'lease', lease: writing });
    const server = new Y.Doc();
    for (const { update } of line().sent) Y.applyUpdate(server, update);
    expect(textOf(server)).toBe('uten nett');
    line().says({ kind: 'confirmed', number: 1, sequence: 2, at });
    expect(page.state().unconfirmedSince).toBeNull();
  });

  it('is not sent twice when the other window brings it, and not kept back for ever when it does not [D5]', async () => {
    const page = await opened(machineWith(stored).local);
    line().welcomes(reading, new Y.Doc());
    line().brings(stored.update);
    expect(page.state().unconfirmedSince).toBeNull();
    await vi.advanceTimersByTimeAsync(70_000);
    expect(line().sent).toEqual([]);
    page.close();

    await opened(machineWith(stored).local);
    for (const _ of ['found dead by then', 'there all the same']) {
      line().welcomes(reading, new Y.Doc());
      await vi.advanceTimersByTimeAsync(35_000);
      line().says({ kind: 'beat' });
      expect(line().sent).toEqual([]);
      await vi.advanceTimersByTimeAsync(26_000);
    }
    expect(line().sent).toHaveLength(1);
  });

  it('counts when the former page is found dead, whether or not the line held until then [D4, D5]', async () => {
    for (const isCut of [false, true]) {
      const page = await opened(machineWith(stored).local);
      line().welcomes(reading, new Y.Doc());
      if (isCut) line().close();
      await vi.advanceTimersByTimeAsync(35_000);
      line().says({ kind: 'beat' });
      await vi.advanceTimersByTimeAsync(isCut ? 90_000 : 26_000);
      // It does not say that it only reads, so that the server gives it its turn.
      expect(Line.opened.filter(({ url }) => url.includes('reads=true'))).toEqual([]);
      line().welcomes(writing, new Y.Doc());
      expect(line().sent).toHaveLength(1);
      page.close();
      Line.opened = [];
    }
  });

  it('is sent together with what is typed before the page knows that it only reads, not after it [D4, D5]', async () => {
    const page = await opened(machineWith(stored).local);
    line().welcomes(reading, new Y.Doc());
    page.doc.getText('t').insert(9, '!');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(line().sent).toEqual([]);
    line().says({ kind: 'lease', lease: writing });
    await vi.advanceTimersByTimeAsync(1_000);
    const server = new Y.Doc();
    for (const { update } of line().sent) Y.applyUpdate(server, update);
    expect([line().sent.length, textOf(server)]).toEqual([1, 'uten nett!']);
    line().says({ kind: 'confirmed', number: 1, sequence: 2, at });
    expect(page.state().unconfirmedSince).toBeNull();
  });

  it('goes at once where another machine writes: there it is kept apart for the exam office [D5]', async () => {
    await opened(machineWith(stored).local);
    line().welcomes({ kind: 'reading', needs: 'confirmation', isAskedFor: false }, new Y.Doc());
    expect(line().sent).toHaveLength(1);
  });
});

describe('what the machine keeps', () => {
  it('is an answer in which nothing is written, too: it opens without a network [D4]', async () => {
    const { local, appended } = machineWith(null);
    await opened(local);
    line().welcomes(writing, new Y.Doc());
    expect(appended).toHaveLength(1);
  });

  it('does not grow with each line that breaks: the answer comes again whole, and only what is new in it is kept [D4]', async () => {
    const { local, appended } = machineWith(null);
    await opened(local);
    const server = docWith('et langt svar');
    line().welcomes(writing, server);
    const kept = appended.length;
    for (let broken = 0; broken < 20; broken += 1) {
      line().close();
      await vi.advanceTimersByTimeAsync(16_000);
      line().welcomes(writing, server);
    }
    expect(appended).toHaveLength(kept);
    server.getText('t').insert(0, 'Fra et annet vindu: ');
    line().brings(Y.encodeStateAsUpdate(server));
    expect(appended).toHaveLength(kept + 1);
  });
});

it('a window that was stopped writes again when the server takes its writing again [D16]', async () => {
  const page = await opened(machineWith(null).local);
  line().welcomes(writing, new Y.Doc());
  line().says({ kind: 'stopped', why: 'absent' });
  expect(page.state().stopped).toBe('absent');
  line().close();
  await vi.advanceTimersByTimeAsync(1_000);
  line().welcomes(writing, new Y.Doc());
  expect(page.state().stopped).toBeNull();
});
