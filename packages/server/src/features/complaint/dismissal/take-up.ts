import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { appealFacts } from '../../appeal/appeal-facts.ts';
import { executeAppealCommandAndAssign } from '../../appeal/assign.ts';
import { lockAppeal } from '../../appeal/store.ts';
import type { DismissalAtHand } from '../../cases/dismissal/command.ts';
import { factsOfRequest } from '../../explanation/intake/facts.ts';
import { openCase } from '../../explanation/intake/open-case.ts';
import { lateRequestsAmong, lockCandidacy } from '../../explanation/intake/store.ts';
import { executeComplaintCommand } from '../complaint-command.ts';
import { lockComplaint } from '../store.ts';

type TakingUp = DismissalAtHand & {
  /** The appeal body has decided that the case is heard, which the institution's own limits do not change. */
  readonly isOrdered: boolean;
};

async function takeUpAppeal({ isOrdered, ...at }: TakingUp): Promise<void> {
  const { tx, exam, now } = at;
  const record = orNotFound(await lockAppeal(tx, at.record.caseId));
  if (record.appeal.kind !== 'dismissed') return;
  const { hasNewerAppeal } = await appealFacts(tx, exam, record, now);
  // What the candidate wanted heard is heard in the newer appeal already.
  if (isOrdered && hasNewerAppeal) return;
  await executeAppealCommandAndAssign({ ...at, record, isOrdered }, { kind: 'takeUp' });
}

async function takeUpComplaint({ isOrdered, ...at }: TakingUp): Promise<void> {
  const record = orNotFound(await lockComplaint(at.tx, at.record.caseId));
  if (record.complaint.kind !== 'dismissed') return;
  await executeComplaintCommand({ ...at, record, isOrdered }, { kind: 'takeUp' });
}

/** The dismissed request stays as it was decided; the explanation is a new case, due from now (uhl. § 11-8). */
async function takeUpRequest({ tx, exam, record, by, now, isOrdered }: TakingUp): Promise<void> {
  const { candidacyId, candidateNumber, personId } = record;
  await lockCandidacy(tx, candidacyId);
  const requests = await lateRequestsAmong(tx, exam.id);
  const { arrivedBy } = orNotFound(requests.find(({ id }) => id === record.caseId));
  const { facts, isBeyondYear, commissionId } = await factsOfRequest(tx, exam, candidacyId, now);
  // The candidate has an explanation of the same grade, or waits for one, by another request.
  if (facts.existing !== undefined) return;
  if (isBeyondYear && !isOrdered) refuse('lateRequestBeyondYear');
  const of = { exam, candidacyId, candidateNumber, personId, commissionId: orNotFound(commissionId) };
  const event = { kind: 'lateRequestTakenUp' } as const;
  await openCase(tx, { ...of, arrivedBy, event, requestedAt: now }, { actorId: by, at: now });
}

const ways = { appeal: takeUpAppeal, complaint: takeUpComplaint, lateRequest: takeUpRequest } as const;

/** Takes up the case whose dismissal was set aside, as if it had never been dismissed (fvl. §§ 33, 34) [K1]. */
export async function takeUpDismissed(at: TakingUp): Promise<void> {
  await ways[at.record.kind](at);
}
