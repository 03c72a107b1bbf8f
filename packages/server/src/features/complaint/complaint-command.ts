import { dateOf } from '@karakter/domain/calendar/calendar';
import {
  applyComplaint,
  type ComplaintCommand,
  type ComplaintEvent,
  closedComplaintStates,
  complaintCommands,
  type DecidingBody,
  decideComplaint,
} from '@karakter/domain/complaint/complaint';
import { lawWords } from '@karakter/domain/rules/law-words';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { supplementArchive } from '../exam/supplement.ts';
import { annul, saveRemedied, tellOthers } from './annulled/annulment.ts';
import { type HeldCases, holdOpenCases, lapseCases } from './annulled/lapse.ts';
import { offerNewExam } from './annulled/new-exam.ts';
import { type ComplaintAtHand, complaintFacts } from './complaint-facts.ts';
import { tellOfComplaint } from './complaint-notices.ts';
import { type ComplaintRecord, type DecisionOutcome, insertDecision, saveComplaint } from './store.ts';
import { traceComplaint, traceStruck } from './trace.ts';

/** Why something was decided, and on which day where that was not now. */
export type Reasoned = {
  readonly reason: string;
  readonly decidedOn?: string;
  /** The others whom the error struck, where it is for all. */
  readonly struck?: readonly string[];
  /** The exam that is offered instead, where it is planned in Karakter. */
  readonly newExamId?: string | null;
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

/** What ends a complaint. From a result the appeal deadline runs in full, and from a withdrawal its rest (uhl. § 11-10(1)). */
const results: readonly ComplaintEvent['kind'][] = [
  'complaintDismissed',
  'complaintUpheld',
  'complaintNotUpheld',
  'complaintWithdrawn',
];

/** A late complaint suspends the appeal deadline from when it is taken up, and so does one whose dismissal was set aside. */
const begins = ({ complaint, late }: ComplaintRecord, { kind }: ComplaintEvent) =>
  kind === 'complaintTakenUp' && (late || complaint.kind === 'dismissed');

/**
 * What a decision does to grades: an upheld complaint annuls, and what carries it out puts them right (uhl. § 11-9(2)).
 * Returns the others whose grade was annulled.
 */
async function changeGrades(
  at: ComplaintAtHand,
  event: ComplaintEvent,
  { struck, held, newExamId }: Struck,
): Promise<string[]> {
  const { tx, exam, record, by, now } = at;
  const { id: complaintId, candidacyId } = record;
  if (event.kind === 'complaintRemedied') {
    await offerNewExam(tx, { complaintId, complainant: candidacyId, examId: exam.id, newExamId }, now);
    await saveRemedied(tx, complaintId, now);
  }
  if (event.kind !== 'complaintUpheld') return [];
  const { remedy } = event;
  const annulled = await annul(tx, { complaintId, candidacyIds: [candidacyId, ...struck], remedy }, now);
  await lapseCases(tx, exam, held, { candidacyIds: annulled, by, at: now });
  const others = annulled.filter((id) => id !== candidacyId);
  await tellOthers(tx, exam, { complaintId, candidacyIds: others, remedy, at: now });
  return others;
}

/** Whom a decision is for besides the complainant, and the open cases about the grades that it annuls, locked. */
type Struck = {
  readonly struck: readonly string[];
  readonly held: HeldCases;
  readonly newExamId: string | null;
};

async function holdStruck(
  { tx, record }: ComplaintAtHand,
  command: ComplaintCommand,
  given: Reasoned | undefined,
): Promise<Struck> {
  const isTaken = complaintCommands[record.complaint.kind].includes(command.kind);
  const isUpheld = isTaken && (command.kind === 'uphold' || command.kind === 'enterBoardDecision');
  const struck = command.kind === 'uphold' && command.scope === 'all' ? (given?.struck ?? []) : [];
  const held = isUpheld ? await holdOpenCases(tx, [record.candidacyId, ...struck]) : noCases;
  return { struck, held, newExamId: given?.newExamId ?? null };
}
const noCases: HeldCases = { appeals: [], explanations: [], dismissals: [] };

/** Executes a command on the complaint, or refuses it: the state, the decision, the log and the notices at once. */
export async function executeComplaintCommand(
  at: ComplaintAtHand,
  command: ComplaintCommand,
  given?: Reasoned,
): Promise<void> {
  const { tx, exam, record, by, now } = at;
  const struck = await holdStruck(at, command, given);
  const found = await complaintFacts(tx, exam, record, struck.struck);
  const facts = at.isOrdered ? { ...found, isBeyondYear: false } : found;
  const decision = decideComplaint(record.complaint, command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  const { event } = decision;
  const next = applyComplaint(record.complaint, event);
  await saveComplaint(tx, record.id, next, {
    at: now,
    begins: begins(record, event),
    ends: results.includes(event.kind),
  });
  const others = await changeGrades(at, event, struck);
  await keepDecision(at, event, given);
  const { kind, ...decided } = event;
  const data = { complaintId: record.id, candidateNumber: record.candidateNumber, ...decided };
  const number = await recordEvent(tx, { examId: exam.id, kind, actorId: by, at: now, data });
  await traceComplaint(at, event, number);
  await traceStruck(at, others);
  if (!given?.isTold) await tellOfComplaint(at, event);
  if (closedComplaintStates.includes(next.kind)) await supplementArchive(tx, exam.id);
}
