import type { ProtocolSignatureView } from '@karakter/contract/grading/protocol/routes';
import type { ProtocolContent, ProtocolRole } from '@karakter/domain/grading/protocol/protocol-content';
import { type SignOffState, signOffState } from '@karakter/domain/grading/protocol/sign-off';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Protocol, ProtocolPerson } from './content.ts';

export type Signature = {
  version: number;
  sha256: string;
  personId: string;
  name: string;
  role: ProtocolRole;
  external: boolean;
  signedAt: Temporal.Instant;
};

/** Every signature of a commission's protocol, of whichever version, in the order of versions and seats. */
export async function signaturesOf(tx: Tx, commissionId: string): Promise<Signature[]> {
  const rows = await tx
    .selectFrom('protocol_signature as s')
    .innerJoin('protocol_version as v', (join) =>
      join.onRef('v.commission_id', '=', 's.commission_id').onRef('v.number', '=', 's.version'),
    )
    .select(['s.version', 'v.sha256', 's.person_id', 's.name', 's.role', 's.external', 's.signed_at'])
    .where('s.commission_id', '=', commissionId)
    .orderBy('s.version')
    .orderBy('s.signed_at')
    .orderBy('s.name')
    .orderBy('s.person_id')
    .execute();
  return rows.map(({ person_id: personId, signed_at: signedAt, role, ...row }) => ({
    ...row,
    role: role as ProtocolRole,
    personId,
    signedAt,
  }));
}

/** The content of a version as it was signed. */
export async function signedContent(
  tx: Tx,
  commissionId: string,
  version: number,
): Promise<ProtocolContent | null> {
  const row = await tx
    .selectFrom('protocol_version')
    .select('content')
    .where('commission_id', '=', commissionId)
    .where('number', '=', version)
    .executeTakeFirst();
  return row ? (JSON.parse(row.content) as ProtocolContent) : null;
}

const signedBy = (signatures: readonly Signature[], personId: string): string[] =>
  signatures.flatMap((each) => (each.personId === personId ? each.sha256 : []));

/** Where a person stands with the protocol as it is now. */
export function stateOf(
  protocol: Protocol,
  signatures: readonly Signature[],
  personId: string,
): SignOffState {
  const present = protocol.signable?.sha256 ?? null;
  return signOffState({ present, signed: signedBy(signatures, personId) });
}

/** The versions that a person has signed, by their SHA-256. */
export const versionsSignedBy = signedBy;

/** The present members who have not signed what the protocol says now; none while it is not settled. */
export function missingFrom(protocol: Protocol, signatures: readonly Signature[]): ProtocolPerson[] {
  if (protocol.signable === null) return [];
  return protocol.people.filter(
    ({ isPresent, personId }) => isPresent && stateOf(protocol, signatures, personId) !== 'signed',
  );
}

export const signatureViews = (
  protocol: Protocol,
  signatures: readonly Signature[],
): ProtocolSignatureView[] =>
  signatures.map(({ version, sha256, name, role, external, signedAt }) => ({
    version,
    isPresent: sha256 === protocol.signable?.sha256,
    name,
    role,
    external,
    signedAt: signedAt.toString(),
  }));

/** The number of the version with this content, which is added where nobody has signed it. The commission is locked. */
async function versionOf(tx: Tx, protocol: Protocol, at: Temporal.Instant): Promise<number> {
  const { commissionId, signable } = protocol;
  if (signable === null) throw new Error('only what is settled has a version');
  const known = await tx
    .selectFrom('protocol_version')
    .select('number')
    .where('commission_id', '=', commissionId)
    .where('sha256', '=', signable.sha256)
    .executeTakeFirst();
  if (known) return known.number;
  const { last } = await tx
    .selectFrom('protocol_version')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('commission_id', '=', commissionId)
    .executeTakeFirstOrThrow();
  const { text: content, sha256 } = signable;
  const number = last + 1;
  const version = { commission_id: commissionId, number, content, sha256, made_at: at };
  await tx.insertInto('protocol_version').values(version).execute();
  return number;
}

/** Stores a member's signature of the protocol as it is; returns the version's number. The commission is locked. */
export async function saveSignature(
  tx: Tx,
  protocol: Protocol,
  by: ProtocolPerson,
  at: Temporal.Instant,
): Promise<number> {
  const version = await versionOf(tx, protocol, at);
  const { personId: person_id, name, role, external } = by;
  const signature = { commission_id: protocol.commissionId, version, person_id, name, role, external };
  await tx
    .insertInto('protocol_signature')
    .values({ ...signature, signed_at: at })
    .execute();
  return version;
}
