import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sheetRoutes } from '@karakter/contract/grading/sheet';
import type { TestApp } from '../../app.ts';
import type { TestExam } from '../exam.ts';
import { numbersOf, scriptAt } from '../grading.ts';
import { addHandedInExam } from '../handed-in.ts';

type Commission = Pick<TestExam, 'commissionId'>;

/** A grader's own spreadsheet of a commission, over HTTP. */
export function sheetOf(app: TestApp, grader: string, { commissionId }: Commission) {
  const params = { commissionId };
  const call = {
    see: () => app.call(grader, sheetRoutes.showGradeSheet, { params }),
    /** Uploads lines of text, cells divided by semicolons. */
    upload: (...lines: string[]) =>
      app.call(grader, sheetRoutes.uploadGradeSheet, { params, body: { text: lines.join('\n') } }),
    uploadFile: (bytes: Uint8Array) =>
      app.call(grader, sheetRoutes.uploadGradeSheet, {
        params,
        body: { fileName: 'karakterer', base64: Buffer.from(bytes).toString('base64') },
      }),
    discard: () => app.call(grader, sheetRoutes.discardGradeSheet, { params }),
    apply: (body: { sheetId: string; digest: string }) =>
      app.call(grader, sheetRoutes.applyGradeSheet, { params, body }),
    undo: (sheetId: string) => app.call(grader, sheetRoutes.undoGradeSheet, { params, body: { sheetId } }),
  };
  return {
    ...call,
    /** Uploads lines and applies what they change; what was applied. */
    async take(...lines: string[]) {
      const { pending } = (await call.upload(...lines)).body;
      if (!pending) throw new Error('nothing waits');
      const { applied } = (await call.apply(pending)).body;
      if (!applied) throw new Error('nothing was applied');
      return applied;
    },
  };
}

/** The headings of a sheet for the paper of the tests. */
export const sheetHead = 'Kandidatnummer;Oppgave 1;Oppgave 2;Karakter';

/** An exam of three candidates with its graders, the numbers, the first grader's sheet, and what a grader sees of a script. */
export function sheetScene(app: TestApp, exam: TestExam) {
  const [anna, bo] = exam.graders;
  const [one = 0, two = 0, three = 0] = numbersOf(exam);
  const own = async (by: string, number: number) =>
    (await app.call(by, gradingRoutes.showScript, { params: scriptAt(exam, number) })).body;
  return { exam, anna, bo, one, two, three, own, sheet: sheetOf(app, anna, exam) };
}

/** As sheetScene, with an exam of its own in which all have handed in. */
export const addSheetScene = async (app: TestApp, wishes: Parameters<typeof addHandedInExam>[1] = {}) =>
  sheetScene(app, await addHandedInExam(app, { candidates: 3, ...wishes }));

/** The events of one kind in the exam's log. */
export const sheetEvents = (app: TestApp, { examId }: Pick<TestExam, 'examId'>, kind: string) =>
  app.services.db
    .selectFrom('event')
    .select(['actor_id as by', 'data'])
    .where('exam_id', '=', examId)
    .where('kind', '=', kind)
    .execute();
