import { type BoardCandidate, boardSocket, invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { apiKey, callApi } from '../../api/api.ts';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { followSocket } from '../../api/follow-socket.ts';
import { merged } from './board-rows.ts';
import { useSteady } from './view/steady.ts';

/** A message arrives at least every five seconds; after this time the connection counts as lost. */
const silenceMs = 12_000;

type Received = {
  readonly candidates: readonly BoardCandidate[] | null;
  /** Karakter's clock in the last message, and this device's monotonic counter when it arrived. */
  readonly now: string | null;
  readonly receivedAt: number;
  readonly isLive: boolean;
};
type BoardMessage =
  | { kind: 'board' | 'changed'; now: string; candidates: readonly BoardCandidate[] }
  | { kind: 'lost' };

const nothing: Received = { candidates: null, now: null, receivedAt: 0, isLive: false };

function received(before: Received, message: BoardMessage): Received {
  if (message.kind === 'lost') return before.isLive ? { ...before, isLive: false } : before;
  const { now, candidates } = message;
  const isSame = message.kind === 'changed' && candidates.length === 0;
  const next = message.kind === 'board' ? candidates : merged(before.candidates ?? [], candidates);
  return { candidates: isSame ? before.candidates : next, now, receivedAt: performance.now(), isLive: true };
}

/** Signed out, no longer appointed to the exam, or the day after the exam is over. */
const rightEnded = [401, 403, 404, 409];

/** A connection that is cut for a moment is not reported. */
const lostAfterMs = 3_000;

function useEverySecond(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
}

type OfExam = { readonly examId: string; readonly message: BoardMessage };
type Boards = ReadonlyMap<string, Received>;

function withMessage(before: Boards, { examId, message }: OfExam): Boards {
  const board = before.get(examId) ?? nothing;
  const next = received(board, message);
  return next === board ? before : new Map([...before, [examId, next]]);
}

/** The boards of these exams as they were last received; each has a connection of its own, with its own right. */
function useLiveBoards(examIds: readonly string[]): Boards {
  const [boards, onMessage] = useReducer(withMessage, new Map<string, Received>());
  const all = examIds.join(' ');
  useEffect(() => {
    const followed = all.split(' ').map((examId) => {
      const onNews = (message: BoardMessage) => onMessage({ examId, message });
      const onLost = () => onNews({ kind: 'lost' });
      return followSocket(boardSocket, { examId, silenceMs, onMessage: onNews, onLost });
    });
    return () => {
      for (const { leave } of followed) leave();
    };
  }, [all]);
  return boards;
}

type Asked = {
  readonly data: { readonly now: string; readonly candidates: readonly BoardCandidate[] } | undefined;
  readonly error: unknown;
};

/** The right to watch has ended, so the candidates' names are removed from the screen [D9, U7]. */
const isOver = ({ error }: Asked) => error instanceof ApiRefusal && rightEnded.includes(error.status);
const isSignedOut = ({ error }: Asked) => error instanceof ApiRefusal && error.status === 401;

/** The boards of all lost exams over HTTP: each answer says why it is lost, or shows at least the present board. */
function useAskedBoards(lostIds: readonly string[]) {
  return useQueries({
    queries: lostIds.map((examId) => ({
      queryKey: apiKey(invigilationRoutes.viewBoard, { params: { examId } }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        callApi(invigilationRoutes.viewBoard, { params: { examId } }, signal),
      refetchInterval: 10_000,
    })),
  });
}

/** What is shown of each exam: what it sent itself, or while it is lost what it answers. */
function shownBoards(
  examIds: readonly string[],
  live: Boards,
  lostIds: readonly string[],
  asked: readonly Asked[],
) {
  const isGone = asked.some(isSignedOut);
  return examIds.map((id) => {
    const instead = asked[lostIds.indexOf(id)];
    if (isGone || (instead && isOver(instead))) return nothing;
    return instead?.data ?? live.get(id) ?? nothing;
  });
}

/**
 * The current board of these exams, each second; while a connection is lost, the last known board, and since when
 * [D9].
 */
export function useBoards(examIds: readonly string[]) {
  const live = useLiveBoards(examIds);
  const lastLive = useRef(performance.now());
  useEverySecond();
  const silent = examIds.filter((id) => !live.get(id)?.isLive);
  if (silent.length === 0) lastLive.current = performance.now();
  const isLost = silent.length > 0 && performance.now() - lastLive.current > lostAfterMs;
  const lostIds = isLost ? silent : [];
  const asked = useAskedBoards(lostIds);
  const parts = shownBoards(examIds, live, lostIds, asked);
  const [latest] = [...live.values()].toSorted((one, other) => other.receivedAt - one.receivedAt);
  const [lostId] = lostIds;
  const now = latest?.now ? Date.parse(latest.now) + performance.now() - latest.receivedAt : Date.now();
  const candidates = useSteady(parts.flatMap((part) => part.candidates ?? []));
  const again = useRef(() => {});
  again.current = () => {
    for (const { refetch } of asked) void refetch();
  };
  const refresh = useCallback(() => again.current(), []);
  return {
    candidates: parts.some((part) => part.candidates !== null) ? candidates : null,
    now,
    lostSince: lostId === undefined ? null : (parts[examIds.indexOf(lostId)]?.now ?? null),
    failure: asked.find(({ error }) => error !== null)?.error ?? null,
    refresh,
  };
}
