import { activityRoutes, mostReportedAtOnce } from '@karakter/contract/activity/routes';
import { useEffect } from 'react';
import { callApi } from '../../../../api/api.ts';
import type { OpenSitting } from '../../sitting-context.ts';
import { ActivityNotes } from './activity-notes.ts';

const reportEveryMs = 10_000;
/** After an operator has turned the log off, the next report waits this long. */
const askAgainMs = 5 * 60_000;

/** Watches the page and the connection; returns a function that stops it. */
function listen(notes: ActivityNotes, session: OpenSitting['session']): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const look = () => (document.hasFocus() ? notes.ended('focusAway') : notes.began('focusAway'));
  const copied = () => notes.copied(document.getSelection()?.toString() ?? '');
  window.addEventListener('blur', look, { signal });
  window.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener('copy', copied, { signal });
  document.addEventListener('cut', copied, { signal });
  const pasted = ({ clipboardData }: ClipboardEvent) =>
    notes.pasted(clipboardData?.getData('text/plain') ?? '');
  document.addEventListener('paste', pasted, { signal, capture: true });
  const off = session.subscribe(() => {
    if (session.state().connection === 'away') notes.began('offline');
    else notes.ended('offline');
  });
  return () => {
    listening.abort();
    off();
  };
}

/** Sends the notes; returns whether the activity is logged. Notes that could not be sent are put back. */
async function report(notes: ActivityNotes, candidacyId: string): Promise<boolean> {
  const activities = notes.take(mostReportedAtOnce);
  if (activities.length === 0) return true;
  try {
    const args = { params: { candidacyId }, body: { activities } };
    return (await callApi(activityRoutes.reportActivity, args)).isLogging;
  } catch {
    notes.putBack(activities);
    return true;
  }
}

/**
 * Reports to the server at intervals what was noted, without disturbing the writing [D11, D14]: a failure is retried
 * later and not shown to the candidate.
 */
export function useActivityReport({ session, serverNow }: OpenSitting): void {
  const { candidacyId } = session;
  useEffect(() => {
    const notes = new ActivityNotes(serverNow);
    const stop = listen(notes, session);
    let quietUntil = Number.NEGATIVE_INFINITY;
    const reporting = setInterval(async () => {
      const isQuiet = performance.now() < quietUntil || session.state().connection === 'away';
      if (isQuiet || (await report(notes, candidacyId))) return;
      quietUntil = performance.now() + askAgainMs;
    }, reportEveryMs);
    return () => {
      clearInterval(reporting);
      stop();
    };
  }, [session, candidacyId, serverNow]);
}
