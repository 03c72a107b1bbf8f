import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { apiKey } from '../../api/api.ts';
import { useSavingPart } from './room/answer-room.tsx';
import type { AnswerSession } from './session/answer-session.ts';

/**
 * Whether what the server says and what the page shows differ about a withdrawal; taken back while the connection was away, it
 * is told by the welcome.
 */
export function changesWithdrawal(message: ServerMessage, shown: SittingView['state']): boolean {
  if (message.kind === 'stopped') return message.why === 'withdrawn';
  if (shown !== 'withdrawn') return false;
  return message.kind === 'lease' || (message.kind === 'welcome' && message.state !== 'withdrawn');
}

/**
 * Leads who is withdrawn out of the exam room, once what was on its way is kept, and back where that is taken back: the
 * pages that stand open follow what the server says [D16].
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
  // Sooner, the waiting room would lead who still counts as sitting back here.
  const isLedOut = isOut && state === 'withdrawn';
  useEffect(() => {
    if (isLedOut) void navigate(`/sitting/${candidacyId}`, { replace: true });
  }, [isLedOut, candidacyId, navigate]);
}
