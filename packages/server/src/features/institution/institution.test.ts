import { institutionRoutes } from '@karakter/contract/institution/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { mailSender, noticeHour } from './store.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
let operator: string;

const facts = {
  nb: 'Høgskolen i Prøvestad',
  nn: 'Høgskulen i Prøvestad',
  en: 'Testville College',
  shortName: 'HiP',
  sector: 'higherEducation' as const,
  feideRealms: ['HiP.example'],
  colour: '#0A4F6E',
  noticeHour: 6,
  mailSenderName: 'Eksamen HiP',
  mailSenderAddress: 'eksamen@hip.example',
  officeEmail: 'kontor@hip.example',
  examDayPhone: '22 33 44 55',
};

beforeAll(async () => {
  operator = await addTestPerson(app().services.db, 'Operator', ['itOperator']);
  await app().services.db.updateTable('institution').set({ unit_id: testUnitId }).execute();
});

const read = async () => (await app().call(operator, institutionRoutes.read)).body;
const shown = async () => (await app().call(null, institutionRoutes.shown)).body;
const save = async (changed: Partial<typeof facts> | { sector: 'school' }, version?: number) =>
  app().call(operator, institutionRoutes.save, {
    body: { version: version ?? (await read()).version, facts: { ...(await read()).facts, ...changed } },
  });
const sender = (name: string | null, address: string | null) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, async (tx) => {
    await tx
      .updateTable('institution')
      .set({ mail_sender_name: name, mail_sender_address: address })
      .execute();
    return mailSender(tx, 'Karakter <karakter@settings.example>');
  });

describe('the institution is described by its operator [U1]', () => {
  it('and everyone sees only its names, colour and contact', async () => {
    expect(await shown()).toMatchObject({ colour: null, officeEmail: null, examDayPhone: null });
    expect((await save(facts)).body).toEqual({ version: 2 });
    expect((await read()).facts).toEqual({ ...facts, feideRealms: ['hip.example'], colour: '#0a4f6e' });
    expect(await shown()).toEqual({
      name: { nb: facts.nb, nn: facts.nn, en: facts.en },
      colour: '#0a4f6e',
      officeEmail: 'kontor@hip.example',
      examDayPhone: '22 33 44 55',
    });
  });

  it('its names are those of its unit, which letters and lists use', async () => {
    await save({ nb: 'Prøvestad høgskole' });
    const { rows } = await sql`select name_nb from unit where id = ${testUnitId}`.execute(app().services.db);
    expect(rows).toEqual([{ name_nb: 'Prøvestad høgskole' }]);
  });

  it('changed fields are in the log by name, and unchanged ones are not', async () => {
    const events = async () =>
      (
        await app()
          .services.db.selectFrom('event')
          .select('data')
          .where('kind', '=', 'institutionChanged')
          .orderBy('number')
          .execute()
      ).map(({ data }) => JSON.parse(data).fields);
    const before = (await events()).length;
    const { version } = await read();
    expect((await save({})).body).toEqual({ version });
    await save({ examDayPhone: '113', shortName: 'HP' });
    expect((await events()).slice(before)).toEqual([['shortName', 'examDayPhone']]);
  });

  it('does not overwrite a colleague’s changes', async () => {
    const { version } = await read();
    await save({ shortName: 'First' });
    expect((await save({ shortName: 'Second' }, version)).refusal).toBe('changedMeanwhile');
    expect((await read()).facts.shortName).toBe('First');
  });

  it('is refused with its faults, and nothing of it is saved', async () => {
    const answer = await save({ colour: '#ffff00', shortName: 'Pale' });
    expect([answer.status, answer.refusal]).toEqual([422, 'institutionUnusable']);
    expect((await read()).facts.shortName).not.toBe('Pale');
  });

  it('its sector cannot change once an exam follows its rules', async () => {
    expect((await save({ sector: 'school' })).status).toBe(200);
    expect((await save({ sector: 'higherEducation' })).status).toBe(200);
    await addTestExam(app().services.db);
    expect((await save({ sector: 'school' })).refusal).toBe('sectorHasExams');
    expect((await save({ shortName: 'Still' })).status).toBe(200);
  });
});

describe('the institution’s facts override the settings [T3]', () => {
  it.each([
    [null, null, 'Karakter <karakter@settings.example>'],
    [null, 'e@hip.example', 'e@hip.example'],
    ['HiP', null, { name: 'HiP', address: 'karakter@settings.example' }],
    ['HiP', 'e@hip.example', { name: 'HiP', address: 'e@hip.example' }],
  ])('mail comes from %j at %j: %j', async (name, address, from) => {
    expect(await sender(name, address)).toEqual(from);
  });

  it('reminders come at its hour', async () => {
    await save({ noticeHour: 5 });
    const reading = { identity: 'visible', effect: 'read' } as const;
    expect(await inTransaction(app().services.db, reading, noticeHour)).toBe(5);
  });
});
