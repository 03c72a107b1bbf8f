import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import type { LiveTimes } from '@karakter/contract/sitting/socket';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Outlet, useParams } from 'react-router';
import * as Y from 'yjs';
import { apiKey, useApi } from '../../api/api.ts';
import { deviceIdentity } from '../../device/device-identity.ts';
import { keepExamContact, keepExamDayPhone } from '../../device/exam-contact.ts';
import { ExamBoundary } from '../../frame/ExamBoundary.tsx';
import { useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { LoadingState } from '../../ui/States.tsx';
import { BrokenSitting } from './BrokenSitting.tsx';
import { FailedSitting } from './FailedSitting.tsx';
import { useGuardedLeaving } from './guarded-leaving.ts';
import { openLocalAnswer } from './local/local-answer.ts';
import { hasLetGo, hasSetAside, withoutPast } from './local/setting-aside.ts';
import { AnswerSession } from './session/answer-session.ts';
import { usePaperKey } from './session/paper-key.ts';
import type { SavingState } from './session/saving-state.ts';
import { useServerClock } from './session/server-clock.ts';
import { type OpenSitting, SittingContext } from './sitting-context.ts';
import { sittingText } from './texts.ts';
import { useWithdrawal } from './use-withdrawal.ts';

/** Used only while the socket is away; otherwise the server sends every change. */
const askAgainMs = 20_000;

/**
 * The part of the previous session that a new one shows, and whether the previous text was removed from the store.
 */
type Start = Pick<SavingState, 'quarantined' | 'refused'> &
  Pick<OpenSitting, 'setAside'> & { readonly hasLetGo: boolean };

type Opened = Pick<OpenSitting, 'session' | 'setAside'>;

/** One session from the waiting room to the hand-in; a new one if this window's writing was quarantined or refused. */
function useSession(candidacyId: string, serverNow: () => number): Opened | null {
  const queries = useQueryClient();
  const [session, setSession] = useState<AnswerSession | null>(null);
  const [start, setStart] = useState<Start>({
    quarantined: null,
    refused: null,
    setAside: [],
    hasLetGo: true,
  });
  useEffect(() => {
    const store = openLocalAnswer(candidacyId);
    const local = start.hasLetGo ? store : withoutPast(store);
    const opened = new AnswerSession(candidacyId, {
      local,
      serverNow,
      deviceIdentity,
      ...start,
      // Fetched at once, so that a sign-out is not shown as a lost network.
      onSignedOut: () => void queries.invalidateQueries({ queryKey: apiKey(sittingRoutes.viewSitting) }),
    });
    // Quarantined writing must not enter the answer with this window's next update.
    const off = opened.listen((message) => {
      if (message.kind !== 'kept' || message.as !== 'takenOver' || opened.unconfirmed().length > 0) return;
      void hasLetGo(local, opened.doc).then((isGone) =>
        setStart((before) => ({ ...before, quarantined: message.as, hasLetGo: before.hasLetGo && isGone })),
      );
    });
    // Writing that builds on a refused update could not be read, so the window starts a new session without it.
    const offRefused = opened.listen((message) => {
      if (message.kind !== 'refused') return;
      const whole = Y.encodeStateAsUpdate(opened.doc);
      void hasSetAside(local, opened.doc).then((isGone) =>
        setStart((before) => ({
          ...before,
          refused: message.why,
          setAside: [...before.setAside, whole],
          hasLetGo: before.hasLetGo && isGone,
        })),
      );
    });
    setSession(opened);
    return () => {
      off();
      offRefused();
      opened.close();
    };
  }, [candidacyId, serverNow, start, queries]);
  return useMemo(() => session && { session, setAside: start.setAside }, [session, start]);
}

/** Stores the times and the seat that the socket sends where the pages read them; returns whether the connection is up. */
function useLiveTimes(session: AnswerSession | null, candidacyId: string): boolean {
  const queries = useQueryClient();
  const [isUp, setUp] = useState(false);
  useEffect(() => {
    if (!session) return;
    const queryKey = apiKey(sittingRoutes.viewSitting, { params: { candidacyId } });
    const take = (changed: Partial<SittingView>) =>
      queries.setQueryData<SittingView>(queryKey, (view) => view && { ...view, ...changed });
    const takeTimes = (times: LiveTimes) => take({ ...times, examDate: osloFields(times.startsAt).date });
    const off = session.listen((message) => {
      if (message.kind === 'welcome' || message.kind === 'times') takeTimes(message.times);
      if (message.kind === 'place') take({ room: message.room, seat: message.seat });
    });
    const offState = session.subscribe(() => setUp(session.state().connection === 'up'));
    return () => {
      off();
      offState();
    };
  }, [session, candidacyId, queries]);
  return isUp;
}

type PagesProps = { readonly view: SittingView; readonly serverNow: () => number };

function Pages({ view, serverNow, opened }: PagesProps & { readonly opened: Opened }) {
  const { session } = opened;
  usePaperKey(session, view);
  useWithdrawal(session, view);
  useGuardedLeaving(session);
  const { contactName: name, contactPhone: phone, examDayPhone } = view;
  useEffect(() => keepExamContact({ name, phone }), [name, phone]);
  useEffect(() => keepExamDayPhone(examDayPhone), [examDayPhone]);
  const sitting = useMemo(() => ({ view, serverNow, ...opened }), [view, serverNow, opened]);
  return (
    <SittingContext value={sitting}>
      <ExamBoundary broken={<BrokenSitting />}>
        <Outlet />
      </ExamBoundary>
    </SittingContext>
  );
}

/** Provides the waiting room, the exam room and the hand-in with one socket, one clock and one answer. */
export function SittingLayout() {
  const { candidacyId = '' } = useParams();
  const text = useText(sittingText);
  const [isUp, setUp] = useState(false);
  const refetchInterval = isUp ? false : askAgainMs;
  const sitting = useApi(sittingRoutes.viewSitting, { params: { candidacyId } }, { refetchInterval });
  const serverNow = useServerClock(sitting.data?.now);
  const opened = useSession(candidacyId, serverNow);
  const isConnected = useLiveTimes(opened?.session ?? null, candidacyId);
  useEffect(() => setUp(isConnected), [isConnected]);
  if (sitting.data && opened) return <Pages view={sitting.data} serverNow={serverNow} opened={opened} />;
  if (sitting.error) return <FailedSitting failure={sitting.error} onRetry={() => void sitting.refetch()} />;
  return <LoadingState what={text.opening} />;
}
