import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import type { ProtocolLine } from '@karakter/domain/grading/protocol/protocol-content';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { ProtocolPdfInput } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { protocolsOf, type SignedProtocol, signOffView } from '../grading/protocol/office.ts';
import { externalsAmong } from '../planning/external-graders.ts';
import { protocolOf } from './protocol.ts';
import { protocolWords } from './protocol-texts.ts';
import { announcedUnsigned } from './unsigned.ts';
import { candidatesWithoutGrade } from './without-grade.ts';

type Words = (typeof protocolWords)[Language];
type PdfCommission = ProtocolPdfInput['commissions'][number];

/** What each commission's document needs besides its protocol. */
type Beside = {
  readonly words: Words;
  readonly language: Language;
  readonly unitName: string;
  readonly employers: ReadonlyMap<string, string>;
  /** The candidate numbers whose absence is valid. */
  readonly valid: ReadonlySet<number>;
};

/** Where the external graders work, as the exam's institution knows it. */
async function employersOf(
  tx: Tx,
  { unitId }: ExamRecord,
  protocols: readonly SignedProtocol[],
): Promise<Map<string, string>> {
  const ids = protocols.flatMap(({ protocol }) => protocol.people.map(({ personId }) => personId));
  const externals = await externalsAmong(tx, ids, unitId);
  return new Map(externals.map(({ personId, employer }) => [personId, employer]));
}

const roleOf = (words: Words, { role, external }: { role: keyof Words['roles']; external: boolean }) =>
  commaSeparated([words.roles[role], external ? words.external : words.internal]);

function resultOf(line: ProtocolLine, { words, valid }: Beside): string {
  if (line.outcome === 'absent' && valid.has(line.candidateNumber)) return words.validAbsence;
  return line.outcome === 'graded' ? gradeIn(words, line.grade) : words.outcomes[line.outcome];
}

const gradeIn = (words: Words, grade: string | null) =>
  grade === null ? '' : (words.grades[grade] ?? grade);

function basisOf(line: ProtocolLine, { words }: Beside): string {
  const corrected = line.corrections.map((grade) => words.corrected(gradeIn(words, grade)));
  const decided = line.decidedBy === null ? [] : [words.decidedBy(line.decidedBy)];
  const bases = line.basis === null || line.decidedBy !== null ? [] : [words.bases[line.basis]];
  return [...bases, ...decided, ...(line.round > 1 ? [words.round(line.round)] : []), ...corrected].join(
    '. ',
  );
}

function commissionIn({ protocol, signatures }: SignedProtocol, beside: Beside): PdfCommission {
  const { words, language } = beside;
  const { commission, candidates } = protocol.content;
  const writtenDay = (day: string) => writtenDate(day, language);
  return {
    heading: words.commission[commission.kind](commission.number),
    members: protocol.people.map((person) => ({
      name: person.name,
      affiliation: (person.external && beside.employers.get(person.personId)) || beside.unitName,
      role: roleOf(words, person),
      period: person.until === null ? '' : words.period(writtenDay(person.from), writtenDay(person.until)),
    })),
    candidates: candidates.map((line) => ({
      candidateNumber: String(line.candidateNumber),
      grade: resultOf(line, beside),
      basis: basisOf(line, beside),
    })),
    signatures: signatures.map((signature) => ({
      name: signature.name,
      role: roleOf(words, signature),
      version:
        signature.sha256 === protocol.signable?.sha256
          ? words.presentVersion(signature.version)
          : words.earlierVersion(signature.version),
      signedAt: writtenInstant(signature.signedAt.toString(), language),
    })),
    checksum: protocol.signable?.sha256 ?? words.unsettled,
  };
}

/** The protocol as a document in the reader's language: by candidate number, without the candidates' names [G17, R3]. */
export async function protocolDocument(
  tx: Tx,
  exam: ExamRecord,
  language: Language,
): Promise<ProtocolPdfInput> {
  const words = protocolWords[language];
  const protocols = await protocolsOf(tx, exam.id);
  const absent = await candidatesWithoutGrade(tx, exam.id);
  const valid = absent.flatMap(({ candidateNumber, isValid }) => (isValid ? candidateNumber : []));
  const employers = await employersOf(tx, exam, protocols);
  const beside = { words, language, unitName: exam.unitName[language], employers, valid: new Set(valid) };
  const entries = await protocolOf(tx, exam.id);
  return {
    language,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle[language],
    examDate: writtenDate(dateOf(exam.startsAt).toString(), language),
    commissions: protocols.map((each) => commissionIn(each, beside)),
    notes: (await announcedUnsigned(tx, exam.id)).map(({ announcedBy, announcedAt, reason }) =>
      words.announcedUnsigned(announcedBy, writtenInstant(announcedAt.toString(), language), reason),
    ),
    entries: entries.map((entry) => ({
      candidateNumber: String(entry.candidateNumber),
      grade: gradeIn(words, entry.grade),
      basis: [
        words.kinds[entry.kind],
        entry.reason,
        entry.authority,
        entry.proposedBy && words.proposedBy(entry.proposedBy),
      ]
        .filter(Boolean)
        .join('. '),
      entered: `${writtenInstant(entry.enteredAt, language)}, ${entry.enteredBy} (${words.enteringRoles[entry.enteredAs]})`,
    })),
  };
}

/** The protocol as data, with what each commission signs, and the candidates' names for those who may know them [G17]. */
export async function protocolData(tx: Tx, exam: ExamRecord) {
  const protocols = await protocolsOf(tx, exam.id);
  return {
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    examDate: dateOf(exam.startsAt).toString(),
    unit: exam.unitName,
    commissions: protocols.map((each) => ({
      ...each.protocol.content,
      sha256: each.protocol.signable?.sha256 ?? null,
      signatures: signOffView(each).signatures,
    })),
    withoutGrade: await candidatesWithoutGrade(tx, exam.id),
    entries: await protocolOf(tx, exam.id),
    announcedUnsigned: await announcedUnsigned(tx, exam.id),
  };
}
