import { planningRoutes } from '@karakter/contract/exam/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { BrowserNeed } from '@karakter/domain/sitting/supported-browsers';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

type Planned = { officer: string; examId: string };
const send = ({ officer, examId }: Planned, what: 'preview' | 'import', text: string) =>
  app().call(
    officer,
    what === 'preview' ? candidateRoutes.previewCandidates : candidateRoutes.importCandidates,
    { params: { examId }, body: { text } },
  );
const preview = async (planned: Planned, text: string) =>
  (
    await app().call(planned.officer, candidateRoutes.previewCandidates, {
      params: { examId: planned.examId },
      body: { text },
    })
  ).body;
const listed = async ({ officer, examId }: Planned) =>
  (await app().call(officer, candidateRoutes.listCandidates, { params: { examId } })).body.candidates;

test('the exam office sees whose browser is ready, lacks something or is not tried, and a candidate reports only their own', async () => {
  const planned = await planTestExam(app());
  await send(planned, 'import', candidateListText(3, 1400));
  const report = (person: string, lacks: BrowserNeed[]) =>
    app().call(person, peopleRoutes.reportBrowser, { body: { lacks } });
  const rows = await app()
    .services.db.selectFrom('candidacy_person')
    .innerJoin('candidacy', 'candidacy.id', 'candidacy_person.candidacy_id')
    .select(['candidacy_person.person_id', 'candidate_number'])
    .where('candidacy.exam_id', '=', planned.examId)
    .execute();
  const [one, other] = rows;
  expect((await report(one?.person_id ?? '', ['store', 'store'])).status).toBe(200);
  expect((await report(other?.person_id ?? '', [])).status).toBe(200);
  expect((await report(other?.person_id ?? '', ['worker'])).status).toBe(200);
  const found = new Map((await listed(planned)).map((row) => [row.candidateNumber, row.browser]));
  expect(rows.map((row) => found.get(row.candidate_number))).toEqual([
    { passedAt: null, lacks: ['store'] },
    { passedAt: expect.any(String), lacks: ['worker'] },
    null,
  ]);
  expect((await report(planned.officer, [])).status).toBe(403);
});

describe('a list of candidates', () => {
  test('is previewed without anything being stored', async () => {
    const planned = await planTestExam(app());
    const body = await preview(planned, candidateListText(2, 1000));
    expect(body.rows.map(({ line, effect, extraMinutes }) => [line, effect, extraMinutes])).toEqual([
      [2, 'added', 30],
      [3, 'added', 0],
    ]);
    expect(body.errors).toEqual([]);
    expect(await listed(planned)).toEqual([]);
  });

  test('with a faulty line is not imported before the officer has seen the line, and each error is shown at its line', async () => {
    const planned = await planTestExam(app());
    const text = `${candidateListText(1, 2000)}\nabc\tUten Nummer\tikke-en-adresse\tmange`;
    const refused = await send(planned, 'import', text);
    expect(refused).toMatchObject({ status: 422, refusal: 'candidateListFaulty' });
    expect(refused.message).toContain('3 feil');
    expect((await preview(planned, text)).errors.map(({ line, code }) => [line, code])).toEqual([
      [3, 'badStudentNumber'],
      [3, 'badEmail'],
      [3, 'badMinutes'],
    ]);
    expect(await listed(planned)).toEqual([]);
  });

  test('gives every candidate a random number that reveals nothing about them [P9]', async () => {
    const planned = await planTestExam(app());
    const { body } = await send(planned, 'import', candidateListText(40, 3000));
    expect(body).toMatchObject({ added: 40, changed: 0, unchanged: 0 });
    const candidates = await listed(planned);
    const numbers = candidates.map(({ candidateNumber }) => candidateNumber);
    expect(new Set(numbers).size).toBe(40);
    expect(numbers.every((number) => number >= 10_000 && number <= 99_999)).toBe(true);
    const byStudent = candidates.toSorted((a, b) =>
      (a.studentNumber ?? '').localeCompare(b.studentNumber ?? ''),
    );
    const inStudentOrder = byStudent.map(({ candidateNumber }) => candidateNumber);
    expect(inStudentOrder).not.toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('imported again changes nothing; with other extra time it shows before and after', async () => {
    const planned = await planTestExam(app());
    const text = candidateListText(3, 4000);
    await send(planned, 'import', text);
    expect((await send(planned, 'import', text)).body).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    const longer = text.replace('\t30', '\t45');
    const { rows } = await preview(planned, longer);
    expect(rows[0]).toMatchObject({ effect: 'changed', before: { extraMinutes: 30 }, extraMinutes: 45 });
    expect((await send(planned, 'import', longer)).body).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 2,
    });
    expect((await listed(planned)).map(({ extraMinutes }) => extraMinutes).sort()).toEqual([0, 0, 45]);
  });

  test('can be a CSV file with semicolons and a byte order mark', async () => {
    const planned = await planTestExam(app());
    const csv = '\uFEFFStudentnr;Fornavn;Etternavn;E-post\r\n507000;Åse;Øye;ase@test.example\r\n';
    const { body } = await app().call(planned.officer, candidateRoutes.importCandidates, {
      params: { examId: planned.examId },
      body: { fileName: 'liste.csv', base64: Buffer.from(csv).toString('base64') },
    });
    expect(body).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
    const unreadable = await app().call(planned.officer, candidateRoutes.importCandidates, {
      params: { examId: planned.examId },
      body: { fileName: 'liste.xlsx', base64: Buffer.from('PK\u0003\u0004 broken').toString('base64') },
    });
    expect(unreadable.refusal).toBe('candidateListDamaged');
    expect((await listed(planned))[0]).toMatchObject({ name: 'Åse Øye', studentNumber: '507000' });
  });

  test('that has no extra time removes none', async () => {
    const planned = await planTestExam(app());
    await send(planned, 'import', candidateListText(1, 5000));
    const text = 'Studentnummer;Navn;E-post\n505000;Student Nummer505000;student505000@test.example';
    expect((await send(planned, 'import', text)).body).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect((await listed(planned))[0]?.extraMinutes).toBe(30);
  });

  test('can give each candidate’s seat, also a new one, and a list without seats moves no one [D9]', async () => {
    const planned = await planTestExam(app());
    const heading = 'Studentnummer\tNavn\tE-post\tRom\tPlass';
    const line = '580001\tSitter Her\tsitter.her@test.example';
    await prepareTestExam(app(), planned);
    await send(planned, 'import', `${heading}\n${line}\tA\t12`);
    const params = { examId: planned.examId };
    await app().call(planned.officer, planningRoutes.publishExam, { params });
    const seats = async (number = '580001') => {
      const found = (await listed(planned)).find(({ studentNumber }) => studentNumber === number);
      const sitting = await app()
        .services.db.selectFrom('sitting')
        .select(['room', 'seat'])
        .where('candidacy_id', '=', found?.candidacyId ?? '')
        .executeTakeFirst();
      return [found?.room, found?.seat, sitting?.room, sitting?.seat];
    };
    expect(await seats()).toEqual(['A', '12', 'A', '12']);
    const withoutRooms = await send(planned, 'import', `Studentnummer\tNavn\tE-post\n${line}`);
    expect(withoutRooms.body).toMatchObject({ unchanged: 1 });
    await send(planned, 'import', `${heading}\n${line}\tB\t3`);
    expect(await seats()).toEqual(['B', '3', 'B', '3']);
    expect(await seats('500000')).toEqual(['', '', '', '']);
  });

  test('recognises persons by number and by e-mail, keeps their name, and never guesses between two', async () => {
    const planned = await planTestExam(app());
    const other = await planTestExam(app());
    await send(planned, 'import', candidateListText(2, 6000));
    const same = await preview(other, '506000\tGift Nytt-Navn\tstudent506000@test.example');
    expect(same.rows[0]?.otherName).toEqual({ known: 'Student Nummer506000', isKept: true });
    const mixed = await preview(other, '506000\tSammen Blandet\tstudent506001@test.example');
    expect(mixed.errors).toMatchObject([{ line: 1, code: 'twoPersons' }]);
    const taken = await preview(other, '777777\tNy Student\tstudent506001@test.example');
    expect(taken.errors).toMatchObject([{ line: 1, code: 'otherStudentNumber' }]);
    const persons = await app()
      .services.db.selectFrom('person')
      .select('id')
      .where('student_number', 'in', ['506000', '506001'])
      .execute();
    expect(persons).toHaveLength(2);
  });

  test('cannot hold a grader of the exam', async () => {
    const planned = await planTestExam(app());
    const { internal } = await prepareTestExam(app(), planned, 1);
    const { email } = await app()
      .services.db.selectFrom('person')
      .select('email')
      .where('id', '=', internal)
      .executeTakeFirstOrThrow();
    const { errors } = await preview(
      planned,
      `888888\tIntern Sensor\t${email}\nabc\tUten Nummer\tx@y.example`,
    );
    expect(errors).toMatchObject([
      { line: 1, code: 'isGrader' },
      { line: 2, code: 'badStudentNumber' },
    ]);
    const other = await planTestExam(app());
    expect((await preview(other, `888888\tIntern Sensor\t${email}`)).errors).toEqual([]);
  });

  test('makes a person known by the address alone a candidate, with the number of the list', async () => {
    const planned = await planTestExam(app());
    const { db } = app().services;
    const known = await addTestPerson(db, 'Kjent Person', []);
    const found = db.selectFrom('person').select('email').where('id', '=', known);
    const { email } = await found.executeTakeFirstOrThrow();
    await send(planned, 'import', `777001\tKjent Person\t${email}`);
    expect(await listed(planned)).toMatchObject([{ name: 'Kjent Person', studentNumber: '777001' }]);
    expect((await app().call(known, peopleRoutes.me)).body.roles).toEqual(['candidate']);
  });
});

describe('the right to see the candidates', () => {
  test('is never held by a grader of the exam, not even one who is also an exam officer [U7]', async () => {
    const planned = await planTestExam(app());
    const { internal } = await prepareTestExam(app(), planned, 2);
    const params = { examId: planned.examId };
    expect((await app().call(internal, candidateRoutes.listCandidates, { params })).status).toBe(403);
    const both = await addTestPerson(app().services.db, 'Konsulent Ogsensor', ['examOffice']);
    expect((await app().call(both, candidateRoutes.listCandidates, { params })).status).toBe(200);
    await app()
      .services.db.updateTable('commission_member')
      .set({ person_id: both })
      .where('person_id', '=', internal)
      .execute();
    expect((await app().call(both, candidateRoutes.listCandidates, { params })).status).toBe(404);
    expect((await app().call(both, planningRoutes.examHistory, { params })).status).toBe(404);
    const own = { officer: both, examId: planned.examId };
    expect((await send(own, 'preview', candidateListText(1))).status).toBe(404);
    // Refused before the file is read.
    const damaged = {
      fileName: 'liste.xlsx',
      base64: Buffer.from('PK\u0003\u0004 broken').toString('base64'),
    };
    const answer = await app().call(both, candidateRoutes.importCandidates, { params, body: damaged });
    expect(answer.status).toBe(404);
  });

  test('the event log holds no name, number or address [U7]', async () => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, 2);
    await app().call(planned.officer, planningRoutes.publishExam, { params: { examId: planned.examId } });
    const events = await app()
      .services.db.selectFrom('event')
      .select('data')
      .where('exam_id', '=', planned.examId)
      .execute();
    const log = events.map(({ data }) => data).join('\n');
    for (const { name, email, studentNumber } of await listed(planned)) {
      for (const identity of [name, email, studentNumber ?? name]) expect(log).not.toContain(identity);
    }
  });
});
