import { resultsRoutes } from '@karakter/contract/results/routes';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { saveChoice } from './choice.ts';

/** Announcing without a person, turned off for an exam and on again, with a reason [R1]. */
export function mountAnnouncingBySelf(mount: Mount): void {
  mount(resultsRoutes.chooseAnnouncing, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    orNotFound(exam.rules.announcement.bySelf || undefined);
    if (exam.announcedAt !== null) refuse('gradesAlreadyAnnounced');
    if (exam.cancelledAt !== null) refuse('examCancelled');
    const isNew = await saveChoice(tx, exam.id, { ...body, by: actor.personId, at: now });
    const kind = body.bySelf ? 'announcingTurnedOn' : 'announcingTurnedOff';
    if (isNew) await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data: {} });
    return accepted;
  });
}
