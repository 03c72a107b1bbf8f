import type { PdfWorker } from '../../integrations/pdf/port.ts';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { reportsOf } from '../grading/report/routes.ts';
import { protocolData, protocolDocument } from '../results/protocol-document.ts';
import { jsonFile } from './files.ts';

const kindNames: Readonly<Record<string, string>> = { ordinary: 'kommisjon', appeal: 'klagekommisjon' };

type Making = {
  readonly tx: Tx;
  readonly exam: ExamRecord;
  readonly pdf: Pick<PdfWorker, 'compile'>;
  readonly now: Temporal.Instant;
};

/**
 * The protocol by candidate number as a document and as data, and each version that was signed, byte for byte, so that its
 * SHA-256 is that of the signatures and of the log [G17, X3].
 */
export async function protocolFiles({ tx, exam, pdf, now }: Making): Promise<BundleFile[]> {
  const { entries, withoutGrade, ...data } = await protocolData(tx, exam);
  const byNumber = {
    ...data,
    entries: entries.map(({ name: _, ...entry }) => entry),
    withoutGrade: withoutGrade.map(({ name: _, ...row }) => row),
  };
  const bytes = await pdf.compile('protocol', await protocolDocument(tx, exam, 'nb'), { createdAt: now });
  const versions = await tx
    .selectFrom('protocol_version as v')
    .innerJoin('commission as c', 'c.id', 'v.commission_id')
    .select(['c.kind', 'c.number as commission', 'v.number', 'v.content'])
    .where('c.exam_id', '=', exam.id)
    .orderBy('c.kind', 'desc')
    .orderBy('c.number')
    .orderBy('v.number')
    .execute();
  return [
    { path: 'protokoll/protokoll.pdf', about: 'Sensurprotokollen', bytes },
    jsonFile('protokoll/protokoll.json', 'Sensurprotokollen, som data', byNumber),
    ...versions.map(({ kind, commission, number, content }) => ({
      path: `protokoll/${kindNames[kind] ?? kind}-${commission}-versjon-${number}.json`,
      about: `Det sensorene signerte, versjon ${number}. Filens SHA-256 står ved signaturene`,
      bytes: Buffer.from(content),
    })),
  ];
}

/** The graders' reports, where there are any [G14]. */
export async function reportFiles(tx: Tx, examId: string): Promise<BundleFile[]> {
  const reports = await reportsOf(tx, examId);
  return reports.length === 0
    ? []
    : [jsonFile('sensur/sensorrapporter.json', 'Sensorenes rapporter', reports)];
}
