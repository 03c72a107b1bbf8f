import { candidateRoutes } from '@karakter/contract/planning-candidates';
import { allowedExamCommands } from '@karakter/domain/exam';
import { accepted, type Mount } from '../../platform/mount.ts';
import { candidateOrNotFound, examWithCandidates, openForOrRefuse } from './access.ts';
import { changeArrangement } from './candidate-import.ts';
import { candidatesOf, isSameArrangement } from './candidate-store.ts';
import { scheduleExam } from './exam-times.ts';
import { type ListParts, mountLists } from './list-routes.ts';
import { mountPersons } from './person-routes.ts';

export function mountCandidates(mount: Mount, parts: ListParts): void {
  mountLists(mount, parts);
  mountPersons(mount);

  mount(candidateRoutes.listCandidates, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const candidates = await candidatesOf(tx, exam);
    return {
      candidates: candidates.map((candidate) => ({ ...candidate, endsAt: candidate.endsAt.toString() })),
      allowedCommands: allowedExamCommands({ ...exam, now }),
    };
  });

  mount(candidateRoutes.changeCandidate, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const { candidacyId, extraMinutes, language, room, seat } = await candidateOrNotFound(
      tx,
      exam,
      params.candidacyId,
    );
    openForOrRefuse(exam, 'changeCandidate', now);
    const before = { extraMinutes, language, room, seat };
    const after = { ...body, room: body.room ?? room, seat: body.seat ?? seat };
    if (isSameArrangement(before, after)) return accepted;
    const change = { candidacyId, before, after };
    await changeArrangement(tx, exam, change, { actorId: actor.personId, at: now });
    if (exam.state === 'published') await scheduleExam(tx, exam.id);
    return accepted;
  });
}
