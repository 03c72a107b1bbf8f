import { historyRoutes } from '@karakter/contract/history/routes';
import type { ReadEvent } from '@karakter/contract/platform/route';
import * as Y from 'yjs';
import { saveSupplement } from '../features/archive/after/supplement-store.ts';
import { saveBundle } from '../features/archive/store.ts';
import { saveImage } from '../features/papers/images/store.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import type { TestApp } from './app.ts';
import { addCaseworker } from './scenes/appealed.ts';
import { fileComplaint } from './scenes/complaint/complained.ts';
import { appealDismissal } from './scenes/complaint/dismissed.ts';
import type { TestExam } from './scenes/exam.ts';
import { addFinishedExam } from './scenes/finished-exam.ts';
import { quarantineOfTests } from './scenes/quarantine.ts';
import { addDecidedReassessment } from './scenes/reassessment/stored.ts';

/** A request for a protected document: by whom, for what, and how the log is to name the document. */
type Reading = {
  readonly by: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly kind: ReadEvent;
  readonly data: Readonly<Record<string, unknown>>;
};

const imageId = '7e57ab1e-0000-4000-8000-000000000001';
const bundleId = '7e57ab1e-0000-4000-8000-000000000002';

/** A file for paper of one candidate's answer: the exam office's, and one that a grader ordered. */
async function addPrints({ services: { db, clock } }: TestApp, exam: TestExam): Promise<void> {
  const { examId: exam_id, commissionId: commission_id, officer, graders } = exam;
  const numbers = exam.candidates.slice(0, 1).map(({ candidateNumber }) => candidateNumber);
  const orders = [
    { id: bundleId, ordered_by: officer, by_member: false },
    { id: crypto.randomUUID(), ordered_by: graders[0], by_member: true },
  ];
  for (const order of orders) {
    const bundle = { ...order, exam_id, commission_id, ordered_at: clock.now() };
    await db.insertInto('print_bundle').values(bundle).execute();
    const part = { bundle_id: order.id, number: 1, candidate_numbers: numbers, bytes: Buffer.from('PDF') };
    await db.insertInto('print_part').values(part).execute();
  }
}

/** A version of the paper, an image of it and a version of the grading guide, and a bundle that was never made of anything. */
async function addDocuments({ services: { db, clock, config } }: TestApp, exam: TestExam): Promise<void> {
  const { examId, officer: by, coordinator } = exam;
  const at = clock.now();
  const guide = db.selectFrom('grading_guide').selectAll().where('exam_id', '=', examId);
  const content = JSON.stringify((await guide.executeTakeFirstOrThrow()).content);
  const saved = { saved_by: coordinator, saved_at: at };
  const paper = db.selectFrom('paper').selectAll().where('exam_id', '=', examId);
  const { content: sealed } = await paper.executeTakeFirstOrThrow();
  await db
    .insertInto('paper_version')
    .values({ exam_id: examId, version: 1, content: sealed, ...saved })
    .execute();
  await db
    .insertInto('grading_guide_version')
    .values({ exam_id: examId, version: 1, content, ...saved })
    .execute();
  await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
    saveImage(
      tx,
      { secret: config.secret, examId },
      { id: imageId, address: 'data:image/png;base64,AAAA', by: coordinator, at },
    ),
  );
  const bundle = { examId, name: 'arkiv.zip', bytes: Buffer.from('zip'), sha256: 'sum', by, at };
  const supplement = { ...bundle, number: 1, name: 'tillegg.zip', previous: 'sum' };
  await inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) => {
    await saveBundle(tx, bundle);
    await saveSupplement(tx, supplement);
  });
}

const meetingId = '7e57ab1e-0000-4000-8000-000000000003';

/** A grading meeting with an open trial of one answer. */
async function addTrial({ services: { db, clock } }: TestApp, exam: TestExam): Promise<void> {
  const [leader] = exam.graders;
  const [candidate] = exam.candidates;
  const at = clock.now();
  const called = { called_by: leader, called_at: at, leader_id: leader, leader_name: 'Intern Sensor' };
  const place = { place: 'M 1', video_link: null, agenda: '', commission_ids: null };
  const meeting = { id: meetingId, exam_id: exam.examId, version: 1, state: 'planned', ...called, ...place };
  await db
    .insertInto('grading_meeting')
    .values({ ...meeting, starts_at: at.add({ hours: 24 }), minutes: 60 })
    .execute();
  const trial = { meeting_id: meetingId, state: 'open', is_named: false, opened_at: at };
  await db.insertInto('grading_trial').values(trial).execute();
  const sample = { meeting_id: meetingId, place: 1, candidacy_id: candidate?.candidacyId ?? '' };
  await db.insertInto('trial_sample').values(sample).execute();
}

/** The complaint and the appeal against a dismissal, which are known by their ids. */
const readingsOfComplaints = ({
  caseworker,
  candidateNumber,
  complaintId,
  dismissalAppealId,
}: Awaited<ReturnType<typeof examWithDocuments>>) => ({
  showComplaint: reading(caseworker, 'complaintRead')(
    { complaintId },
    { candidateNumber, readComplaint: complaintId },
  ),
  showDismissalAppeal: reading(caseworker, 'dismissalAppealRead')(
    { dismissalAppealId },
    { candidateNumber, readDismissalAppeal: dismissalAppealId },
  ),
});

/** An exam of which every protected document exists, with the ids of those about its first candidate. */
async function examWithDocuments(app: TestApp) {
  const { db } = app.services;
  const exam = await addFinishedExam(app, '2026-03-09T09:00:00Z', '2026-06-01T09:00:00Z');
  await addDocuments(app, exam);
  await addPrints(app, exam);
  await addTrial(app, exam);
  const caseworker = await addCaseworker(app);
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('no candidate');
  const { candidacyId, candidateNumber } = candidate;
  const idIn = async (table: 'appeal' | 'explanation') => {
    const query = db.selectFrom(table).select('id').where('candidacy_id', '=', candidacyId);
    return (await query.executeTakeFirstOrThrow()).id;
  };
  const opened = await app.call(caseworker, historyRoutes.openAnswerHistory, {
    params: { examId: exam.examId, candidacyId },
    body: { reason: 'Klage på formelle feil' },
  });
  const appealId = await idIn('appeal');
  return {
    ...exam,
    caseworker,
    candidacyId,
    candidateNumber,
    appealId,
    reassessmentId: await addDecidedReassessment(db, exam, { appealId, at: app.services.clock.now() }),
    complaintId: await fileComplaint(app, candidate),
    dismissalAppealId: await appealDismissal(app, candidate, caseworker),
    explanationId: await idIn('explanation'),
    quarantineId: await quarantineOfTests(() => app).quarantine(candidate, new Y.Doc(), 'Sendt sent.'),
    openingId: opened.body.openingId,
  };
}

const reading =
  (by: string, kind: ReadEvent) =>
  (params: Reading['params'], data: Reading['data'], query?: Reading['query']): Reading => {
    return { by, kind, params, data, ...(query && { query }) };
  };

const readingsOfMeeting = ({ examId, commissionId, officer, graders: [first] }: TestExam) => ({
  showMeetingGuide: reading(first, 'guideRead')({ commissionId, meetingId }, { version: 1 }),
  showMeetingGuideOfExam: reading(officer, 'guideRead')({ examId, meetingId }, { version: 1 }),
  showSample: reading(first, 'answerRead')(
    { commissionId, meetingId, place: '1' },
    { meetingId, trial: 1, sample: 1 },
  ),
});

const readingsOfReassessment = (scene: Awaited<ReturnType<typeof examWithDocuments>>) => {
  const { candidateNumber, appealId, reassessmentId, caseworker, graders } = scene;
  const number = { candidateNumber };
  const ofCase = { ...number, readAppeal: appealId };
  return {
    showCaseReassessment: reading(caseworker, 'appealRead')({ appealId }, ofCase),
    showReassessment: reading(graders[0], 'wholeFileRead')({ reassessmentId }, number),
  };
};

/** An exam of which every protected document exists, and by route one reading of each. */
export async function everyReading(app: TestApp) {
  const scene = await examWithDocuments(app);
  const { examId, commissionId, officer, coordinator, caseworker } = scene;
  const { candidacyId, candidateNumber, appealId, explanationId, openingId } = scene;
  const [first, second] = scene.graders;
  const of = { examId };
  const [version, number] = [{ version: 1 }, { candidateNumber }];
  const script = { commissionId, candidateNumber: String(candidateNumber) };
  const ofHistory = reading(caseworker, 'answerHistoryRead');
  const readings: Readonly<Record<string, Reading>> = {
    readPaper: reading(coordinator, 'paperRead')(of, version),
    readPaperVersion: reading(coordinator, 'paperRead')({ ...of, version: '1' }, version),
    previewPaper: reading(officer, 'paperPreviewed')({ ...of, language: 'nb' }, version),
    printPaper: reading(officer, 'paperPrinted')({ ...of, language: 'nn' }, { ...version, language: 'nn' }),
    readPaperImage: reading(coordinator, 'paperRead')({ ...of, image: imageId }, version),
    readGuide: reading(coordinator, 'guideRead')(of, version),
    listGuideVersions: reading(officer, 'guideRead')(of, { versions: 1 }),
    showGradedPaper: reading(first, 'gradedPaperRead')({ commissionId }, {}),
    showScoring: reading(first, 'gradedPaperRead')({ commissionId }, {}),
    showExamScoring: reading(coordinator, 'gradedPaperRead')(of, {}),
    showScript: reading(first, 'answerRead')(script, number),
    answerPdf: reading(second, 'answerRead')(script, number),
    searchAnswers: reading(first, 'answersRead')(
      { commissionId },
      { candidateNumbers: scene.candidates.map((each) => each.candidateNumber) },
      { text: 'vite' },
    ),
    listAnswersTo: reading(first, 'answersRead')(
      { commissionId, questionId: 'q1' },
      { candidateNumbers: [candidateNumber], questionId: 'q1' },
      { numbers: String(candidateNumber) },
    ),
    listShortAnswersTo: reading(first, 'answersRead')(
      { commissionId, questionId: 'q1' },
      { candidateNumbers: scene.candidates.map((each) => each.candidateNumber), questionId: 'q1' },
    ),
    ...readingsOfMeeting(scene),
    answersZip: reading(second, 'answersRead')(
      { commissionId },
      { candidateNumbers: [candidateNumber] },
      { numbers: String(candidateNumber) },
    ),
    myPrintPart: reading(first, 'answersRead')(
      { commissionId, part: '1' },
      { candidateNumbers: [candidateNumber] },
    ),
    printPart: reading(officer, 'answersRead')(
      { ...of, bundleId, part: '1' },
      { candidateNumbers: [candidateNumber] },
    ),
    showQuarantine: reading(officer, 'lateChangeRead')(
      { ...of, quarantineId: scene.quarantineId },
      { quarantineId: scene.quarantineId },
    ),
    rawAnswerLog: reading(officer, 'rawAnswerRead')({ ...of, candidacyId }, { candidacyId }),
    showAnswerHistory: ofHistory({ openingId }, { candidacyId }),
    showAnswerAt: ofHistory({ openingId }, { candidacyId }, { at: '1' }),
    showExplanation: reading(first, 'explanationTextRead')({ explanationId }, number),
    showExplainedAnswer: reading(first, 'answerRead')({ explanationId }, number),
    showExplanationCase: reading(officer, 'explanationTextRead')({ ...of, explanationId }, number),
    showAppeal: reading(caseworker, 'appealRead')({ appealId }, { ...number, readAppeal: appealId }),
    ...readingsOfReassessment(scene),
    ...readingsOfComplaints(scene),
    decisionLetter: reading(caseworker, 'decisionRead')({ appealId }, { ...number, readAppeal: appealId }),
    archiveBundle: reading(officer, 'archiveRead')(of, {}),
    archiveSupplement: reading(officer, 'archiveRead')({ ...of, number: '1' }, { supplement: 1 }),
  };
  return { examId, readings };
}
