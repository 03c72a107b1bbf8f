// @vitest-environment jsdom
import { mostReportedAtOnce } from '@karakter/contract/activity/routes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession } from '../../../../test/fake-session.ts';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import type { OpenSitting } from '../../sitting-context.ts';
import { useActivityReport } from './use-activity-report.ts';

const onPage = hooksOnPages();
const candidacyId = crypto.randomUUID();
const long = 'x'.repeat(400);
const paste = { kind: 'paste', amount: 400 };

let fake: ReturnType<typeof fakeSession>;
let isLogging: boolean;
let isReachable: boolean;
let sent: { address: string; activities: { kind: string; amount: number }[] }[];
let hasFocus: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers();
  [isLogging, isReachable, sent] = [true, true, []];
  fake = fakeSession(candidacyId);
  hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    sent.push({ address, activities: JSON.parse(body).activities });
    if (!isReachable) throw new TypeError('no network');
    return Response.json({ isLogging });
  });
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});
afterEach(() => vi.useRealTimers());

const watch = () => {
  const sitting = { session: fake.session, serverNow: () => Date.now() } as OpenSitting;
  return onPage(() => useActivityReport(sitting));
};
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const noted = () =>
  sent.flatMap(({ activities }) => activities.map(({ kind, amount }) => ({ kind, amount })));

function pasteInto(place: EventTarget, text: string): void {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') };
  place.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData }));
}

describe('what a page reports of a candidate’s activity [D11, D14]', () => {
  it.each([
    ['window', 'blur', 'window', 'focus'],
    ['document', 'visibilitychange', 'document', 'visibilitychange'],
  ] as const)('is that the page was left, by %s %s and %s %s', async (_, leaving, __, coming) => {
    watch();
    const on = leaving === 'blur' ? window : document;
    hasFocus.mockReturnValue(false);
    on.dispatchEvent(new Event(leaving));
    await pass(5_000);
    hasFocus.mockReturnValue(true);
    on.dispatchEvent(new Event(coming));
    await pass(4_999);
    expect(sent).toEqual([]);
    await pass(1);
    expect(noted()).toEqual([{ kind: 'focusAway', amount: 5 }]);
    expect(sent[0]?.address).toBe(`/api/sittings/${candidacyId}/activity`);
    await pass(60_000);
    expect(sent).toHaveLength(1);
  });

  it('is that the network was away, when it is back; nothing is sent while it is away', async () => {
    watch();
    fake.changes({ connection: 'away' });
    pasteInto(document, long);
    await pass(75_000);
    expect(sent).toEqual([]);
    fake.changes({ connection: 'up' });
    await pass(5_000);
    expect(noted()).toEqual([paste, { kind: 'offline', amount: 75 }]);
  });

  it('is a large paste, also one that the editor keeps to itself', async () => {
    watch();
    const editor = document.createElement('div');
    document.body.append(editor);
    editor.addEventListener('paste', (event) => event.stopPropagation());
    pasteInto(editor, long);
    document.dispatchEvent(new Event('paste'));
    await pass(10_000);
    expect(noted()).toEqual([paste]);
    editor.remove();
  });

  it.each(['copy', 'cut'])('is not what the candidate moves on the page itself by %s', async (how) => {
    watch();
    const selected = vi.spyOn(document, 'getSelection');
    selected.mockReturnValue({ toString: () => long } as Selection);
    document.dispatchEvent(new Event(how));
    pasteInto(document, long);
    await pass(10_000);
    expect(noted()).toEqual([]);
    selected.mockReturnValue(null);
    document.dispatchEvent(new Event(how));
    pasteInto(document, long);
    await pass(10_000);
    expect(noted()).toEqual([paste]);
  });

  it('is sent again when it did not arrive, at most so much at once', async () => {
    watch();
    isReachable = false;
    for (let count = 0; count <= mostReportedAtOnce; count += 1) pasteInto(document, long);
    await pass(10_000);
    isReachable = true;
    await pass(20_000);
    expect(sent.map(({ activities }) => activities.length)).toEqual([
      mostReportedAtOnce,
      mostReportedAtOnce,
      1,
    ]);
  });

  it('is nothing for five minutes after the server has said that it keeps no log', async () => {
    watch();
    isLogging = false;
    pasteInto(document, long);
    await pass(10_000);
    pasteInto(document, long);
    await pass(299_999);
    expect(sent).toHaveLength(1);
    isLogging = true;
    await pass(1);
    pasteInto(document, long);
    await pass(10_000);
    expect(sent).toHaveLength(3);
  });

  it('ends with the page', async () => {
    const { unmount } = watch();
    pasteInto(document, long);
    unmount();
    const asked = hasFocus.mock.calls.length;
    for (const event of ['blur', 'focus']) window.dispatchEvent(new Event(event));
    await pass(60_000);
    expect([sent, hasFocus.mock.calls.length, fake.listeners()]).toEqual([[], asked, 0]);
  });
});
