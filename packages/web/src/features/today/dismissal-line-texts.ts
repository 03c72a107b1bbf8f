import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText } from './today-texts.ts';

type OfDismissals = Extract<TodayKind, 'handleDismissalAppeals' | 'awaitDismissalDecision'>;
type Lines = Readonly<Record<OfDismissals, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

const { nb: nbCount, nn: nnCount, en: enCount } = countText;

/** What the appeals against dismissals in an exam ask, as whole sentences [K1]. */
export const dismissalSentenceText: Languages = texts({
  nb: {
    handleDismissalAppeals: ({ exam, count }) =>
      `Send videre eller gi medhold: ${nbCount.dismissals(count)} i ${exam}`,
    awaitDismissalDecision: ({ exam, count }) =>
      `${nbCount.dismissals(count)} i ${exam} er hos klageinstansen`,
  },
  nn: {
    handleDismissalAppeals: ({ exam, count }) =>
      `Send vidare eller gje medhald: ${nnCount.dismissals(count)} i ${exam}`,
    awaitDismissalDecision: ({ exam, count }) =>
      `${nnCount.dismissals(count)} i ${exam} er hos klageinstansen`,
  },
  en: {
    handleDismissalAppeals: ({ exam, count }) =>
      `Send on or set aside: ${enCount.dismissals(count)} in ${exam}`,
    awaitDismissalDecision: ({ exam, count }) =>
      `${enCount.dismissals(count)} in ${exam} with the appeal body`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const dismissalTaskText: Languages = texts({
  nb: {
    handleDismissalAppeals: ({ count }) => `Send videre eller gi medhold: ${nbCount.dismissals(count)}`,
    awaitDismissalDecision: ({ count }) => `${nbCount.dismissals(count)} er hos klageinstansen`,
  },
  nn: {
    handleDismissalAppeals: ({ count }) => `Send vidare eller gje medhald: ${nnCount.dismissals(count)}`,
    awaitDismissalDecision: ({ count }) => `${nnCount.dismissals(count)} er hos klageinstansen`,
  },
  en: {
    handleDismissalAppeals: ({ count }) => `Send on or set aside: ${enCount.dismissals(count)}`,
    awaitDismissalDecision: ({ count }) => `${enCount.dismissals(count)} with the appeal body`,
  },
} satisfies Languages);
