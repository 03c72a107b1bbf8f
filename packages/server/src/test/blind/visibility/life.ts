import { appealRoutes } from '@karakter/contract/appeal/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { historyRoutes } from '@karakter/contract/history/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { TestApp } from '../../app.ts';
import { openAnswer } from '../../scenes/answer-writer.ts';
import { addCaseworker, fileAppeal, formAppealCommission } from '../../scenes/appealed.ts';
import { addTestExam, isEarlier, type TestExam } from '../../scenes/exam.ts';
import { scriptAt, writeAssessment } from '../../scenes/grading.ts';
import { addTestPaper, testGuide, testPaper } from '../../scenes/handed-in.ts';
import { nothingUnsaved } from '../../scenes/sitting.ts';
import { type Sector, written } from './sectors.ts';
import { type Answered, everythingShown, type Places } from './walk.ts';

const otherAnswer = 'En annens svar';

type Commission = { commissionId: string; graders: [string, string] };
type Candidate = TestExam['candidates'][number];
type Mark = { comment: string; points: { q1: number } };

async function accepted(answer: Promise<{ status: number; message?: string | undefined }>): Promise<void> {
  const { status, message } = await answer;
  if (status !== 200) throw new Error(message ?? `answered ${status}`);
}

const confirm = (app: TestApp, grader: string, params: ReturnType<typeof scriptAt>, version: number) =>
  accepted(app.call(grader, gradingRoutes.confirmAssessment, { params, body: { version } }));

/** Both candidates write in the program and hand in; the second writes something else. */
async function sit(app: TestApp, exam: TestExam): Promise<void> {
  for (const [index, candidate] of exam.candidates.entries()) {
    const params = { candidacyId: candidate.candidacyId };
    await accepted(app.call(candidate.personId, sittingRoutes.openPaper, { params }));
    const window = await openAnswer(app, candidate);
    window.write('q1', index === 0 ? written.answer : otherAnswer);
    await window.confirmed();
    await accepted(app.call(candidate.personId, handinRoutes.handIn, { params, body: nothingUnsaved }));
  }
}

/** Both graders of a commission give the other answer its grade. */
async function gradeOther(
  app: TestApp,
  { commissionId, graders }: Commission,
  number: number,
  grade: string,
) {
  for (const grader of graders) {
    const params = scriptAt({ commissionId }, number);
    await confirm(app, grader, params, await writeAssessment(app, grader, params, { grade }));
  }
}

async function explain(app: TestApp, exam: TestExam, candidate: Candidate) {
  const [grader] = exam.graders;
  const asked = { params: { candidacyId: candidate.candidacyId } };
  await accepted(app.call(candidate.personId, explanationRoutes.requestExplanation, asked));
  const { body } = await app.call(grader, explanationRoutes.listMyExplanations);
  const explanationId = body.explanations.find(({ id }) => !isEarlier(id))?.id ?? '';
  const text = written.explanation;
  const params = { explanationId };
  const parts = { guidelines: text, assessment: `${text} konkret`, overall: text, version: 1 };
  const saved = await app.call(grader, explanationRoutes.saveExplanation, { params, body: parts });
  const { version } = saved.body;
  await accepted(app.call(grader, explanationRoutes.sendExplanation, { params, body: { version } }));
  return explanationId;
}

/** Where the life has come to, and everything that each person was shown at each stage; only at some, where they are named. */
export type Scene = {
  only?: readonly string[];
  app: TestApp;
  sector: Sector;
  exam: TestExam;
  appellant: Candidate;
  other: Candidate;
  places: Places;
  stages: Map<string, Answered[]>;
};

export async function look(scene: Scene, stage: string, personId: string): Promise<void> {
  if (scene.only && !scene.only.includes(stage)) return;
  scene.stages.set(stage, await everythingShown(scene.app, personId, scene.places));
}

/** An exam that has begun, which two candidates write and hand in. */
export async function begun(app: TestApp, sector: Sector): Promise<Scene> {
  const startsAt = app.services.clock.now().subtract({ minutes: 1 }).toString();
  const exam = await addTestExam(app.services.db, { startsAt, candidates: 2 });
  await sector.prepare(app.services.db, exam, app);
  const guide = { ...testGuide, levels: sector.levels, suggestedSolution: written.guide };
  await addTestPaper(app.services.db, exam, testPaper, guide);
  const [appellant, other] = exam.candidates;
  if (!appellant || !other) throw new Error('the exam has two candidates');
  const places: Places = {
    examId: [exam.examId],
    commissionId: [exam.commissionId],
    candidateNumber: exam.candidates.map(({ candidateNumber }) => String(candidateNumber)),
    candidacyId: exam.candidates.map(({ candidacyId }) => candidacyId),
    personId: exam.candidates.map(({ personId }) => personId),
    questionId: ['q1'],
    part: ['1'],
    version: ['1'],
    number: ['1'],
    language: ['nb'],
    kind: ['appeal', 'explanation'],
    key: ['assessment'],
  };
  await sit(app, exam);
  return { app, sector, exam, appellant, other, places, stages: new Map() };
}

/** Both graders of a commission grade the appellant's answer; the first is shown everything before and after. */
async function gradeAppellant(
  scene: Scene,
  { commissionId, graders: [first, second] }: Commission,
  { kind, grade, marks }: { kind: string; grade: string; marks: readonly [Mark, Mark] },
): Promise<void> {
  const { app } = scene;
  const script = scriptAt({ commissionId }, scene.appellant.candidateNumber);
  const ofSecond = await writeAssessment(app, second, script, { ...marks[1], grade });
  await confirm(app, second, script, ofSecond);
  const ofFirst = await writeAssessment(app, first, script, { ...marks[0], grade });
  await look(scene, `${kind} before confirming`, first);
  await confirm(app, first, script, ofFirst);
  await app.jobs.settle();
  await look(scene, `${kind} after confirming`, first);
}

/** The ordinary grading, check and announcement. */
export async function graded(scene: Scene): Promise<void> {
  const { app, sector, exam, appellant, other } = scene;
  const [grade, otherGrade] = sector.grades;
  await look(scene, 'an ordinary grader before the hand-in deadline', exam.graders[0]);
  await app.moveTo(exam.endsAt.add({ minutes: 20 }).toString());
  const marks = [written.firstMark, written.secondMark] as const;
  await gradeAppellant(scene, exam, { kind: 'an ordinary grader', grade, marks });
  await gradeOther(app, exam, other.candidateNumber, otherGrade);
  const params = { examId: exam.examId };
  await accepted(app.call(exam.officer, resultsRoutes.checkResults, { params }));
  await look(scene, 'the candidate before the announcement', appellant.personId);
  await app.moveTo(sector.announcedAt);
  const body = { at: null };
  await accepted(app.call(exam.officer, resultsRoutes.announceGrades, { params, body }));
  await app.jobs.settle();
  await look(scene, 'the candidate after the announcement', appellant.personId);
}

/** Explanation, appeal and the appeal's grading; what the people about an open case are shown. */
export async function appealed(scene: Scene) {
  const { app, sector, exam, appellant, other } = scene;
  const caseworker = await addCaseworker(app);
  const explanations = sector.isExplained ? [await explain(app, exam, appellant)] : [];
  const appealId = await fileAppeal(app, appellant, written.grounds);
  const commission = await formAppealCommission(app, exam, caseworker, [appealId]);
  const opening = await app.call(caseworker, historyRoutes.openAnswerHistory, {
    params: { examId: exam.examId, candidacyId: appellant.candidacyId },
    body: { reason: 'Klagen skal behandles' },
  });
  scene.places = {
    ...scene.places,
    explanationId: explanations,
    appealId: [appealId],
    caseId: [appealId, ...explanations],
    commissionId: [exam.commissionId, commission.commissionId],
    openingId: [opening.body.openingId],
  };
  await app.jobs.settle();
  const marks = [written.appealMark, written.secondAppealMark] as const;
  await gradeAppellant(scene, commission, {
    kind: sector.appealGrader ?? 'an appeal grader',
    grade: sector.appealGrade,
    marks,
  });
  await look(scene, 'an ordinary grader once the candidate has appealed', exam.graders[0]);
  await look(scene, 'the candidate while the appeal is open', appellant.personId);
  await look(scene, 'another candidate of the exam', other.personId);
  await look(scene, 'the exam office', exam.officer);
  await look(scene, 'the caseworker', caseworker);
  return { appealId, caseworker, grader: commission.graders[0] };
}

/**
 * The life of one exam, from writing to a decided appeal, with everything that each person was shown at each stage. All
 * is done over HTTP; the clock begins a minute after the exam's start.
 */
export async function livedThrough(app: TestApp, sector: Sector): Promise<Scene> {
  const scene = await begun(app, sector);
  await graded(scene);
  const { appealId, grader } = await appealed(scene);
  const params = { appealId };
  const { officer } = scene.exam;
  const { version } = (await app.call(officer, appealRoutes.showAppeal, { params })).body;
  await accepted(app.call(officer, appealRoutes.decideAppeal, { params, body: { version } }));
  await app.jobs.settle();
  await look(scene, 'an appeal grader after the decision', grader);
  await look(scene, 'the candidate after the decision', scene.appellant.personId);
  return scene;
}
