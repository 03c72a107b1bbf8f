import { marksRoutes } from '@karakter/contract/grading/marks';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ScriptMark } from '@karakter/domain/grading/marks/script-marks';
import { apiKey, callApi } from '../../../api/api.ts';
import type { KeptDocument } from '../../../kept-writing/document/kept-document.ts';
import type { Script } from '../api-types.ts';
import {
  type ScriptWriting,
  scriptKey,
  useScriptDocument,
  useScriptDocuments,
} from '../saving/script-documents.ts';

/** All of a grader's own marks on one script; each has an id, so that two windows are merged mark by mark. */
export type MarksContent = { readonly marks: readonly ScriptMark[] };
type Saved = { version: number; savedAt: string };
type Marked = Pick<Script, 'candidateNumber' | 'marks'>;

export type KeptMarks = KeptDocument<MarksContent, Saved>;

const marks: ScriptWriting<MarksContent, Saved, Marked> = {
  name: 'marks',
  versionOf: ({ marks: { version, savedAt, marks: all } }) => ({ version, savedAt, content: { marks: all } }),
  save: (params, content, version) =>
    callApi(marksRoutes.saveMarks, { params, body: { marks: [...content.marks], version } }),
  onSaved: (queries, at, content, { version, savedAt }) =>
    queries.setQueryData<Script>(
      apiKey(gradingRoutes.showScript, { params: at }),
      (script) => script && { ...script, marks: { version, savedAt, marks: [...content.marks] } },
    ),
};

/** Under which a device keeps the marks of one script. */
export const marksKey = (commissionId: string, candidateNumber: number | '' = '') =>
  scriptKey(marks.name, commissionId, candidateNumber);

/** The marks on a commission's scripts, saved as they are typed [G5, G15]. */
export const useKeptMarks = (commissionId: string) => useScriptDocuments(commissionId, marks);

/** The marks' present value, for the desk that shows them. */
export const useMarksOf = (kept: KeptMarks, script: Marked) =>
  useScriptDocument(kept, marks.versionOf(script));
