import { createHash, randomUUID } from 'node:crypto';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import { candidatePaper, type PaperContent } from '@karakter/domain/papers/paper';
import { canonicalAnswer, choicesIn } from '@karakter/domain/sitting/answer';
import type { RichText } from '@karakter/domain/text/rich-text';
import { sealPaper } from '../../features/papers/vault.ts';
import type { Database } from '../../platform/database/db.ts';
import type { TestApp } from '../app.ts';
import { testConfig } from '../config.ts';
import { addTestExam, type TestExam } from './exam.ts';
import { numbersOf } from './grading.ts';
import { letHappen } from './sitting-events.ts';

function paragraphs(...texts: string[]): RichText {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** A paper of one essay of 60 points and one closed question of 40, where `b` is right and a wrong choice costs 10. */
export const testPaper: PaperContent = {
  aids: { nb: 'Ingen hjelpemidler', nn: 'Ingen hjelpemiddel' },
  questions: [
    {
      id: 'q1',
      kind: 'essay',
      title: { nb: 'Drøft prøving', nn: 'Drøft prøving' },
      text: { nb: paragraphs('Drøft hvorfor vi prøver.'), nn: paragraphs('Drøft kvifor vi prøver.') },
      points: 60,
    },
    {
      id: 'q2',
      kind: 'multipleChoice',
      title: { nb: 'Hva er riktig?', nn: 'Kva er rett?' },
      text: { nb: paragraphs('Velg ett svar.'), nn: paragraphs('Vel eitt svar.') },
      points: 40,
      pointsForWrong: -10,
      options: [
        { id: 'a', text: { nb: 'Dette er galt', nn: 'Dette er gale' }, correct: false },
        { id: 'b', text: { nb: 'Dette er riktig', nn: 'Dette er rett' }, correct: true },
      ],
    },
  ],
};

export const testGuide: GuideContent = {
  learningOutcomes: 'Kandidaten kan drøfte.',
  suggestedSolution: 'Et godt svar drøfter to sider.',
  levels: {
    A: 'Fremragende',
    B: 'Meget god',
    C: 'God',
    D: 'Nokså god',
    E: 'Tilstrekkelig',
    F: 'Ikke bestått',
  },
};

/** Gives the exam an approved paper and a grading guide. */
export async function addTestPaper(
  db: Database,
  exam: Pick<TestExam, 'examId' | 'coordinator' | 'officer' | 'startsAt'>,
  paper = testPaper,
  guide = testGuide,
): Promise<void> {
  const { examId, coordinator, officer } = exam;
  const at = exam.startsAt.subtract({ hours: 24 * 7 });
  const content = sealPaper({ secret: testConfig().secret, examId }, paper);
  const approval = { submitted_by: coordinator, submitted_at: at, approved_by: officer, approved_at: at };
  const updated = { updated_by: coordinator, updated_at: at };
  await db
    .insertInto('paper')
    .values({
      exam_id: examId,
      version: 1,
      state: 'approved',
      content,
      author_id: coordinator,
      ...updated,
      ...approval,
    })
    .execute();
  await db
    .insertInto('grading_guide')
    .values({ exam_id: examId, version: 1, content: JSON.stringify(guide), ...updated })
    .execute();
}

type AnswerWishes = {
  text?: string;
  chosen?: string | null;
  paper?: PaperContent;
  essays?: Record<string, RichText>;
  /** As for answers handed in before choices were stored beside them. */
  isOld?: boolean;
};

/** Hands in an answer for one candidate at the end of the exam, as the sitting would have done it. */
export async function handInAnswer(
  db: Database,
  exam: TestExam,
  candidate: TestExam['candidates'][number],
  wishes: AnswerWishes = {},
): Promise<void> {
  const { examId, endsAt: at } = exam;
  const { candidacyId, candidateNumber } = candidate;
  const { text = 'Vi prøver for å vite.', chosen = 'b', paper = testPaper } = wishes;
  const content = { essays: wishes.essays ?? { q1: paragraphs(text) }, choices: { q2: chosen } };
  const answer = canonicalAnswer(candidatePaper(paper, 'nb'), content, { examId, candidateNumber });
  const sha256 = createHash('sha256').update(answer.text).digest('hex');
  const file = randomUUID();
  const bytes = Buffer.from(`%PDF-1.7 ${candidateNumber} sealed`);
  await db
    .insertInto('file')
    .values({
      id: file,
      exam_id: examId,
      kind: 'answer',
      name: `${candidateNumber}.pdf`,
      media_type: 'application/pdf',
      bytes,
      sha256,
      unsealed_length: bytes.length - ' sealed'.length,
      unsealed_sha256: sha256,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('hand_in')
    .values({
      candidacy_id: candidacyId,
      exam_id: examId,
      at,
      kind: 'automatic',
      answer: answer.text,
      sha256,
      words: answer.words,
      choices: wishes.isOld ? null : JSON.stringify(choicesIn(answer.answer)),
      receipt_code: randomUUID(),
      pdf_file_id: file,
    })
    .execute();
  const opened = { kind: 'paperOpened', at: exam.startsAt } as const;
  await letHappen(db, candidacyId, opened, { kind: 'answerHandedIn', at, by: 'automatic' });
}

/** The bare row of a hand-in, for tests of assessments that need no more. */
export async function addBareHandIn(
  db: Database,
  { candidacyId, examId }: { candidacyId: string; examId: string },
  at: Temporal.Instant,
): Promise<void> {
  const facts = { answer: '{}', sha256: '', words: 0, receipt_code: randomUUID() };
  await db
    .insertInto('hand_in')
    .values({ candidacy_id: candidacyId, exam_id: examId, at, kind: 'automatic', ...facts })
    .execute();
}

/** Paper, guide and an answer from every candidate, the state in which grading begins. */
export async function handInAll(db: Database, exam: TestExam): Promise<void> {
  await addTestPaper(db, exam);
  for (const candidate of exam.candidates) await handInAnswer(db, exam, candidate);
}

/** An exam of which every answer is handed in, over and ready to be graded. */
export async function addHandedInExam(
  { services }: TestApp,
  wishes: Parameters<typeof addTestExam>[1] = {},
): Promise<TestExam> {
  const exam = await addTestExam(services.db, wishes);
  await handInAll(services.db, exam);
  return exam;
}

/** An exam with one answer for each text; a null text is a blank answer. */
export async function addExamWithTexts({ services: { db } }: TestApp, ...texts: readonly (string | null)[]) {
  const exam = await addTestExam(db, { candidates: texts.length });
  await addTestPaper(db, exam);
  for (const [index, candidate] of exam.candidates.entries()) {
    const text = texts[index] ?? null;
    await handInAnswer(db, exam, candidate, { text: text ?? '', chosen: text === null ? null : 'b' });
  }
  return { ...exam, numbers: numbersOf(exam) };
}
