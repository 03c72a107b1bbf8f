// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
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
const numbers = Array.from({ length: 150 }, (_, index) => index + 1);
const own = {
  version: 1,
  points: {},
  comment: '',
  grade: null,
  reasons: {},
  sum: 0,
  savedAt: null,
  ready: false,
};

/** The server, which fails from this saving on, counted from one. */
function blankMarks(failsFrom: number, refused: readonly number[] = []) {
  let savings = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, request) => {
    if (request?.method === 'GET') {
      const asked = new URL(String(url), 'http://localhost').searchParams.get('numbers') ?? '';
      const assessments = asked.split(',').map(Number);
      return Response.json({
        assessments: assessments.map((candidateNumber) => ({
          candidateNumber,
          own,
          suggested: {},
          state: 'draft',
          maySave: true,
          language: 'nb',
        })),
      });
    }
    savings += 1;
    if (savings >= failsFrom)
      return Response.json({ refusal: { code: 'failed', message: 'Failed' } }, { status: 500 });
    const { entries } = JSON.parse(String(request?.body)) as { entries: { candidateNumber: number }[] };
    return Response.json({
      results: entries.map(({ candidateNumber }) =>
        refused.includes(candidateNumber)
          ? { candidateNumber, version: null, savedAt, refusal: 'changedMeanwhile' }
          : { candidateNumber, version: 2, savedAt, refusal: null },
      ),
    });
  });
  return onPage(() => useBlankMarks(open));
}

it('what the first part has marked can be undone also where a later part fails [G21]', async () => {
  const { result } = blankMarks(2);
  await act(() => result.current.mark(numbers, 'lowestGrade'));
  expect(result.current.failure).not.toBeNull();
  expect(result.current.undo).toHaveLength(100);
});

it('an undoing that fails is not told as undone, and can be tried again [G21]', async () => {
  const { result } = blankMarks(3);
  await act(() => result.current.mark(numbers, 'lowestGrade'));
  expect(result.current.undo).toHaveLength(150);
  let isDone = true;
  await act(async () => {
    isDone = await result.current.takeBack();
  });
  expect([isDone, result.current.undo.length]).toEqual([false, 150]);
});

it('all that was marked is undone together, and those that were refused are told [G21]', async () => {
  const { result } = blankMarks(9, [7]);
  await act(() => result.current.mark([6, 7], 'lowestGrade'));
  expect([result.current.refused, result.current.undo.length]).toEqual([[7], 1]);
  let isDone = false;
  await act(async () => {
    isDone = await result.current.takeBack();
  });
  expect([isDone, result.current.undo]).toEqual([true, []]);
});
