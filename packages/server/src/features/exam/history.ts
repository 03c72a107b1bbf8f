import { mostHistoryEvents } from '@karakter/contract/exam/routes';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** The kinds whose data is shown: the exam office's own actions. All others are shown by kind, time and actor only. */
const planningKinds = new Set([
  'examCreated',
  'examFactsChanged',
  'candidatesRegistered',
  'candidateChanged',
  'candidateFactsCorrected',
  'candidateRemoved',
  'candidateWithdrawn',
  'commissionFormed',
  'commissionChanged',
  'commissionDissolved',
  'coordinatorAppointed',
  'coordinatorDismissed',
  'invigilatorAppointed',
  'invigilatorDismissed',
  'examPublished',
]);

/** What each candidate's own exam consists of, in the log once or more for each of them: left out unless asked for. */
const candidateKinds = [
  'candidateArrived',
  'identityChecked',
  'paperOpened',
  'answerHandedIn',
  'candidateAbsent',
  'helpWanted',
  'helpCallEnded',
  'helpAnswered',
  'takeoverAsked',
  'writerChanged',
  'explanationRequested',
  'explanationRead',
];

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

type Facts = Readonly<Record<string, unknown>>;

/** What is shown of the event itself: of a list of candidates its length, for it may hold tens of thousands. */
function shownFacts({ kind, data }: { kind: string; data: string }): Facts {
  if (!planningKinds.has(kind)) return {};
  const { candidacies, ...facts } = JSON.parse(data) as Facts;
  return Array.isArray(candidacies) ? { ...facts, registered: candidacies.length } : facts;
}

const idsIn = (facts: Facts) => JSON.stringify(facts).match(uuid) ?? [];

/** The names of the persons with these ids; an id that is not a person's has none. */
async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const persons = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(persons.map(({ id, name }) => [id, name]));
}

/** How many of the exam's events there are besides the candidates' own, and of those. */
async function countOf(tx: Tx, examId: string) {
  const isOwn = sql<boolean>`kind = any(${candidateKinds}::text[])`;
  return tx
    .selectFrom('event')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(sql<boolean>`not ${isOwn}`).as('others'),
      eb.fn.countAll<number>().filterWhere(isOwn).as('candidates'),
    ])
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
}

/** Which of the events: those before a number, with the candidates' own or without. */
type Asked = { readonly before: number | null; readonly withCandidates: boolean };

async function eventsOf(tx: Tx, examId: string, { before, withCandidates }: Asked) {
  let query = tx
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .select(['number', 'kind', 'at', 'data', 'person.name as actor'])
    .where('exam_id', '=', examId)
    .orderBy('number', 'desc')
    .limit(mostHistoryEvents + 1);
  if (before !== null) query = query.where('number', '<', before);
  if (!withCandidates) query = query.where('kind', 'not in', candidateKinds);
  return query.execute();
}

/**
 * The exam's events with actor and time, newest first, at most `mostHistoryEvents` at a time, with the number of the event
 * to ask for those before; null where there are none. The log holds ids; names are looked up for the exam office.
 */
export async function historyOf(tx: Tx, examId: string, asked: Asked) {
  const found = await eventsOf(tx, examId, asked);
  const answered = found.slice(0, mostHistoryEvents);
  const open = answered.map((event) => ({ ...event, facts: shownFacts(event) }));
  const names = await namesOf(
    tx,
    open.flatMap(({ facts }) => idsIn(facts)),
  );
  const events = open.map(({ number, kind, at, actor, facts }) => {
    const people = idsIn(facts).flatMap((id) => names.get(id) ?? []);
    const data = people.length > 0 ? { ...facts, people } : facts;
    return { number, kind, at: at.toString(), actor, data };
  });
  const earlier = found.length > answered.length ? (answered.at(-1)?.number ?? null) : null;
  return { events, earlier, count: await countOf(tx, examId) };
}
