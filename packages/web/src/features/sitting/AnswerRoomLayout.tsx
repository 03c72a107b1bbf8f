import { handinRoutes } from '@karakter/contract/handin';
import { type SittingView, sittingRoutes } from '@karakter/contract/sitting';
import type { CandidatePaper } from '@karakter/domain/paper';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Navigate, Outlet, useNavigate, useParams } from 'react-router';
import { apiKey, callApi, useApi } from '../../api.ts';
import type { ApiRefusal } from '../../api-refusal.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { AnswerRoomContext, useSavingState } from './answer-room.tsx';
import { AnswerSession } from './answer-session.ts';
import { openLocalAnswer } from './local-answer.ts';
import { useHasCome, useServerClock } from './server-clock.ts';
import { TimeOver } from './TimeOver.tsx';
import './exam-room.css';
import { sittingText } from './text.ts';

const askAgainMs = 20_000;

/** The paper, asked for once; it does not change while one writes. */
function usePaper(candidacyId: string) {
  const params = { candidacyId };
  return useQuery<CandidatePaper, ApiRefusal>({
    queryKey: apiKey(sittingRoutes.openPaper, { params }),
    queryFn: ({ signal }) => callApi(sittingRoutes.openPaper, { params }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

function useSession(candidacyId: string): AnswerSession | null {
  const [session, setSession] = useState<AnswerSession | null>(null);
  useEffect(() => {
    const opened = new AnswerSession(candidacyId, openLocalAnswer(candidacyId));
    setSession(opened);
    return () => opened.close();
  }, [candidacyId]);
  return session;
}

type RoomProps = {
  readonly view: SittingView;
  readonly paper: CandidatePaper;
  readonly serverNow: () => number;
};

function Room({ view, paper, serverNow }: RoomProps) {
  const session = useSession(view.candidacyId);
  const text = useText(sittingText);
  if (!session) return <LoadingState what={text.opening} />;
  return <OpenRoom {...{ view, paper, serverNow, session }} />;
}

/** A hand-in from another window, or by the end of the time, leads to the receipt. */
function useHandedInElsewhere(session: AnswerSession, candidacyId: string): boolean {
  const { stopped } = useSavingState(session);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isHandedIn = stopped === 'handedIn';
  useEffect(() => {
    if (!isHandedIn) return;
    void queries.invalidateQueries({ queryKey: apiKey(handinRoutes.viewReceipt) });
    void navigate(`/sitting/${candidacyId}/receipt`, { replace: true });
  }, [isHandedIn, candidacyId, queries, navigate]);
  return isHandedIn;
}

function OpenRoom({ view, paper, serverNow, session }: RoomProps & { readonly session: AnswerSession }) {
  const { isReady, stopped } = useSavingState(session);
  const text = useText(sittingText);
  const isLeaving = useHandedInElsewhere(session, view.candidacyId);
  const room = useMemo(() => ({ view, paper, serverNow, session }), [view, paper, serverNow, session]);
  const isOver = useHasCome(view.endsAt, serverNow) || stopped === 'over';
  useEffect(() => {
    if (isOver) session.flush();
  }, [isOver, session]);
  if (!isReady || isLeaving) return <LoadingState what={text.opening} />;
  return <AnswerRoomContext value={room}>{isOver ? <TimeOver /> : <Outlet />}</AnswerRoomContext>;
}

const elsewhere: Readonly<Record<string, string>> = {
  sittingNotStarted: '',
  sittingOver: '',
  alreadyHandedIn: '/receipt',
  markedAbsent: '',
};

/** The exam room with all its pages: opens the paper and the answer, and keeps them open between the pages. */
export function AnswerRoomLayout() {
  const { candidacyId = '' } = useParams();
  const text = useText(sittingText);
  const paper = usePaper(candidacyId);
  const sitting = useApi(
    sittingRoutes.viewSitting,
    { params: { candidacyId } },
    { refetchInterval: askAgainMs },
  );
  const serverNow = useServerClock(sitting.data?.now);
  const refusal = paper.error?.code ?? '';
  if (refusal in elsewhere) return <Navigate to={`/sitting/${candidacyId}${elsewhere[refusal]}`} replace />;
  if (paper.data && sitting.data)
    return <Room view={sitting.data} paper={paper.data} serverNow={serverNow} />;
  const failure = paper.error ?? sitting.error;
  if (failure) return <FailedState failure={failure} onRetry={() => void paper.refetch()} />;
  return <LoadingState what={text.opening} />;
}
