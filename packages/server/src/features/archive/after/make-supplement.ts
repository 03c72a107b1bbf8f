import { createHash } from 'node:crypto';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { type BundleFile, makeBundle } from '../../../integrations/zip/bundle.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examFacts, lockExam } from '../../exam/store.ts';
import {
  appealFiles,
  complaintFiles,
  dismissalAppealFiles,
  explanationFiles,
  traceFiles,
} from '../case-files.ts';
import { correctionFiles } from '../correction-files.ts';
import { gradingFiles, type Making } from '../exam-files.ts';
import { jsonFile } from '../files.ts';
import { logFiles } from '../log-files.ts';
import { awaitsLetter, lastBundleOf, saveSupplement } from './supplement-store.ts';

const secondsToLetter = 60;

type Previous = NonNullable<Awaited<ReturnType<typeof lastBundleOf>>>;

/** The cases, their grading, the protocol and the log as they are now; who the candidates are is in the first bundle. */
async function filesOf(making: Making, { name, sha256 }: Previous, number: number): Promise<BundleFile[]> {
  const after = { number, after: { name, sha256 } };
  return [
    jsonFile('tillegg.json', 'Hvilken pakke dette er et tillegg til', after),
    ...(await gradingFiles(making)),
    ...(await correctionFiles(making)),
    ...(await explanationFiles(making)),
    ...(await appealFiles(making)),
    ...(await complaintFiles(making)),
    ...(await traceFiles(making)),
    ...(await dismissalAppealFiles(making)),
    ...(await logFiles(making, 'archiveSupplemented')),
  ];
}

const introduction = (previous: string) => [
  'Dette er et tillegg til arkivpakken. Det har sakene, sensuren i dem, protokollen og hendelsesloggen slik de var da tillegget ble laget.',
  `Tillegget kommer etter ${previous}. Ingen tidligere pakke er endret.`,
  'Tillegget bruker kandidatnumre; bare vedtaksbrevene, saker/klage-…-vedtak.pdf, nevner mottakeren. Hvem kandidatene er, står i kandidater.json i den første pakken.',
];

/**
 * Makes a supplement of what has happened since the exam was archived, beside the bundles before it, which never change
 * [X2, X3]. It waits for the letter of a decision.
 */
export function makeSupplementTask({ pdf, secret }: Pick<Making, 'pdf' | 'secret'>): Task {
  return async ({ tx, now }, payload) => {
    const examId = String(payload.examId);
    await lockExam(tx, examId);
    const exam = await examFacts(tx, examId);
    const previous = await lastBundleOf(tx, examId);
    if (exam?.state !== 'archived' || !previous) return;
    if (await awaitsLetter(tx, examId)) {
      await enqueueJob(tx, 'supplementArchive', { examId }, `supplementArchive:${examId}`, secondsToLetter);
      return;
    }
    const number = previous.number + 1;
    const files = await filesOf({ tx, exam, pdf, secret, now }, previous, number);
    const date = dateOf(exam.startsAt);
    const title = `${exam.courseCode} ${exam.courseTitle.nb}, ${writtenDate(date.toString(), 'nb')}, tillegg ${number}`;
    const bytes = makeBundle(files, { title, madeAt: now, introduction: introduction(previous.name) });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = `arkiv-${exam.courseCode}-${date}-tillegg-${number}.zip`;
    await saveSupplement(tx, { examId, number, name, bytes, sha256, previous: previous.sha256, at: now });
    const data = { number, sha256, previousSha256: previous.sha256, files: files.length };
    await recordEvent(tx, { examId, kind: 'archiveSupplemented', actorId: null, at: now, data });
  };
}
