import type { ProtocolEntry } from '@karakter/contract/results/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import type { ProtocolKind } from '@karakter/domain/results/results';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { ProtocolPdfInput } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { commissionsOf } from '../planning/commission-store.ts';
import { protocolWords } from './protocol-texts.ts';

/** Every entry of the exam's protocol in the order of entering; none is ever left out [R3]. */
export async function protocolOf(tx: Tx, examId: string): Promise<ProtocolEntry[]> {
  const rows = await tx
    .selectFrom('protocol_entry as e')
    .innerJoin('candidacy as c', 'c.id', 'e.candidacy_id')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'c.id')
    .innerJoin('person as p', 'p.id', 'cp.person_id')
    .innerJoin('person as officer', 'officer.id', 'e.entered_by')
    .leftJoin('commission as k', 'k.id', 'e.commission_id')
    .select(['e.number', 'e.candidacy_id', 'c.candidate_number', 'p.name', 'e.grade', 'e.kind', 'e.reason'])
    .select(['e.authority', 'k.number as commission_number', 'officer.name as entered_by', 'e.entered_at'])
    .where('e.exam_id', '=', examId)
    .orderBy('e.number')
    .execute();
  const standing = new Map(rows.map((row) => [row.candidacy_id, row.number]));
  return rows.map((row, index) => ({
    // The exam's own count: the table's numbers run through all exams.
    number: index + 1,
    candidateNumber: row.candidate_number,
    name: row.name,
    grade: row.grade,
    kind: row.kind as ProtocolKind,
    reason: row.reason,
    authority: row.authority,
    commissionNumber: row.commission_number,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at.toString(),
    replaced: standing.get(row.candidacy_id) !== row.number,
  }));
}

/** The valid grade of a candidate: the latest entry [R3]. */
export async function standingGrade(tx: Tx, candidacyId: string) {
  const entry = await tx
    .selectFrom('protocol_entry')
    .select(['number', 'grade', 'kind', 'entered_at'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!entry) return undefined;
  const { number, grade, kind, entered_at: enteredAt } = entry;
  return { entry: number, grade, kind: kind as ProtocolKind, enteredAt };
}

/** The protocol as a document in the reader's language: by candidate number, without the candidates' names. */
export async function protocolDocument(
  tx: Tx,
  exam: ExamRecord,
  language: Language,
): Promise<ProtocolPdfInput> {
  const words = protocolWords[language];
  const commissions = await commissionsOf(tx, exam.id, 'ordinary');
  const thirds = await commissionsOf(tx, exam.id, 'third');
  const entries = await protocolOf(tx, exam.id);
  return {
    language,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle[language],
    examDate: writtenDate(dateOf(exam.startsAt).toString(), language),
    graders: [...commissions, ...thirds].flatMap((commission) =>
      commission.members.map(({ name, employer, external }) => ({
        name,
        affiliation: employer ?? exam.unitName[language],
        role: commaSeparated([
          thirds.includes(commission) && words.third,
          external ? words.external : words.internal,
        ]),
      })),
    ),
    entries: entries.map((entry) => ({
      candidateNumber: String(entry.candidateNumber),
      grade: words.grades[entry.grade] ?? entry.grade,
      basis: [words.kinds[entry.kind], entry.reason, entry.authority].filter(Boolean).join('. '),
      enteredAt: writtenInstant(entry.enteredAt, language),
    })),
  };
}
