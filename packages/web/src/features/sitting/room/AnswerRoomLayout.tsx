import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { SittingPaper } from '@karakter/domain/papers/paper';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Navigate, Outlet, useNavigate } from 'react-router';
import { apiKey, callApi } from '../../../api/api.ts';
import type { ApiRefusal } from '../../../api/api-refusal.ts';
import { useText } from '../../../text/language.tsx';
import { ImageSourceContext, imagesWithin } from '../../../ui/reading/image-source.ts';
import { LoadingState } from '../../../ui/States.tsx';
import { FailedSitting } from '../FailedSitting.tsx';
import type { AnswerSession } from '../session/answer-session.ts';
import { useHasCome } from '../session/server-clock.ts';
import { useSitting } from '../sitting-context.ts';
import { sittingText } from '../texts.ts';
import { useActivityReport } from './activity/use-activity-report.ts';
import { AnswerRoomContext, useSavingState } from './answer-room.tsx';
import { provenClaim } from './proven-claim.ts';
import { ShownExamContext } from './question/shown-exam.ts';
import { useShownPlace } from './shown-place.ts';
import { TimeOver } from './TimeOver.tsx';
import { useWrittenForm } from './written-form/written-form.ts';

/** The paper, opened by its key or fetched once; it does not change during the exam unless it is corrected. */
function usePaper(session: AnswerSession) {
  const { candidacyId } = session;
  const params = { candidacyId };
  return useQuery<SittingPaper, ApiRefusal>({
    queryKey: apiKey(sittingRoutes.openPaper, { params }),
    queryFn: async ({ signal }) =>
      callApi(sittingRoutes.openPaper, { params, body: { window: await provenClaim(session) } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** A hand-in from another window, or by the end of the time, leads to the receipt. */
function useHandedInElsewhere(session: AnswerSession, candidacyId: string): boolean {
  const { stopped, unconfirmedSince, quarantined } = useSavingState(session);
  const queries = useQueryClient();
  const navigate = useNavigate();
  // Updates that are still under way are sent first, and are quarantined.
  const isHandedIn = stopped === 'handedIn' && unconfirmedSince === null;
  useEffect(() => {
    if (!isHandedIn) return;
    void session.forget();
    void queries.invalidateQueries({ queryKey: apiKey(handinRoutes.viewReceipt) });
    void navigate(`/sitting/${candidacyId}/receipt`, { replace: true, state: { kept: quarantined } });
  }, [isHandedIn, session, candidacyId, queries, navigate, quarantined]);
  return isHandedIn;
}

function OpenRoom({ paper }: { readonly paper: SittingPaper }) {
  const sitting = useSitting();
  const { session, view, serverNow } = sitting;
  useActivityReport(sitting);
  const state = useSavingState(session);
  const text = useText(sittingText);
  const isLeaving = useHandedInElsewhere(session, view.candidacyId);
  const shown = useShownPlace();
  const form = useWrittenForm(view.candidacyId, paper);
  const images = useMemo(() => imagesWithin(paper.images), [paper.images]);
  const room = useMemo(() => ({ ...sitting, ...form }), [sitting, form]);
  const exam = useMemo(() => {
    const { candidacyId, doc } = session;
    const { paper, answerLanguage } = form;
    const handIn = `/sitting/${candidacyId}/hand-in`;
    return { paper, answerLanguage, doc, shown, answerId: candidacyId, handIn };
  }, [session, form, shown]);
  const isOver = useHasCome(view.pausedSince === null ? view.endsAt : undefined, serverNow);
  useEffect(() => {
    if (isOver) session.flush();
  }, [isOver, session]);
  if (!state.isReady || isLeaving) return <LoadingState what={text.opening} />;
  return (
    <AnswerRoomContext value={room}>
      <ImageSourceContext value={images}>
        <ShownExamContext value={exam}>{isOver ? <TimeOver /> : <Outlet />}</ShownExamContext>
      </ImageSourceContext>
    </AnswerRoomContext>
  );
}

const elsewhere: Readonly<Record<string, string>> = {
  sittingNotStarted: '',
  sittingPaused: '',
  sittingOver: '',
  alreadyHandedIn: '/receipt',
  markedAbsent: '',
  sittingWithdrawn: '',
  sittingCancelled: '',
};

/** The layout of the exam room's pages: opens the paper, and keeps it open between the pages. */
export function AnswerRoomLayout() {
  const { session } = useSitting();
  const { candidacyId } = session;
  const text = useText(sittingText);
  const paper = usePaper(session);
  const refusal = paper.error?.code ?? '';
  if (refusal in elsewhere) return <Navigate to={`/sitting/${candidacyId}${elsewhere[refusal]}`} replace />;
  if (paper.data) return <OpenRoom paper={paper.data} />;
  if (paper.error) return <FailedSitting failure={paper.error} onRetry={() => void paper.refetch()} />;
  return <LoadingState what={text.opening} />;
}
