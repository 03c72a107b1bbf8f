import { candidateRoutes } from '@karakter/contract/planning-candidates';
import { allowedExamCommands } from '@karakter/domain/exam';
import type { Tx } from '../../platform/db.ts';
import { accepted, type Mount } from '../../platform/mount.ts';
import { refuse } from '../../platform/refusals.ts';
import { candidateOrNotFound, examWithCandidates, openForOrRefuse } from './access.ts';
import { carryOut, changeArrangement } from './candidate-import.ts';
import { type GivenList, readGivenList } from './candidate-list-reader.ts';
import { type PlannedLine, planImport } from './candidate-plan.ts';
import { candidatesOf, isSameArrangement } from './candidate-store.ts';
import { scheduleExam } from './exam-times.ts';
import { lockRegister } from './people-search.ts';
import type { ExamRecord } from './store.ts';

function lineView({ row, effect, before, after, knownAs }: PlannedLine) {
  const { line, name, studentNumber, email } = row;
  return { line, name, studentNumber, email, ...after, effect, before, knownAs };
}

/** What the list would do, its own errors and those that only the registers show, by line. */
async function planOf(tx: Tx, exam: ExamRecord, given: GivenList) {
  const { list, statesExtraTime } = await readGivenList(given);
  const { lines, errors } = await planImport(tx, exam, list.rows, statesExtraTime);
  return { list, lines, errors: [...list.errors, ...errors].sort((a, b) => a.line - b.line) };
}

function mountLists(mount: Mount): void {
  mount(candidateRoutes.listCandidates, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const candidates = await candidatesOf(tx, exam);
    return {
      candidates: candidates.map((candidate) => ({ ...candidate, endsAt: candidate.endsAt.toString() })),
      allowedCommands: allowedExamCommands({ ...exam, now }),
    };
  });

  mount(candidateRoutes.previewCandidates, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    openForOrRefuse(exam, 'registerCandidates', now);
    const { list, lines, errors } = await planOf(tx, exam, body);
    const { headerRecognised, ignoredHeadings } = list;
    return { rows: lines.map(lineView), errors, headerRecognised, ignoredHeadings };
  });

  mount(candidateRoutes.importCandidates, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    openForOrRefuse(exam, 'registerCandidates', now);
    await lockRegister(tx);
    const { lines, errors } = await planOf(tx, exam, body);
    if (errors.length > 0) refuse('candidateListFaulty', { count: errors.length, errors });
    return carryOut(tx, exam, lines, { actorId: actor.personId, at: now });
  });
}

export function mountCandidates(mount: Mount): void {
  mountLists(mount);

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
