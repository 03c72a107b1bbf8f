import type { RegistrationRow } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { callApi } from '../../../api/api.ts';
import { KeptDocument } from '../../../kept-writing/document/kept-document.ts';
import { useSaveBeforeLeaving } from '../../../kept-writing/document/use-kept-document.ts';
import { useKeeping } from '../../../kept-writing/keeping.ts';

type Saved = { version: number; savedAt: string; sum: number; ready: boolean; isHidden: boolean };
export type Entry = KeptDocument<AssessmentEntry, Saved>;
type Registered = NonNullable<RegistrationRow['script']>;

const joining = plainJoining<AssessmentEntry>();
const versionOf = ({ version, points, comment, grade }: Registered) => ({
  version,
  content: { points, comment, grade: grade as Grade | null },
});

/**
 * The grader's own entries, one for each candidate who attended [G15]. They are the same documents as on the desk, so
 * that what one page has kept the other has too. A mark of attendance that is under way is waited for: until it is
 * stored there is nothing to grade.
 */
export function useEntries(commissionId: string) {
  const keeping = useKeeping();
  const opened = useRef(new Map<number, Entry>());
  const marks = useRef(new Map<number, Promise<unknown>>());
  const awaitMark = (candidateNumber: number, mark: Promise<unknown>) => {
    marks.current.set(
      candidateNumber,
      mark.catch(() => undefined),
    );
  };
  const of = (candidateNumber: number, script: Registered): Entry => {
    const known = opened.current.get(candidateNumber);
    if (known) return known;
    const params = { commissionId, candidateNumber };
    const entry: Entry = new KeptDocument({
      key: `assessment:${commissionId}:${candidateNumber}`,
      loaded: versionOf(script),
      save: async (content, version) => {
        await marks.current.get(candidateNumber);
        return callApi(gradingRoutes.saveAssessment, { params, body: { ...content, version } });
      },
      load: async () => {
        const { own } = await callApi(gradingRoutes.showScript, { params });
        const { points, comment, grade } = own;
        return { version: own.version, content: { points, comment, grade: grade as Grade | null } };
      },
      joining,
      keeping,
    });
    opened.current.set(candidateNumber, entry);
    return entry;
  };
  const all = useCallback(() => opened.current.values(), []);
  const flushAll = async () => (await Promise.all([...all()].map((entry) => entry.flush()))).every(Boolean);
  useSaveBeforeLeaving(all);
  useEffect(
    () => () => {
      for (const entry of all()) entry.stop();
    },
    [all],
  );
  return { of, flushAll, awaitMark };
}
export type Entries = ReturnType<typeof useEntries>;

/** The present value of an entry; the first call restores what the device has stored. */
export function useEntry(entry: Entry, script: Registered) {
  const { version } = script;
  useEffect(() => entry.begin(), [entry]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version is what there is to hear of, not each rendering
  useEffect(() => entry.receive(versionOf(script)), [entry, version]);
  return useSyncExternalStore(entry.subscribe, entry.snapshot);
}
