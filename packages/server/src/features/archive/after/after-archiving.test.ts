import { createHash } from 'node:crypto';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { archiveRoutes } from '@karakter/contract/archive/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { type TodayGroupsText, todayRoutes } from '@karakter/contract/today/routes';
import { todayGroups } from '@karakter/domain/today/today';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { allTasks } from '../../../tasks.ts';
import { useTestApp } from '../../../test/app.ts';
import {
  addCaseworker,
  fileAppeal,
  formAppealCommission,
  gradeAppeal,
} from '../../../test/scenes/appealed.ts';
import { archiveActs } from '../../../test/scenes/archiving.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { wholeExplanation } from '../../../test/scenes/explained.ts';
import { addAnnouncedExam } from '../../../test/scenes/graded.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';

const announcedAt = '2026-03-09T09:00:00Z';
const app = useTestApp(announcedAt);
const { show, archive, bundleOf } = archiveActs(app);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function archivedExam(): Promise<TestExam> {
  await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
  const exam = await addAnnouncedExam(app(), { candidates: 2 });
  const archived = await archive(exam.officer, exam, 'Emnet legges ned.');
  if (archived.status !== 200) throw new Error(archived.message);
  await app().jobs.settle();
  return exam;
}

async function supplementNow({ examId }: TestExam): Promise<void> {
  const { db, clock } = app().services;
  const task = allTasks(app().services).supplementArchive;
  await inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) =>
    task?.({ tx, now: clock.now() }, { examId }),
  );
}

const linesIn = (groups: TodayGroupsText, { examId }: TestExam) =>
  todayGroups.flatMap((group) =>
    groups[group].filter((line) => line.examId === examId).map(({ kind }) => kind),
  );
const todayOf = async (personId: string, exam: TestExam) =>
  linesIn((await app().call(personId, todayRoutes.today)).body, exam);
const graderTodayOf = async (personId: string, exam: TestExam) =>
  linesIn((await app().call(personId, todayRoutes.graderToday)).body, exam);

/** What a grader reaches: the commission, whether each candidate's script opens, and the scripts in the list. */
async function reach(grader: string, { commissionId }: { commissionId: string }, exam: TestExam) {
  const { status, body } = await app().call(grader, gradingRoutes.showCommission, {
    params: { commissionId },
  });
  const scripts = [];
  for (const { candidateNumber } of exam.candidates) {
    const params = scriptAt({ commissionId }, candidateNumber);
    scripts.push((await app().call(grader, gradingRoutes.showScript, { params })).status);
  }
  return { status, scripts, listed: status === 200 ? body.scripts.length : 0 };
}
const nothing = { status: 404, scripts: [404, 404], listed: 0 };

describe('a late appeal in an archived exam [K1, U4, X2]', () => {
  test('goes from the filing to the decision with those who have it, and no other answer opens', async () => {
    const exam = await archivedExam();
    const [first] = exam.candidates;
    if (!first) throw new Error('no candidate');
    const bytes = await bundleOf(exam.officer, exam);
    const [ordinary] = exam.graders;
    expect(await reach(ordinary, exam, exam)).toEqual(nothing);
    await app().moveTo('2026-06-01T09:00:00Z');
    const caseworker = await addCaseworker(app());
    expect(await todayOf(caseworker, exam)).toEqual([]);
    const appealId = await fileAppeal(app(), first);
    expect(await todayOf(caseworker, exam)).toEqual(['handleLateAppeals']);
    await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params: { appealId } });
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    const [grader] = commission.graders;
    expect(await graderTodayOf(grader, exam)).toEqual(['gradeAppeals']);
    expect(await reach(grader, commission, exam)).toEqual({ status: 200, scripts: [200, 404], listed: 1 });
    expect(await reach(ordinary, exam, exam)).toEqual(nothing);
    expect(await reach(ordinary, commission, exam)).toEqual(nothing);
    await gradeAppeal(app(), commission, first.candidateNumber, 'B');
    expect(await todayOf(caseworker, exam)).toEqual(['decideAppeals']);
    const { body } = await app().call(caseworker, appealRoutes.showAppeal, { params: { appealId } });
    const decided = await app().call(exam.officer, appealRoutes.decideAppeal, {
      params: { appealId },
      body: { version: body.version },
    });
    expect(decided.status).toBe(200);
    expect(await reach(grader, commission, exam)).toEqual(nothing);
    expect(await todayOf(caseworker, exam)).toEqual([]);

    // Where the letter was made later than the supplement was due, the supplement waits for it.
    await app().jobs.settle();
    if ((await show(exam.officer, exam)).supplements.length === 0) await supplementNow(exam);
    const { supplements, bundle } = await show(exam.officer, exam);
    expect(bundle?.sha256).toBe(sha256(bytes));
    expect(sha256(await bundleOf(exam.officer, exam))).toBe(sha256(bytes));
    expect(supplements).toHaveLength(1);
    const params = { examId: exam.examId, number: 1 };
    const { body: file } = await app().call(exam.officer, archiveRoutes.archiveSupplement, { params });
    expect(sha256(file.bytes)).toBe(supplements[0]?.sha256);
    const files = unzipSync(file.bytes);
    expect(JSON.parse(strFromU8(files['tillegg.json']!))).toEqual({
      number: 1,
      after: { name: bundle?.name, sha256: bundle?.sha256 },
    });
    const path = `saker/klage-${first.candidateNumber}-1`;
    expect(JSON.parse(strFromU8(files[`${path}.json`]!))).toMatchObject({ state: 'decided', grade: 'B' });
    expect(Object.keys(files)).toContain(`${path}-vedtak.pdf`);
    expect(Object.keys(files)).not.toContain('kandidater.json');
    for (const content of Object.values(files)) expect(strFromU8(content, true)).not.toContain(first.name);
    expect((await app().call(grader, archiveRoutes.archiveSupplement, { params })).status).toBe(403);
  });

  test('a supplement comes after the one before it, and none is ever changed', async () => {
    const exam = await archivedExam();
    for (const candidate of exam.candidates) {
      const appealId = await fileAppeal(app(), candidate);
      await app().call(candidate.personId, appealRoutes.withdrawAppeal, { params: { appealId } });
      await app().jobs.settle();
    }
    const { supplements } = await show(exam.officer, exam);
    expect(supplements.map(({ number }) => number)).toEqual([1, 2]);
    const { db } = app().services;
    const rows = await db
      .selectFrom('archive_supplement')
      .select(['sha256', 'previous_sha256'])
      .where('exam_id', '=', exam.examId)
      .orderBy('number')
      .execute();
    expect(rows[1]?.previous_sha256).toBe(rows[0]?.sha256);
    for (const table of ['archive_bundle', 'archive_supplement'] as const) {
      const change = db.updateTable(table).set({ sha256: 'x' }).where('exam_id', '=', exam.examId);
      await expect(change.execute()).rejects.toThrow('never changes');
    }
  });
});

describe('an explanation in an exam that was archived early [E2, E3, U4]', () => {
  test('is written and sent by its graders, who see that answer alone, until it is sent', async () => {
    const exam = await archivedExam();
    const [first, second] = exam.candidates;
    const [grader] = exam.graders;
    const { candidacyId = '', personId = '', candidateNumber } = second ?? {};
    const asked = await app().call(personId, explanationRoutes.requestExplanation, {
      params: { candidacyId },
    });
    expect(asked.status).toBe(200);
    expect(await graderTodayOf(grader, exam)).toEqual(['writeExplanation']);
    expect(await reach(grader, exam, exam)).toEqual({ status: 200, scripts: [404, 200], listed: 1 });
    const { body: mine } = await app().call(grader, explanationRoutes.listMyExplanations);
    const [wanted] = mine.explanations.filter((each) => each.candidateNumber === candidateNumber);
    const params = { explanationId: wanted?.id ?? '' };
    const { body: shown } = await app().call(grader, explanationRoutes.showExplanation, { params });
    expect(shown).toMatchObject({ grade: 'C', assessments: [{ isMe: true }, { isMe: false }] });
    expect(JSON.stringify(shown)).not.toContain(first?.candidateNumber.toString());
    const assessed = { ...scriptAt(exam, first?.candidateNumber ?? 0) };
    const body = { version: 1, points: {}, reasons: {}, comment: 'Endret', grade: 'A' };
    const saved = await app().call(grader, gradingRoutes.saveAssessment, { params: assessed, body } as never);
    expect(saved.status).toBe(404);
    const text = { ...wholeExplanation, version: 1 };
    await app().call(grader, explanationRoutes.saveExplanation, { params, body: text });
    const sent = await app().call(grader, explanationRoutes.sendExplanation, {
      params,
      body: { version: 2 },
    });
    expect(sent.status).toBe(200);
    expect(await reach(grader, exam, exam)).toEqual(nothing);
    expect((await app().call(grader, explanationRoutes.showExplanation, { params })).status).toBe(404);
    await app().jobs.settle();
    expect((await show(exam.officer, exam)).supplements).toHaveLength(1);
    const { body: read } = await app().call(personId, explanationRoutes.openExplanation, { params });
    expect(read.text).toEqual(wholeExplanation);
  });
});

test('the archivist is told until when a case may still come [X2]', async () => {
  await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
  const exam = await addAnnouncedExam(app(), { candidates: 1 });
  expect((await show(exam.officer, exam)).lateCasesUntil).toBe('2027-03-09T23:00:00Z');
  await app().moveTo('2027-03-10T09:00:00Z');
  expect((await show(exam.officer, exam)).lateCasesUntil).toBeNull();
});
