import { applyAppeal, beginAppeal } from '@karakter/domain/appeal/appeal';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { appealOf } from '../../features/appeal/store.ts';
import type { Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../app.ts';
import { type LoggedEvent, loggedEvents, replayed } from '../replayed.ts';
import { createDemonstrationDatabase } from '../scenes/demonstration.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const stored = <T>(read: (tx: Tx) => Promise<T>) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'read' }, read);

let log: LoggedEvent[] = [];
beforeAll(async () => {
  log = await loggedEvents(app());
});

describe('the events of the log lead to the state that is stored, whatever happened [Q3]', () => {
  test('of every appeal', async () => {
    const ids = [...new Set(log.flatMap(({ appealId }) => (typeof appealId === 'string' ? appealId : [])))];
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const [filed, ...events] = log.filter(({ appealId }) => appealId === id);
      const first = beginAppeal({ late: filed?.late === true });
      const record = await stored((tx) => appealOf(tx, id));
      expect(replayed(events, first, applyAppeal), id).toEqual(record?.appeal);
    }
  });
});
