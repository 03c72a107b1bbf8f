import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { apiKey } from '../../api/api.ts';
import { useSavingPart } from './room/answer-room.tsx';
import type { AnswerSession } from './session/answer-session.ts';

/**
 * Whether a message shows a withdrawal, or its reversal, that the page does not show yet. A reversal during a lost
 * connection is seen in the welcome.
 */
export function changesWithdrawal(message: ServerMessage, shown: SittingView['state']): boolean {
  if (message.kind === 'stopped') return message.why === 'withdrawn';
  if (shown !== 'withdrawn') return false;
  return message.kind === 'lease' || (message.kind === 'welcome' && message.state !== 'withdrawn');
}

/**
 * Leads a withdrawn candidate out of the exam room when all updates have been stored, and back if the withdrawal is
 * reversed: open pages follow the server [D16].
 */
export function useWithdrawal(session: AnswerSession, { state }: Pick<SittingView, 'state'>): void {
  const { candidacyId } = session;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isOut = useSavingPart(
    session,
    ({ stopped, unconfirmedSince }) => stopped === 'withdrawn' && unconfirmedSince === null,
  );
  useEffect(() => {
    const queryKey = apiKey(sittingRoutes.viewSitting, { params: { candidacyId } });
    return session.listen((message) => {
      if (changesWithdrawal(message, state)) void queries.invalidateQueries({ queryKey });
    });
  }, [session, candidacyId, state, queries]);
  // Before the state has changed, the waiting room would lead the candidate back here.
  const isLedOut = isOut && state === 'withdrawn';
  useEffect(() => {
    if (isLedOut) void navigate(`/sitting/${candidacyId}`, { replace: true });
  }, [isLedOut, candidacyId, navigate]);
}
