import { useEffect } from 'react';
import { useSavingPart } from './room/answer-room.tsx';
import type { AnswerSession } from './session/answer-session.ts';
import { isOnPageOnly } from './session/saving-state.ts';

/** The browser asks before the page is closed, while closing would lose some of the writing. */
export function useGuardedLeaving(session: AnswerSession): void {
  const isOnPage = useSavingPart(session, isOnPageOnly);
  useEffect(() => {
    if (!isOnPage) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOnPage]);
}
