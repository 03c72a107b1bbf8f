import { type ProtocolSummary, protocolRoutes } from '@karakter/contract/grading/protocol';
import { decideSignature } from '@karakter/domain/grading/protocol/sign-off';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examFacts } from '../../exam/store.ts';
import { lockCommission } from '../../planning/commission-store.ts';
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

type Asked = { readonly tx: Tx; readonly actor: Actor };

/**
 * The protocol of the actor's own commission; to anyone else it does not exist. Refuses a member who has declared a ground
 * about one of its candidates: the grade of an answer that they recognise is not theirs to know (fvl. § 8) [U6, U7].
 */
async function ownProtocol({ tx, actor }: Asked, commissionId: string) {
  const protocol = orNotFound(await protocolOfCommission(tx, commissionId));
  const me = protocol.people.find((each) => each.isPresent && each.personId === actor.personId);
  const own = orNotFound(me);
  if (await isBarred(tx, commissionId)) refuse('groundDeclared');
  if (!own.hasAccepted) refuse('confidentialityFirst');
  return { protocol, me: own };
}

async function isBarred(tx: Tx, commissionId: string): Promise<boolean> {
  const { rows } = await sql<{ barred: boolean }>`
    select is_barred_from_protocol(${commissionId}) as barred`.execute(tx);
  return rows[0]?.barred !== false;
}

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
