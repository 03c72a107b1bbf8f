import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../../api/api.ts';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import type { Version } from '../../../kept-writing/document/joined-versions.ts';
import { KeptDocument } from '../../../kept-writing/document/kept-document.ts';
import { useSaveBeforeLeaving } from '../../../kept-writing/document/use-kept-document.ts';
import { type Keeping, useKeeping } from '../../../kept-writing/keeping.ts';
import { useText } from '../../../text/language.tsx';
import { gradingText } from '../texts.ts';
import { deskQuery } from './desk-api.ts';
import { entryIn, type OwnAssessment, type Saved, showSaved } from './saved-scripts.ts';

export type Autosave = KeptDocument<AssessmentEntry, Saved>;

const joining = plainJoining<AssessmentEntry>();
const versionOf = (script: OwnAssessment) => ({
  version: script.own.version,
  content: entryIn(script),
  savedAt: script.own.savedAt,
});

/** Under which a device keeps what is typed on one script. */
export const assessmentKey = (commissionId: string, candidateNumber: number | '' = '') =>
  `assessment:${commissionId}:${candidateNumber}`;

/** What windows that are gone left unsaved on the commission's scripts, with the version that it builds on. */
async function leftOn(keeping: Keeping, commissionId: string) {
  const key = assessmentKey(commissionId);
  const all = (await keeping.store.all()).filter((each) => each.key.startsWith(key));
  const open = await keeping.openAmong(all.map(({ window }) => window));
  return all
    .filter(({ window }) => window === keeping.window || !open.has(window))
    .map((each) => ({
      candidateNumber: Number(each.key.slice(key.length)),
      base: each.written.base as Version<AssessmentEntry>,
    }));
}

/** The server does not take it any more: the script was confirmed or revealed elsewhere, or is no longer this grader's. */
const isTooLate = (failure: unknown) =>
  failure instanceof ApiRefusal &&
  [403, 404, 409].includes(failure.status) &&
  failure.code !== 'changedMeanwhile';

/** Makes the autosaves of a commission, one for each script. */
function useAutosaveOf(commissionId: string) {
  const queries = useQueryClient();
  const keeping = useKeeping();
  const text = useText(gradingText);
  return useCallback(
    (candidateNumber: number, loaded: Version<AssessmentEntry>): Autosave => {
      const params = { commissionId, candidateNumber };
      const place = {
        path: `/grading/${commissionId}/${candidateNumber}`,
        title: text.candidate(candidateNumber),
      };
      const seeAgain = () => {
        for (const route of [gradingRoutes.showScript, gradingRoutes.showCommission])
          void queries.invalidateQueries({ queryKey: apiKey(route) });
      };
      return new KeptDocument<AssessmentEntry, Saved>({
        key: assessmentKey(commissionId, candidateNumber),
        loaded,
        save: (entry, version) =>
          callApi(gradingRoutes.saveAssessment, { params, body: { ...entry, version } }).catch((failure) => {
            if (isTooLate(failure)) seeAgain();
            throw failure;
          }),
        load: async () => versionOf(await callApi(gradingRoutes.showScript, { params })),
        onSaved: (entry, saved) => showSaved(queries, params, entry, saved),
        place: () => place,
        joining,
        keeping,
      });
    },
    [queries, keeping, text, commissionId],
  );
}

/**
 * One for each opened script [G15], and for each on which an earlier window left something unsaved: that is sent at once,
 * without waiting for the script to be opened. They live as long as the page, so that moving on loses nothing.
 */
export function useAutosaves(commissionId: string) {
  const keeping = useKeeping();
  const queries = useQueryClient();
  const opened = useRef(new Map<number, Autosave>());
  const make = useAutosaveOf(commissionId);
  const at = (candidateNumber: number, loaded: () => Version<AssessmentEntry>): Autosave => {
    const autosave = opened.current.get(candidateNumber) ?? make(candidateNumber, loaded());
    opened.current.set(candidateNumber, autosave);
    return autosave;
  };
  const of = (script: OwnAssessment) => at(script.candidateNumber, () => versionOf(script));
  /** Also one that has not been opened in this window. */
  const open = async (candidateNumber: number) => {
    const args = { params: { commissionId, candidateNumber } };
    const script = await queries.ensureQueryData(deskQuery(queries, gradingRoutes.showScript, args));
    const autosave = of(script);
    autosave.begin();
    return autosave;
  };
  const takeBack = useRef(at);
  takeBack.current = at;
  const all = useCallback(() => opened.current.values(), []);
  const flushAll = async () => {
    const results = await Promise.all([...all()].map((autosave) => autosave.flush()));
    return results.every(Boolean);
  };
  /** Saves one script's assessment; the version that the server then has, or null where it could not be saved. */
  const settle = async (candidateNumber: number): Promise<number | null> => {
    const autosave = opened.current.get(candidateNumber);
    return autosave && (await autosave.flush()) ? autosave.version() : null;
  };
  const known = (candidateNumber: number) => opened.current.get(candidateNumber);
  useSaveBeforeLeaving(all);
  useEffect(() => {
    let isHere = true;
    const begin = async () => {
      const left = await leftOn(keeping, commissionId);
      if (isHere)
        for (const { candidateNumber, base } of left) takeBack.current(candidateNumber, () => base).begin();
    };
    // A device that keeps nothing has nothing to take back.
    begin().catch(() => undefined);
    return () => {
      isHere = false;
      for (const autosave of all()) autosave.stop();
    };
  }, [all, keeping, commissionId]);
  return { of, open, flushAll, settle, known };
}

/** The autosave's present value, for the panel that shows it; the first call restores what the device has stored. */
export function useAutosave(autosave: Autosave, script: OwnAssessment) {
  const { version } = script.own;
  useEffect(() => autosave.begin(), [autosave]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version is what there is to hear of, not each rendering
  useEffect(() => autosave.receive(versionOf(script), script.own.savedAt), [autosave, version]);
  return useSyncExternalStore(autosave.subscribe, autosave.snapshot);
}
