import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { imagesOf } from '../papers/images/store.ts';
import { paperDocument } from '../papers/paper-document.ts';
import { paperOf } from '../papers/store.ts';
import { commissionsOf } from '../planning/commission-store.ts';
import { decidingFiles } from './deciding-files.ts';
import { guideDocument } from './documents.ts';
import { jsonFile } from './files.ts';
import { protocolFiles, reportFiles } from './protocol-files.ts';

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

type WithImages = Parameters<typeof paperDocument>[1];

async function filesOfPaper({ exam, pdf, now }: Making, paper: WithImages): Promise<BundleFile[]> {
  const { content, images } = paper;
  const files = [
    jsonFile('oppgave/oppgave.json', 'Oppgaven med fasit, som data', content),
    ...(Object.keys(images).length > 0
      ? [jsonFile('oppgave/bilder.json', 'Bildene i oppgaven etter id, som data', images)]
      : []),
  ];
  for (const language of paperLanguages) {
    const bytes = await pdf.compile('paper', paperDocument(exam, paper, language), { createdAt: now });
    const form = language === 'nb' ? 'bokmål' : 'nynorsk';
    files.push({ path: `oppgave/oppgave-${language}.pdf`, about: `Oppgaven på ${form}`, bytes });
  }
  return files;
}

/**
 * The paper in both written forms, complete with its key as data, and every version of the grading guide [A2, A3].
 */
export async function paperFiles(making: Making): Promise<BundleFile[]> {
  const { tx, exam, pdf, secret } = making;
  const { content, version: paperVersion } = await paperOf(tx, secret, exam.id);
  const images = await imagesOf(tx, { secret, examId: exam.id }, imageIdsIn(content));
  // An exam without hand-in may have none [G8].
  const files = paperVersion === 0 ? [] : await filesOfPaper(making, { content, images });
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
    const bytes = await pdf.compile('guide', guideDocument(exam, guide, { content, images }), {
      createdAt: saved_at,
    });
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
    .leftJoin('attendance', 'attendance.candidacy_id', 'candidacy.id')
    .leftJoin('valid_absence', 'valid_absence.candidacy_id', 'candidacy.id')
    .select(['candidacy.language', 'absent_at as absentAt', 'withdrawn_at as withdrawnAt'])
    .select(['attendance.state as attendance', 'valid_absence.documentation as validAbsence'])
    .select('added_because as addedBecause')
    .where('candidacy.exam_id', '=', exam.id)
    .orderBy('candidate_number')
    .execute();
  return jsonFile(
    'kandidater.json',
    'Hvem som har hvilket kandidatnummer. Alt annet i pakken har bare numre',
    rows,
  );
}

/** Every assessment, also those that were set aside when a grader left or a candidate was moved [G19]. */
async function assessmentsOf(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('assessment as a')
    .innerJoin('commission as c', 'c.id', 'a.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'a.candidacy_id')
    .select([
      'c.kind as commissionKind',
      'c.number as commissionNumber',
      'candidate_number as candidateNumber',
    ])
    .select(['a.person_id as graderId', 'a.points', 'a.reasons', 'a.comment', 'a.grade', 'a.state'])
    .leftJoin('assessment_set_aside as s', (join) =>
      join
        .onRef('s.commission_id', '=', 'a.commission_id')
        .onRef('s.candidacy_id', '=', 'a.candidacy_id')
        .onRef('s.person_id', '=', 'a.person_id'),
    )
    .select(['a.confirmed_at as confirmedAt', 's.cause as setAside'])
    .where('c.exam_id', '=', examId)
    .orderBy('c.kind')
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('a.person_id')
    .execute();
  return rows.map(({ setAside, ...row }) => (setAside === null ? row : { ...row, setAside }));
}

async function sharedAssessmentsOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('shared_assessment as a')
    .innerJoin('commission as c', 'c.id', 'a.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'a.candidacy_id')
    .select(['c.number as commissionNumber', 'candidate_number as candidateNumber'])
    .select(['a.points', 'a.comment', 'a.grade', 'a.version', 'a.updated_at as updatedAt'])
    .select((e) => [
      jsonArrayFrom(
        e
          .selectFrom('shared_confirmation as s')
          .select(['s.person_id as graderId', 's.version', 's.confirmed_at as confirmedAt'])
          .select('s.taken_back_at as takenBackAt')
          .whereRef('s.commission_id', '=', 'a.commission_id')
          .whereRef('s.candidacy_id', '=', 'a.candidacy_id')
          .orderBy('s.person_id'),
      ).as('confirmations'),
      jsonArrayFrom(
        e
          .selectFrom('shared_change as s')
          .select(['s.field', 's.person_id as graderId', 's.at'])
          .whereRef('s.commission_id', '=', 'a.commission_id')
          .whereRef('s.candidacy_id', '=', 'a.candidacy_id')
          .orderBy('s.field'),
      ).as('lastChanges'),
    ])
    .where('c.exam_id', '=', examId)
    .orderBy('c.number')
    .orderBy('candidate_number')
    .execute();
}

/** The commissions, their assessments, and the protocol by candidate number [R3]. */
export async function gradingFiles(making: Making): Promise<BundleFile[]> {
  const { tx, exam } = making;
  const commissions = {
    ordinary: await commissionsOf(tx, exam.id, 'ordinary'),
    newGrading: await commissionsOf(tx, exam.id, 'newGrading'),
    appeal: await commissionsOf(tx, exam.id, 'appeal'),
    third: await commissionsOf(tx, exam.id, 'third'),
  };
  const shared = await sharedAssessmentsOf(tx, exam.id);
  const about = 'Sensorenes felles vurderinger, med hvem som sist endret hva og hvem som bekreftet';
  const sharedFiles = shared.length === 0 ? [] : [jsonFile('sensur/felles-vurderinger.json', about, shared)];
  return [
    jsonFile('sensur/kommisjoner.json', 'Sensorene', commissions),
    jsonFile(
      'sensur/vurderinger.json',
      'Sensorenes poeng, kommentarer og karakterer',
      await assessmentsOf(tx, exam.id),
    ),
    ...sharedFiles,
    ...(await decidingFiles(tx, exam.id)),
    ...(await protocolFiles(making)),
    ...(await reportFiles(tx, exam.id)),
  ];
}
