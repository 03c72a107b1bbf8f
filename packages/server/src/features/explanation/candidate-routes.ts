import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import type { ExplanationRequestEvent } from '@karakter/domain/explanation/explanation';
import { explanationDue } from '@karakter/domain/rules/deadlines';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { officeEmail } from '../institution/store.ts';
import { notify } from '../notices/notify.ts';
import { membersOf } from '../planning/commission-store.ts';
import { caseDeadlines, deadlineTexts } from '../results/case-deadlines.ts';
import { type OwnResult, ownResult } from '../results/own-result.ts';
import { ownSittingToChange } from '../sitting/access.ts';
import { isOwnCandidacy } from '../sitting/store.ts';
import { executeExplanationCommand } from './explanation-command.ts';
import { theOffice } from './office-texts.ts';
import { addExplanation, lockExplanation } from './store.ts';

/** Refuses a request that can't be taken, with the date and the contact to call instead [E1]. */
async function refuseAsked(tx: Tx, result: OwnResult, language: Language): Promise<void> {
  const { asking, deadlines } = result;
  const { explanation } = deadlines;
  if (asking.kind !== 'refused') return;
  const contact = { contact: (await officeEmail(tx)) ?? theOffice[language] };
  if (asking.code !== 'explanationTooLate' || explanation.kind !== 'running') refuse(asking.code, contact);
  const deadline = writtenDeadline(explanation.deadline.at.toString(), language);
  refuse(asking.code, { ...contact, deadline });
}

/** Opens the case: received, due, and the commission notified by candidate number [E2]. */
async function openCase(
  tx: Tx,
  result: OwnResult,
  { kind }: ExplanationRequestEvent,
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  const { exam, sitting } = result;
  const { candidacyId, candidateNumber } = sitting;
  const commissionId = orNotFound(result.commissionId);
  const { at: dueAt } = explanationDue(by.at, exam.rules);
  await addExplanation(tx, { examId: exam.id, candidacyId, commissionId, dueAt }, by.at);
  const facts = { candidateNumber, dueAt: dueAt.toString() };
  const data = { ...facts, commissionId };
  await recordEvent(tx, { examId: exam.id, kind, ...by, data });
  for (const { personId: to } of await membersOf(tx, commissionId)) {
    await notify(tx, { to, examId: exam.id, kind, facts, at: by.at });
  }
}

/** The candidate's routes: request an explanation and read it [E1, E3]. */
export function mountExplanationsOfCandidates(mount: Mount): void {
  mount(explanationRoutes.requestExplanation, async ({ tx, actor, now, language, params }) => {
    await ownSittingToChange(tx, actor, params.candidacyId);
    const result = await ownResult(tx, actor, params.candidacyId, now);
    await refuseAsked(tx, result, language);
    const { asking } = result;
    if (asking.kind === 'accepted')
      await openCase(tx, result, asking.event, { actorId: actor.personId, at: now });
    return accepted;
  });

  mount(explanationRoutes.openExplanation, async ({ tx, actor, now, params }) => {
    const explanation = orNotFound(await lockExplanation(tx, params.explanationId));
    const { candidacyId, givenOrally, sentAt } = explanation;
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
      text: givenOrally ? null : explanation.text,
      appeal: deadlineTexts(appeal),
      appealOpen: exam.appealOpen,
    };
  });
}
