import { activityRoutes, mostReportedAtOnce } from '@karakter/contract/activity/routes';
import { useEffect } from 'react';
import { callApi } from '../../../api/api.ts';
import type { OpenSitting } from '../sitting-context.ts';
import { ActivityNotes } from './activity-notes.ts';

const reportEveryMs = 10_000;
/** Turned off by an operator: asked about again after a while. */
const askAgainMs = 5 * 60_000;

/** Listens to the page and the connection; answers how to stop. */
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

/** Sends what is noted; answers when to ask again at the earliest. What does not get through is put back. */
async function report(notes: ActivityNotes, candidacyId: string): Promise<number> {
  const activities = notes.take(mostReportedAtOnce);
  if (activities.length === 0) return 0;
  try {
    const args = { params: { candidacyId }, body: { activities } };
    const { isLogging } = await callApi(activityRoutes.reportActivity, args);
    return isLogging ? 0 : performance.now() + askAgainMs;
  } catch {
    notes.putBack(activities);
    return 0;
  }
}

/**
 * Tells the server what was noted, now and then and never in the way of the writing [D11, D14]: what does not get
 * through is tried again later, and nobody is told.
 */
export function useActivityReport({ session, serverNow }: OpenSitting): void {
  const { candidacyId } = session;
  useEffect(() => {
    const notes = new ActivityNotes(serverNow);
    const stop = listen(notes, session);
    let quietUntil = 0;
    const reporting = setInterval(async () => {
      const isQuiet = performance.now() < quietUntil || session.state().connection === 'away';
      if (!isQuiet) quietUntil = await report(notes, candidacyId);
    }, reportEveryMs);
    return () => {
      clearInterval(reporting);
      stop();
    };
  }, [session, candidacyId, serverNow]);
}
