import { randomUUID } from 'node:crypto';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { type TodayGroupsText, todayRoutes } from '@karakter/contract/today/routes';
import type { Role } from '@karakter/domain/people/roles';
import { todayGroups } from '@karakter/domain/today/today';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam, isEarlier, type TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../test/scenes/grading.ts';
import { addTestPaper, handInAnswer } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

/** The day before the exam of `coming`; `graded` was two weeks before, `bare` has no paper. */
const app = useTestApp('2026-03-01T08:00:00Z');
let coming: TestExam;
let graded: TestExam;
let bare: TestExam;

beforeAll(async () => {
  const { db } = app().services;
  coming = await addTestExam(db);
  await addTestPaper(db, coming);
  bare = await addTestExam(db, { startsAt: '2026-03-04T08:00:00Z' });
  graded = await addTestExam(db, { startsAt: '2026-02-16T08:00:00Z' });
  await addTestPaper(db, graded);
  for (const candidate of graded.candidates) await handInAnswer(db, graded, candidate);
});

const number = (exam: TestExam, index = 0) => exam.candidates[index]?.candidateNumber ?? 0;

/** Each line as its group, kind and numbers. */
const linesOf = (groups: TodayGroupsText, examId?: string) =>
  todayGroups.flatMap((group) =>
    groups[group]
      .filter((line) => examId === undefined || line.examId === examId)
      .map(({ kind, count, of }) =>
        [group, kind, ...(of === undefined ? [] : [`${count} of ${of}`])].join(' '),
      ),
  );

async function asRole(role: Role) {
  const person = await addTestPerson(app().services.db, `Today ${role}`, [role]);
  const { body, status } = await app().call(person, todayRoutes.today);
  expect(status).toBe(200);
  return body;
}

describe('the first page of each role [V3]', () => {
  it('an exam officer sees late tasks and tasks of others, each with its exam', async () => {
    const { body } = await app().call(coming.officer, todayRoutes.today);
    expect(linesOf(body, bare.examId)).toEqual(['late followUpPaper']);
    expect(linesOf(body, graded.examId)).toEqual(['waiting followUpGrading 0 of 3']);
    expect(linesOf(body, coming.examId)).toEqual([]);
    const startsAt = '2026-03-04T08:00:00Z';
    expect(body.late[0]).toMatchObject({ exam: { courseCode: expect.stringMatching(/^TST/), startsAt } });
  });

  it('an author sees only their own exams', async () => {
    const { body } = await app().call(bare.coordinator, todayRoutes.today);
    expect(linesOf(body)).toEqual(['late writePaper', 'late writeGuide']);
    expect(body.late.map(({ examId }) => examId)).toEqual([bare.examId, bare.examId]);
  });

  it('a candidate sees when the exam is, and what is awaited', async () => {
    const [candidate] = coming.candidates;
    const { body } = await app().call(candidate?.personId ?? '', todayRoutes.today);
    expect(linesOf(body)).toEqual(['later sitExam']);
    const { body: after } = await app().call(graded.candidates[0]?.personId ?? '', todayRoutes.today);
    expect(linesOf(after)).toEqual(['waiting gradeAwaited']);
  });

  it.each(['invigilator', 'archivist', 'caseworker', 'programmeLeader'] as const)(
    '%s has a calm day',
    async (role) => {
      expect(linesOf(await asRole(role))).toEqual([]);
    },
  );

  it.each(['examOffice', 'itOperator'] as const)(
    'the %s sees that sign-ins wait to be connected, until they are [U1]',
    async (role) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from waiting_sign_in`.execute(
        app().services.db,
      );
      const { today } = await asRole(role);
      const lines = today.filter(({ kind }) => kind === 'waitingSignIns');
      expect(lines).toEqual([expect.objectContaining({ count: rows[0]?.count, exam: null })]);
    },
  );

  it('an operator of an institution that no one has described sees that, until it is [U1]', async () => {
    const setUp = async (role: 'itOperator' | 'examOffice') =>
      (await asRole(role)).today
        .map(({ kind }) => kind)
        .filter((kind) => /Institution|Courses|Office|First/.test(kind));
    expect(await setUp('itOperator')).toEqual(['describeInstitution', 'inviteExamOffice']);
    expect(await setUp('examOffice')).toEqual([]);
    const { db } = app().services;
    await db.updateTable('institution').set({ office_email: 'e@hs.example', exam_day_phone: '1' }).execute();
    await db
      .updateTable('person')
      .set({ feide_name: 'office@hs.example' })
      .where('id', '=', coming.officer)
      .execute();
    expect(await setUp('itOperator')).toEqual([]);
  });

  it('a message that could not be delivered is shown to the exam office and to IT [U5]', async () => {
    const { db } = app().services;
    const id = randomUUID();
    const at = Temporal.Instant.from('2026-02-28T08:00:00Z');
    const person_id = coming.candidates[0]?.personId ?? '';
    const notice = { id, person_id, exam_id: coming.examId, kind: 'examPublished', created_at: at };
    await db
      .insertInto('notice')
      .values({ ...notice, data: '{}' })
      .execute();
    const mail = { recipient: 'borte@test.example', language: 'nb', subject: '-', body: '-', created_at: at };
    await db
      .insertInto('mail')
      .values({ ...mail, notice_id: id, state: 'failed' })
      .execute();
    // A mail server may ask for a retry: after more than an hour that is a failure too.
    for (const [minutes, hours] of [
      [59, 0],
      [1, 1],
    ] as const) {
      const tried = randomUUID();
      await db
        .insertInto('notice')
        .values({ ...notice, id: tried, data: '{}' })
        .execute();
      const tried_since = app().services.clock.now().subtract({ minutes, hours });
      await db
        .insertInto('mail')
        .values({ ...mail, notice_id: tried, state: 'waiting', attempts: 1, tried_since })
        .execute();
    }
    for (const role of ['examOffice', 'itOperator'] as const) {
      const { today } = await asRole(role);
      expect(today.find(({ kind }) => kind === 'failedMail')?.count).toBe(2);
    }
  });

  it('follows the person’s current role', async () => {
    const { db } = app().services;
    const person = await addTestPerson(db, 'To Roller', ['caseworker', 'examOffice']);
    await app().call(person, peopleRoutes.switchRole, { body: { role: 'caseworker' } });
    expect(linesOf((await app().call(person, todayRoutes.today)).body, bare.examId)).toEqual([]);
    await app().call(person, peopleRoutes.switchRole, { body: { role: 'examOffice' } });
    expect(linesOf((await app().call(person, todayRoutes.today)).body, bare.examId)).toHaveLength(1);
  });

  it('an exam that begins today shows its contact', async () => {
    const soon = await addTestExam(app().services.db, { startsAt: '2026-03-01T10:00:00Z' });
    const { body } = await app().call(soon.officer, todayRoutes.today);
    const lines = todayGroups.flatMap((group) => body[group]);
    const contact = { name: 'Eksamenstelefonen', phone: '70 00 00 00' };
    const starts = lines.filter(({ examId, kind }) => examId === soon.examId && kind === 'examStarts');
    expect(starts).toEqual([expect.objectContaining({ contact })]);
    const others = lines.filter(({ kind }) => kind !== 'examStarts');
    expect(others.filter((line) => line.contact !== undefined)).toEqual([]);
  });
});

describe('a grader’s first page [V3, G2, U7]', () => {
  const todayOf = async (grader: string) => {
    const { body } = await app().call(grader, todayRoutes.graderToday);
    return { ...body, progress: body.progress.filter((each) => !isEarlier(each.commissionId)) };
  };

  it('shows the grader’s own progress, and nothing of the co-grader’s before it is revealed [G2]', async () => {
    const [first, second] = graded.graders;
    const untouched = await todayOf(first);
    expect(linesOf(untouched)).toEqual(['later gradeScripts 0 of 3']);
    expect(untouched.progress).toMatchObject([{ confirmed: 0, answers: 3 }]);
    await gradeAndConfirm(app(), second, scriptAt(graded, number(graded)), 'B');
    expect(await todayOf(first)).toEqual(untouched);
    expect(linesOf(await todayOf(second))).toEqual(['later gradeScripts 1 of 3']);
  });

  it('lists an agreement to make where grades differ, and waiting once a grade is proposed', async () => {
    const [first, second] = graded.graders;
    await gradeAndConfirm(app(), first, scriptAt(graded, number(graded)), 'C');
    expect(linesOf(await todayOf(first))).toEqual(['later gradeScripts 1 of 3', 'later agreeGrades']);
    const body = { grade: 'B', reason: 'Drøftingen er moden.' };
    await app().call(first, gradingRoutes.proposeGrade, { params: scriptAt(graded, number(graded)), body });
    expect(linesOf(await todayOf(first))).toEqual(['later gradeScripts 1 of 3']);
    expect(linesOf(await todayOf(second))).toEqual(['later gradeScripts 1 of 3', 'later agreeGrades']);
  });

  it('states before the end of the exam when grading opens, and not the number of answers [U4]', async () => {
    const body = await todayOf(coming.graders[0]);
    expect(linesOf(body)).toEqual(['waiting awaitAnswers']);
    expect(body.progress).toEqual([]);
  });

  it('lists an explanation by candidate number, without any identity [U7]', async () => {
    const { db } = app().services;
    const at = Temporal.Instant.from('2026-02-28T08:00:00Z');
    const [candidate] = graded.candidates;
    const about = { exam_id: graded.examId, commission_id: graded.commissionId };
    const due_at = at.add({ hours: 24 * 14 });
    await db
      .insertInto('explanation')
      .values({
        ...about,
        id: randomUUID(),
        candidacy_id: candidate?.candidacyId ?? '',
        state: 'requested',
        requested_at: at,
        due_at,
        updated_at: at,
      })
      .execute();
    const body = await todayOf(graded.graders[0]);
    const asked = body.later.find(({ kind }) => kind === 'writeExplanation');
    expect(asked).toMatchObject({ candidateNumber: candidate?.candidateNumber });
    const told = JSON.stringify(body);
    const { name, personId, candidacyId } = candidate ?? { name: '', personId: '', candidacyId: '' };
    expect([name, personId, candidacyId].filter((secret) => told.includes(secret))).toEqual([]);
  });
});
