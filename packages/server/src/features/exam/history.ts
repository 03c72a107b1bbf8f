import { mostHistoryEvents } from '@karakter/contract/exam/history';
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
  'examTimeChanged',
  'examRulesChanged',
  'examCancelled',
  'examCancellingTakenBack',
]);

/**
 * The events of each candidate's own exam, which the log has once or more for each of them: left out unless
 * requested.
 */
const candidateKinds = [
  'candidateArrived',
  'identityChecked',
  'seatCodeGiven',
  'seatCodeUsed',
  'paperOpened',
  'answerHandedIn',
  'candidateAbsent',
  'sittingCancelled',
  'sittingCancellingTakenBack',
  'helpWanted',
  'helpCallEnded',
  'helpAnswered',
  'takeoverAsked',
  'writerChanged',
  'explanationRequested',
  'explanationRequestedLate',
  'explanationRead',
];

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

type Facts = Readonly<Record<string, unknown>>;

/** The shown data of an event: for a list of candidates only its length, since it may hold tens of thousands. */
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

/** The number of the exam's events other than the candidates' own, and the number of those. */
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

/** The requested events: those before a number, with or without the candidates' own. */
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
 * The exam's events with actor and time, newest first, at most `mostHistoryEvents` at a time, with the number to use
 * for the events before these; null where there are none. The log holds ids; names are looked up for the exam office.
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
