import { mailboxRoutes } from '@karakter/contract/notices/mailboxes/routes';
import { decideMailboxCode, type MailboxKind } from '@karakter/domain/notices/mailbox';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound, unitsWithRole } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordInRegister } from '../../people/register-log.ts';
import { addMailbox, lockMailbox, mailboxesOf, sendCode, unitsNamed } from './store.ts';

const unitsOf = (actor: Actor) => unitsWithRole(actor, ['examOffice']);

/** A mailbox in use of a unit of the actor's, locked. */
async function ownMailbox(tx: Tx, actor: Actor, mailboxId: string) {
  const found = orNotFound(await lockMailbox(tx, mailboxId));
  orNotFound(unitsOf(actor).includes(found.unit_id));
  return found;
}

const noName = { nb: '', nn: '', en: '' };
const nameOf = async (tx: Tx, unitId: string) => (await unitsNamed(tx, [unitId]))[0]?.name ?? noName;

function mountSettingUp(mount: Mount): void {
  mount(mailboxRoutes.setUpMailbox, async ({ tx, actor, now: at, body }) => {
    const { unitId, address, language, kinds } = body;
    orNotFound(unitsOf(actor).includes(unitId));
    const by = actor.personId;
    const id = await addMailbox(tx, { unitId, address, language, kinds, by, at });
    if (id === undefined) refuse('mailboxAddressTaken');
    await sendCode(tx, { id, unit: await nameOf(tx, unitId), at });
    await recordInRegister(tx, { kind: 'mailboxSetUp', by, at, data: { mailboxId: id, unitId, kinds } });
    return { id };
  });

  mount(mailboxRoutes.sendMailboxCode, async ({ tx, actor, now: at, params }) => {
    const { id, unit_id, confirmed_at } = await ownMailbox(tx, actor, params.mailboxId);
    // Two windows: it is confirmed, and needs no code.
    if (confirmed_at !== null) return accepted;
    await sendCode(tx, { id, unit: await nameOf(tx, unit_id), at });
    return accepted;
  });

  mount(mailboxRoutes.confirmMailbox, async ({ tx, actor, now: at, params, body }) => {
    const found = await ownMailbox(tx, actor, params.mailboxId);
    if (found.confirmed_at !== null) return accepted;
    const { id: mailboxId, code, code_sent_at: sentAt } = found;
    const decision = decideMailboxCode(body.code, { code, sentAt, now: at });
    if (decision.kind === 'refused') refuse(decision.code);
    await tx.updateTable('shared_mailbox').set({ confirmed_at: at }).where('id', '=', mailboxId).execute();
    const { kind } = decision.event;
    await recordInRegister(tx, { kind, by: actor.personId, at, data: { mailboxId } });
    return accepted;
  });
}

/** The shared mailboxes of units, which their exam office keeps [T2]. */
export function mountMailboxes(mount: Mount): void {
  mount(mailboxRoutes.showMailboxes, async ({ tx, actor }) => {
    const units = await unitsNamed(tx, unitsOf(actor));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const rows = await mailboxesOf(tx, unitsOf(actor));
    return {
      units,
      mailboxes: rows.map((row) => ({
        id: row.id,
        unitName: names.get(row.unit_id) ?? noName,
        address: row.address,
        language: row.language as Language,
        kinds: row.kinds as MailboxKind[],
        confirmedAt: row.confirmed_at?.toString() ?? null,
        codeSentAt: row.code_sent_at.toString(),
        setUpBy: row.set_up_name,
        latest: row.latest,
      })),
    };
  });

  mountSettingUp(mount);

  mount(mailboxRoutes.chooseMailboxKinds, async ({ tx, actor, now: at, params, body: { kinds } }) => {
    const { id: mailboxId } = await ownMailbox(tx, actor, params.mailboxId);
    await tx.updateTable('shared_mailbox').set({ kinds }).where('id', '=', mailboxId).execute();
    const data = { mailboxId, kinds };
    await recordInRegister(tx, { kind: 'mailboxKindsChosen', by: actor.personId, at, data });
    return accepted;
  });

  mount(mailboxRoutes.endMailbox, async ({ tx, actor, now: at, params }) => {
    const { id: mailboxId } = await ownMailbox(tx, actor, params.mailboxId);
    await tx.updateTable('shared_mailbox').set({ ended_at: at }).where('id', '=', mailboxId).execute();
    await recordInRegister(tx, { kind: 'mailboxEnded', by: actor.personId, at, data: { mailboxId } });
    return accepted;
  });
}
