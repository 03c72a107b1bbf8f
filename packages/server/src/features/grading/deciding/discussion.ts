import { randomUUID } from 'node:crypto';
import type { Discussion } from '@karakter/contract/grading/deciding';
import type { AgreementBasis } from '@karakter/domain/grading/grading';
import { outsideDecider } from '@karakter/domain/rules/disagreement';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { ScriptRecord } from '../scripts.ts';
import type { CommissionRecord } from '../store.ts';

/*
 * Every query here runs as the blind role: row security shows a member their own commission's revealed scripts and the
 * third grader's once the grade is decided, and the third grader what the rule set allows [G2, G6].
 */

type Script = Pick<ScriptRecord, 'candidacyId' | 'candidateNumber' | 'grading'>;

/** The commission whose thread it is: of a third grader the parent, once that may be seen. */
async function subjectOf(
  tx: Tx,
  { id, kind }: CommissionRecord,
  { candidacyId, grading }: Script,
): Promise<string | undefined> {
  if (kind !== 'third') return grading.kind === 'assessing' ? undefined : id;
  const dispute = await tx
    .selectFrom('dispute')
    .select('commission_id')
    .where('third_id', '=', id)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  return dispute?.commission_id;
}

/** The commissions beside it: the third graders of this script, or of a third grader the parent. */
async function besideOf(tx: Tx, own: string, subject: string, candidacyId: string): Promise<string[]> {
  if (own !== subject) return [subject];
  const rows = await tx
    .selectFrom('dispute')
    .select('third_id')
    .where('commission_id', '=', subject)
    .where('candidacy_id', '=', candidacyId)
    .orderBy('round')
    .execute();
  return rows.flatMap(({ third_id: third }) => third ?? []);
}

async function namesIn(tx: Tx, commissionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('commission_member')
    .select(['person_id', 'display_name'])
    .where('commission_id', 'in', commissionIds)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.display_name]));
}

type Names = ReadonlyMap<string, string>;
const nameOf = (names: Names, personId: string | null) =>
  personId === null ? null : (names.get(personId) ?? '');

async function disputeIn(
  tx: Tx,
  subject: string,
  candidacyId: string,
  names: Names,
  { mine, outside }: { mine: readonly string[]; outside: ReturnType<typeof outsideDecider> },
) {
  const row = await tx
    .selectFrom('standing_dispute')
    .select(['decider_id', 'declared_by', 'declared_at', 'reason', 'third_called_by', 'third_call_reason'])
    .where('commission_id', '=', subject)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  if (!row?.declared_at) return null;
  const decider = row.decider_id === null ? outside : mine.includes(row.decider_id) ? 'me' : 'member';
  return {
    decider,
    deciderName: nameOf(names, row.decider_id),
    by: nameOf(names, row.declared_by),
    reason: [row.reason, row.third_call_reason].filter(Boolean).join('\n\n'),
    declaredAt: row.declared_at.toString(),
  } as const;
}

async function roundsIn(
  tx: Tx,
  subject: string,
  candidacyId: string,
  names: Names,
): Promise<Discussion['rounds']> {
  const rows = await tx
    .selectFrom('agreed_grade as g')
    .leftJoin('sent_back as s', (join) =>
      join
        .onRef('s.commission_id', '=', 'g.commission_id')
        .onRef('s.candidacy_id', '=', 'g.candidacy_id')
        .onRef('s.round', '=', 'g.round'),
    )
    .leftJoin('dispute as d', (join) =>
      join
        .onRef('d.commission_id', '=', 'g.commission_id')
        .onRef('d.candidacy_id', '=', 'g.candidacy_id')
        .onRef('d.round', '=', 'g.round'),
    )
    .leftJoin('commission_member as t', 't.commission_id', 'd.third_id')
    .select(['g.round', 'g.grade', 'g.basis', 'g.agreed_at', 'd.decider_id', 'd.decision'])
    .select(['t.display_name as third', 's.sent_by', 's.sent_at', 's.reason'])
    .where('g.commission_id', '=', subject)
    .where('g.candidacy_id', '=', candidacyId)
    .orderBy('g.round')
    .execute();
  return rows.map((row) => ({
    grade: row.grade,
    basis: row.basis as AgreementBasis,
    agreedAt: row.agreed_at.toString(),
    decidedBy: nameOf(names, row.decider_id) ?? row.third,
    decision: row.decision ?? '',
    sentBack: row.sent_at && {
      // Someone of the exam office is no member, and is not named here.
      by: names.get(row.sent_by ?? '') ?? null,
      reason: row.reason ?? '',
      sentAt: row.sent_at.toString(),
    },
  }));
}

async function assessmentsIn(tx: Tx, commissionIds: readonly string[], candidacyId: string, names: Names) {
  if (commissionIds.length === 0) return [];
  const rows = await tx
    .selectFrom('assessment')
    .select(['person_id', 'grade', 'comment', 'points'])
    .where('commission_id', 'in', commissionIds)
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'confirmed')
    .orderBy('commission_id')
    .orderBy('person_id')
    .execute();
  const shared = await tx
    .selectFrom('shared_assessment')
    .select(['commission_id', 'grade', 'comment', 'points'])
    .where('commission_id', 'in', commissionIds)
    .where('candidacy_id', '=', candidacyId)
    .execute();
  const own = rows.map((row) => ({ ...row, name: names.get(row.person_id) ?? '' }));
  // A shared assessment is that of all the members.
  const ofAll = shared.map((row) => ({ ...row, name: '' }));
  return [...own, ...ofAll].map(({ name, grade, comment, points }) => ({
    name,
    grade,
    comment,
    points: points as Record<string, number>,
  }));
}

async function messagesIn(tx: Tx, subject: string, candidacyId: string, names: Names, me: string) {
  const rows = await tx
    .selectFrom('script_message')
    .select(['written_by', 'text', 'written_at'])
    .where('commission_id', '=', subject)
    .where('candidacy_id', '=', candidacyId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    name: names.get(row.written_by) ?? '',
    byMe: row.written_by === me,
    text: row.text,
    writtenAt: row.written_at.toString(),
  }));
}

/** The actor, and those who held the seat before: what waits for one of them waits for the actor [G19]. */
const ofMySeat = ({ me, former }: CommissionRecord) => [
  me.personId,
  ...former.flatMap(({ seat, personId }) => (seat === me.seat ? [personId] : [])),
];

const nothing: Discussion = { dispute: null, rounds: [], beside: [], messages: [], mayWrite: false };

/** Everything beside the assessments of a revealed script; nothing of one that is not revealed [G2]. */
export async function discussionOf(
  tx: Tx,
  commission: CommissionRecord,
  script: Script,
): Promise<Discussion> {
  const { candidacyId } = script;
  const me = commission.me.personId;
  const subject = await subjectOf(tx, commission, script);
  if (subject === undefined) return nothing;
  const beside = await besideOf(tx, commission.id, subject, candidacyId);
  const names = await namesIn(tx, [subject, commission.id, ...beside]);
  const isDecided = script.grading.kind === 'agreed';
  const decides = {
    mine: ofMySeat(commission),
    outside: outsideDecider(commission.exam.rules.disagreement.deciders),
  };
  return {
    dispute: isDecided ? null : await disputeIn(tx, subject, candidacyId, names, decides),
    rounds: await roundsIn(tx, subject, candidacyId, names),
    beside: await assessmentsIn(tx, beside, candidacyId, names),
    messages: await messagesIn(tx, subject, candidacyId, names, me),
    // A third grader who has not decided reads, where the rule set says so, and takes no part [G6].
    mayWrite: commission.kind !== 'third' || isDecided,
  };
}

/** As many messages a thread takes: a page shows them all at once. */
const mostMessages = 200;

async function messageCount(tx: Tx, subject: string, candidacyId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('script_message')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('commission_id', '=', subject)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Adds a message to the thread of a revealed script; the others are notified by a job, once until they have read. */
export async function writeMessage(
  tx: Tx,
  commission: CommissionRecord,
  script: Script,
  { text, at }: { text: string; at: Temporal.Instant },
): Promise<void> {
  const subject = await subjectOf(tx, commission, script);
  if (subject === undefined) refuse('notRevealed');
  if (commission.kind === 'third' && script.grading.kind !== 'agreed') refuse('notRevealed');
  const { candidacyId, candidateNumber } = script;
  const { personId } = commission.me;
  const place = { commission_id: subject, candidacy_id: candidacyId };
  if ((await messageCount(tx, subject, candidacyId)) >= mostMessages) refuse('threadIsFull');
  await tx
    .insertInto('script_message')
    .values({ id: randomUUID(), ...place, written_by: personId, text, written_at: at })
    .execute();
  const data = { commissionId: subject, candidateNumber };
  const event = { examId: commission.examId, kind: 'scriptMessageWritten', actorId: personId, at, data };
  await recordEvent(tx, event);
  const payload = { commissionId: subject, candidacyId };
  await enqueueJob(tx, 'notifyOfMessages', payload, `notifyOfMessages:${subject}:${candidacyId}`);
}
