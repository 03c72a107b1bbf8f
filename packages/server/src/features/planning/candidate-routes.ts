import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { allowedExamCommands } from '@karakter/domain/exam/exam';
import { isOvertaken, wantedFacts } from '@karakter/domain/people/seen-facts';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { candidateOrNotFound, examWithCandidates, openForOrRefuse } from '../exam/access.ts';
import { type Arrangement, candidatesOf, isSameArrangement } from '../exam/candidate-store.ts';
import { scheduleExam } from '../exam/exam-times.ts';
import { browserChecksOf } from '../people/browser-checks.ts';
import { changeArrangements } from './list/arrangements.ts';
import { type ListParts, mountLists } from './list/list-routes.ts';
import { mountManyCandidates } from './list/many-candidates.ts';
import { mountRoomLists } from './list/room-list-routes.ts';
import { mountPersons } from './person-routes.ts';

type Parts = ListParts & { readonly pdf: Pick<PdfWorker, 'compile'> };

export function mountCandidates(mount: Mount, parts: Parts): void {
  mountLists(mount, parts);
  mountRoomLists(mount, parts);
  mountPersons(mount);
  mountManyCandidates(mount);

  mount(candidateRoutes.listCandidates, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const candidates = await candidatesOf(tx, exam);
    const browsers = await browserChecksOf(
      tx,
      candidates.map(({ personId }) => personId),
    );
    return {
      candidates: candidates.map(({ personId, ...candidate }) => ({
        ...candidate,
        endsAt: candidate.endsAt.toString(),
        browser: browsers.get(personId) ?? null,
      })),
      allowedCommands: allowedExamCommands(exam.state, { ...exam, now }),
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
    const { before: seen, ...given } = body;
    const place = { room: given.room ?? seen.room, seat: given.seat ?? seen.seat };
    const after = wantedFacts<Arrangement>({ ...given, ...place }, seen, before);
    if (isOvertaken(after, seen, before)) refuse('factsChangedMeanwhile');
    if (isSameArrangement(before, after)) return accepted;
    const change = { candidacyId, before, after };
    await changeArrangements(tx, exam, [change], { actorId: actor.personId, at: now });
    if (exam.state === 'published') await scheduleExam(tx, exam.id);
    return accepted;
  });
}
