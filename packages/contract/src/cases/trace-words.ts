import { writtenDate, writtenDeadline, writtenInstant } from '@karakter/domain/calendar/dates';
import { lawReference } from '@karakter/domain/rules/law-words';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { DeadlineTexts } from '../results/deadline.ts';
import { deadlineWords } from '../results/deadline-texts.ts';
import { derivationInWords } from '../results/deadline-words.ts';
import { parameterText } from '../rules/parameter-texts.ts';
import { valueLines } from '../rules/value-words.ts';
import { traceText } from './trace-texts.ts';
import type { TraceView } from './traces.ts';

/** The deadlines of a trace, in the order in which they are shown. */
export const tracedDeadlines = ['explanation', 'appeal', 'formalComplaint'] as const;

/** A rule as it was when the decision was made: its paragraph where it has one, its value, and its law. */
export type RuleInWords = { readonly basis: string | null; readonly value: string; readonly since: string };

type TraceInWords = {
  readonly heading: string;
  /** Whether a person or the program decided, and whether the law asks for judgement there. */
  readonly by: string;
  readonly events: readonly string[];
  readonly rules: readonly RuleInWords[];
  readonly version: string;
};

function ruleInWords(
  { parameter, value, legalBasis, law, from }: TraceView['rules'][number],
  { sector }: TraceView,
  language: Language,
): RuleInWords {
  const text = traceText[language];
  return {
    basis: legalBasis === '' ? null : lawReference(legalBasis).inWords[language],
    value: text.rule(
      parameterText[language].parameters[parameter],
      commaSeparated(valueLines(language, parameter, sector, value)),
    ),
    since: text.since(law, writtenDate(from, language)),
  };
}

/** A decision's trace in words: the page and the letter say the same of it [K5, K9]. */
export function traceInWords(trace: TraceView, language: Language): TraceInWords {
  const text = traceText[language];
  const { events } = deadlineWords[language];
  const { decision, at, decidedAs, isJudged, rules, ruleSet } = trace;
  return {
    heading: `${text.decisions[decision]}, ${writtenInstant(at, language)}`,
    by: [decidedAs === null ? text.system : text.roles[decidedAs], ...(isJudged ? [text.judged] : [])].join(
      ' ',
    ),
    events: trace.events.map(
      ({ kind, at: happenedAt }) =>
        `${kind === 'deadlineExtended' ? text.extended : events[kind]} ${writtenInstant(happenedAt, language)}`,
    ),
    rules: rules.map((rule) => ruleInWords(rule, trace, language)),
    version: text.version(ruleSet),
  };
}

/** A deadline on paper: its end with each step that led there, or why there is none. */
export function deadlineInWords(deadline: DeadlineTexts, language: Language): string {
  const words = deadlineWords[language];
  if (deadline.kind === 'suspended') return words.suspended;
  if (deadline.kind === 'none') return words.none[deadline.reason];
  const steps = derivationInWords(deadline, language).map(({ sentence, source }) =>
    source === undefined ? sentence : `${sentence} (${source})`,
  );
  return `${writtenDeadline(deadline.at, language)}. ${steps.join(' ')}`;
}
