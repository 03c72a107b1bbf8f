import type { BundleFile } from '../../integrations/zip/bundle.ts';
import { eventsOf, headOf } from '../../platform/log/audit.ts';
import type { Making } from './exam-files.ts';
import { jsonFile, textFile } from './files.ts';

const instructions = (last: string) => `Slik kontrolleres hendelsesloggen, uten Karakter

hendelser.json har "events" i rekkefølge og "head", som er den siste hendelsens nummer og hash.

For hver hendelse, fra nummer 1:
1. "previousHash" er "hash" fra hendelsen før; for den første er den 64 nuller.
2. Sett sammen disse sju linjene med linjeskift (U+000A) mellom, uten linjeskift til slutt:
   previousHash, examId, number, kind, actorId (eller - når den er null), at, data
   "data" er teksten slik den står i filen, etter at JSON-strengen er lest.
3. SHA-256 av linjene i UTF-8, skrevet med små heksadesimale tegn, er "hash".
Den siste hendelsens nummer og hash er de samme som i "head".

Med Node.js:

  const { createHash } = require('node:crypto');
  const { events, head } = JSON.parse(require('node:fs').readFileSync('logg/hendelser.json', 'utf8'));
  let previous = '0'.repeat(64);
  for (const [i, e] of events.entries()) {
    const lines = [previous, e.examId, e.number, e.kind, e.actorId ?? '-', e.at, e.data].join('\\n');
    const hash = createHash('sha256').update(lines).digest('hex');
    if (e.number !== i + 1 || e.previousHash !== previous || e.hash !== hash) throw new Error('brutt ved ' + (i + 1));
    previous = hash;
  }
  if (head.number !== events.length || head.hash !== previous) throw new Error('avkuttet');
  console.log(events.length + ' hendelser, ubrutt');

Loggen fortsetter i Karakter med hendelsen ${last}, som har SHA-256 av hele denne pakken.
`;

/** The exam's whole log, which proves itself by its chain of hashes, and how to prove it; `last` has the bundle's own hash [Q3]. */
export async function logFiles({ tx, exam }: Making, last = 'examArchived'): Promise<BundleFile[]> {
  const log = { events: await eventsOf(tx, exam.id), head: await headOf(tx, exam.id) };
  return [
    jsonFile('logg/hendelser.json', 'Alt som har hendt, kjedet med SHA-256', log),
    textFile('logg/KONTROLL.txt', 'Slik kontrolleres hendelsesloggen', instructions(last)),
  ];
}
