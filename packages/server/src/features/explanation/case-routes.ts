import { explanationRoutes, type OfficeCase } from '@karakter/contract/explanation/routes';
import {
  type ExplanationState,
  isExplanationOwed,
  officeWritingRefusal,
} from '@karakter/domain/explanation/explanation';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { membersOf } from '../planning/commission-store.ts';
import { examWithCases } from '../results/access.ts';
import { caseDeadlines, deadlineTexts } from '../results/case-deadlines.ts';
import { standingGrade } from '../results/protocol.ts';
import { executeExplanationCommand } from './explanation-command.ts';
import { writerOf, writersOfParts } from './given/store.ts';
import { caseHead } from './grader-views.ts';
import { type ExplanationRecord, explanationOf, explanationsAmong, lockExplanation } from './store.ts';
import { writeInPlace } from './write-in-place.ts';
import { hasWriter, possibleWriters } from './writers.ts';

/** Texts that graders have finished; unfinished texts are visible to the graders only. */
const finished: readonly ExplanationState[] = ['ready', 'sent', 'read'];

/** The candidates' names by candidacy. */
async function namesOf(tx: Tx, examId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('candidacy_person')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['candidacy_id', 'name'])
    .where('exam_id', '=', examId)
    .execute();
  return new Map(rows.map(({ candidacy_id, name }) => [candidacy_id, name]));
}

function officeCase(
  explanation: ExplanationRecord,
  names: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): OfficeCase {
  const name = names.get(explanation.candidacyId) ?? '';
  const { manual, givenOutside, forAll, arrivedBy } = explanation;
  const readAt = explanation.readAt?.toString() ?? null;
  return { ...caseHead(explanation, now), name, readAt, manual, givenOutside, forAll, arrivedBy };
}

async function writersView(tx: Tx, id: string) {
  const [givenTo = null, writers, partsBy] = [
    await writerOf(tx, id),
    await possibleWriters(tx, id),
    await writersOfParts(tx, id),
  ];
  return { givenTo, possibleWriters: writers, partsBy };
}

type Asked = { tx: Tx; actor: Actor; params: { examId: string; explanationId: string } };

async function caseOf({ tx, actor, params }: Asked, find: typeof explanationOf) {
  const exam = await examWithCases(tx, actor, params.examId);
  const explanation = orNotFound(await find(tx, params.explanationId));
  orNotFound(explanation.examId === exam.id);
  return { exam, explanation };
}

/** The cases for exam office and caseworkers, who know the candidates and see what is late [E2, V1]. */
export function mountExplanationCases(mount: Mount): void {
  mount(explanationRoutes.listExplanations, async ({ tx, actor, now, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const names = await namesOf(tx, exam.id);
    const all = await explanationsAmong(tx, exam.id);
    return { explanations: all.map((explanation) => officeCase(explanation, names, now)) };
  });

  mount(explanationRoutes.showExplanationCase, async ({ tx, actor, now, params }) => {
    const { exam, explanation } = await caseOf({ tx, actor, params }, explanationOf);
    const { candidacyId, commissionId, state, givenOrally, givenOutside } = explanation;
    const history = await caseHistoryOf(tx, candidacyId);
    const { appeal } = caseDeadlines(exam, history);
    const sent = { kind: 'explanationReceived', at: now, ref: explanation.id } as const;
    const { appeal: ifSent } = caseDeadlines(exam, [...history, sent]);
    const facts = { ...explanation, hasWriter: await hasWriter(tx, explanation.id), now };
    const isFinished = finished.includes(state) && !givenOrally && !givenOutside;
    const document = { examId: exam.id, data: { candidateNumber: explanation.candidateNumber } };
    return new DocumentRead(isFinished ? document : null, {
      ...officeCase(explanation, await namesOf(tx, exam.id), now),
      text: isFinished ? explanation.text : null,
      graders: (await membersOf(tx, commissionId)).map(({ name }) => name),
      grade: (await standingGrade(tx, candidacyId))?.grade ?? null,
      appeal: deadlineTexts(appeal),
      appealIfSent: ifSent.kind === 'running' ? ifSent.deadline.at.toString() : null,
      maySend: state === 'ready',
      version: explanation.version,
      hasWriter: facts.hasWriter,
      mayWrite: officeWritingRefusal(facts) === undefined,
      mayRecordGiven: isExplanationOwed(state),
      ...(await writersView(tx, explanation.id)),
    });
  });

  mount(explanationRoutes.sendReadyExplanation, async ({ tx, actor, now, params }) => {
    const { explanation } = await caseOf({ tx, actor, params }, lockExplanation);
    // A draft belongs to the graders; the exam office sends only texts that they have marked as ready.
    if (!finished.includes(explanation.state)) refuse('explanationNotBegun');
    await executeExplanationCommand(tx, explanation, 'send', { actorId: actor.personId, at: now });
    return accepted;
  });
  mount(explanationRoutes.writeExplanationInPlace, async ({ tx, actor, now, params, body }) => {
    const { explanation } = await caseOf({ tx, actor, params }, lockExplanation);
    await writeInPlace(tx, explanation, body, { actorId: actor.personId, at: now });
    return accepted;
  });
}
