import type { SignOffView } from '@karakter/contract/results/routes';
import { isSignedBefore, unsignedBefore } from '@karakter/domain/grading/protocol/sign-off';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { type Protocol, protocolOfCommission } from './content.ts';
import { missingFrom, type Signature, signaturesOf, signatureViews } from './signatures.ts';

/** A commission's protocol with its signatures; not for blind transactions. */
export type SignedProtocol = { readonly protocol: Protocol; readonly signatures: readonly Signature[] };

/** The protocols of the exam's ordinary commissions, and then of its appeal commissions, by number. */
export async function protocolsOf(tx: Tx, examId: string): Promise<SignedProtocol[]> {
  const commissions = await tx
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', examId)
    .where('kind', 'in', ['ordinary', 'appeal'])
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

type OfProtocol = SignedProtocol['protocol']['content']['commission'];

/** How many protocols, or of those that are asked for, lack a signature that the exam's rules ask for before the step [G17]. */
export async function countUnsigned(
  tx: Tx,
  exam: Pick<ExamRecord, 'id' | 'rules'>,
  step: 'announcement' | 'archive',
  isAsked: (commission: OfProtocol) => boolean = () => true,
): Promise<number> {
  const rule = exam.rules.protocolSignature;
  if (!isSignedBefore(step, rule)) return 0;
  const asked = (await protocolsOf(tx, exam.id)).filter((each) => isAsked(each.protocol.content.commission));
  const commissions = asked.map((each) => ({
    kind: each.protocol.content.commission.kind,
    isSigned: isSigned(each),
  }));
  return unsignedBefore(step, rule, commissions);
}

/** Who has signed which version, and who has not, as the exam office sees it. */
export const signOffView = ({ protocol, signatures }: SignedProtocol): SignOffView => ({
  ...protocol.content.commission,
  isSettled: protocol.signable !== null,
  signatures: signatureViews(protocol, signatures),
  missing: missingFrom(protocol, signatures).map(({ name }) => name),
});
