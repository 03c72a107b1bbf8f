import { randomUUID } from 'node:crypto';
import type { InstitutionFacts } from '@karakter/domain/institution/institution-facts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

async function topUnit(tx: Tx, name: string): Promise<string> {
  const first = await tx
    .selectFrom('unit')
    .select('id')
    .where('parent_id', 'is', null)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  if (first) return first.id;
  const id = randomUUID();
  const names = { name_nb: name, name_nn: name, name_en: name };
  await tx
    .insertInto('unit')
    .values({ id, code: 'INST', ...names })
    .execute();
  return id;
}

/**
 * The unit of the whole institution. In an empty database it is created, with a provisional name, so that the first
 * operator's role has a unit.
 */
export async function institutionUnit(tx: Tx, nameUntilCorrected: string): Promise<string> {
  const known = await tx.selectFrom('institution').select('unit_id').forUpdate().executeTakeFirstOrThrow();
  if (known.unit_id !== null) return known.unit_id;
  const unitId = await topUnit(tx, nameUntilCorrected);
  await tx.updateTable('institution').set({ unit_id: unitId }).execute();
  return unitId;
}

/** The institution's row with its unit's names, where it has a unit. */
export async function institutionRow(tx: Tx) {
  return tx
    .selectFrom('institution')
    .leftJoin('unit', 'unit.id', 'institution.unit_id')
    .selectAll('institution')
    .select(['unit.name_nb', 'unit.name_nn', 'unit.name_en', 'unit.sector'])
    .executeTakeFirstOrThrow();
}

const orNull = (text: string) => (text === '' ? null : text);

/** Saves an operator's description, in its row and in its unit. */
export async function saveInstitution(
  tx: Tx,
  unitId: string,
  facts: InstitutionFacts,
  version: number,
): Promise<void> {
  const { nb, nn, en, sector } = facts;
  const names = { name_nb: nb, name_nn: nn, name_en: en };
  await tx
    .updateTable('unit')
    .set({ ...names, sector })
    .where('id', '=', unitId)
    .execute();
  await tx
    .updateTable('institution')
    .set({
      version,
      short_name: facts.shortName,
      feide_realms: facts.feideRealms.map((realm) => realm.toLowerCase()),
      colour: orNull(facts.colour.toLowerCase()),
      notice_hour: facts.noticeHour,
      mail_sender_name: orNull(facts.mailSenderName),
      mail_sender_address: orNull(facts.mailSenderAddress),
      office_email: orNull(facts.officeEmail),
      exam_day_phone: orNull(facts.examDayPhone),
    })
    .execute();
}

/** Where people write to the exam office; null where the institution has not said. */
export async function officeEmail(tx: Tx): Promise<string | null> {
  const row = await tx.selectFrom('institution').select('office_email').executeTakeFirst();
  return row?.office_email ?? null;
}

/** Whether an exam below this unit, whatever its state, follows the rules of the institution's sector. */
export async function hasExams(tx: Tx, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from exam where (institution_of(exam.unit_id)).id = ${unitId}) as has`.execute(tx);
  return rows[0]?.has === true;
}

/** The Feide realms in which the institution itself issues names. */
export async function feideRealms(tx: Tx): Promise<string[]> {
  const { feide_realms: realms } = await tx
    .selectFrom('institution')
    .select('feide_realms')
    .executeTakeFirstOrThrow();
  return realms;
}

/** The hour of the day, in Norway, at which reminders are sent. */
export async function noticeHour(tx: Tx): Promise<number> {
  const { notice_hour: hour } = await tx
    .selectFrom('institution')
    .select('notice_hour')
    .executeTakeFirstOrThrow();
  return hour;
}

/** Only the address of `Karakter <post@hs.no>`. */
const addressIn = (sender: string) => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;

export type MailSender = string | { name: string; address: string };

/** Only the address of a sender. */
export const addressOf = (sender: MailSender): string =>
  typeof sender === 'string' ? addressIn(sender) : sender.address;

/** The sender of mail: the institution's, as its operator has set it, or that of the settings. */
export async function mailSender(tx: Tx, ofSettings: string): Promise<MailSender> {
  const { mail_sender_name: name, mail_sender_address: address } = await tx
    .selectFrom('institution')
    .select(['mail_sender_name', 'mail_sender_address'])
    .executeTakeFirstOrThrow();
  if (name === null) return address ?? ofSettings;
  return { name, address: address ?? addressIn(ofSettings) };
}
