import { type BoardCandidate, boardSocket, invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useApi } from '../../api/api.ts';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { apiUrl } from '../../api/api-url.ts';
import { merged } from './board-rows.ts';

/** A word comes every five seconds at least; after this long the line is gone. */
const silenceMs = 12_000;
const againMs = { first: 1_000, most: 15_000 };

type Told = {
  readonly candidates: readonly BoardCandidate[] | null;
  /** Karakter's clock when it was last heard, and this device's steady counter then. */
  readonly now: string | null;
  readonly heardAt: number;
  readonly isLive: boolean;
};
type Word =
  | { kind: 'board' | 'changed'; now: string; candidates: readonly BoardCandidate[] }
  | { kind: 'lost' };

const nothing: Told = { candidates: null, now: null, heardAt: 0, isLive: false };

function hear(told: Told, word: Word): Told {
  if (word.kind === 'lost') return told.isLive ? { ...told, isLive: false } : told;
  const { now, candidates } = word;
  const isSame = word.kind === 'changed' && candidates.length === 0;
  const next = word.kind === 'board' ? candidates : merged(told.candidates ?? [], candidates);
  return { candidates: isSame ? told.candidates : next, now, heardAt: performance.now(), isLive: true };
}

/** Keeps a line to the server open; opens it again, later and later, when it is cut or silent. */
function followBoard(examId: string, tell: (word: Word) => void): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = againMs.first;

  /** A dead server does not even say goodbye: the line is given up without waiting for it. */
  function giveUp(): void {
    leave();
    tell({ kind: 'lost' });
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
      const word = boardSocket.message.safeParse(JSON.parse(String(data)));
      if (!word.success) return;
      waitMs = againMs.first;
      tell(word.data);
    };
    socket.onclose = giveUp;
  }

  open();
  return leave;
}

/** Signed out, no longer set to watch, or the day after the exam is over. */
const rightEnded = [401, 403, 404, 409];

/** A line that is cut for a moment is no news. */
const lostAfterMs = 3_000;

function useEverySecond(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
}

/** The board as it stands, each second; where the line is cut, as it last was, and since when [D9]. */
export function useBoard(examId: string) {
  const [told, tell] = useReducer(hear, nothing);
  const lastLive = useRef(performance.now());
  useEffect(() => followBoard(examId, tell), [examId]);
  useEverySecond();
  if (told.isLive) lastLive.current = performance.now();
  const isLost = !told.isLive && performance.now() - lastLive.current > lostAfterMs;
  // Asked for in the ordinary way too, where no line is to be had: it says why, or at least what is so now.
  const asked = useApi(
    invigilationRoutes.viewBoard,
    { params: { examId } },
    { enabled: isLost, refetchInterval: isLost ? 10_000 : false },
  );
  const { data } = asked;
  // The right to watch has ended: who the candidates are does not stay on the screen [D9, U7].
  const isOver = asked.error instanceof ApiRefusal && rightEnded.includes(asked.error.status);
  const shown = isOver ? nothing : isLost && data ? data : told;
  const sinceHeard = shown === told ? performance.now() - told.heardAt : 0;
  const now = shown.now === null ? Date.now() : Date.parse(shown.now) + sinceHeard;
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
