import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { paperLanguages } from '@karakter/domain/papers/paper';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { paperOf } from '../papers/store.ts';
import { commissionsOf } from '../planning/commission-store.ts';
import { protocolDocument, protocolOf } from '../results/protocol.ts';
import { guideDocument, paperDocument } from './documents.ts';
import { jsonFile } from './files.ts';

/** What is needed to make an exam's files; `now` is the only instant in the PDFs. */
export type Making = {
  tx: Tx;
  exam: ExamRecord;
  pdf: Pick<PdfWorker, 'compile'>;
  secret: string;
  now: Temporal.Instant;
};

/** The exam's own facts, and the rules its deadlines were computed by. */
export function factFiles({ exam: { rules, ...facts } }: Making): BundleFile[] {
  return [
    jsonFile('eksamen.json', 'Opplysninger om eksamenen', facts),
    jsonFile('regelsett.json', 'Fristene og reglene som gjaldt, med paragrafer', rules),
  ];
}

/**
 * The paper in both written forms, complete with its key as data, and every version of the grading guide [A2, A3].
 */
export async function paperFiles({ tx, exam, pdf, secret, now }: Making): Promise<BundleFile[]> {
  const { content } = await paperOf(tx, secret, exam.id);
  const files = [jsonFile('oppgave/oppgave.json', 'Oppgaven med fasit, som data', content)];
  for (const language of paperLanguages) {
    const bytes = await pdf.compile('paper', paperDocument(exam, content, language), { createdAt: now });
    const form = language === 'nb' ? 'bokmål' : 'nynorsk';
    files.push({ path: `oppgave/oppgave-${language}.pdf`, about: `Oppgaven på ${form}`, bytes });
  }
  const versions = await tx
    .selectFrom('grading_guide_version')
    .select(['version', 'content', 'saved_at', 'saved_by'])
    .where('exam_id', '=', exam.id)
    .union(
      tx
        .selectFrom('grading_guide')
        .select(['version', 'content', 'updated_at as saved_at', 'updated_by as saved_by'])
        .where('exam_id', '=', exam.id),
    )
    .orderBy('version')
    .execute();
  for (const { version, content: saved, saved_at, saved_by } of versions) {
    const guide = saved as unknown as GuideContent;
    const path = `sensorveiledning/versjon-${version}`;
    const about = `Sensorveiledningen, versjon ${version}`;
    const bytes = await pdf.compile('guide', guideDocument(exam, guide, content), { createdAt: saved_at });
    files.push({ path: `${path}.pdf`, about, bytes });
    files.push(
      jsonFile(`${path}.json`, `${about}, som data`, {
        version,
        savedAt: saved_at,
        savedBy: saved_by,
        guide,
      }),
    );
  }
  return files;
}

/** Each handed-in answer: the PDF its graders had, and the canonical text whose SHA-256 is on the receipt [S2, S3]. */
export async function answerFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('hand_in')
    .innerJoin('candidacy', 'candidacy.id', 'hand_in.candidacy_id')
    .innerJoin('file', 'file.id', 'hand_in.pdf_file_id')
    .select(['candidate_number', 'at', 'hand_in.kind', 'answer', 'hand_in.sha256', 'words', 'receipt_code'])
    .select('file.bytes')
    .where('hand_in.exam_id', '=', exam.id)
    .orderBy('candidate_number')
    .execute();
  const list = rows.map(({ bytes: _, answer: __, ...handIn }) => handIn);
  const files = rows.flatMap(({ candidate_number, bytes, answer }) => [
    {
      path: `besvarelser/${candidate_number}.pdf`,
      about: `Besvarelsen til kandidat ${candidate_number}`,
      bytes,
    },
    {
      path: `besvarelser/${candidate_number}.json`,
      about: `Besvarelsen til kandidat ${candidate_number}, slik den ble levert`,
      bytes: Buffer.from(answer),
    },
  ]);
  return [jsonFile('innleveringer.json', 'Innleveringene med tidspunkt og kontrollsum', list), ...files];
}

/** The identities: the only file of the bundle that connects candidate numbers with people. */
export async function candidateFile({ tx, exam }: Making): Promise<BundleFile> {
  const rows = await tx
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .leftJoin('sitting', 'sitting.candidacy_id', 'candidacy.id')
    .select(['candidacy.id as candidacyId', 'candidate_number as candidateNumber', 'person.id as personId'])
    .select(['name', 'student_number as studentNumber', 'email', 'extra_minutes as extraMinutes'])
    .select(['candidacy.language', 'absent_at as absentAt', 'withdrawn_at as withdrawnAt'])
    .where('candidacy.exam_id', '=', exam.id)
    .orderBy('candidate_number')
    .execute();
  return jsonFile(
    'kandidater.json',
    'Hvem som har hvilket kandidatnummer. Alt annet i pakken har bare numre',
    rows,
  );
}

async function assessmentsOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('assessment as a')
    .innerJoin('commission as c', 'c.id', 'a.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'a.candidacy_id')
    .select([
      'c.kind as commissionKind',
      'c.number as commissionNumber',
      'candidate_number as candidateNumber',
    ])
    .select(['a.person_id as graderId', 'a.points', 'a.comment', 'a.grade', 'a.state'])
    .select('a.confirmed_at as confirmedAt')
    .where('c.exam_id', '=', examId)
    .orderBy('c.kind')
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('a.person_id')
    .execute();
}

/** The commissions, their assessments, and the protocol by candidate number [R3]. */
export async function gradingFiles({ tx, exam, pdf, now }: Making): Promise<BundleFile[]> {
  const commissions = {
    ordinary: await commissionsOf(tx, exam.id, 'ordinary'),
    appeal: await commissionsOf(tx, exam.id, 'appeal'),
  };
  const entries = (await protocolOf(tx, exam.id)).map(({ name: _, ...entry }) => entry);
  const bytes = await pdf.compile('protocol', await protocolDocument(tx, exam, 'nb'), { createdAt: now });
  return [
    jsonFile('sensur/kommisjoner.json', 'Sensorene', commissions),
    jsonFile(
      'sensur/vurderinger.json',
      'Sensorenes poeng, kommentarer og karakterer',
      await assessmentsOf(tx, exam.id),
    ),
    { path: 'protokoll/protokoll.pdf', about: 'Sensurprotokollen', bytes },
    jsonFile('protokoll/protokoll.json', 'Sensurprotokollen, som data', entries),
  ];
}
