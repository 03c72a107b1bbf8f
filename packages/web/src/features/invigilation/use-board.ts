import { type BoardCandidate, boardSocket, invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useApi } from '../../api/api.ts';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { apiUrl } from '../../api/api-url.ts';
import { merged } from './board-rows.ts';

/** A message arrives at least every five seconds; after this time the connection counts as lost. */
const silenceMs = 12_000;
const againMs = { first: 1_000, most: 15_000 };

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

/** Keeps a connection to the server open; opens it again, with growing pauses, when it is cut or silent. */
function followBoard(examId: string, onMessage: (message: BoardMessage) => void): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = againMs.first;

  /** A dead server does not even close its connections, so the socket is dropped without waiting for it. */
  function giveUp(): void {
    leave();
    onMessage({ kind: 'lost' });
    timer = setTimeout(open, waitMs * (0.5 + Math.random()));
    waitMs = Math.min(againMs.most, waitMs * 2);
  }

  function leave(): void {
    clearTimeout(timer);
    if (socket) socket.onclose = socket.onmessage = null;
    socket?.close();
    socket = undefined;
  }

  function listen(): void {
    clearTimeout(timer);
    timer = setTimeout(giveUp, silenceMs);
  }

  function open(): void {
    const url = new URL(apiUrl(boardSocket, { params: { examId } }), location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    socket = new WebSocket(url);
    listen();
    socket.onmessage = ({ data }) => {
      listen();
      const message = boardSocket.message.safeParse(JSON.parse(String(data)));
      if (!message.success) return;
      waitMs = againMs.first;
      onMessage(message.data);
    };
    socket.onclose = giveUp;
  }

  open();
  return leave;
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

/** The current board, each second; while the connection is lost, the last known board, and since when [D9]. */
export function useBoard(examId: string) {
  const [live, onMessage] = useReducer(received, nothing);
  const lastLive = useRef(performance.now());
  useEffect(() => followBoard(examId, onMessage), [examId]);
  useEverySecond();
  if (live.isLive) lastLive.current = performance.now();
  const isLost = !live.isLive && performance.now() - lastLive.current > lostAfterMs;
  // Without a connection the board is requested over HTTP too: the answer says why, or shows at least the present board.
  const asked = useApi(
    invigilationRoutes.viewBoard,
    { params: { examId } },
    { enabled: isLost, refetchInterval: isLost ? 10_000 : false },
  );
  const { data } = asked;
  // The right to watch has ended, so the candidates' names are removed from the screen [D9, U7].
  const isOver = asked.error instanceof ApiRefusal && rightEnded.includes(asked.error.status);
  const shown = isOver ? nothing : isLost && data ? data : live;
  const sinceReceived = shown === live ? performance.now() - live.receivedAt : 0;
  const now = shown.now === null ? Date.now() : Date.parse(shown.now) + sinceReceived;
  const refresh = useCallback(() => {
    if (isLost) void asked.refetch();
  }, [isLost, asked.refetch]);
  return {
    candidates: shown.candidates,
    now,
    lostSince: isLost ? shown.now : null,
    failure: asked.error,
    refresh,
  };
}
