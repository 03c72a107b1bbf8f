import { gradingRoutes } from '@karakter/contract/grading';
import type { AssessmentEntry } from '@karakter/domain/assessment';
import type { Grade } from '@karakter/domain/grades';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../api.ts';
import { ApiRefusal } from '../../api-refusal.ts';
import type { CommissionPageView, Script } from './api-types.ts';
import { type Autosave, createAutosave, type Saved } from './autosave.ts';

/** Points, comment and grade alone, as the server has them. */
function entryIn({ own }: Script): AssessmentEntry {
  return { points: own.points, comment: own.comment, grade: own.grade as Grade | null };
}

/** Lets list and script show at once what was saved, without asking the server again. */
function showSaved(
  queries: QueryClient,
  at: { commissionId: string; candidateNumber: number },
  entry: AssessmentEntry,
  saved: Saved,
): void {
  const { version, savedAt, sum } = saved;
  queries.setQueryData<Script>(apiKey(gradingRoutes.showScript, { params: at }), (script) =>
    script ? { ...script, own: { ...entry, version, savedAt, sum } } : script,
  );
  const listKey = apiKey(gradingRoutes.showCommission, { params: { commissionId: at.commissionId } });
  queries.setQueryData<CommissionPageView>(listKey, (view) =>
    view
      ? {
          ...view,
          scripts: view.scripts.map((line) =>
            line.candidateNumber === at.candidateNumber
              ? { ...line, state: 'draft', points: sum, grade: entry.grade, ready: saved.ready }
              : line,
          ),
        }
      : view,
  );
}

/** Another window's work is not overwritten by trying again; a lost network is waited for. */
function mayRetry(failure: unknown): boolean {
  return failure instanceof ApiRefusal && (failure.code === 'offline' || failure.status >= 500);
}

/** One autosave for each script that was opened; they live as long as the page, so that going on loses nothing. */
export function useAutosaves(commissionId: string) {
  const queries = useQueryClient();
  const opened = useRef(new Map<number, Autosave>());
  const of = (script: Script): Autosave => {
    const { candidateNumber } = script;
    const known = opened.current.get(candidateNumber);
    known?.adopt(entryIn(script), script.own.version, script.own.savedAt);
    if (known) return known;
    const params = { commissionId, candidateNumber };
    const autosave = createAutosave({
      entry: entryIn(script),
      version: script.own.version,
      savedAt: script.own.savedAt,
      save: (entry, version) =>
        callApi(gradingRoutes.saveAssessment, { params, body: { ...entry, version } }),
      onSaved: (entry, saved) => showSaved(queries, params, entry, saved),
      mayRetry,
    });
    opened.current.set(candidateNumber, autosave);
    return autosave;
  };
  const flushAll = async () => {
    const results = await Promise.all([...opened.current.values()].map((autosave) => autosave.flush()));
    return results.every(Boolean);
  };
  useSaveBeforeLeaving(opened.current);
  return { of, flushAll, forget: (candidateNumber: number) => opened.current.delete(candidateNumber) };
}

/** Saves when the page goes out of sight, and lets the browser ask when something is not saved yet. */
function useSaveBeforeLeaving(opened: ReadonlyMap<number, Autosave>): void {
  useEffect(() => {
    const flush = () => {
      for (const autosave of opened.values())
        if (autosave.snapshot().state.kind === 'pending') void autosave.flush();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if ([...opened.values()].some((autosave) => autosave.snapshot().state.kind !== 'saved'))
        event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('beforeunload', ask);
    return () => {
      flush();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('beforeunload', ask);
    };
  }, [opened]);
}

/** What an autosave holds now, for the panel that shows it. */
export function useAutosave(autosave: Autosave) {
  return useSyncExternalStore(autosave.subscribe, autosave.snapshot);
}
