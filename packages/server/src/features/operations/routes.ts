import { operationsRoutes } from '@karakter/contract/operations/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { type SwitchName, switchNames } from '@karakter/domain/operations/switches';
import type { Tx } from '../../platform/database/db.ts';
import { AfterTransaction, accepted, type Mount } from '../../platform/http/mount.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { isSwitchedOn, turn } from '../../platform/jobs/switches.ts';
import type { Services } from '../../services.ts';
import { mailSender } from '../institution/store.ts';
import { triesOutside } from './checks/outside.ts';
import { tryAgain } from './queues.ts';
import { operationsState } from './state.ts';
import { sendTestMail } from './test-mail.ts';

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

async function checkAll(config: Services['config']) {
  const checks = await Promise.all(triesOutside(config, { isRunning: true }));
  return { at: systemClock.now().toString(), checks };
}

/** The state of the program, the checks, and retries. No transaction is open during requests to other services. */
function mountState(mount: Mount, { config, pdf }: Pick<Services, 'config' | 'pdf'>): void {
  mount(operationsRoutes.operationsState, ({ tx, now }) => operationsState(tx, config, now));

  mount(operationsRoutes.tryQueueAgain, async ({ tx, params, now }) => ({
    tried: await tryAgain(tx, params.queue, now),
  }));

  mount(operationsRoutes.checkOutside, async () => new AfterTransaction(() => checkAll(config)));

  mount(operationsRoutes.sendTestMail, async ({ tx, actor, language }) => {
    const { email } = await tx
      .selectFrom('person')
      .select('email')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow();
    // As every other mail: a server that refuses the institution's sender is found here.
    const from = await mailSender(tx, config.mailFrom);
    return new AfterTransaction(() => sendTestMail(config, { from, to: email, language }));
  });

  mount(
    operationsRoutes.makeTestSeal,
    async ({ language }) =>
      new AfterTransaction(async () => {
        const at = systemClock.now();
        const examDate = writtenInstant(at.toString(), language);
        const heading = { language, courseCode: 'Karakter', courseTitle: config.publicUrl, examDate };
        const bytes = await pdf.compile('sealTrial', heading, { createdAt: at, sealedAt: at });
        return { name: 'karakter-segl.pdf', mediaType: 'application/pdf', bytes };
      }),
  );
}

/** The page of operations, with the functions that operators can turn off at once in favour of the exam [D14]. */
export function mountOperations(mount: Mount, services: Pick<Services, 'config' | 'pdf'>): void {
  mountState(mount, services);

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
