import { useEffect } from 'react';
import type { AnswerSession } from './session/answer-session.ts';

/** The browser asks before the page is closed, while closing would lose some of the writing. */
export function useGuardedLeaving(session: AnswerSession): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session.wouldBeLost()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session]);
}
