import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { registerRoutes } from '@karakter/contract/register/routes';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addHolder, seePerson } from '../../test/register.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';
import { addTestInvigilator, addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
let office: string;
let kept: string;
let other: string;

beforeAll(async () => {
  office = await addTestPerson(app().services.db, 'Eva Kontor', ['examOffice']);
});
beforeEach(async () => {
  kept = await addTestPerson(app().services.db, 'Kari Beholdt', []);
  other = await addTestPerson(app().services.db, 'Kari Dobbel', []);
});

const merge = (by: string, personId: string, otherId: string) =>
  app().call(by, registerRoutes.mergePeople, { params: { personId }, body: { otherId } });

it('an officer who grades an exam that is not archived merges no one, so that no answer tells who its candidates are [U7]', async () => {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 1 });
  const grading = await addTestPerson(db, 'Leder Og Sensor', ['examOffice']);
  const seat = { commission_id: exam.commissionId, external: false, teaches: false };
  await db
    .insertInto('commission_member')
    .values({ ...seat, person_id: grading, seat: 3, display_name: 'Leder', appointed_at: exam.startsAt })
    .execute();
  const refused = await merge(grading, kept, other);
  expect([refused.status, refused.refusal]).toEqual([409, 'mergeWhileGrading']);
  await sql`update exam set state = 'archived' where id = ${exam.examId}`.execute(db);
  expect((await merge(grading, kept, other)).status).toBe(200);
});

describe('two records of one person become one [U1]', () => {
  it('with the roles, ways to sign in and student number of both, and a common role once', async () => {
    const { db } = app().services;
    await sql`update person set feide_name = 'kari@test.example', student_number = '880001' where id = ${other}`.execute(
      db,
    );
    await sql`update person set national_id_hash = 'hash of kari' where id = ${kept}`.execute(db);
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at) values
      (gen_random_uuid(), ${kept}, 'archivist', ${testUnitId}, now()),
      (gen_random_uuid(), ${other}, 'archivist', ${testUnitId}, now()),
      (gen_random_uuid(), ${other}, 'caseworker', ${testUnitId}, now())`.execute(db);
    const cookie = await app().cookieOf(other);
    expect((await merge(office, kept, other)).status).toBe(200);
    const seen = await seePerson(app(), office, kept);
    expect(seen).toMatchObject({ signIn: { feide: true, idporten: true }, studentNumber: '880001' });
    expect(seen.held.map(({ role }) => role).sort()).toEqual(['archivist', 'caseworker']);
    expect(seen.history).toMatchObject([{ kind: 'personsMerged', by: 'Eva Kontor' }]);
    const gone = { params: { personId: other } };
    expect((await app().call(office, registerRoutes.seePerson, gone)).refusal).toBe('notFound');
    expect((await app().callWith(cookie, registerRoutes.searchRegister)).refusal).toBe('notSignedIn');
    const { email } = await db
      .selectFrom('person')
      .select('email')
      .where('id', '=', other)
      .executeTakeFirstOrThrow();
    const { body } = await app().call(office, registerRoutes.searchRegister, { query: { text: email } });
    expect(body.total).toBe(0);
    const asNew = { name: 'Kari Ny', email, language: 'nb' } as const;
    expect((await app().call(office, registerRoutes.addToRegister, { body: asNew })).status).toBe(200);
  });

  it('with the other record’s parts in past exams, also a revealed assessment, and earlier merges', async () => {
    const { db } = app().services;
    const exam = await addAnnouncedExam(app(), { candidates: 1 });
    const [grader] = exam.graders;
    const [candidate] = exam.candidates;
    const candidateId = candidate?.personId ?? '';
    const assessments = async (personId: string) =>
      (await db.selectFrom('assessment').select('grade').where('person_id', '=', personId).execute()).length;
    expect((await merge(office, other, grader)).status).toBe(200);
    expect((await merge(office, kept, other)).status).toBe(200);
    expect(await assessments(grader)).toBe(0);
    // In this exam and in the earlier one.
    expect(await assessments(kept)).toBe(2);
    const before = db.selectFrom('person').select('merged_into').where('id', '=', grader);
    expect((await before.executeTakeFirstOrThrow()).merged_into).toBe(kept);
    const student = await addTestPerson(db, 'Student Dobbel', []);
    expect((await merge(office, student, candidateId)).status).toBe(200);
    const notices = db.selectFrom('notice').select('kind').where('person_id', '=', student);
    expect((await notices.execute()).map(({ kind }) => kind)).toContain('gradeAnnounced');
    const revealed = db.updateTable('assessment').set({ person_id: other });
    await expect(revealed.where('person_id', '=', kept).execute()).rejects.toThrow('never changes');
  });
});

describe('a merge of two different people is refused, and nothing is changed', () => {
  it('two with a student number each, the same record twice, and the officer’s own record', async () => {
    const { db } = app().services;
    await sql`update person set student_number = 'n' || id where id in (${kept}, ${other})`.execute(db);
    expect((await merge(office, kept, other)).refusal).toBe('mergeOfTwoStudents');
    expect((await merge(office, kept, kept)).refusal).toBe('mergeOfSame');
    expect((await merge(office, office, other)).refusal).toBe('mergeOfOneself');
    expect((await merge(office, kept, office)).refusal).toBe('mergeOfOneself');
  });

  it('a record whose roles the officer could not grant, whichever of the two it is', async () => {
    const operator = await addHolder(app(), 'Ida Drift', 'itOperator', testUnitId);
    expect((await merge(office, kept, operator)).refusal).toBe('recordNotYoursToChange');
    expect((await merge(office, operator, kept)).refusal).toBe('recordNotYoursToChange');
  });

  it('two who take part in one exam: candidates, graders, a grader and a candidate, an invigilator or coordinator and a candidate', async () => {
    const { db } = app().services;
    const planned = await planTestExam(app(), { startsAt: '2026-05-04T07:00:00Z' });
    const { internal, external } = await prepareTestExam(app(), planned, 2);
    const invigilator = await addTestInvigilator(db, planned.examId);
    const coordinator = await addTestPerson(db, 'Emne Ansvarlig', []);
    await app().call(planned.officer, appointmentRoutes.appointCoordinator, {
      params: { examId: planned.examId, personId: coordinator },
    });
    const rows = await db
      .selectFrom('candidacy_person')
      .select('person_id')
      .where('exam_id', '=', planned.examId)
      .execute();
    const [first = '', second = ''] = rows.map(({ person_id }) => person_id);
    await sql`update person set student_number = null where id in (${first}, ${second})`.execute(db);
    const pairs = [
      [first, second],
      [internal, external],
      [internal, first],
      [first, internal],
      [invigilator, first],
      [invigilator, internal],
      [coordinator, first],
    ] as const;
    for (const [one, another] of pairs) {
      const refused = await merge(office, one, another);
      expect([refused.status, refused.refusal]).toEqual([409, 'mergeInSameExam']);
      // The response states neither the exam nor the parts in it.
      expect(JSON.stringify(refused.body)).not.toContain(planned.examId);
    }
    const second_invigilator = await addTestInvigilator(db, planned.examId);
    expect((await merge(office, invigilator, second_invigilator)).status).toBe(200);
  });

  it('the author and the approver of one paper', async () => {
    const exam = await addAnnouncedExam(app(), { candidates: 1 });
    const { db } = app().services;
    const paper = await db
      .selectFrom('paper')
      .select(['submitted_by', 'approved_by'])
      .where('exam_id', '=', exam.examId)
      .executeTakeFirstOrThrow();
    const refused = await merge(office, paper.submitted_by ?? '', paper.approved_by ?? '');
    expect(refused.refusal).toBe('mergeInSameExam');
    const saved = { exam_id: exam.examId, version: 99, content: Buffer.from(''), saved_by: other };
    await db
      .insertInto('paper_version')
      .values({ ...saved, saved_at: exam.startsAt })
      .execute();
    expect((await merge(office, paper.approved_by ?? '', other)).refusal).toBe('mergeInSameExam');
  });
});
