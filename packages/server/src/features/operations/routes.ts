import { operationsRoutes } from '@karakter/contract/operations/routes';
import { type SwitchName, switchNames } from '@karakter/domain/operations/switches';
import type { Tx } from '../../platform/database/db.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { isSwitchedOn, turn } from '../../platform/jobs/switches.ts';

const latestChanges = 20;

async function switchView(tx: Tx, name: SwitchName) {
  const changes = await tx
    .selectFrom('switch_change')
    .innerJoin('person', 'person.id', 'switch_change.by_person')
    .select(['is_on', 'at', 'person.name', 'reason'])
    .where('switch', '=', name)
    .orderBy('number', 'desc')
    .limit(latestChanges)
    .execute();
  const { waiting } = await tx
    .selectFrom('held_job')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('switch', '=', name)
    .executeTakeFirstOrThrow();
  return {
    name,
    isOn: await isSwitchedOn(tx, name),
    waiting,
    changes: changes.map((c) => ({ isOn: c.is_on, at: c.at.toString(), by: c.name, reason: c.reason })),
  };
}

/** What operators turn off at once when something must give way to the exam [D14]. */
export function mountOperations(mount: Mount): void {
  mount(operationsRoutes.listSwitches, async ({ tx }) => {
    const switches = [];
    for (const name of switchNames) switches.push(await switchView(tx, name));
    return { switches };
  });

  mount(operationsRoutes.turnSwitch, async ({ tx, actor, now, body }) => {
    await turn(tx, { ...body, at: now, by: actor.personId });
    return accepted;
  });
}
