import { randomUUID } from 'node:crypto';
import { marksRoutes } from '@karakter/contract/grading/marks';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ScriptMark } from '@karakter/domain/grading/marks/script-marks';
import type { TestApp } from '../../app.ts';
import type { scriptAt } from '../grading.ts';

/** A mark in the margin of the first question, or on its first words. */
export const aMark = (more: Partial<ScriptMark> = {}): ScriptMark => ({
  id: randomUUID(),
  kind: 'comment',
  questionId: 'q1',
  passage: null,
  text: '',
  isShown: true,
  ...more,
});

/** A mark of each kind; those that the author may show or not are there both ways. Their texts begin with `says`. */
export const marksOfEveryKind = (says: string): ScriptMark[] => [
  aMark({ kind: 'highlight', passage: { from: 0, to: 2, quote: 'Vi' } }),
  aMark({ kind: 'highlight', passage: { from: 3, to: 9, quote: 'prøver' }, isShown: false }),
  aMark({ text: `${says} vist kommentar` }),
  aMark({ text: `${says} skjult kommentar`, isShown: false }),
  aMark({ kind: 'noteToCoGrader', text: `${says} til medsensor` }),
  aMark({ kind: 'privateNote', text: `${says} privat notat`, isShown: false }),
];

type At = ReturnType<typeof scriptAt>;

/** What a grader reads beside one answer: their own marks, and what others show. */
export async function marksSeenBy(app: TestApp, grader: string, at: At) {
  const { body } = await app.call(grader, gradingRoutes.showScript, { params: at });
  return { own: body.marks, others: body.othersMarks };
}

/** Puts these marks beside an answer over HTTP, in place of the grader's own that are there. */
export async function putMarks(app: TestApp, grader: string, at: At, marks: ScriptMark[]): Promise<void> {
  const { version } = (await marksSeenBy(app, grader, at)).own;
  const saved = await app.call(grader, marksRoutes.saveMarks, { params: at, body: { marks, version } });
  if (saved.status !== 200) throw new Error(saved.message);
}
