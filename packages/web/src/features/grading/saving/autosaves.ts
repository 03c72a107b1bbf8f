import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { useMemo, useSyncExternalStore } from 'react';
import { callApi } from '../../../api/api.ts';
import type { KeptDocument } from '../../../kept-writing/document/kept-document.ts';
import { entryIn, type OwnAssessment, type Saved, showSaved } from './saved-scripts.ts';
import { type ScriptWriting, scriptKey, useScriptDocument, useScriptDocuments } from './script-documents.ts';

export type Autosave = KeptDocument<AssessmentEntry, Saved>;

export const assessments: ScriptWriting<AssessmentEntry, Saved, OwnAssessment> = {
  name: 'assessment',
  versionOf: (script) => ({
    version: script.own.version,
    content: entryIn(script),
    savedAt: script.own.savedAt,
  }),
  save: (params, entry, version) =>
    callApi(gradingRoutes.saveAssessment, { params, body: { ...entry, version } }),
  onSaved: showSaved,
};

/** Under which a device keeps the assessment of one script. */
export const assessmentKey = (commissionId: string, candidateNumber: number | '' = '') =>
  scriptKey(assessments.name, commissionId, candidateNumber);

/** The assessments of a commission's scripts, saved as they are typed [G15]. */
export const useAutosaves = (commissionId: string) => useScriptDocuments(commissionId, assessments);

/** The grades of what this window has of the assessments and the server does not, by candidate number. */
export type KeptEntries = ReadonlyMap<number, Pick<AssessmentEntry, 'grade'>>;

/** What is not saved of the assessments; the page is drawn again only when one comes, goes, or gets another grade. */
export function useKeptEntries({ unsaved }: ReturnType<typeof useAutosaves>): KeptEntries {
  const told = useSyncExternalStore(unsaved.subscribe, () =>
    JSON.stringify(unsaved.now().map(([number, { grade }]) => [number, { grade }])),
  );
  return useMemo(() => new Map(JSON.parse(told)), [told]);
}

/** The assessment's present value, for the panel that shows it. */
export const useAutosave = (autosave: Autosave, script: OwnAssessment) =>
  useScriptDocument(autosave, assessments.versionOf(script));
