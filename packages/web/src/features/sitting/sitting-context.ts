import type { SittingView } from '@karakter/contract/sitting/routes';
import { createContext, useContext } from 'react';
import type { AnswerSession } from './session/answer-session.ts';

/** The state that all pages of a sitting share. */
export type OpenSitting = {
  readonly session: AnswerSession;
  readonly view: SittingView;
  /** Karakter's clock now, in milliseconds since 1970. */
  readonly serverNow: () => number;
  /** What this window has set aside, kept here in case the device's store did not accept it. */
  readonly setAside: readonly Uint8Array[];
};

export const SittingContext = createContext<OpenSitting | null>(null);

export function useSitting(): OpenSitting {
  const sitting = useContext(SittingContext);
  if (!sitting) throw new Error('a sitting is open only inside the sitting layout');
  return sitting;
}
