import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import {
  writtenClock,
  writtenDate,
  writtenEndInstant,
  writtenInstant,
} from '@karakter/domain/calendar/dates';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { apiKey, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useHeadingFocus, usePageTitle } from '../../../ui/page-title.ts';
import { TextLink } from '../../../ui/TextLink.tsx';
import { ViewMenu } from '../../../ui/view/ViewMenu.tsx';
import { useView } from '../../../ui/view/ViewProvider.tsx';
import { ActivityNotice } from '../room/notices/ActivityNotice.tsx';
import { timeInWords, useEverySecond, useHasCome } from '../session/server-clock.ts';
import { useSitting } from '../sitting-context.ts';
import { sittingText } from '../texts.ts';
import { WhomToCall } from '../WhomToCall.tsx';
import { CancelledNotice } from './CancelledNotice.tsx';
import { MovedNotice } from './MovedNotice.tsx';
import { OwnPlace } from './OwnPlace.tsx';
import * as styles from './waiting-room.module.css';
import { waitingRoomText } from './waiting-room-texts.ts';

/**
 * The key opens the paper; a page without the key fetches it after a random delay, so that the requests are spread
 * out.
 */
const keyPatienceMs = 2_000;

/** Reports the arrival once; a failure is retried when the page is opened again. */
function useArrival(view: SittingView): void {
  const { mutate } = useCommand(sittingRoutes.arrive, { invalidates: [sittingRoutes.viewSitting] });
  const { candidacyId } = view;
  const isMissing =
    view.state === 'waiting' && view.arrivedAt === null && view.allowedCommands.includes('arrive');
  useEffect(() => {
    if (isMissing) mutate({ params: { candidacyId } });
  }, [candidacyId, isMissing, mutate]);
}

function Rules() {
  const text = useText(waitingRoomText);
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.rules}
      </Heading>
      <ul>
        <li>{text.ruleOpens}</li>
        <li>{text.ruleSaved}</li>
        <li>{text.ruleOffline}</li>
        <li>{text.ruleDevice}</li>
        <li>{text.ruleEnd}</li>
        <li>{text.ruleKey}</li>
      </ul>
    </section>
  );
}

function Facts({ view }: { readonly view: SittingView }) {
  const text = useText(waitingRoomText);
  const { language } = useLanguage();
  return (
    <dl className={styles.waitingFacts}>
      <div>
        <dt>{text.startsAt}</dt>
        <dd>{writtenInstant(view.startsAt, language)}</dd>
      </div>
      <div>
        <dt>{text.endsAt}</dt>
        <dd>
          {writtenEndInstant(view.endsAt, language)}
          {view.extraMinutes > 0 && <span className="quiet"> {text.extraMinutes(view.extraMinutes)}</span>}
        </dd>
      </div>
      <OwnPlace view={view} />
      <div>
        <dt>{text.candidateNumber}</dt>
        <dd>{view.candidateNumber}</dd>
      </div>
    </dl>
  );
}

/** Whether the paper has been opened by its key. */
function usePaperIsHere(candidacyId: string): boolean {
  const queries = useQueryClient();
  return queries.getQueryData(apiKey(sittingRoutes.openPaper, { params: { candidacyId } })) !== undefined;
}

type CountdownProps = { readonly view: SittingView; readonly serverNow: () => number };

/** Counts down by Karakter's clock and opens the exam room at the start, without a click. */
function Countdown({ view, serverNow }: CountdownProps) {
  useEverySecond();
  const text = useText(waitingRoomText);
  const words = useText(sittingText);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const now = serverNow();
  const left = Date.parse(view.startsAt) - now;
  const isTimeHidden = useView().settings.time === 'hidden';
  const toStart = isTimeHidden ? text.startsAtClock(writtenClock(view.startsAt, language)) : text.startsIn;
  const to = `/sitting/${view.candidacyId}/answer`;
  const hasPaper = usePaperIsHere(view.candidacyId);
  const [patience] = useState(() => keyPatienceMs * (1 + Math.random()));
  const isOpen = left <= 0 && view.paperReady && view.pausedSince === null;
  const isTime = isOpen && (hasPaper || left <= -patience);
  useEffect(() => {
    if (isTime) void navigate(to, { replace: true });
  }, [isTime, navigate, to]);
  return (
    <section className={styles.countdown}>
      <Paragraph>{view.pausedSince !== null ? words.paused : left > 0 ? toStart : text.startsNow}</Paragraph>
      {left > 0 && !isTimeHidden && (
        <p className={styles.countdownTime} role="timer">
          {timeInWords(left, words)}
        </p>
      )}
      {!isTimeHidden && (
        <p className="quiet">
          {text.serverClock} {writtenClock(new Date(now).toISOString(), language)}
        </p>
      )}
      {isOpen && <Button onClick={() => navigate(to)}>{text.openPaper}</Button>}
      {!view.paperReady && <Alert data-color="warning">{text.paperNotReady}</Alert>}
    </section>
  );
}

function NotSitting({ state }: { readonly state: 'absent' | 'withdrawn' }) {
  const text = useText(waitingRoomText);
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {state === 'absent' ? text.absentTitle : text.withdrawnTitle}
      </Heading>
      <Paragraph>{state === 'absent' ? text.absentWords : text.withdrawnWords}</Paragraph>
    </Alert>
  );
}

/** The current state: waiting for the start, between the end and the hand-in, absent, withdrawn, or cancelled. */
function Present({ view, serverNow, isOver }: CountdownProps & { readonly isOver: boolean }) {
  const text = useText(sittingText);
  if (view.state === 'cancelled') return <CancelledNotice cancelled={view.cancelled} />;
  if (view.state === 'withdrawn') return <NotSitting state="withdrawn" />;
  if (view.state === 'absent' || (isOver && view.state === 'waiting')) return <NotSitting state="absent" />;
  if (!isOver) return <Countdown view={view} serverNow={serverNow} />;
  return (
    <Alert data-color="info" role="status">
      <Heading level={2} data-size="2xs">
        {text.timeOver}
      </Heading>
      <Paragraph>{text.timeOverWords}</Paragraph>
    </Alert>
  );
}

/** Before the start [D2]: the server's clock, the candidate's times, whom to call, and how the exam works. */
export function WaitingRoomPage() {
  const text = useText(waitingRoomText);
  const { language } = useLanguage();
  const { view, serverNow } = useSitting();
  const { candidacyId } = view;
  const isOver = useHasCome(view.pausedSince === null ? view.endsAt : undefined, serverNow);
  usePageTitle(`${text.waitingRoom} ${view.courseCode}`);
  useArrival(view);
  const heading = useHeadingFocus();
  const mayStillSit = view.state === 'waiting' && !isOver;
  if (view.state === 'handedIn') return <Navigate to={`/sitting/${candidacyId}/receipt`} replace />;
  if (view.state === 'open' && !isOver) return <Navigate to={`/sitting/${candidacyId}/answer`} replace />;
  return (
    <main id="content" className={styles.waitingRoom} tabIndex={-1}>
      <TextLink to="/">{text.toFrontPage}</TextLink>
      <div className={styles.waitingHead}>
        <p className="quiet">
          {view.courseCode} · {writtenDate(view.examDate, language)}
        </p>
        <ViewMenu hasTime />
      </div>
      <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
        {view.courseTitle}
      </Heading>
      {mayStillSit && <MovedNotice view={view} />}
      <Present view={view} serverNow={serverNow} isOver={isOver} />
      <Facts view={view} />
      <section>
        <Heading level={2} data-size="2xs">
          {text.contact}
        </Heading>
        <WhomToCall />
      </section>
      {mayStillSit && <Rules />}
      {mayStillSit && <ActivityNotice days={view.activityDays} />}
    </main>
  );
}
