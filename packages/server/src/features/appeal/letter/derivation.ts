import { writtenDate } from '@karakter/domain/calendar/dates';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawReference } from '@karakter/domain/rules/law-words';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import type { ExamRecord } from '../../exam/store.ts';
import { versionOf } from '../../exam/trace/store.ts';
import type { DecidedRecord } from './content.ts';
import { letterWords } from './texts.ts';

/** How the deadline in the letter was found, and the version of the rule set, as the decision's trace has them [K5]. */
export function derivationInLetter({ rules }: ExamRecord, record: DecidedRecord): string {
  const { language, decidedAt, filedAt } = record;
  const rule = rules.proceduralComplaint;
  const { steps, lastDay } = periodAfter('appealDecided', decidedAt, rule);
  const dayOf = (code: 'countedFrom' | 'periodAdded') =>
    writtenDate((steps.find((step) => step.code === code)?.date ?? lastDay).toString(), language);
  const [unit = 'days', count = 0] = Object.entries(rule.period)[0] ?? [];
  return letterWords[language].derivation({
    decided: dayOf('countedFrom'),
    period: { unit, count },
    found: dayOf('periodAdded'),
    movedTo: steps.some(({ code }) => code === 'dayOffSkipped')
      ? writtenDate(lastDay.toString(), language)
      : null,
    basis: lawReference(rule.legalBasis).inWords[language],
    version: versionOf(caseRulesFor(rules, filedAt)),
  });
}
