import { explanationIntakeRoutes, type LateRequest } from '@karakter/contract/explanation/intake/routes';
import { decideLateRequest, type LateRequestCommand } from '@karakter/domain/explanation/intake/late-request';
import { periodAfter } from '@karakter/domain/rules/derivation';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { supplementArchive } from '../../exam/supplement.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import { notify } from '../../notices/notify.ts';
import { examWithCases } from '../../results/access.ts';
import { factsOfRequest } from './facts.ts';
import { openCase } from './open-case.ts';
import { type LateRequestRecord, lateRequestsAmong, lockCandidacy, saveDismissal } from './store.ts';

function requestView(record: LateRequestRecord): LateRequest {
  const { id, candidateNumber, name, state, arrivedBy, reason, explanationId } = record;
  return {
    id,
    candidateNumber,
    name,
    state,
    arrivedBy,
    requestedAt: record.requestedAt.toString(),
    decidedAt: record.decidedAt?.toString() ?? null,
    reason,
    explanationId,
  };
}

type Asked = { tx: Tx; actor: Actor; params: { examId: string; lateRequestId: string } };

/** A late request of an exam whose cases the actor may handle; to change it, with its candidacy locked. */
async function requestOf({ tx, actor, params }: Asked, lock?: 'lock') {
  const exam = await examWithCases(tx, actor, params.examId);
  const find = async () =>
    orNotFound((await lateRequestsAmong(tx, exam.id)).find(({ id }) => id === params.lateRequestId));
  const record = await find();
  if (!lock) return { exam, record };
  await lockCandidacy(tx, record.candidacyId);
  return { exam, record: await find() };
}

type Handling = { tx: Tx; exam: ExamRecord; record: LateRequestRecord; now: Temporal.Instant };

/** True where the command changes something; refuses what the request does not take. */
async function decided({ tx, exam, record, now }: Handling, command: LateRequestCommand): Promise<boolean> {
  const { isBeyondYear } = await factsOfRequest(tx, exam, record.candidacyId, now);
  const decision = decideLateRequest(record.state, command, { isBeyondYear });
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.kind === 'accepted';
}

/** Requests that came after the deadline: a caseworker takes them up or dismisses them (fvl. § 31) [E1]. */
export function mountLateRequests(mount: Mount): void {
  mount(explanationIntakeRoutes.listLateRequests, async ({ tx, actor, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { requests: (await lateRequestsAmong(tx, exam.id)).map(requestView) };
  });

  mount(explanationIntakeRoutes.showLateRequest, async ({ tx, actor, now, params }) => {
    const { exam, record } = await requestOf({ tx, actor, params });
    const facts = await factsOfRequest(tx, exam, record.candidacyId, now);
    const { grade, deadline, isBeyondYear } = facts;
    return { ...requestView(record), grade, deadline: deadline?.toString() ?? null, isBeyondYear };
  });

  mount(explanationIntakeRoutes.takeUpLateRequest, async ({ tx, actor, now, params }) => {
    const { exam, record } = await requestOf({ tx, actor, params }, 'lock');
    if (!(await decided({ tx, exam, record, now }, 'takeUp'))) {
      return { explanationId: orNotFound(record.explanationId) };
    }
    const { commissionId } = await factsOfRequest(tx, exam, record.candidacyId, now);
    const { candidacyId, candidateNumber, personId, arrivedBy } = record;
    const event = { kind: 'lateRequestTakenUp' } as const;
    const of = { exam, candidacyId, candidateNumber, personId, commissionId: orNotFound(commissionId) };
    // Due from now, and no deadline stands still: the week is over (uhl. § 11-8(1)).
    const intake = { ...of, arrivedBy, event, requestedAt: now };
    return { explanationId: await openCase(tx, intake, { actorId: actor.personId, at: now }) };
  });

  mount(explanationIntakeRoutes.dismissLateRequest, async ({ tx, actor, now, params, body }) => {
    const { exam, record } = await requestOf({ tx, actor, params }, 'lock');
    if (!(await decided({ tx, exam, record, now }, 'dismiss'))) return accepted;
    await saveDismissal(tx, record.id, body.reason, { by: actor.personId, at: now });
    const { candidateNumber, personId: to } = record;
    const of = { examId: exam.id, actorId: actor.personId, at: now };
    // The candidate reads the reason; the log records that there is one.
    const kind = 'lateRequestDismissed';
    const number = await recordEvent(tx, { ...of, kind, data: { candidateNumber } });
    await traceDecision(tx, {
      exam,
      kind,
      number,
      at: now,
      decidedAs: await decidingRole(tx, exam.id, actor.personId),
      candidacyId: record.candidacyId,
      about: { kind: 'explanation', id: record.id },
    });
    const cases = [record.id];
    const rule = exam.rules.dismissalAppeal;
    const facts = rule ? { complaintUntil: periodAfter('appealDismissed', now, rule).at.toString() } : {};
    await notify(tx, { to, examId: exam.id, kind: 'explanationDismissed', facts, at: now, cases });
    await supplementArchive(tx, exam.id);
    return accepted;
  });
}
