/**
 * For ops/debian/follow-guide.sh: a candidate signs in to a made-up exam and writes for some seconds, over the address that people
 * use, through the proxy. Ends with 0 where each answer was confirmed and is in the database.
 */
import { randomUUID } from 'node:crypto';
import { framedUpdate } from '@karakter/contract/sitting/socket';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readSettings } from '../config.ts';
import { openSession } from '../features/people/session.ts';
import { createDatabase, createPool } from '../platform/database/db.ts';
import { runningPostgresUrl } from '../platform/database/postgres.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { cookieName } from '../platform/http/cookies.ts';
import { addTestExam } from './scenes/exam.ts';
import { addTestPaper } from './scenes/handed-in.ts';

const seconds = Number(process.argv[2] ?? 3);
const settings = readSettings(process.env);
const secret = settings.secret ?? '';
const databaseUrl = settings.databaseUrl ?? (await runningPostgresUrl(settings.dataFolder));
const db = createDatabase(createPool(databaseUrl, 2, () => undefined));

const startsAt = Temporal.Now.instant().subtract({ minutes: 1 }).toString();
const exam = await addTestExam(db, { startsAt, candidates: 1, durationMinutes: 240, hadEarlier: false });
await addTestPaper(db, exam);
const [candidate] = exam.candidates;
if (!candidate) throw new Error('one candidate was asked for');
const { personId, candidacyId } = candidate;
const token = await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
  openSession(tx, { personId, provider: 'feide', userAgent: 'trial', secret }),
);
const cookie = `${cookieName(settings, 'session')}=${token}`;
const headers = { cookie, origin: settings.publicUrl, 'content-type': 'application/json' };

const paper = await fetch(`${settings.publicUrl}/api/sittings/${candidacyId}/paper`, {
  method: 'POST',
  headers,
  body: '{}',
});
if (!paper.ok) throw new Error(`the paper does not open: ${paper.status} ${await paper.text()}`);

const address = `${settings.publicUrl.replace('http', 'ws')}/api/sittings/${candidacyId}/answers?writer=${randomUUID()}`;
const socket = new WebSocket(address, { headers });
const confirmed = new Set<number>();
const ready = Promise.withResolvers<void>();
socket.on('error', ready.reject);
socket.on('message', (data, isBinary) => {
  if (isBinary) return ready.resolve();
  const message = JSON.parse(String(data)) as { kind: string; number?: number };
  if (message.kind === 'confirmed' && message.number !== undefined) confirmed.add(message.number);
});
await ready.promise;

const doc = new Y.Doc();
let sent = 0;
doc.on('update', (update: Uint8Array) => {
  sent += 1;
  socket.send(framedUpdate({ number: sent, writtenAt: Date.now(), update }));
});
const until = Date.now() + seconds * 1000;
while (Date.now() < until) {
  doc.getMap('choices').set('q2', sent % 2 === 0 ? 'a' : 'b');
  await new Promise((resolve) => setTimeout(resolve, 250));
}
for (let waited = 0; !confirmed.has(sent) && waited < 100; waited += 1)
  await new Promise((resolve) => setTimeout(resolve, 100));
socket.close();
const { last } = await db
  .selectFrom('answer_entry')
  .innerJoin('sitting', 'sitting.attempt', 'answer_entry.attempt')
  .select((eb) => eb.fn.max('answer_entry.number').as('last'))
  .where('sitting.candidacy_id', '=', candidacyId)
  .executeTakeFirstOrThrow();
await db.destroy();
if (!confirmed.has(sent) || last !== sent) throw new Error(`sent ${sent}, stored ${last}`);
process.stdout.write(`${sent} changes were written through ${settings.publicUrl}, confirmed and stored.\n`);
