import { explanationIntakeRoutes } from '@karakter/contract/explanation/intake/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { isSeenByGraders } from '@karakter/domain/explanation/intake/manual';
import { decideRequestRegistration } from '@karakter/domain/explanation/intake/registration';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { candidateToDecideOn, examWithCases } from '../../results/access.ts';
import { announcementTo } from '../../results/holds/store.ts';
import { lockExplanation } from '../store.ts';
import { factsOfRequest } from './facts.ts';
import { recordGiven } from './give.ts';
import { keepLateRequest, openCase } from './open-case.ts';

/** What the office enters: requests that came outside the portal, and what was given outside Karakter [E1, E3]. */
export function mountExplanationRegistration(mount: Mount): void {
  mount(explanationIntakeRoutes.registerExplanation, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const { candidateNumber, arrivedBy, arrivedOn, given } = body;
    const found = await candidateToDecideOn(tx, exam.id, candidateNumber);
    const { id: candidacyId, personId } = found ?? refuse('requestWithoutGrade');
    const { announcedAt } = await announcementTo(tx, candidacyId);
    const { facts, entry, commissionId } = await factsOfRequest(tx, exam, candidacyId, now);
    const decision = decideRequestRegistration({
      ...facts,
      arrivedOn: Temporal.PlainDate.from(arrivedOn),
      givenOn: given && Temporal.PlainDate.from(given.on),
      announcedAt,
      toldOn: isSeenByGraders(exam.form) ? dateOf(exam.startsAt) : null,
    });
    if (decision.kind === 'refused') refuse(decision.code);
    const { kind, late, arrivedAt, givenAt } = decision.event;
    const by = { actorId: actor.personId, at: now };
    const event = { kind, facts: { arrivedOn, arrivedBy, late } };
    const of = { exam, candidacyId, candidateNumber, personId, commissionId: orNotFound(commissionId) };
    const intake = { ...of, arrivedBy, event, requestedAt: arrivedAt };
    if (late && given === null) {
      const id = await keepLateRequest(tx, { ...intake, entry: orNotFound(entry) }, by);
      return { kind: 'lateRequest' as const, id };
    }
    const id = await openCase(tx, intake, { ...by, isGiven: given !== null });
    if (given !== null) {
      const explanation = orNotFound(await lockExplanation(tx, id));
      await recordGiven(tx, explanation, { ...given, at: givenAt }, by);
    }
    return { kind: 'explanation' as const, id };
  });

  mount(explanationIntakeRoutes.recordExplanationGiven, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const explanation = orNotFound(await lockExplanation(tx, params.explanationId));
    orNotFound(explanation.examId === exam.id);
    await recordGiven(tx, explanation, body, { actorId: actor.personId, at: now });
    return accepted;
  });
}
