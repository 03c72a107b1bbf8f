import { writtenDate } from '@karakter/domain/calendar/dates';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawReference } from '@karakter/domain/rules/law-words';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import type { ExamRecord } from '../../exam/store.ts';
import { versionOf } from '../../exam/trace/store.ts';
import type { AppealRecord } from '../store.ts';
import { letterWords } from './texts.ts';

type Decided = Pick<AppealRecord, 'language' | 'filedAt'> & { readonly decidedAt: Temporal.Instant };

/** How the deadline in the letter was found, and the version of the rule set, as the decision's trace has them [K5]. */
export function derivationInLetter({ rules }: ExamRecord, record: Decided): string {
  const { language, decidedAt, filedAt } = record;
  const rule = rules.proceduralComplaint;
  const { steps, lastDay } = periodAfter('appealDecided', decidedAt, rule);
  const dayOf = (code: 'countedFrom' | 'periodAdded') =>
    writtenDate((steps.find((step) => step.code === code)?.date ?? lastDay).toString(), language);
  const [unit = 'days', count = 0] = Object.entries(rule.period)[0] ?? [];
  const words = letterWords[language];
  const period = unit === 'weeks' ? words.weeks(count) : words.days(count);
  const isMoved = steps.some(({ code }) => code === 'dayOffSkipped');
  const basis = lawReference(rule.legalBasis).inWords[language];
  return [
    words.derivation(dayOf('countedFrom'), period, dayOf('periodAdded'), basis),
    ...(isMoved ? [words.moved(writtenDate(lastDay.toString(), language))] : []),
    words.ruleSet(versionOf(caseRulesFor(rules, filedAt))),
  ].join('\n');
}
