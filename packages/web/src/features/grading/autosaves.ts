import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../api/api.ts';
import { KeptDocument } from '../../kept-writing/document/kept-document.ts';
import { useSaveBeforeLeaving } from '../../kept-writing/document/use-kept-document.ts';
import { useKeeping } from '../../kept-writing/keeping.ts';
import type { CommissionPageView, Script } from './api-types.ts';

type Saved = { version: number; savedAt: string; sum: number; ready: boolean };
export type Autosave = KeptDocument<AssessmentEntry, Saved>;

/** Points, comment and grade alone, as the server has them. */
function entryIn({ own }: Script): AssessmentEntry {
  return { points: own.points, comment: own.comment, grade: own.grade as Grade | null };
}

/** Updates list and script at once with what was saved, without asking the server again. */
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

const joining = plainJoining<AssessmentEntry>();
const versionOf = (script: Script) => ({
  version: script.own.version,
  content: entryIn(script),
  savedAt: script.own.savedAt,
});

/**
 * One for each opened script [G15]; they live as long as the page, so that moving to another script loses nothing.
 */
export function useAutosaves(commissionId: string) {
  const queries = useQueryClient();
  const keeping = useKeeping();
  const opened = useRef(new Map<number, Autosave>());
  const of = (script: Script): Autosave => {
    const { candidateNumber } = script;
    const known = opened.current.get(candidateNumber);
    if (known) return known;
    const params = { commissionId, candidateNumber };
    const autosave: Autosave = new KeptDocument({
      key: `assessment:${commissionId}:${candidateNumber}`,
      loaded: versionOf(script),
      save: (entry, version) =>
        callApi(gradingRoutes.saveAssessment, { params, body: { ...entry, version } }),
      load: async () => versionOf(await callApi(gradingRoutes.showScript, { params })),
      onSaved: (entry, saved) => showSaved(queries, params, entry, saved),
      joining,
      keeping,
    });
    opened.current.set(candidateNumber, autosave);
    return autosave;
  };
  const all = useCallback(() => opened.current.values(), []);
  const flushAll = async () => {
    const results = await Promise.all([...all()].map((autosave) => autosave.flush()));
    return results.every(Boolean);
  };
  useSaveBeforeLeaving(all);
  useEffect(
    () => () => {
      for (const autosave of all()) autosave.stop();
    },
    [all],
  );
  return { of, flushAll };
}

/** The autosave's present value, for the panel that shows it; the first call restores what the device has stored. */
export function useAutosave(autosave: Autosave, script: Script) {
  const { version } = script.own;
  useEffect(() => autosave.begin(), [autosave]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version is what there is to hear of, not each rendering
  useEffect(() => autosave.receive(versionOf(script), script.own.savedAt), [autosave, version]);
  return useSyncExternalStore(autosave.subscribe, autosave.snapshot);
}
