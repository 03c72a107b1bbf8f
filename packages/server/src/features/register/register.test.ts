import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { type PeopleKind, registerRoutes } from '@karakter/contract/register/routes';
import { signInRoutes } from '@karakter/contract/sign-in/routes';
import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addDepartment, addHolder, seePerson } from '../../test/register.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();
let operator: string;
let office: string;
let departmentOffice: string;
let departmentId: string;
let otherDepartmentId: string;

beforeAll(async () => {
  const { db } = app().services;
  operator = await addTestPerson(db, 'Ida Drift', ['itOperator']);
  office = await addTestPerson(db, 'Eva Kontor', ['examOffice']);
  departmentId = await addDepartment(app(), 'INST-A');
  otherDepartmentId = await addDepartment(app(), 'INST-B');
  departmentOffice = await addHolder(app(), 'Dina Kontor', 'examOffice', departmentId);
});

type Query = { text?: string; kind?: PeopleKind; role?: Role; page?: number };
const search = async (by: string, { page = 1, ...query }: Query) =>
  (await app().call(by, registerRoutes.searchRegister, { query: { ...query, page: String(page) } })).body;
const see = (by: string, personId: string) => seePerson(app(), by, personId);

describe('the register is searched a page at a time [U1]', () => {
  it('by every word of name, e-mail or student number, among thousands, in the order of names', async () => {
    const { db } = app().services;
    await sql`
      insert into person (id, name, email, student_number, created_at)
      select gen_random_uuid(), format('Tusen %s', to_char(n, 'FM0000')), format('t%s@test.example', n),
        format('7%s', to_char(n, 'FM00000')), now() from generate_series(1, 3000) n`.execute(db);
    const first = await search(office, { text: 'tusen' });
    expect([first.total, first.people.length, first.people[0]?.name]).toEqual([3000, 50, 'Tusen 0001']);
    const last = await search(office, { text: 'Tusen', page: 60 });
    expect(last.people.at(-1)?.name).toBe('Tusen 3000');
    expect((await search(office, { text: 'tusen', page: 61 })).people).toEqual([]);
    const one = await search(operator, { text: ' T77@test  TUSEN ' });
    expect(one.people.map(({ name }) => name)).toEqual(['Tusen 0077']);
    expect((await search(office, { text: '700123' })).people.map(({ name }) => name)).toEqual(['Tusen 0123']);
    expect((await search(office, { text: 'tusen', kind: 'staff' })).total).toBe(0);
    expect((await search(office, { text: 'tusen', kind: 'students' })).total).toBe(3000);
    expect((await search(office, { text: 'kontor', role: 'examOffice' })).total).toBe(2);
    expect((await search(office, { text: '%_' })).total).toBe(0);
  });

  it('and shows an exam office the roles of its own units only, and never that a person is a candidate', async () => {
    const both = await addHolder(app(), 'Bo Begge', 'caseworker', departmentId);
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at) values
      (gen_random_uuid(), ${both}, 'archivist', ${otherDepartmentId}, now()),
      (gen_random_uuid(), ${both}, 'candidate', ${departmentId}, now())`.execute(app().services.db);
    const rolesSeen = async (by: string) => (await search(by, { text: 'Bo Begge' })).people[0]?.roles;
    expect(await rolesSeen(departmentOffice)).toEqual(['caseworker']);
    expect(await rolesSeen(office)).toEqual(['caseworker', 'archivist']);
    expect(await rolesSeen(operator)).toEqual(['caseworker', 'archivist']);
    expect((await see(departmentOffice, both)).held.map(({ role }) => role)).toEqual(['caseworker']);
    expect((await search(departmentOffice, { text: 'Bo Begge', role: 'archivist' })).total).toBe(0);
    expect((await search(office, { text: 'Bo Begge', role: 'candidate' })).total).toBe(0);
  });

  it('never shows an identity for signing in, only the provider', async () => {
    const person = await addTestPerson(app().services.db, 'Fia Feide', []);
    const known = { feide_name: 'hemmelig@feide.example', national_id_hash: 'hemmelig hash' };
    await app().services.db.updateTable('person').set(known).where('id', '=', person).execute();
    const seen = [await search(operator, { text: 'Fia Feide' }), await see(operator, person)];
    expect(JSON.stringify(seen)).not.toContain('hemmelig');
    expect(seen[1]).toMatchObject({ signIn: { feide: true, idporten: true } });
  });
});

describe('an officer who grades learns nothing of the candidates here [U7]', () => {
  it('since no page of the register shows candidacies or members of commissions', async () => {
    const planned = await planTestExam(app());
    const { internal, commissionId } = await prepareTestExam(app(), planned, 2);
    const { body } = await app().call(planned.officer, candidateRoutes.listCandidates, {
      params: { examId: planned.examId },
    });
    const [candidate] = body.candidates;
    const { db } = app().services;
    const row = await db
      .selectFrom('candidacy_person')
      .select('person_id')
      .where('candidacy_id', '=', candidate?.candidacyId ?? '')
      .executeTakeFirstOrThrow();
    const seen = JSON.stringify([
      await see(planned.officer, row.person_id),
      await see(planned.officer, internal),
      await search(planned.officer, { text: candidate?.name ?? '' }),
    ]);
    for (const secret of [
      planned.examId,
      commissionId,
      candidate?.candidacyId,
      String(candidate?.candidateNumber),
    ]) {
      expect(seen).not.toContain(secret);
    }
    expect(seen).toContain(candidate?.name);
    expect((await see(planned.officer, internal)).held).toMatchObject([
      { role: 'grader', place: { kind: 'commission' }, mayEnd: false },
    ]);
  });
});

describe('a person is added and corrected in the register', () => {
  const add = (by: string, name: string, email: string) =>
    app().call(by, registerRoutes.addToRegister, { body: { name, email, language: 'nn' } });

  it('once, and never with an address that is another’s', async () => {
    const added = await add(operator, 'Ny Person', 'ny.person@test.example');
    expect(added.status).toBe(200);
    expect((await add(office, 'Ny Igjen', 'NY.person@test.example')).refusal).toBe('personEmailTaken');
    expect((await add(office, '12345', 'tall@test.example')).refusal).toBe('personNameUnusable');
    const view = await see(operator, added.body.personId);
    expect(view).toMatchObject({
      name: 'Ny Person',
      held: [],
      history: [{ kind: 'personAdded', by: 'Ida Drift' }],
    });
  });

  it('like a candidate list, with earlier values kept and without undoing a colleague’s correction unseen', async () => {
    const { body } = await add(operator, 'Feil Navn', 'feil.navn@test.example');
    const params = { personId: body.personId };
    const before = { name: 'Feil Navn', email: 'feil.navn@test.example' };
    const correct = (name: string, email = before.email) =>
      app().call(office, registerRoutes.correctRegistered, { params, body: { name, email, before } });
    expect((await correct('Rett Navn')).status).toBe(200);
    expect((await correct('Annet Navn')).refusal).toBe('factsChangedMeanwhile');
    expect((await correct('Rett Navn', 'ny.person@test.example')).refusal).toBe('personEmailTaken');
    expect(await see(office, body.personId)).toMatchObject({
      name: 'Rett Navn',
      history: [{ kind: 'personCorrected', by: 'Eva Kontor' }, { kind: 'personAdded' }],
    });
    const changes = app().services.db.selectFrom('person_change').selectAll();
    expect(await changes.where('person_id', '=', body.personId).execute()).toMatchObject([
      { exam_id: null, changed_by: office, name_before: 'Feil Navn', name_after: 'Rett Navn' },
    ]);
  });

  it('but not by a person who could not grant the other’s roles, since it would be a way to those roles', async () => {
    const view = await see(departmentOffice, operator);
    expect(view.allowedCommands).not.toContain('correct');
    const before = { name: view.name, email: view.email };
    const body = { ...before, email: 'min.egen@test.example', before };
    const asked = { params: { personId: operator }, body };
    const refused = await app().call(departmentOffice, registerRoutes.correctRegistered, asked);
    expect([refused.status, refused.refusal]).toEqual([403, 'recordNotYoursToChange']);
    expect((await see(operator, operator)).email).toBe(view.email);
    const next = await addTestPerson(app().services.db, 'Neste Drift', []);
    await app().call(operator, registerRoutes.grantRole, {
      params: { personId: next },
      body: { role: 'itOperator', unitId: testUnitId, firstDay: '2027-01-01', lastDay: null },
    });
    expect((await see(departmentOffice, next)).allowedCommands).toEqual(['grant']);
  });
});

it('a candidate list finds a person who was added in the register [I10]', async () => {
  const email = 'student590000@test.example';
  const body = { name: 'Student Nummer590000', email, language: 'nb' } as const;
  const added = await app().call(office, registerRoutes.addToRegister, { body });
  const planned = await planTestExam(app());
  await app().call(planned.officer, candidateRoutes.importCandidates, {
    params: { examId: planned.examId },
    body: { text: candidateListText(1, 90_000) },
  });
  expect((await see(office, added.body.personId)).studentNumber).toBe('590000');
});

describe('a person without a sign-in is invited by mail [U1]', () => {
  const invite = (by: string, personId: string) =>
    app().call(by, registerRoutes.invitePerson, { params: { personId } });
  const db = () => app().services.db;

  async function codesSent(personId: string): Promise<string[]> {
    await app().jobs.settle();
    const mails = await db()
      .selectFrom('mail')
      .innerJoin('notice', 'notice.id', 'mail.notice_id')
      .select('mail.body')
      .where('person_id', '=', personId)
      .orderBy('mail.created_at')
      .execute();
    return mails.map(({ body }) => /\/invitation#(\S+)/.exec(body)?.[1] ?? '');
  }
  const isOpen = async (code: string) =>
    (await app().call(null, signInRoutes.openInvitation, { body: { code } })).status === 200;

  it('with a link that works until the next one is sent, and the page says how the mail went', async () => {
    const person = await addTestPerson(db(), 'Inga Invitert', []);
    expect((await see(office, person)).invitation).toBe(null);
    expect((await invite(office, person)).status).toBe(200);
    const [first = ''] = await codesSent(person);
    expect(await isOpen(first)).toBe(true);
    expect(await see(office, person)).toMatchObject({
      invitation: { mail: 'sent', error: null },
      history: [{ kind: 'personInvited', by: 'Eva Kontor' }],
    });
    await invite(operator, person);
    const codes = await codesSent(person);
    expect([codes.length, new Set(codes).size]).toEqual([2, 2]);
    expect(await isOpen(first)).toBe(false);
  });

  it('and the list says how the mail went, and finds those who did not get it', async () => {
    const [sent, lost] = [
      await addTestPerson(db(), 'Siri Sendt', []),
      await addTestPerson(db(), 'Tore Tapt', []),
    ];
    const failed = () => search(office, { kind: 'invitationFailed' });
    expect((await search(office, { text: 'Siri Sendt' })).people[0]?.invitation).toBe(null);
    await invite(office, sent);
    await invite(office, lost);
    await codesSent(lost);
    await sql`update mail set state = 'failed', last_error = '550' from notice
      where notice.id = notice_id and person_id = ${lost}`.execute(db());
    expect((await search(office, { text: 'Siri Sendt' })).people[0]?.invitation).toBe('sent');
    expect(await failed()).toMatchObject({ total: 1, people: [{ personId: lost, invitation: 'failed' }] });
    await db()
      .updateTable('person')
      .set({ feide_name: 'tore@test.example' })
      .where('id', '=', lost)
      .execute();
    expect((await failed()).total).toBe(0);
    expect((await search(office, { text: 'Tore Tapt' })).people[0]?.invitation).toBe(null);
  });

  it('but not one who signs in already, nor oneself, nor one whose roles the officer could not grant', async () => {
    const person = await addTestPerson(db(), 'Ivar Inne', []);
    await db()
      .updateTable('person')
      .set({ feide_name: 'ivar@test.example' })
      .where('id', '=', person)
      .execute();
    expect((await invite(office, person)).refusal).toBe('alreadySignsIn');
    expect((await invite(office, office)).refusal).toBe('inviteOfOneself');
    expect((await invite(office, operator)).refusal).toBe('recordNotYoursToChange');
    expect((await see(office, person)).allowedCommands).not.toContain('invite');
    expect((await see(office, operator)).allowedCommands).toEqual(['grant']);
  });
});
