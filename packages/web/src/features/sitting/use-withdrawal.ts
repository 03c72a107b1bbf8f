import { type SittingView, sittingRoutes } from '@karakter/contract/sitting';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { apiKey } from '../../api.ts';
import { useSavingPart } from './answer-room.tsx';
import type { AnswerSession } from './answer-session.ts';

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
    return session.listen((word) => {
      const isOutNow = word.kind === 'stopped' && word.why === 'withdrawn';
      const isBackNow = word.kind === 'lease' && state === 'withdrawn';
      if (isOutNow || isBackNow) void queries.invalidateQueries({ queryKey });
    });
  }, [session, candidacyId, state, queries]);
  useEffect(() => {
    if (isOut) void navigate(`/sitting/${candidacyId}`, { replace: true });
  }, [isOut, candidacyId, navigate]);
}
