import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { arrangedAs, isChangedBy } from '@karakter/domain/planning/candidates/many-candidates';
import { orNotFound } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { examWithCandidates, openForOrRefuse } from '../../exam/access.ts';
import { candidatesOf, isSameArrangement } from '../../exam/candidate-store.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import { changeArrangements } from './arrangements.ts';

/** Changing several candidates at once: all of them or none, each with its event in the log. */
export function mountManyCandidates(mount: Mount): void {
  mount(candidateRoutes.changeCandidates, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    openForOrRefuse(exam, 'changeCandidate', now);
    const known = new Map((await candidatesOf(tx, exam)).map((each) => [each.candidacyId, each]));
    const changes = body.candidates.flatMap(({ candidacyId, before: seen }) => {
      const { extraMinutes, language, room, seat, isWithdrawn } = orNotFound(known.get(candidacyId));
      const before = { extraMinutes, language, room, seat };
      if (isWithdrawn || !isSameArrangement(before, seen)) refuse('factsChangedMeanwhile');
      const isChanged = isChangedBy(before, body.set);
      return isChanged ? [{ candidacyId, before, after: arrangedAs(before, body.set) }] : [];
    });
    await changeArrangements(tx, exam, changes, { actorId: actor.personId, at: now });
    if (changes.length > 0 && exam.state === 'published') await scheduleExam(tx, exam.id);
    return { changed: changes.length };
  });
}
