import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { isTakenOut } from '@karakter/domain/sitting/sitting-states';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { apiKey } from '../../api/api.ts';
import { useSavingPart } from './room/answer-room.tsx';
import type { AnswerSession } from './session/answer-session.ts';

/**
 * Whether a message shows a withdrawal or that the exam is cancelled, or the reversal, that the page does not show yet. A reversal during a lost
 * connection is seen in the welcome.
 */
export function changesWithdrawal(message: ServerMessage, shown: SittingView['state']): boolean {
  if (message.kind === 'stopped') return isTakenOut(message.why);
  if (!isTakenOut(shown)) return false;
  return message.kind === 'lease' || (message.kind === 'welcome' && !isTakenOut(message.state));
}

/**
 * Leads a candidate who is withdrawn, or whose exam is cancelled, out of the exam room when all updates have been
 * stored, and back if that is reversed: open pages follow the server [D16, P14].
 */
export function useWithdrawal(session: AnswerSession, { state }: Pick<SittingView, 'state'>): void {
  const { candidacyId } = session;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isOut = useSavingPart(
    session,
    ({ stopped, unconfirmedSince }) => stopped !== null && isTakenOut(stopped) && unconfirmedSince === null,
  );
  useEffect(() => {
    const queryKey = apiKey(sittingRoutes.viewSitting, { params: { candidacyId } });
    return session.listen((message) => {
      if (changesWithdrawal(message, state)) void queries.invalidateQueries({ queryKey });
    });
  }, [session, candidacyId, state, queries]);
  // Before the state has changed, the waiting room would lead the candidate back here.
  const isLedOut = isOut && isTakenOut(state);
  useEffect(() => {
    if (isLedOut) void navigate(`/sitting/${candidacyId}`, { replace: true });
  }, [isLedOut, candidacyId, navigate]);
}
