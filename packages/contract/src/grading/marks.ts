import { isPhraseKey, phraseLimits } from '@karakter/domain/grading/marks/phrases';
import { hasItsPassage, markKinds, markLimits } from '@karakter/domain/grading/marks/script-marks';
import { z } from 'zod';
import { id, instantText, route, wholeNumber } from '../platform/route.ts';
import { grader, scriptParams } from './route-parts.ts';

const passage = z
  .object({ from: wholeNumber, to: wholeNumber, quote: z.string().min(1).max(markLimits.quote) })
  .refine(({ from, to }) => from < to, 'a passage has a letter');

const mark = z.object({
  id,
  kind: z.enum(markKinds),
  questionId: z.string().min(1).max(100),
  passage: passage.nullable(),
  text: z.string().max(markLimits.letters),
  isShown: z.boolean(),
});

/** A mark beside an answer; `isShown` says whether co-graders see it after the reveal, where its kind leaves that open. */
const scriptMark = mark.refine(hasItsPassage, 'a highlight is of a passage');

/** The caller’s own marks on one answer, with the version that the next save builds on; 0 before the first. */
export const ownMarks = z.object({
  version: z.int(),
  savedAt: instantText.nullable(),
  marks: z.array(scriptMark),
});

/** What another grader lets the caller see, after the reveal alone [G2]. */
export const othersMarks = z.object({ name: z.string(), marks: z.array(scriptMark) });

const phrase = z.object({
  id,
  text: z.string().max(phraseLimits.letters),
  key: z.string().max(2).refine(isPhraseKey, 'a letter or a digit'),
});

const saved = z.object({ version: z.int(), savedAt: instantText });

/** What a grader puts beside answers, and the grader's own phrases [G5]. */
export const marksRoutes = {
  saveMarks: route({
    ...grader,
    name: 'saveMarks',
    summary:
      'Save the grader’s marks beside one answer as they are typed, all of them; `version` is the one they build on [G5, G15]',
    method: 'PUT',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/marks',
    params: scriptParams,
    body: z.object({
      version: wholeNumber,
      marks: z
        .array(scriptMark)
        .max(markLimits.marks)
        .refine((marks) => new Set(marks.map((mark) => mark.id)).size === marks.length, 'each mark once'),
    }),
    response: saved,
  }),
  showPhrases: route({
    ...grader,
    name: 'showPhrases',
    summary: 'The grader’s own reusable phrases, with their keys [G5]',
    method: 'GET',
    path: '/api/grading/phrases',
    response: z.object({ version: z.int(), phrases: z.array(phrase) }),
  }),
  savePhrases: route({
    ...grader,
    name: 'savePhrases',
    summary: 'Save the grader’s own phrases as they are typed; `version` is the one they build on [G5, G15]',
    method: 'PUT',
    path: '/api/grading/phrases',
    body: z.object({ version: wholeNumber, phrases: z.array(phrase).max(phraseLimits.kept) }),
    response: saved,
  }),
};
