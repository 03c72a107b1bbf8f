import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { type Actor, holdsRoleFor } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { examToWatch, withinRoomsOrRefuse } from '../access.ts';
import { addLateCandidate } from './add-candidate.ts';
import { findCandidates } from './find-person.ts';

/** Whether the actor may register a person whom Karakter does not know: the exam office, or by the institution's rule. */
function rightsAt(exam: ExamRecord, actor: Actor) {
  const isOfOffice = holdsRoleFor(actor, ['examOffice'], exam);
  return { isOfOffice, mayRegister: isOfOffice || exam.rules.examDay.invigilatorRegisters };
}

/** Candidates who are added on the spot [P14]. */
export function mountLateCandidates(mount: Mount): void {
  mount(lateCandidateRoutes.findLateCandidate, async ({ tx, actor, now, params, query }) => {
    const { exam } = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    const { isOfOffice, mayRegister } = rightsAt(exam, actor);
    const { unitId } = exam;
    return { people: await findCandidates(tx, query.text, { unitId, byAnyWord: isOfOffice }), mayRegister };
  });

  mount(lateCandidateRoutes.addLateCandidate, async ({ tx, actor, now, params, body }) => {
    const watch = await examToWatch(tx, actor, params.examId, { purpose: 'change', now });
    await withinRoomsOrRefuse(tx, watch, { room: body.room });
    const { exam } = watch;
    const { mayRegister } = rightsAt(exam, actor);
    return addLateCandidate(tx, exam, body, { mayRegister, actorId: actor.personId, at: now });
  });
}
