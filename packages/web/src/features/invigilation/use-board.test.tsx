// @vitest-environment jsdom
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeSocket } from '../../test/fake-socket.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';
import { useBoards } from './use-board.ts';

const onPage = hooksOnPages();
const at = '2026-03-02T09:00:00Z';
const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const candidate: BoardCandidate = {
  candidacyId: ids[0],
  examId: ids[0],
  candidateNumber: 10_007,
  name: '',
  room: 'A',
  seat: '2',
  state: 'writing',
  identity: null,
  startedAt: at,
  endedAt: null,
  lastSavedAt: null,
  offlineSince: null,
  isConnected: true,
  machineDoubt: null,
  takeover: null,
  helpWantedAt: null,
  pausedSince: null,
  startsAt: at,
  endsAt: at,
  extraMinutes: 0,
  addedSeconds: 0,
  seatCode: null,
};
const board = (examId: string) => ({
  now: at,
  candidates: [{ ...candidate, candidacyId: examId, examId, name: `Candidate of ${examId.slice(0, 1)}` }],
});

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.opened = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The boards of two exams, live; then both connections are cut, and HTTP answers as the test says. */
async function cut(statuses: Readonly<Record<string, number>>) {
  const asked = new Set<string>();
  const answer = async (url: string | URL) => {
    const id = ids.find((each) => String(url).includes(each)) ?? '';
    asked.add(id);
    const status = statuses[id] ?? 200;
    const body = status === 200 ? board(id) : { refusal: { code: 'refused', message: '' } };
    // No stream, so that it is read without a timer.
    return { ok: status === 200, status, json: async () => body };
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  const page = onPage(() => useBoards(ids));
  act(() => {
    for (const socket of FakeSocket.opened) {
      const id = ids.find((each) => String(socket.url).includes(each)) ?? '';
      socket.onmessage?.({ data: JSON.stringify({ kind: 'board', ...board(id) }) });
    }
  });
  const names = () => page.result.current.candidates?.map(({ name }) => name) ?? null;
  expect(names()).toEqual(['Candidate of 1', 'Candidate of 2']);
  act(() => {
    for (const socket of [...FakeSocket.opened]) socket.close();
  });
  // The page is drawn after each second, as in a browser.
  for (let second = 0; second < 8; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000));
  return { asked: [...asked].toSorted(), names };
}

it('each exam of a room whose connection is lost is asked about, so that names leave the screen with the right [D9, U7]', async () => {
  const { asked, names } = await cut({ [ids[1]]: 403 });
  expect(asked).toEqual([...ids]);
  expect(names()).toEqual(['Candidate of 1']);
});

it('after signing out, no name of any exam is left on the screen [D9, U7]', async () => {
  const { names } = await cut({ [ids[1]]: 401 });
  expect(names()).toBeNull();
});
