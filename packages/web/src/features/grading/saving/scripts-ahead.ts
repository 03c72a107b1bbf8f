import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { isSessionOver, onSessionChange } from '../../../api/page-session.ts';
import { sessionShelf } from '../../../device/session-shelf.ts';
import type { CommissionPageView } from '../api-types.ts';
import { deskQuery, nameOf, useIsAway } from './desk-api.ts';

/** Scripts that lie ready on the device: more than a grader reads in a tunnel or on a short flight. */
const mostAhead = 10;
/** What the grader asks for comes first. */
const afterMs = 1_500;

type Line = Pick<CommissionPageView['scripts'][number], 'candidateNumber' | 'state'>;

/** The next scripts to grade in the grader's own order, from `here` on and then from the beginning. */
export function scriptsAhead(lines: readonly Line[], here: number, most = mostAhead): number[] {
  const at = lines.findIndex(({ candidateNumber }) => candidateNumber === here);
  const inTurn = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at))];
  const unfinished = inTurn.filter(({ state }) => state === 'untouched' || state === 'draft');
  return unfinished.slice(0, most).map(({ candidateNumber }) => candidateNumber);
}

/**
 * Fetches the next scripts before they are opened, so that a train's tunnel costs nothing [G15]. The server logs each as
 * read when it delivers it. Fetched one after the other, and once in a session.
 */
export function useScriptsAhead({ commissionId, scripts }: CommissionPageView, here: number): void {
  const queries = useQueryClient();
  const isOver = useSyncExternalStore(onSessionChange, isSessionOver);
  const isAway = useIsAway();
  const ahead = scriptsAhead(scripts, here).join(' ');
  useEffect(() => {
    if (isOver || isAway || ahead === '') return;
    let isHere = true;
    const fetchAll = async () => {
      const known = (await sessionShelf()?.namesIn(commissionId)) ?? new Set();
      for (const candidateNumber of ahead.split(' ').map(Number)) {
        const args = { params: { commissionId, candidateNumber } };
        if (!isHere) return;
        if (!known.has(nameOf(gradingRoutes.showScript, args)))
          await queries.prefetchQuery(deskQuery(queries, gradingRoutes.showScript, args));
      }
    };
    const waiting = setTimeout(() => void fetchAll(), afterMs);
    return () => {
      isHere = false;
      clearTimeout(waiting);
    };
  }, [queries, commissionId, ahead, isOver, isAway]);
}
