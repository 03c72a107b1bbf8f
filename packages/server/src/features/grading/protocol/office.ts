import type { SignOffView } from '@karakter/contract/results/routes';
import {
  kindsSignedBefore,
  type ProtocolKind,
  protocolKinds,
} from '@karakter/domain/grading/protocol/sign-off';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { type Protocol, protocolOfCommission } from './content.ts';
import { missingFrom, type Signature, signaturesOf, signatureViews } from './signatures.ts';

/** A commission's protocol with its signatures; not for blind transactions. */
export type SignedProtocol = { readonly protocol: Protocol; readonly signatures: readonly Signature[] };

/** Which commissions of an exam are asked about: all that have a protocol, or those of some kinds and numbers. */
type Asked = { readonly kinds?: readonly ProtocolKind[]; readonly numbers?: readonly number[] | undefined };

/** The protocols of the exam's ordinary commissions, and then of its appeal commissions, by number. */
export async function protocolsOf(
  tx: Tx,
  examId: string,
  { kinds = protocolKinds, numbers }: Asked = {},
): Promise<SignedProtocol[]> {
  if (kinds.length === 0) return [];
  const commissions = await tx
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', examId)
    .where('kind', 'in', kinds)
    .$if(numbers !== undefined, (some) => some.where(sql<boolean>`number = any(${numbers}::integer[])`))
    .orderBy('kind', 'desc')
    .orderBy('number')
    .execute();
  const found: SignedProtocol[] = [];
  for (const { id } of commissions) {
    const protocol = await protocolOfCommission(tx, id);
    if (protocol) found.push({ protocol, signatures: await signaturesOf(tx, id) });
  }
  return found;
}

/** Whether there is nothing to sign, or every present member has signed what the protocol says now. */
function isSigned({ protocol, signatures }: SignedProtocol): boolean {
  return (
    protocol.candidates === 0 ||
    (protocol.signable !== null && missingFrom(protocol, signatures).length === 0)
  );
}

/**
 * How many protocols, or of those with these numbers, lack a signature that the exam's rules ask for before the step: of the
 * exam's own commissions, unless the grades of a new grading are announced [G17, K8].
 */
export async function countUnsigned(
  tx: Tx,
  exam: Pick<ExamRecord, 'id' | 'rules'>,
  step: 'announcement' | 'archive',
  numbers?: readonly number[],
  announced?: 'ordinary' | 'newGrading',
): Promise<number> {
  const kinds = kindsSignedBefore(step, exam.rules.protocolSignature, announced);
  const protocols = await protocolsOf(tx, exam.id, { kinds, numbers });
  return protocols.filter((each) => !isSigned(each)).length;
}

/** Who has signed which version, and who has not, as the exam office sees it. */
export const signOffView = ({ protocol, signatures }: SignedProtocol): SignOffView => ({
  ...protocol.content.commission,
  isSettled: protocol.signable !== null,
  signatures: signatureViews(protocol, signatures),
  missing: missingFrom(protocol, signatures).map(({ name }) => name),
});
