import { paperCommentRoutes } from '@karakter/contract/papers/comments';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { type PersonAtPaper, paperSocket } from '@karakter/contract/papers/socket';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { apiKey } from '../../../api/api.ts';
import { type Followed, followSocket } from '../../../api/follow-socket.ts';
import { personOfPage } from '../../../api/page-session.ts';

/** A message arrives at least every five seconds. */
const silenceMs = 15_000;
const changing = [
  papersRoutes.readPaper,
  paperCommentRoutes.listPaperComments,
  papersRoutes.listPaperVersions,
];

/** The question whose editor or text has the focus. */
function questionOf(target: EventTarget | null): string | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null;
  return place?.dataset.question ?? null;
}

/**
 * The others who have this paper open now, each with the question that they are at [A1]. What they save is fetched at
 * once; `version` is the one that this page knows of.
 */
export function usePaperRoom(examId: string, version: number): readonly PersonAtPaper[] {
  const queries = useQueryClient();
  const [others, setOthers] = useState<readonly PersonAtPaper[]>([]);
  const known = useRef(version);
  useEffect(() => {
    known.current = Math.max(known.current, version);
  }, [version]);
  useEffect(() => {
    let room: Followed | undefined;
    let at: string | null = null;
    let beside: string | undefined;
    const say = () => room?.send({ question: at });
    const onFocus = ({ target }: FocusEvent) => {
      at = questionOf(target);
      say();
    };
    room = followSocket(paperSocket, {
      examId,
      silenceMs,
      onLost: () => setOthers([]),
      onMessage: (message) => {
        // Again after a new connection; the server ignores what it knows.
        say();
        setOthers(message.people.filter(({ personId }) => personId !== personOfPage()));
        const isNews = message.version > known.current || (beside ?? message.beside) !== message.beside;
        known.current = Math.max(known.current, message.version);
        beside = message.beside;
        if (isNews) for (const route of changing) void queries.invalidateQueries({ queryKey: apiKey(route) });
      },
    });
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      room?.leave();
    };
  }, [examId, queries]);
  return others;
}
