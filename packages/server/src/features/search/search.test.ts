import { searchRoutes } from '@karakter/contract/search/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addDepartment, addHolder } from '../../test/register.ts';
import { addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

/** Ten in the morning, a day before the exam. */
const app = useTestApp('2026-03-01T09:00:00Z');
let exam: TestExam;
let far: TestExam;
let office: string;
let operator: string;
let code: string;

const courseOf = async (examId: string) => {
  const found = await app()
    .services.db.selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select('course.code')
    .where('exam.id', '=', examId)
    .executeTakeFirstOrThrow();
  return found.code;
};

beforeAll(async () => {
  const { db } = app().services;
  far = await addTestExam(db, { startsAt: '2026-06-01T08:00:00Z', candidates: 1 });
  exam = await addTestExam(db, { candidates: 2 });
  office = await addTestPerson(db, 'Eva Kontor', ['examOffice']);
  operator = await addTestPerson(db, 'Ida Drift', ['itOperator']);
  code = await courseOf(exam.examId);
});

const search = async (by: string, text: string) =>
  (await app().call(by, searchRoutes.search, { query: { text } })).body;
const found = async (by: string, text: string) => {
  const { exams, candidates, people } = await search(by, text);
  return {
    exams: exams.map(({ examId }) => examId),
    candidates: candidates.map(({ candidacyId }) => candidacyId),
    people: people.map(({ name }) => name),
  };
};
const nothing = { exams: [], candidates: [], people: [] };
const first = () => {
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('no candidate');
  return candidate;
};

describe('the exam office finds, in the units it works for [V6]', () => {
  it('an exam by its code or title, the nearest in time first', async () => {
    expect((await search(office, ` ${code.toLowerCase()} prøv`)).exams).toEqual([
      expect.objectContaining({ examId: exam.examId, courseCode: code }),
    ]);
    expect((await found(office, 'TESTING')).exams).toEqual([exam.examId, far.examId]);
  });

  it('a candidate by number across exams, and by the person, with the name', async () => {
    const { candidacyId, candidateNumber, name } = first();
    const byNumber = await search(office, String(candidateNumber));
    expect(byNumber.candidates.map(({ examId }) => examId)).toEqual([exam.examId, far.examId]);
    expect(byNumber.candidates[0]).toMatchObject({ candidacyId, candidateNumber, name, courseCode: code });
    const words = name.toLowerCase().split(' ').toReversed().join(' ');
    expect((await found(office, words)).candidates).toContain(candidacyId);
    expect((await found(office, String(candidateNumber).slice(0, 4))).candidates).toEqual([]);
  });

  it('a person by the beginnings of words in name, address and student number', async () => {
    const { db } = app().services;
    const person = await addTestPerson(db, 'Åse-Marie O’Hara (Øvrebø)', []);
    const facts = { email: 'post.kasse+1@ase.test.example', student_number: '00428817' };
    await db.updateTable('person').set(facts).where('id', '=', person).execute();
    for (const text of [
      'åse',
      'MARIE åse',
      'hara',
      'øvre',
      'post.kas',
      'kasse+1@ase.test',
      '004288',
      'Øvrebø, Åse-Marie',
    ]) {
      expect((await found(office, text)).people, text).toEqual(['Åse-Marie O’Hara (Øvrebø)']);
    }
    for (const text of ['vrebø', '28817', 'åse kari', "åse' | x", '\\åse:*', '!åse', '%_', '..'])
      expect((await found(office, text)).people, text).toEqual([]);
  });

  it('at most eight of each kind, people by name', async () => {
    await sql`
      insert into person (id, name, email, created_at)
      select gen_random_uuid(), format('Mange %s', n), format('mange%s@test.example', n), now()
      from generate_series(11, 30) n`.execute(app().services.db);
    const { people } = await found(office, 'mange');
    expect(people).toEqual(Array.from({ length: 8 }, (_, n) => `Mange ${n + 11}`));
  });
});

describe('what is out of reach is as what does not exist [U7]', () => {
  it('nothing of another institution is found', async () => {
    for (const text of ['fremmed', 'FREMMED1', '90001', '990001', 'fremmed candidate 1'])
      for (const by of [office, operator]) expect(await found(by, text), text).toEqual(nothing);
  });

  it('an exam office finds no exam or candidate of another unit', async () => {
    const department = await addDepartment(app(), 'SEARCH-A');
    const neighbour = await addHolder(app(), 'Dina Annen', 'examOffice', department);
    expect(await found(neighbour, code)).toEqual(nothing);
    expect(await found(neighbour, String(first().candidateNumber))).toEqual(nothing);
    expect((await found(neighbour, first().name)).candidates).toEqual([]);
  });

  it('the IT operator finds people only', async () => {
    expect(await found(operator, code)).toEqual(nothing);
    expect(await found(operator, String(first().candidateNumber))).toEqual(nothing);
    expect(await found(operator, first().name)).toMatchObject({ exams: [], candidates: [] });
    expect((await found(operator, 'eva kontor')).people).toEqual(['Eva Kontor']);
  });

  it('an officer who grades the exam finds none of its candidates, and those of other exams', async () => {
    const { db } = app().services;
    const grading = await addTestPerson(db, 'Leder Og Sensor', ['examOffice']);
    const seat = { commission_id: exam.commissionId, external: false, teaches: false };
    await db
      .insertInto('commission_member')
      .values({ ...seat, person_id: grading, seat: 3, display_name: 'Leder', appointed_at: exam.startsAt })
      .execute();
    expect((await found(grading, code)).exams).toEqual([exam.examId]);
    const { candidates } = await search(grading, String(first().candidateNumber));
    expect(candidates.map(({ examId }) => examId)).toEqual([far.examId]);
    expect((await search(grading, first().name)).candidates.map(({ examId }) => examId)).not.toContain(
      exam.examId,
    );
  });

  it.each(['grader', 'courseCoordinator', 'invigilator', 'caseworker'] as const)(
    'a %s has no search',
    async (role) => {
      const person = await addTestPerson(app().services.db, `Uten ${role}`, [role]);
      const refused = await app().call(person, searchRoutes.search, { query: { text: code } });
      expect(refused).toMatchObject({ status: 403, refusal: 'missingRole' });
    },
  );

  it('a single letter is not searched for', async () => {
    const refused = await app().call(office, searchRoutes.search, { query: { text: ' a ' } });
    expect(refused.refusal).toBe('badRequest');
  });
});
