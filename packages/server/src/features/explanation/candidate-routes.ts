import { explanationRoutes } from '@karakter/contract/explanation/routes';
import type { ExplanationRequestEvent } from '@karakter/domain/explanation/request';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { officeEmail } from '../institution/store.ts';
import { caseDeadlines, deadlineTexts } from '../results/case-deadlines.ts';
import { type OwnResult, ownResult } from '../results/own-result.ts';
import { ownSittingToChange } from '../sitting/access.ts';
import { isOwnCandidacy } from '../sitting/store.ts';
import { executeExplanationCommand } from './explanation-command.ts';
import { keepLateRequest, openCase } from './intake/open-case.ts';
import { lockCandidacy } from './intake/store.ts';
import { theOffice } from './office-texts.ts';
import { lockExplanation } from './store.ts';

/** Refuses a request that can't be taken, with whom to contact instead [E1]. */
async function refuseAsked(tx: Tx, { asking }: OwnResult, language: Language): Promise<void> {
  if (asking.kind !== 'refused') return;
  refuse(asking.code, { contact: (await officeEmail(tx)) ?? theOffice[language] });
}

/** The candidate's request as it is taken in: at once, or for a caseworker where it is late [E1, E2]. */
async function takeIn(
  tx: Tx,
  result: OwnResult,
  { kind }: ExplanationRequestEvent,
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  const { exam, sitting, grade } = result;
  const { candidacyId, candidateNumber } = sitting;
  const commissionId = orNotFound(result.commissionId);
  const of = { exam, candidacyId, candidateNumber, personId: by.actorId, commissionId };
  const intake = { ...of, arrivedBy: 'portal' as const, event: { kind }, requestedAt: by.at };
  if (kind === 'explanationRequested') await openCase(tx, intake, by);
  else await keepLateRequest(tx, { ...intake, entry: orNotFound(grade).entry }, by);
}

/** The candidate's routes: request an explanation and read it [E1, E3]. */
export function mountExplanationsOfCandidates(mount: Mount): void {
  mount(explanationRoutes.requestExplanation, async ({ tx, actor, now, language, params }) => {
    await ownSittingToChange(tx, actor, params.candidacyId);
    await lockCandidacy(tx, params.candidacyId);
    const result = await ownResult(tx, actor, params.candidacyId, now);
    await refuseAsked(tx, result, language);
    const { asking } = result;
    if (asking.kind === 'accepted') {
      await takeIn(tx, result, asking.event, { actorId: actor.personId, at: now });
    }
    return accepted;
  });

  mount(explanationRoutes.openExplanation, async ({ tx, actor, now, params }) => {
    const explanation = orNotFound(await lockExplanation(tx, params.explanationId));
    const { candidacyId, givenOrally, givenOutside, sentAt } = explanation;
    orNotFound(await isOwnCandidacy(tx, actor, candidacyId));
    await executeExplanationCommand(tx, explanation, 'open', { actorId: actor.personId, at: now });
    const { exam } = await ownResult(tx, actor, candidacyId, now);
    const { appeal } = caseDeadlines(exam, await caseHistoryOf(tx, candidacyId));
    return {
      candidacyId,
      courseCode: exam.courseCode,
      courseTitle: exam.courseTitle,
      startsAt: exam.startsAt.toString(),
      candidateNumber: explanation.candidateNumber,
      grade: orNotFound(explanation.grade),
      sentAt: (sentAt ?? now).toString(),
      givenOrally,
      // A text that was begun before the explanation was given orally is not the explanation.
      text: givenOrally || givenOutside ? null : explanation.text,
      appeal: deadlineTexts(appeal),
      appealOpen: exam.appealOpen,
    };
  });
}
