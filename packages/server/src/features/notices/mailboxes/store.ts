import { randomInt, randomUUID } from 'node:crypto';
import type { MailboxKind } from '@karakter/domain/notices/mailbox';
import { ruleOf } from '@karakter/domain/notices/notice-rules';
import type { Language } from '@karakter/domain/text/language';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';

export type NamedUnit = { readonly id: string; readonly name: Readonly<Record<Language, string>> };

/** Units by name. */
export async function unitsNamed(tx: Tx, unitIds: readonly string[]): Promise<NamedUnit[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name_nb', 'name_nn', 'name_en'])
    .where(sql<boolean>`id = any(${unitIds}::uuid[])`)
    .orderBy('name_nb')
    .execute();
  return rows.map(({ id, name_nb: nb, name_nn: nn, name_en: en }) => ({ id, name: { nb, nn, en } }));
}

/** The latest mail to the mailbox. */
const latestMail = sql`(
  select json_build_object('at', to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'state', coalesce(mail.state, 'waiting'), 'error', mail.last_error)
  from notice n left join mail on mail.notice_id = n.id
  where n.mailbox_id = box.id order by n.created_at desc, n.id limit 1)` as RawBuilder<{
  at: string;
  state: 'waiting' | 'sent' | 'failed';
  error: string | null;
} | null>;

/** The mailboxes of these units that are in use, by address. */
export function mailboxesOf(tx: Tx, unitIds: readonly string[]) {
  return tx
    .selectFrom('shared_mailbox as box')
    .innerJoin('person', 'person.id', 'box.set_up_by')
    .selectAll('box')
    .select(['person.name as set_up_name', latestMail.as('latest')])
    .where(sql<boolean>`box.unit_id = any(${unitIds}::uuid[])`)
    .where('box.ended_at', 'is', null)
    .orderBy('box.address')
    .orderBy('box.id')
    .execute();
}

/** A mailbox that is in use, locked. */
export function lockMailbox(tx: Tx, mailboxId: string) {
  return tx
    .selectFrom('shared_mailbox')
    .selectAll()
    .where('id', '=', mailboxId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

type NewMailbox = {
  unitId: string;
  address: string;
  language: Language;
  kinds: readonly MailboxKind[];
  by: string;
  at: Temporal.Instant;
};

/** Adds a mailbox that is not confirmed; undefined where the unit has the address. */
export async function addMailbox(tx: Tx, mailbox: NewMailbox): Promise<string | undefined> {
  const { unitId: unit_id, address, language, kinds, by: set_up_by, at } = mailbox;
  const id = randomUUID();
  const times = { code_sent_at: at, created_at: at };
  const added = await tx
    .insertInto('shared_mailbox')
    .values({ id, unit_id, address, language, kinds: [...kinds], set_up_by, code: '', ...times })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

const codes = 100_000_000;

/** Sends the mailbox a new code, in a notice as any other, which is kept, tried again and shown where it fails [T2, T3]. */
export async function sendCode(
  tx: Tx,
  mailbox: { id: string; unit: NamedUnit['name']; at: Temporal.Instant },
): Promise<void> {
  const { id: mailbox_id, unit, at } = mailbox;
  const code = String(randomInt(codes)).padStart(8, '0');
  await tx
    .updateTable('shared_mailbox')
    .set({ code, code_sent_at: at })
    .where('id', '=', mailbox_id)
    .execute();
  const id = randomUUID();
  const { class: ofClass, default: way } = ruleOf('mailboxCode');
  const data = JSON.stringify({ code, unit });
  const notice = { id, mailbox_id, kind: 'mailboxCode', class: ofClass, way, data, created_at: at };
  await tx.insertInto('notice').values(notice).execute();
  await enqueueJob(tx, 'sendNotice', { noticeId: id }, `notice:${id}`);
}
