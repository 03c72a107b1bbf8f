import { dateOf } from '@karakter/domain/calendar/calendar';
import {
  applyComplaint,
  type ComplaintCommand,
  type ComplaintEvent,
  closedComplaintStates,
  type DecidingBody,
  decideComplaint,
} from '@karakter/domain/complaint/complaint';
import { lawWords } from '@karakter/domain/rules/law-words';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { supplementArchive } from '../exam/supplement.ts';
import { annul, saveRemedied } from './annulment.ts';
import { type ComplaintAtHand, complaintFacts } from './complaint-facts.ts';
import { tellOfComplaint } from './complaint-notices.ts';
import { type ComplaintRecord, type DecisionOutcome, insertDecision, saveComplaint } from './store.ts';
import { traceComplaint } from './trace.ts';

/** Why something was decided, and on which day where that was not now. */
export type Reasoned = {
  readonly reason: string;
  readonly decidedOn?: string;
  /** The candidate is told by another notice. */
  readonly isTold?: true;
};

/** The events that are a decision with a reason, with the body that makes it. */
const decisionIn: Readonly<Partial<Record<ComplaintEvent['kind'], [DecidingBody, DecisionOutcome]>>> = {
  complaintDismissed: ['institution', 'dismissed'],
  complaintDisagreed: ['institution', 'disagreed'],
  complaintRemedied: ['institution', 'remedied'],
  complaintUpheld: ['institution', 'upheld'],
  complaintNotUpheld: ['board', 'notUpheld'],
  complaintSentBack: ['board', 'sentBack'],
};

async function keepDecision(at: ComplaintAtHand, event: ComplaintEvent, given: Reasoned | undefined) {
  const { tx, exam, record, by, now } = at;
  const found = decisionIn[event.kind];
  if (!found) return;
  if (given === undefined) throw new Error(`${event.kind} without a reason`);
  const [body, outcome] = found;
  const standing = event.kind === 'complaintUpheld' ? event : record.complaint;
  const remedied = 'remedy' in standing ? standing : null;
  const { complaintBasis, dismissalBasis } = lawWords(exam.rules);
  const decision = {
    body: event.kind === 'complaintUpheld' ? event.by : body,
    outcome,
    remedy: remedied?.remedy ?? null,
    scope: remedied?.scope ?? null,
    reason: given.reason,
    decidedOn: given.decidedOn ?? dateOf(now).toString(),
    legalBasis: (outcome === 'dismissed' ? dismissalBasis : complaintBasis).cited,
  };
  await insertDecision(tx, record.id, decision, { by, at: now });
}

/** The results of a complaint, from which the appeal deadline runs in full (uhl. § 11-10(1)). */
const results: readonly ComplaintEvent['kind'][] = [
  'complaintDismissed',
  'complaintUpheld',
  'complaintNotUpheld',
  'complaintWithdrawn',
];

/** A late complaint suspends the appeal deadline from when it is taken up, and so does one whose dismissal was set aside. */
const begins = ({ complaint, late }: ComplaintRecord, { kind }: ComplaintEvent) =>
  kind === 'complaintTakenUp' && (late || complaint.kind === 'dismissed');

/** What a decision does to grades: an upheld complaint annuls, and what carries it out puts them right (uhl. § 11-9(2)). */
async function changeGrades({ tx, record, now }: ComplaintAtHand, event: ComplaintEvent): Promise<void> {
  const { id: complaintId, candidacyId } = record;
  if (event.kind === 'complaintUpheld')
    await annul(tx, { complaintId, candidacyIds: [candidacyId], remedy: event.remedy }, now);
  if (event.kind === 'complaintRemedied') await saveRemedied(tx, complaintId, now);
}

/** Executes a command on the complaint, or refuses it: the state, the decision, the log and the notices at once. */
export async function executeComplaintCommand(
  at: ComplaintAtHand,
  command: ComplaintCommand,
  given?: Reasoned,
): Promise<void> {
  const { tx, exam, record, by, now } = at;
  const decision = decideComplaint(record.complaint, command, await complaintFacts(tx, exam, record));
  if (decision.kind === 'refused') refuse(decision.code);
  const { event } = decision;
  const next = applyComplaint(record.complaint, event);
  await saveComplaint(tx, record.id, next, {
    at: now,
    begins: begins(record, event),
    ends: results.includes(event.kind),
  });
  await changeGrades(at, event);
  await keepDecision(at, event, given);
  const { kind, ...facts } = event;
  const data = { complaintId: record.id, candidateNumber: record.candidateNumber, ...facts };
  const number = await recordEvent(tx, { examId: exam.id, kind, actorId: by, at: now, data });
  await traceComplaint(at, event, number);
  if (!given?.isTold) await tellOfComplaint(at, event);
  if (closedComplaintStates.includes(next.kind)) await supplementArchive(tx, exam.id);
}
