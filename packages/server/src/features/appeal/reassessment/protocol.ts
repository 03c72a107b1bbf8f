import { createHash } from 'node:crypto';
import type { ReassessmentProtocol } from '@karakter/contract/appeal/reassessment/views';
import {
  maySign,
  type ReassessmentFacts,
  settledGrade,
} from '@karakter/domain/appeal/reassessment/reassessment';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type ReassessmentRecord, reassessmentIn } from './store.ts';

type Signature = {
  version: number;
  sha256: string;
  personId: string;
  name: string;
  external: boolean;
  signedAt: Temporal.Instant;
};

/** Every signature, of whatever version, in the order in which they were given. */
async function signaturesOf(tx: Tx, id: string): Promise<Signature[]> {
  const rows = await tx
    .selectFrom('reassessment_signature as s')
    .innerJoin('reassessment_version as v', (join) =>
      join.onRef('v.reassessment_id', '=', 's.reassessment_id').onRef('v.number', '=', 's.version'),
    )
    .select(['s.version', 'v.sha256', 's.person_id', 's.name', 's.external', 's.signed_at'])
    .where('s.reassessment_id', '=', id)
    .orderBy('s.signed_at')
    .orderBy('s.name')
    .execute();
  return rows.map(({ person_id: personId, signed_at: signedAt, ...row }) => ({ ...row, personId, signedAt }));
}

const gradesOf = ({ members }: ReassessmentRecord) => ({
  members: members.map(({ personId }) => personId),
  grades: Object.fromEntries(
    members.flatMap(({ personId, position }) => (position ? [[personId, position.grade] as const] : [])),
  ),
});

/** What is signed: by candidate number alone, with what each member says, also one who disagrees. */
function contentOf(record: ReassessmentRecord) {
  const { version, composition, decider, reasons, candidateNumber, coordinatorId: coordinator } = record;
  return {
    version,
    candidateNumber,
    composition,
    decider,
    reasons,
    grade: settledGrade(gradesOf(record), { decider, coordinator }),
    members: record.members.map(({ personId, name, external, position }) => ({
      name,
      external,
      isCoordinator: personId === coordinator,
      grade: position?.grade ?? null,
      says: position?.says ?? null,
    })),
  };
}

/** A new assessment with its protocol as it is now, for the rules. */
export type Standing = {
  record: ReassessmentRecord;
  facts: ReassessmentFacts;
  reassessment: ReturnType<typeof reassessmentIn>;
  signatures: readonly Signature[];
  text: string;
  /** Complete, and by rule to be signed as it is. */
  isSignable: boolean;
};

export async function standingOf(tx: Tx, record: ReassessmentRecord): Promise<Standing> {
  const text = canonicalJson(contentOf(record));
  const present = createHash('sha256').update(text).digest('hex');
  const signatures = await signaturesOf(tx, record.id);
  const signedBy = signatures.filter(({ sha256 }) => sha256 === present).map(({ personId }) => personId);
  const reassessment = reassessmentIn(record, signedBy);
  const facts = { decider: record.decider, coordinator: record.coordinatorId, present };
  const isComplete = ['agreed', 'disagreed', 'signed', 'decided'].includes(reassessment.kind);
  const isSignable = isComplete && maySign(gradesOf(record), facts);
  return { record, facts, reassessment, signatures, text, isSignable };
}

export const hasSigned = ({ signatures, facts }: Standing, personId: string) =>
  signatures.some((each) => each.personId === personId && each.sha256 === facts.present);

/** The protocol on the wire, for a member or for those who handle the case. */
export function protocolView(standing: Standing, me: string | null): ReassessmentProtocol {
  const { record, facts, signatures, isSignable } = standing;
  const { members: positions, grade } = contentOf(record);
  return {
    composition: record.composition,
    decider: record.decider,
    reasons: record.reasons,
    positions: positions.map((each, index) => ({
      ...each,
      isMe: me !== null && record.members[index]?.personId === me,
    })),
    grade,
    sha256: isSignable ? facts.present : null,
    signatures: signatures.map(({ version, sha256, name, external, signedAt }) => ({
      version,
      isPresent: sha256 === facts.present,
      name,
      external,
      signedAt: signedAt.toString(),
    })),
  };
}

/** Stores a member's signature of the protocol as it is; the new assessment is locked. */
export async function saveSignature(
  tx: Tx,
  { record, facts, text: content }: Standing,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  const member = record.members.find((each) => each.personId === personId);
  if (!member) throw new Error('only members sign');
  const { id: reassessment_id } = record;
  await sql`
    insert into reassessment_version (reassessment_id, number, content, sha256, made_at)
    select ${reassessment_id}::uuid, coalesce(max(number), 0) + 1, ${content}, ${facts.present}, ${at.toString()}::timestamptz
    from reassessment_version where reassessment_id = ${reassessment_id}
    on conflict (reassessment_id, sha256) do nothing`.execute(tx);
  const { number: version } = await tx
    .selectFrom('reassessment_version')
    .select('number')
    .where('reassessment_id', '=', reassessment_id)
    .where('sha256', '=', facts.present)
    .executeTakeFirstOrThrow();
  const { name, external } = member;
  await tx
    .insertInto('reassessment_signature')
    .values({ reassessment_id, version, person_id: personId, name, external, signed_at: at })
    .execute();
}
