// @vitest-environment jsdom
import { emptyRichText } from '@karakter/domain/text/rich-text';
import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { useEqualMarks } from './use-equal-marks.ts';
import type { OwnShortAnswer } from './use-short-answers.ts';

const onPage = hooksOnPages();
afterEach(() => vi.restoreAllMocks());

const commissionId = '11111111-1111-4111-8111-111111111111';
const savedAt = '2026-03-02T09:00:00Z';
const both = { nb: '', nn: '' };
const question = {
  id: 'q1',
  kind: 'essay',
  title: both,
  text: { nb: emptyRichText, nn: emptyRichText },
  points: 5,
} as const;
const mark = { question, points: 3, comment: '' };

type Stored = { version: number; points: Record<string, number>; isConfirmed?: boolean };

const ownOf = ({ version, points }: Pick<Stored, 'version' | 'points'>) => ({
  version,
  points,
  comment: '',
  grade: null,
  reasons: {},
  savedAt,
  sum: 0,
});

const script = {
  language: 'nb',
  words: 1,
  notices: [],
  suspicions: [],
  answers: [],
  state: 'draft',
  shared: null,
  earlier: null,
  suggested: {},
  others: [],
  marks: { version: 0, savedAt: null, marks: [] },
  othersMarks: [],
  appealFile: null,
  proposal: null,
  agreed: null,
  reasons: null,
  allowed: ['save'],
};

/** A server with these scripts; it can be away, and another window can write on it. */
function server(numbers: readonly number[]) {
  const scripts = new Map<number, Stored>(numbers.map((number) => [number, { version: 0, points: {} }]));
  const state = { isAway: false, requests: 0 };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, request) => {
    if (state.isAway) throw new TypeError('Failed to fetch');
    const at = new URL(String(url), 'http://localhost');
    if (request?.method === 'PUT' && at.pathname.endsWith('/assessments')) {
      state.requests += 1;
      const { entries } = JSON.parse(String(request.body)) as {
        entries: { candidateNumber: number; version: number; points: Record<string, number> }[];
      };
      const results = entries.map(({ candidateNumber, version, points }) => {
        const stored = scripts.get(candidateNumber);
        const refusal = stored?.isConfirmed ? 'assessmentConfirmed' : 'changedMeanwhile';
        if (!stored || stored.isConfirmed || stored.version !== version)
          return { candidateNumber, version: null, savedAt, refusal };
        scripts.set(candidateNumber, { version: version + 1, points });
        return { candidateNumber, version: version + 1, savedAt, refusal: null };
      });
      return Response.json({ results });
    }
    const asked = at.searchParams.get('numbers')?.split(',').map(Number) ?? [];
    if (asked.length > 0) {
      const assessments = asked.map((candidateNumber) => ({
        candidateNumber,
        own: ownOf(scripts.get(candidateNumber) ?? { version: 0, points: {} }),
        suggested: {},
        state: 'draft',
        maySave: true,
        language: 'nb',
      }));
      return Response.json({ assessments });
    }
    const number = Number(/scripts\/(\d+)$/.exec(at.pathname)?.[1]);
    const stored = scripts.get(number);
    return stored
      ? Response.json({ ...script, candidateNumber: number, own: ownOf(stored) })
      : Response.json({});
  });
  const answers = numbers.map(
    (candidateNumber) =>
      ({
        candidateNumber,
        own: ownOf({ version: 0, points: {} }),
        text: 'Oslo',
      }) as unknown as OwnShortAnswer,
  );
  const writeElsewhere = (number: number, points: Record<string, number>) => {
    const { version = 0 } = scripts.get(number) ?? {};
    scripts.set(number, { version: version + 1, points });
  };
  const pointsOf = (number: number) => scripts.get(number)?.points;
  const confirm = (number: number) => scripts.set(number, { version: 0, points: {}, isConfirmed: true });
  return { state, answers, writeElsewhere, pointsOf, confirm };
}

function page() {
  const keeping = aDeviceInMemory().keepingIn('here');
  const around = (children: React.ReactNode) => <KeepingProvider value={keeping}>{children}</KeepingProvider>;
  return onPage(() => useEqualMarks(commissionId), { around }).result;
}

it('a group of two hundred and fifty is three requests, and is undone together [G21]', async () => {
  const numbers = Array.from({ length: 250 }, (_, index) => 10_001 + index);
  const { state, answers, pointsOf } = server(numbers);
  const result = page();
  await act(() => result.current.mark(answers, mark, 'group'));
  expect([result.current.outcome?.done.length, state.requests]).toEqual([250, 3]);
  expect([pointsOf(10_001), pointsOf(10_250)]).toEqual([{ q1: 3 }, { q1: 3 }]);
  await act(() => result.current.undo());
  expect(result.current.outcome).toMatchObject({ kind: 'undone', left: [], waiting: [] });
  expect([pointsOf(10_001), pointsOf(10_250)]).toEqual([{}, {}]);
});

it('what another window has written is never overwritten, and is named [G15, G21]', async () => {
  const { answers, writeElsewhere, pointsOf } = server([10_001, 10_002]);
  const result = page();
  writeElsewhere(10_002, { q1: 5 });
  await act(() => result.current.mark(answers, mark, 'group'));
  expect(result.current.outcome).toMatchObject({ done: [10_001], left: [10_002] });
  expect(pointsOf(10_002)).toEqual({ q1: 5 });
});

it('one that is confirmed stays as it is, and stops no other [G21]', async () => {
  const { answers, confirm, pointsOf } = server([10_001, 10_002]);
  const result = page();
  confirm(10_001);
  await act(() => result.current.mark(answers, mark, 'group'));
  expect(result.current.outcome).toMatchObject({ done: [10_002], left: [10_001] });
  expect(pointsOf(10_001)).toEqual({});
  expect(result.current.entryOf(answers[0] as OwnShortAnswer).points).toEqual({});
});

it('undoing leaves the script that was changed since, and says which [G21]', async () => {
  const { answers, writeElsewhere, pointsOf } = server([10_001, 10_002]);
  const result = page();
  await act(() => result.current.mark(answers, mark, 'group'));
  writeElsewhere(10_002, { q1: 4 });
  await act(() => result.current.undo());
  expect(result.current.outcome).toMatchObject({ kind: 'undone', done: [10_001], left: [10_002] });
  expect([pointsOf(10_001), pointsOf(10_002)]).toEqual([{}, { q1: 4 }]);
});

it('without a network the marks are kept on the device, and can be undone there [G15, G21]', async () => {
  const { state, answers, pointsOf } = server([10_001]);
  const result = page();
  state.isAway = true;
  await act(() => result.current.mark(answers, mark, 'group'));
  expect(result.current.outcome).toMatchObject({ done: [], waiting: [10_001], left: [] });
  expect(result.current.entryOf(answers[0] as OwnShortAnswer).points).toEqual({ q1: 3 });
  await act(() => result.current.undo());
  expect(result.current.entryOf(answers[0] as OwnShortAnswer).points).toEqual({});
  expect(pointsOf(10_001)).toEqual({});
});
