import type { SittingView } from '@karakter/contract/sitting/routes';
import type { AnswerSession } from '../session/answer-session.ts';

/** The receipt of the hand-in that was opened again last; a view that the device kept from before has none [D17]. */
export const reopenedReceipt = ({ reopened }: SittingView): string | null => reopened?.receiptCode ?? null;

/** The request to hand in from this window, after the hand-in with this receipt was opened again. */
export const handInBody = (
  session: AnswerSession,
  { after, evenIfUnsaved }: { readonly after: string | null; readonly evenIfUnsaved: boolean },
) => ({ lastUpdate: session.lastUpdate(), evenIfUnsaved, after, window: session.windowClaim() });
