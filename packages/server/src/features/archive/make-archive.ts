import { createHash } from 'node:crypto';
import { archiveRefusal } from '@karakter/domain/archive/archive';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { applyExam, decideExam } from '@karakter/domain/exam/exam';
import { type BundleFile, makeBundle } from '../../integrations/zip/bundle.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examFacts, lockExam, saveExamState } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import {
  appealFiles,
  complaintFiles,
  dismissalAppealFiles,
  explanationFiles,
  traceFiles,
} from './case-files.ts';
import { correctionFiles } from './correction-files.ts';
import { examDayFiles } from './exam-day-files.ts';
import {
  answerFiles,
  candidateFile,
  factFiles,
  gradingFiles,
  type Making,
  paperFiles,
} from './exam-files.ts';
import { jsonFile } from './files.ts';
import { lateFiles } from './late-files.ts';
import { logFiles } from './log-files.ts';
import { forgetPrivateMarks, markFiles } from './mark-files.ts';
import { meetingFiles } from './meeting-files.ts';
import { archiveReadiness } from './obstacles.ts';
import { scoringFiles } from './scoring-files.ts';
import { type ArchiveRequest, dropRequest, requestOf, saveBundle } from './store.ts';

async function filesOf(making: Making, request: ArchiveRequest): Promise<BundleFile[]> {
  return [
    ...factFiles(making),
    jsonFile('arkivering.json', 'Hvem som arkiverte eksamenen, når og hvorfor', request),
    await candidateFile(making),
    ...(await paperFiles(making)),
    ...(await examDayFiles(making)),
    ...(await answerFiles(making)),
    ...(await lateFiles(making)),
    ...(await gradingFiles(making)),
    ...(await scoringFiles(making)),
    ...(await correctionFiles(making)),
    ...(await markFiles(making.tx, making.exam.id)),
    ...(await meetingFiles(making.tx, making.exam.id)),
    ...(await explanationFiles(making)),
    ...(await appealFiles(making)),
    ...(await complaintFiles(making)),
    ...(await traceFiles(making)),
    ...(await dismissalAppealFiles(making)),
    ...(await logFiles(making)),
  ];
}

const introduction = [
  'Denne pakken er hele dokumentasjonen av eksamenen, slik den var da eksamenen ble arkivert.',
  'Pakken bruker kandidatnumre. Hvem kandidatene er, står i kandidater.json, og på vedtaksbrevene, saker/klage-…-vedtak.pdf. Skal pakken brukes uten navn, fjernes disse filene.',
  'Hendelsesloggen er kjedet med SHA-256. Hvordan den kontrolleres, står i logg/KONTROLL.txt.',
];

function bundleOf({ exam, now }: Making, files: readonly BundleFile[]): Uint8Array {
  const date = writtenDate(dateOf(exam.startsAt).toString(), 'nb');
  return makeBundle(files, {
    title: `${exam.courseCode} ${exam.courseTitle.nb}, ${date}`,
    madeAt: now,
    introduction,
  });
}

/**
 * Makes the exam's bundle and closes the exam, in one transaction [X2, X3]. Where a case was opened since the
 * request, nothing is made, and the page says why.
 */
export function makeArchiveTask({ pdf, secret }: Pick<Making, 'pdf' | 'secret'>): Task {
  return async ({ tx, now }, payload) => {
    const examId = String(payload.examId);
    await lockExam(tx, examId);
    const exam = await examFacts(tx, examId);
    const request = await requestOf(tx, examId);
    if (!exam || !request) return;
    await dropRequest(tx, examId);
    const { obstacles } = await archiveReadiness(tx, exam, now);
    const decision = decideExam(exam.state, 'archive', { ...exam, now });
    if (decision.kind === 'refused' || archiveRefusal(obstacles, request.earlyReason) !== undefined) return;
    const making: Making = { tx, exam, pdf, secret, now };
    const files = await filesOf(making, request);
    const bytes = bundleOf(making, files);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { requestedBy: by } = request;
    const name = `arkiv-${exam.courseCode}-${dateOf(exam.startsAt)}.zip`;
    await saveBundle(tx, { examId, name, bytes, sha256, by, at: now });
    await forgetPrivateMarks(tx, examId);
    await saveExamState(tx, examId, applyExam(exam.state, decision.event), now);
    const data = { sha256, files: files.length };
    await recordEvent(tx, { examId, kind: decision.event.kind, actorId: by, at: now, data });
    await notify(tx, { to: by, examId, kind: 'archiveReady', facts: { sha256 }, at: now });
  };
}
