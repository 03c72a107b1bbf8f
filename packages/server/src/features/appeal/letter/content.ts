import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate, writtenDeadline } from '@karakter/domain/calendar/dates';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { Trilingual } from '@karakter/domain/text/language';
import type { RichText, RichTextNode } from '@karakter/domain/text/rich-text';
import { sql } from 'kysely';
import type { CasePdfInput } from '../../../integrations/pdf/port.ts';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { membersOf } from '../../planning/commission-store.ts';
import type { AppealRecord } from '../store.ts';
import { reasonsGiven } from './reasons.ts';
import { letterWords } from './texts.ts';
import { heading, paragraph, workedOut } from './worked-out.ts';

export type DecidedRecord = AppealRecord & {
  appeal: Extract<AppealRecord['appeal'], { kind: 'decided' }>;
  decidedAt: Temporal.Instant;
};

export const isDecided = (record: AppealRecord): record is DecidedRecord =>
  record.appeal.kind === 'decided' && record.decidedAt !== null;

/** What is only known in the transaction of the decision. */
export type Deciding = {
  /** The grade was two or more from the first, and graders with the whole case decided. */
  readonly assessedAnew: boolean;
};

/** A part with its own heading; a text that a person wrote keeps its lines. */
const part = (title: string, text: string): RichTextNode[] => [
  heading(1, title),
  ...text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(line)])),
];

/** The name of the institution that a unit belongs to. */
async function institutionName(tx: Tx, unitId: string): Promise<Trilingual> {
  const { rows } = await sql<Trilingual>`
    select i.name_nb as nb, i.name_nn as nn, i.name_en as en from institution_of(${unitId}) i`.execute(tx);
  const [name] = rows;
  if (!name) throw new Error('a unit without an institution');
  return name;
}

async function bodyOf(
  tx: Tx,
  exam: ExamRecord,
  record: DecidedRecord,
  { assessedAnew }: Deciding,
): Promise<RichText> {
  const { language, appeal, decidedAt, originalGrade } = record;
  const words = letterWords[language];
  const law = lawWords(exam.rules);
  const written = (grade: string) => words.grades[grade] ?? grade;
  const { at } = periodAfter('appealDecided', decidedAt, exam.rules.proceduralComplaint);
  const graders = record.commissionId === null ? [] : await membersOf(tx, record.commissionId);
  // The commission's reasons are of its own grade, which was not the result where others decided.
  const reasons = assessedAnew ? null : await reasonsGiven(tx, exam, record);
  const sentences = words.paragraphs({
    filedAt: writtenDate(dateOf(record.filedAt).toString(), language),
    original: written(originalGrade),
    changed: written(appeal.grade),
    graders: graders.length,
    hasExternal: graders.some(({ external }) => external),
    isOpen: record.sight === 'open',
    assessedAnew,
    outcome: appeal.outcome,
    complaintUntil: writtenDeadline(at.toString(), language),
    newAssessmentBasis: law.newAssessmentBasis?.inWords[language] ?? null,
    complaintBasis: law.complaintBasis.inWords[language],
    complaintBody: law.complaintBody[language],
  });
  return {
    type: 'doc',
    content: [
      ...sentences.map(paragraph),
      ...(reasons === null ? [] : part(words.reasons, reasons)),
      ...(await workedOut(tx, exam, record)),
    ],
  };
}

/** The letter in the candidate's language: from the institution to the candidate, with the law of the sector [K5]. */
async function letterContent(
  tx: Tx,
  exam: ExamRecord,
  record: DecidedRecord,
  deciding: Deciding,
): Promise<CasePdfInput> {
  const { language, appeal, decidedAt, originalGrade } = record;
  const words = letterWords[language];
  const law = lawWords(exam.rules);
  const written = (grade: string) => words.grades[grade] ?? grade;
  return {
    kind: 'appealDecision',
    language,
    institution: (await institutionName(tx, exam.unitId))[language],
    recipient: record.name,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle[language],
    examDate: writtenDate(dateOf(exam.startsAt).toString(), language),
    candidateNumber: String(record.candidateNumber),
    facts: [
      { label: words.originalGrade, value: written(originalGrade) },
      { label: words.newGrade, value: written(appeal.grade) },
      { label: words.outcome, value: words.outcomes[appeal.outcome] },
      { label: words.decidedAt, value: writtenDate(dateOf(decidedAt).toString(), language) },
    ],
    body: await bodyOf(tx, exam, record, deciding),
    legalBasis: `${law.appealBasis.inWords[language]}, ${law.decisionBasis.inWords[language]}`,
  };
}

/** Keeps the words and deadlines of the letter, in the transaction of the decision; nothing moves them later [K5]. */
export async function freezeLetter(
  tx: Tx,
  exam: ExamRecord,
  record: DecidedRecord,
  deciding: Deciding,
): Promise<void> {
  const content = await letterContent(tx, exam, record, deciding);
  await tx
    .insertInto('decision_letter')
    .values({ appeal_id: record.id, content: JSON.stringify(content), frozen_at: record.decidedAt })
    .execute();
}

/** The frozen letter; undefined where the appeal was decided before letters were frozen, or is not decided. */
export async function frozenLetter(tx: Tx, appealId: string): Promise<CasePdfInput | undefined> {
  const row = await tx
    .selectFrom('decision_letter')
    .select('content')
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  return row?.content as CasePdfInput | undefined;
}
