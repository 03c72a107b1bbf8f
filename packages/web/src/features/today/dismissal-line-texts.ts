import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText } from './today-texts.ts';

type OfDismissals = Extract<
  TodayKind,
  'handleDismissalAppeals' | 'awaitDismissalDecision' | 'arrangeNewOral' | 'holdNewOral'
>;
type Lines = Readonly<Record<OfDismissals, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

const { nb: nbCount, nn: nnCount, en: enCount } = countText;

/** What appeals against dismissals, and new oral exams, ask in an exam, as whole sentences [K1, K10]. */
export const dismissalSentenceText: Languages = texts({
  nb: {
    handleDismissalAppeals: ({ exam, count }) =>
      `Send videre eller gi medhold: ${nbCount.dismissals(count)} i ${exam}`,
    awaitDismissalDecision: ({ exam, count }) =>
      `${nbCount.dismissals(count)} i ${exam} er hos klageinstansen`,
    arrangeNewOral: ({ exam, count }) =>
      `Gi tid og sted for ny muntlig prøve: ${nbCount.candidates(count)} i ${exam}`,
    holdNewOral: ({ exam, count }) =>
      `Hold ny muntlig prøve, og registrer den: ${nbCount.candidates(count)} i ${exam}`,
  },
  nn: {
    handleDismissalAppeals: ({ exam, count }) =>
      `Send vidare eller gje medhald: ${nnCount.dismissals(count)} i ${exam}`,
    awaitDismissalDecision: ({ exam, count }) =>
      `${nnCount.dismissals(count)} i ${exam} er hos klageinstansen`,
    arrangeNewOral: ({ exam, count }) =>
      `Gje tid og stad for ny munnleg prøve: ${nnCount.candidates(count)} i ${exam}`,
    holdNewOral: ({ exam, count }) =>
      `Hald ny munnleg prøve, og registrer henne: ${nnCount.candidates(count)} i ${exam}`,
  },
  en: {
    handleDismissalAppeals: ({ exam, count }) =>
      `Send on or set aside: ${enCount.dismissals(count)} in ${exam}`,
    awaitDismissalDecision: ({ exam, count }) =>
      `${enCount.dismissals(count)} in ${exam} with the appeal body`,
    arrangeNewOral: ({ exam, count }) =>
      `Give time and place for a new oral exam: ${enCount.candidates(count)} in ${exam}`,
    holdNewOral: ({ exam, count }) =>
      `Hold the new oral exam, and record it: ${enCount.candidates(count)} in ${exam}`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const dismissalTaskText: Languages = texts({
  nb: {
    handleDismissalAppeals: ({ count }) => `Send videre eller gi medhold: ${nbCount.dismissals(count)}`,
    awaitDismissalDecision: ({ count }) => `${nbCount.dismissals(count)} er hos klageinstansen`,
    arrangeNewOral: ({ count }) => `Gi tid og sted for ny muntlig prøve: ${nbCount.candidates(count)}`,
    holdNewOral: ({ count }) => `Hold ny muntlig prøve, og registrer den: ${nbCount.candidates(count)}`,
  },
  nn: {
    handleDismissalAppeals: ({ count }) => `Send vidare eller gje medhald: ${nnCount.dismissals(count)}`,
    awaitDismissalDecision: ({ count }) => `${nnCount.dismissals(count)} er hos klageinstansen`,
    arrangeNewOral: ({ count }) => `Gje tid og stad for ny munnleg prøve: ${nnCount.candidates(count)}`,
    holdNewOral: ({ count }) => `Hald ny munnleg prøve, og registrer henne: ${nnCount.candidates(count)}`,
  },
  en: {
    handleDismissalAppeals: ({ count }) => `Send on or set aside: ${enCount.dismissals(count)}`,
    awaitDismissalDecision: ({ count }) => `${enCount.dismissals(count)} with the appeal body`,
    arrangeNewOral: ({ count }) => `Give time and place for a new oral exam: ${enCount.candidates(count)}`,
    holdNewOral: ({ count }) => `Hold the new oral exam, and record it: ${enCount.candidates(count)}`,
  },
} satisfies Languages);
