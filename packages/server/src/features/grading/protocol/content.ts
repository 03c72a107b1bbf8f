import { createHash } from 'node:crypto';
import { dateOf } from '@karakter/domain/calendar/calendar';
import type { ExamScale } from '@karakter/domain/exam/exam';
import type { AgreementBasis } from '@karakter/domain/grading/grading';
import type {
  ProtocolContent,
  ProtocolLine,
  ProtocolMember,
  ProtocolOutcome,
} from '@karakter/domain/grading/protocol/protocol-content';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { gradesToDecide } from '../scoring/rescored-store.ts';

type HeadRow = {
  exam_id: string;
  kind: GradingKind;
  number: number;
  leader_seat: number;
  course_code: string;
  starts_at: Temporal.Instant;
  scale: ExamScale;
};

type PersonRow = {
  person_id: string;
  name: string;
  is_third: boolean;
  seat: number;
  external: boolean;
  appointed_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
  accepted: boolean;
};

type LineRow = {
  candidate_number: number;
  outcome: ProtocolOutcome | null;
  grade: string | null;
  basis: AgreementBasis | null;
  decided_by: string | null;
  round: number;
  corrections: string[];
};

/** A person of the protocol, with the record behind the name, which is never part of the content. */
export type ProtocolPerson = ProtocolMember & {
  readonly personId: string;
  readonly isPresent: boolean;
  readonly hasAccepted: boolean;
};

/** A commission's protocol now. */
export type Protocol = {
  readonly commissionId: string;
  readonly examId: string;
  readonly people: readonly ProtocolPerson[];
  readonly content: ProtocolContent;
  /** How many candidates it is about, decided or not. */
  readonly candidates: number;
  /** The canonical JSON that is signed, and its SHA-256; null while a candidate is undecided. */
  readonly signable: { readonly text: string; readonly sha256: string } | null;
};

const dayOf = (at: Temporal.Instant) => dateOf(at).toString();

/** The present members by seat, the first one leading where the leading seat is empty; then former ones and third graders. */
function peopleIn(rows: readonly PersonRow[], leaderSeat: number): ProtocolPerson[] {
  const seated = rows.filter(({ is_third, ended_at }) => !is_third && ended_at === null);
  const leader = seated.find(({ seat }) => seat === leaderSeat) ?? seated[0];
  return rows.map((row) => ({
    personId: row.person_id,
    isPresent: seated.includes(row),
    hasAccepted: row.accepted,
    name: row.name,
    role: row.is_third ? 'thirdGrader' : row === leader ? 'leader' : 'member',
    external: row.external,
    from: dayOf(row.appointed_at),
    until: row.ended_at && dayOf(row.ended_at),
  }));
}

const lineOf = (row: LineRow & { outcome: ProtocolOutcome }): ProtocolLine => ({
  candidateNumber: row.candidate_number,
  outcome: row.outcome,
  grade: row.grade,
  basis: row.basis,
  decidedBy: row.decided_by,
  round: row.round,
  corrections: row.corrections,
});

const isDecided = (row: LineRow): row is LineRow & { outcome: ProtocolOutcome } => row.outcome !== null;

/**
 * The protocol of a commission as it is now, the same for its members and the exam office; undefined for a reader who may
 * not know it. It can be signed when every candidate is decided, and no grade waits for a decision after a change of the
 * scoring [G17, G4].
 */
export async function protocolOfCommission(tx: Tx, commissionId: string): Promise<Protocol | undefined> {
  const { rows: heads } = await sql<HeadRow>`select * from protocol_head(${commissionId})`.execute(tx);
  const [head] = heads;
  if (!head) return undefined;
  const { rows: people } = await sql<PersonRow>`select * from protocol_people(${commissionId})`.execute(tx);
  const { rows: lines } = await sql<LineRow>`select * from protocol_lines(${commissionId})`.execute(tx);
  const waiting = await gradesToDecide(tx, commissionId);
  const named = peopleIn(people, head.leader_seat);
  const decided = lines.filter(isDecided);
  const content: ProtocolContent = {
    courseCode: head.course_code,
    examDate: dayOf(head.starts_at),
    scale: head.scale,
    commission: { kind: head.kind, number: head.number },
    members: named.map(({ name, role, external, from, until }) => ({ name, role, external, from, until })),
    candidates: decided.map(lineOf),
  };
  const isSettled =
    lines.length > 0 && decided.length === lines.length && !waiting.some(({ effect }) => effect === 'agreed');
  const text = canonicalJson(content);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    commissionId,
    examId: head.exam_id,
    people: named,
    content,
    candidates: lines.length,
    signable: isSettled ? { text, sha256 } : null,
  };
}
