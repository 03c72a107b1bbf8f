import type { Tx } from '../../platform/db.ts';

/** The kinds whose data is shown: what the exam office itself did. All else is shown by kind, time and actor only. */
const planningKinds = new Set([
  'examCreated',
  'examFactsChanged',
  'candidatesRegistered',
  'candidateChanged',
  'candidateRemoved',
  'candidateWithdrawn',
  'commissionFormed',
  'commissionChanged',
  'commissionDissolved',
  'coordinatorAppointed',
  'coordinatorDismissed',
  'examPublished',
]);

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The names of the persons whose ids stand in the texts. */
async function namesIn(tx: Tx, texts: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(texts.flatMap((text) => text.match(uuid) ?? []))];
  if (ids.length === 0) return new Map();
  const persons = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(persons.map(({ id, name }) => [id, name]));
}

function shown(data: string, names: ReadonlyMap<string, string>): Record<string, unknown> {
  const people = (data.match(uuid) ?? []).flatMap((id) => names.get(id) ?? []);
  const facts = JSON.parse(data) as Record<string, unknown>;
  return people.length > 0 ? { ...facts, people } : facts;
}

/** Who did what to the exam and when, newest first. The log holds ids; names are looked up for the exam office. */
export async function historyOf(tx: Tx, examId: string) {
  const events = await tx
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .select(['number', 'kind', 'at', 'data', 'person.name as actor'])
    .where('exam_id', '=', examId)
    .orderBy('number', 'desc')
    .execute();
  const open = events.filter(({ kind }) => planningKinds.has(kind));
  const names = await namesIn(
    tx,
    open.map(({ data }) => data),
  );
  return events.map(({ number, kind, at, actor, data }) => ({
    number,
    kind,
    at: at.toString(),
    actor,
    data: planningKinds.has(kind) ? shown(data, names) : {},
  }));
}
