import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { sql } from 'kysely';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import { interimRepliesOf } from '../appeal/interim/store.ts';
import { reasonsGiven } from '../appeal/letter/reasons.ts';
import { newAssessmentOf } from '../appeal/new-assessment.ts';
import { newAssessmentFiles } from '../appeal/reassessment/archived.ts';
import { appealsOfExam, groundsOf } from '../appeal/store.ts';
import { blocksOf } from '../appeal/transcript/store.ts';
import { dismissalAppealsOfExam, textsOf } from '../cases/dismissal/store.ts';
import { complaintsOfExam, decisionsOf, textOfComplaint } from '../complaint/store.ts';
import { tracesOf } from '../exam/trace/store.ts';
import { explanationDocument } from './documents.ts';
import type { Making } from './exam-files.ts';
import { jsonFile } from './files.ts';

/** Counts each candidate's cases from 1, so that file names do not depend on other candidates. */
function caseCounter(): (candidateNumber: number) => string {
  const counts = new Map<number, number>();
  return (candidateNumber) => {
    const count = (counts.get(candidateNumber) ?? 0) + 1;
    counts.set(candidateNumber, count);
    return `${candidateNumber}-${count}`;
  };
}

/** The explanations that were given, as data and as the candidate got them [X2]. */
export async function explanationFiles({ tx, exam, pdf }: Making): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('explanation')
    .innerJoin('candidacy', 'candidacy.id', 'explanation.candidacy_id')
    .selectAll('explanation')
    .select(['candidate_number', 'candidacy.language'])
    .where('explanation.exam_id', '=', exam.id)
    .orderBy('candidate_number')
    .orderBy('requested_at')
    .execute();
  const late = await tx
    .selectFrom('late_explanation_request as r')
    .innerJoin('candidacy as c', 'c.id', 'r.candidacy_id')
    .select(['candidate_number', 'arrived_by', 'requested_at', 'state', 'decided_at', 'reason'])
    .where('r.exam_id', '=', exam.id)
    .orderBy('requested_at')
    .execute();
  const files: BundleFile[] = [];
  if (late.length > 0) {
    const about = 'Forespørsler om begrunnelse etter fristen, og hva som ble bestemt';
    files.push(jsonFile('saker/begrunnelser-etter-fristen.json', about, late));
  }
  const caseNumber = caseCounter();
  for (const { candidate_number: candidateNumber, language, ...row } of rows) {
    const path = `saker/begrunnelse-${caseNumber(candidateNumber)}`;
    const about = `Begrunnelse til kandidat ${candidateNumber}`;
    files.push(jsonFile(`${path}.json`, `${about}, som data`, { candidateNumber, ...row }));
    if (row.sent_at === null) continue;
    const { guidelines, assessment, overall, given_orally: givenOrally, sent_at: sentAt } = row;
    const givenOutside = row.given_outside;
    const given = { candidateNumber, language: language as PaperLanguage, guidelines, assessment, overall };
    const document = explanationDocument(exam, { ...given, givenOrally, givenOutside, sentAt });
    files.push({
      path: `${path}.pdf`,
      about,
      bytes: await pdf.compile('case', document, { createdAt: sentAt }),
    });
  }
  return files;
}

async function letterOf({ tx }: Making, fileId: string): Promise<Buffer> {
  const { bytes } = await tx
    .selectFrom('file')
    .select('bytes')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
  return bytes;
}

/** The complete appeals, with grounds, interim replies and decision; the letter as it was sent [K9, X2]. */
export async function appealFiles(making: Making): Promise<BundleFile[]> {
  const { tx, exam } = making;
  const files: BundleFile[] = [];
  const caseNumber = caseCounter();
  for (const record of await appealsOfExam(tx, exam.id)) {
    const { name: _, language: __, letterFileId, appeal, ...facts } = record;
    const path = `saker/klage-${caseNumber(record.candidateNumber)}`;
    const about = `Klage fra kandidat ${record.candidateNumber}`;
    const grounds = await groundsOf(tx, record.id);
    const newAssessment = await newAssessmentOf(tx, record.id);
    const newAssessments = await newAssessmentFiles(tx, record.id);
    const interimReplies = await interimRepliesOf(tx, record.id);
    // The file keeps the field's name of the bundles that were made before.
    const { kind: state, ...held } = appeal;
    const reasons = await reasonsGiven(tx, exam, record);
    const transcriptBlocks = await blocksOf(tx, record.id);
    const beside = { grounds, newAssessment, newAssessments, interimReplies, reasons, transcriptBlocks };
    const whole = { ...facts, state, ...held, ...beside };
    files.push(jsonFile(`${path}.json`, `${about}, som data`, whole));
    if (letterFileId === null) continue;
    const bytes = await letterOf(making, letterFileId);
    files.push({ path: `${path}-vedtak.pdf`, about: `${about}: vedtaket`, bytes });
  }
  return files;
}

/** By which events and rules each decision was reached [X2]. */
export async function traceFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const traces = (await tracesOf(tx, exam.id)).map(({ candidacy_id: _, ...trace }) => trace);
  if (traces.length === 0) return [];
  const about = 'Hvilke hendelser og regler hver avgjørelse bygger på, og fristene som fulgte';
  return [jsonFile('saker/utregninger.json', about, traces)];
}

/** The complete procedural complaints, with what was written and every decision [K8, X2]. */
export async function complaintFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const files: BundleFile[] = [];
  const caseNumber = caseCounter();
  for (const record of await complaintsOfExam(tx, exam.id)) {
    const { name: _, language: __, complaint, ...facts } = record;
    const { kind: state, ...held } = complaint;
    const grounds = await textOfComplaint(tx, record.id);
    const whole = { ...facts, state, ...held, grounds, decisions: await decisionsOf(tx, record.id) };
    const path = `saker/formelle-feil-${caseNumber(record.candidateNumber)}.json`;
    const about = `Klage på formelle feil fra kandidat ${record.candidateNumber}, som data`;
    files.push(jsonFile(path, about, whole));
  }
  return files;
}

/** The deadlines that were extended for a candidate, with the reasons (fvl. § 29) [K1, X2]. */
async function extensionFiles(tx: Making['tx'], examId: string): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('deadline_extension as x')
    .innerJoin('candidacy as c', 'c.id', 'x.candidacy_id')
    .select(['candidate_number', 'deadline', 'reason', 'x.at'])
    .select(sql<string>`until::text`.as('until'))
    .where('x.exam_id', '=', examId)
    .orderBy('x.id')
    .execute();
  if (rows.length === 0) return [];
  return [jsonFile('saker/forlengede-frister.json', 'Frister som ble forlenget, og hvorfor', rows)];
}

/** The complete appeals against dismissals, and the extended deadlines, with what was written and decided [K1, X2]. */
export async function dismissalAppealFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const files: BundleFile[] = await extensionFiles(tx, exam.id);
  const caseNumber = caseCounter();
  for (const record of await dismissalAppealsOfExam(tx, exam.id)) {
    const { name: _, ...facts } = record;
    const path = `saker/avvisning-${caseNumber(record.candidateNumber)}.json`;
    const about = `Klage på en avvisning fra kandidat ${record.candidateNumber}, som data`;
    files.push(jsonFile(path, about, { ...facts, ...(await textsOf(tx, record.id)) }));
  }
  return files;
}
