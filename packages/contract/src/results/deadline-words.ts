import { writtenDate, writtenDeadline } from '@karakter/domain/calendar/dates';
import type { Period } from '@karakter/domain/calendar/period';
import { lawReference } from '@karakter/domain/rules/law-words';
import type { Language } from '@karakter/domain/text/language';
import type { DeadlineTexts, DerivationStepText } from './deadline.ts';
import { deadlineWords } from './deadline-texts.ts';

type Words = (typeof deadlineWords)[Language];

/** One step of a derivation in a sentence, and for a counted period the paragraph that it follows from, in words. */
export type DerivationInWords = { readonly sentence: string; readonly source?: string };

function periodInWords(period: Period, words: Words): string {
  const [unit = 'days', count = 0] = Object.entries(period)[0] ?? [];
  return words.periods[unit as keyof Words['periods']](count);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentenceFor(step: DerivationStepText, words: Words, language: Language): string {
  const date = writtenDate(step.date, language);
  switch (step.code) {
    case 'countedFrom':
      return words.countedFrom(words.events[step.event], date);
    case 'periodAdded':
      return words.added(periodInWords(step.period, words), date);
    case 'workingDaysBefore':
      return words.before(words.periods.workingDays(step.workingDays), date);
    case 'fixedDate':
      return words.fixed(date);
    case 'extendedTo':
      return words.extended(date);
    case 'stoodStill':
      return words.stoodStill(date);
    case 'dayOffSkipped':
      return words.dayOff(capitalised(date), words.daysOff[step.why]);
    case 'ends':
      return words.ends(writtenDeadline(step.at, language));
  }
}

const movedBy = 'domstolloven § 149';
const extendedBy = 'fvl. § 29';

/** How a running deadline was worked out, step by step. */
export function derivationInWords(
  { steps, legalBasis }: Extract<DeadlineTexts, { kind: 'running' }>,
  language: Language,
): DerivationInWords[] {
  const words: Words = deadlineWords[language];
  const named = (cited: string) => capitalised(lawReference(cited).inWords[language]);
  return steps.map((step) => {
    const sentence = sentenceFor(step, words, language);
    if (step.code === 'periodAdded') return { sentence, source: named(legalBasis) };
    if (step.code === 'extendedTo') return { sentence, source: named(extendedBy) };
    return step.code === 'dayOffSkipped' ? { sentence, source: named(movedBy) } : { sentence };
  });
}
