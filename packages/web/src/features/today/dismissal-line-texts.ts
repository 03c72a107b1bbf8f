import { plural } from '@karakter/domain/text/wording';
import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';

type OfDismissals = Extract<TodayKind, 'handleDismissalAppeals' | 'awaitDismissalDecision'>;
type Lines = Readonly<Record<OfDismissals, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

const nbCount = (n: number) => plural.nb(n, { one: '# klage på avvisning', other: '# klager på avvisning' });
const nnCount = (n: number) => plural.nn(n, { one: '# klage på avvising', other: '# klager på avvising' });
const enCount = (n: number) =>
  plural.en(n, { one: '# appeal against a dismissal', other: '# appeals against a dismissal' });

/** What the appeals against dismissals in an exam ask, as whole sentences [K1]. */
export const dismissalSentenceText: Languages = texts({
  nb: {
    handleDismissalAppeals: ({ exam, count }) => `Send videre eller gi medhold: ${nbCount(count)} i ${exam}`,
    awaitDismissalDecision: ({ exam, count }) => `${nbCount(count)} i ${exam} er hos klageinstansen`,
  },
  nn: {
    handleDismissalAppeals: ({ exam, count }) => `Send vidare eller gje medhald: ${nnCount(count)} i ${exam}`,
    awaitDismissalDecision: ({ exam, count }) => `${nnCount(count)} i ${exam} er hos klageinstansen`,
  },
  en: {
    handleDismissalAppeals: ({ exam, count }) => `Send on or set aside: ${enCount(count)} in ${exam}`,
    awaitDismissalDecision: ({ exam, count }) => `${enCount(count)} in ${exam} with the appeal body`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const dismissalTaskText: Languages = texts({
  nb: {
    handleDismissalAppeals: ({ count }) => `Send videre eller gi medhold: ${nbCount(count)}`,
    awaitDismissalDecision: ({ count }) => `${nbCount(count)} er hos klageinstansen`,
  },
  nn: {
    handleDismissalAppeals: ({ count }) => `Send vidare eller gje medhald: ${nnCount(count)}`,
    awaitDismissalDecision: ({ count }) => `${nnCount(count)} er hos klageinstansen`,
  },
  en: {
    handleDismissalAppeals: ({ count }) => `Send on or set aside: ${enCount(count)}`,
    awaitDismissalDecision: ({ count }) => `${enCount(count)} with the appeal body`,
  },
} satisfies Languages);
