import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';

type Sentences = Partial<Readonly<Record<TodayKind, (facts: SentenceFacts) => string>>>;

const nb = {
  sitExam: ({ exam }) => `Eksamen i ${exam}`,
  meetForExam: ({ exam }) => `Møt til eksamen i ${exam}`,
  examOpen: ({ exam, until }) => `Eksamen i ${exam} er åpen til ${until}`,
  readExplanation: ({ exam }) => `Les begrunnelsen i ${exam}`,
  explanationAwaited: ({ exam }) => `Sensor skriver begrunnelse i ${exam}`,
  mayAskExplanation: ({ exam }) => `Du kan be om begrunnelse for karakteren i ${exam}`,
  mayAppeal: ({ exam }) => `Du kan klage på karakteren i ${exam}`,
  appealUnderReview: ({ exam }) => `Klagen din i ${exam} er under behandling`,
  gradeHeld: ({ exam }) => `Karakteren din i ${exam} holdes tilbake inntil videre`,
  gradeAwaited: ({ exam }) => `Sensuren av besvarelsen din i ${exam}`,
} satisfies Sentences;

const nn = {
  sitExam: ({ exam }) => `Eksamen i ${exam}`,
  meetForExam: ({ exam }) => `Møt til eksamen i ${exam}`,
  examOpen: ({ exam, until }) => `Eksamen i ${exam} er open til ${until}`,
  readExplanation: ({ exam }) => `Les grunngjevinga i ${exam}`,
  explanationAwaited: ({ exam }) => `Sensor skriv grunngjeving i ${exam}`,
  mayAskExplanation: ({ exam }) => `Du kan be om grunngjeving for karakteren i ${exam}`,
  mayAppeal: ({ exam }) => `Du kan klage på karakteren i ${exam}`,
  appealUnderReview: ({ exam }) => `Klaga di i ${exam} er under handsaming`,
  gradeHeld: ({ exam }) => `Karakteren din i ${exam} er halden tilbake inntil vidare`,
  gradeAwaited: ({ exam }) => `Sensuren av svaret ditt i ${exam}`,
} satisfies Sentences;

const en = {
  sitExam: ({ exam }) => `Exam in ${exam}`,
  meetForExam: ({ exam }) => `Meet for the exam in ${exam}`,
  examOpen: ({ exam, until }) => `The exam in ${exam} is open until ${until}`,
  readExplanation: ({ exam }) => `Read the explanation in ${exam}`,
  explanationAwaited: ({ exam }) => `The grader is writing an explanation in ${exam}`,
  mayAskExplanation: ({ exam }) => `You may ask why you got your grade in ${exam}`,
  mayAppeal: ({ exam }) => `You may appeal your grade in ${exam}`,
  appealUnderReview: ({ exam }) => `Your appeal in ${exam} is being handled`,
  gradeHeld: ({ exam }) => `Your grade in ${exam} is held back for the time being`,
  gradeAwaited: ({ exam }) => `Grading of your answer in ${exam}`,
} satisfies Sentences;

/** The lines of a candidate's first page, about their own exams. */
export const ownExamSentenceText = texts({ nb, nn, en });
