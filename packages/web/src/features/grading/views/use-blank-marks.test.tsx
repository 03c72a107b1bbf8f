// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { useBlankMarks } from './use-blank-marks.ts';

const onPage = hooksOnPages();
afterEach(() => vi.restoreAllMocks());

const open = {
  commission: { commissionId: '11111111-1111-4111-8111-111111111111', scale: 'A-F' },
  paper: { paper: { questions: [] }, scoring: { questions: {}, thresholds: null } },
} as unknown as OpenCommission;
const savedAt = '2026-03-02T09:00:00Z';

type Stored = { version: number; grade: string | null; isConfirmed?: boolean };

/** A server with these blank scripts; it can be away, and another window can write on it. */
function server(numbers: readonly number[]) {
  const scripts = new Map<number, Stored>(numbers.map((number) => [number, { version: 0, grade: null }]));
  const state = { isAway: false, requests: 0 };
  const ownOf = ({ version, grade }: Stored) => ({
    version,
    points: {},
    comment: '',
    grade,
    reasons: {},
    savedAt,
    sum: 0,
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, request) => {
    if (state.isAway) throw new TypeError('Failed to fetch');
    if (request?.method === 'PUT') {
      state.requests += 1;
      const { entries } = JSON.parse(String(request.body)) as {
        entries: { candidateNumber: number; version: number; grade: string | null }[];
      };
      const results = entries.map(({ candidateNumber, version, grade }) => {
        const stored = scripts.get(candidateNumber);
        if (!stored || stored.isConfirmed || stored.version !== version)
          return { candidateNumber, version: null, savedAt, refusal: 'assessmentConfirmed' };
        scripts.set(candidateNumber, { version: version + 1, grade });
        return { candidateNumber, version: version + 1, savedAt, refusal: null };
      });
      return Response.json({ results });
    }
    const asked = new URL(String(url), 'http://localhost').searchParams.get('numbers') ?? '';
    const assessments = asked.split(',').map((text) => ({
      candidateNumber: Number(text),
      own: ownOf(scripts.get(Number(text)) ?? { version: 0, grade: null }),
      suggested: {},
      state: 'draft',
      maySave: true,
      language: 'nb',
    }));
    return Response.json({ assessments });
  });
  const gradeOf = (number: number) => scripts.get(number)?.grade;
  const confirm = (number: number) => scripts.set(number, { version: 1, grade: 'A', isConfirmed: true });
  return { state, gradeOf, confirm };
}

async function page(numbers: readonly number[]) {
  const keeping = aDeviceInMemory().keepingIn('here');
  const around = (children: React.ReactNode) => <KeepingProvider value={keeping}>{children}</KeepingProvider>;
  const { result } = onPage(() => useBlankMarks(open, numbers), { around });
  await waitFor(() => expect(result.current.isRead).toBe(true));
  return result;
}

it('a hundred and fifty blank answers are two requests, and are undone together [G21]', async () => {
  const numbers = Array.from({ length: 150 }, (_, index) => 10_001 + index);
  const { state, gradeOf } = server(numbers);
  const result = await page(numbers);
  await act(() => result.current.mark(numbers, 'lowestGrade'));
  expect([result.current.outcome?.done.length, state.requests]).toEqual([150, 2]);
  expect([gradeOf(10_001), gradeOf(10_150)]).toEqual(['F', 'F']);
  await act(() => result.current.undo());
  expect(result.current.outcome).toMatchObject({ kind: 'undone', left: [], waiting: [] });
  expect([gradeOf(10_001), gradeOf(10_150)]).toEqual([null, null]);
});

it('only the chosen ones are marked, and one that is confirmed stays as it is and is named [G21]', async () => {
  const numbers = [10_001, 10_002, 10_003];
  const { gradeOf, confirm } = server(numbers);
  const result = await page(numbers);
  confirm(10_002);
  await act(() => result.current.mark([10_001, 10_002], 'lowestGrade'));
  expect(result.current.outcome).toMatchObject({ done: [10_001], left: [10_002] });
  expect(numbers.map(gradeOf)).toEqual(['F', 'A', null]);
});

it('without a network the marks are kept on the device, and can be undone there [G15, G21]', async () => {
  const { state, gradeOf } = server([10_001]);
  const result = await page([10_001]);
  state.isAway = true;
  await act(() => result.current.mark([10_001], 'lowestGrade'));
  expect(result.current.outcome).toMatchObject({
    done: [],
    waiting: [10_001],
    left: [],
    waitsFor: 'network',
  });
  expect(result.current.failure).toBeNull();
  await act(() => result.current.undo());
  expect(result.current.outcome).toMatchObject({ kind: 'undone', left: [] });
  expect(gradeOf(10_001)).toBeNull();
});
