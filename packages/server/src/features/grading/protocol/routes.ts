import { type ProtocolSummary, protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import { decideSignature } from '@karakter/domain/grading/protocol/sign-off';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examFacts } from '../../exam/store.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { isBarred, ownProtocol } from './access.ts';
import { type Protocol, protocolOfCommission } from './content.ts';
import {
  missingFrom,
  type Signature,
  saveSignature,
  signaturesOf,
  signatureViews,
  signedContent,
  stateOf,
  versionsSignedBy,
} from './signatures.ts';

type Asked = Parameters<typeof ownProtocol>[0];

async function summaryOf(
  { tx, actor }: Asked,
  protocol: Protocol,
  signatures: readonly Signature[],
): Promise<ProtocolSummary> {
  const exam = orNotFound(await examFacts(tx, protocol.examId));
  const { commission, courseCode, examDate } = protocol.content;
  const state = stateOf(protocol, signatures, actor.personId);
  const { commissionId } = protocol;
  return { commissionId, ...commission, courseCode, courseTitle: exam.courseTitle, examDate, state };
}

/** What the grader signed last, where it is not what the protocol says now. */
async function signedBefore(tx: Tx, protocol: Protocol, own: readonly Signature[]) {
  const last = own.at(-1);
  const isPresent = own.some(({ sha256 }) => sha256 === protocol.signable?.sha256);
  return last && !isPresent ? signedContent(tx, protocol.commissionId, last.version) : null;
}

/** The protocol of a commission as its members see and sign it [G17]. Only what is settled, and so revealed, is shown. */
export function mountProtocolOfMembers(mount: Mount): void {
  mount(protocolRoutes.listMyProtocols, async (call) => {
    const { rows } = await sql<{ id: string }>`select id from my_protocols() as p (id)`.execute(call.tx);
    const protocols: ProtocolSummary[] = [];
    for (const { id } of rows) {
      const protocol = await protocolOfCommission(call.tx, id);
      if (!protocol?.signable || (await isBarred(call.tx, id))) continue;
      protocols.push(await summaryOf(call, protocol, await signaturesOf(call.tx, id)));
    }
    return { protocols };
  });

  mount(protocolRoutes.showOwnProtocol, async (call) => {
    const { protocol, me } = await ownProtocol(call, call.params.commissionId);
    const signatures = await signaturesOf(call.tx, protocol.commissionId);
    const own = signatures.filter(({ personId }) => personId === me.personId);
    const { signable, content } = protocol;
    return {
      ...(await summaryOf(call, protocol, signatures)),
      content: signable && content,
      sha256: signable?.sha256 ?? null,
      signedBefore: signable && (await signedBefore(call.tx, protocol, own)),
      signatures: signable ? signatureViews(protocol, signatures) : [],
      missing: missingFrom(protocol, signatures).map(({ name }) => name),
    };
  });

  mount(protocolRoutes.signProtocol, async (call) => {
    const { tx, actor, now, params, body } = call;
    await sql`select hold_protocol(${params.commissionId})`.execute(tx);
    await lockCommission(tx, params.commissionId);
    const { protocol, me } = await ownProtocol(call, params.commissionId);
    const signed = versionsSignedBy(await signaturesOf(tx, protocol.commissionId), me.personId);
    const present = protocol.signable?.sha256 ?? null;
    const decision = decideSignature({ present, shown: body.sha256, signed });
    if (decision.kind === 'refused') refuse(decision.code);
    if (decision.kind === 'unchanged') return accepted;
    const version = await saveSignature(tx, protocol, me, now);
    const { kind, sha256 } = decision.event;
    const data = { commissionId: protocol.commissionId, version, sha256 };
    await recordEvent(tx, { examId: protocol.examId, kind, actorId: actor.personId, at: now, data });
    return accepted;
  });
}
