import type { DeadlineTexts, DerivationStepText } from '@karakter/contract/results/deadline';
import { writtenDate, writtenDeadline } from '@karakter/domain/calendar/dates';
import type { Period } from '@karakter/domain/calendar/period';
import { lawReference } from '@karakter/domain/rules/law-words';
import type { Language } from '@karakter/domain/text/language';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DeadlineText, type DerivationStep } from '../exam/DeadlineText.tsx';
import { deadlineWords } from './deadline-texts.ts';

type Words = (typeof deadlineWords)[Language];

export function periodInWords(period: Period, words: Words): string {
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

function derivationOf(
  { steps, legalBasis }: Extract<DeadlineTexts, { kind: 'running' }>,
  words: Words,
  language: Language,
): DerivationStep[] {
  const named = (cited: string) => capitalised(lawReference(cited).inWords[language]);
  return steps.map((step) => {
    const sentence = sentenceFor(step, words, language);
    if (step.code === 'periodAdded') return { sentence, source: named(legalBasis) };
    if (step.code === 'extendedTo') return { sentence, source: named(extendedBy) };
    return step.code === 'dayOffSkipped' ? { sentence, source: named(movedBy) } : { sentence };
  });
}

/** A deadline of a case with its derivation to expand; for a suspended or missing deadline, the reason. */
export function CaseDeadline({ deadline }: { readonly deadline: DeadlineTexts }) {
  const words = useText(deadlineWords);
  const { language } = useLanguage();
  const now = useNow();
  if (deadline.kind === 'suspended') return <span>{words.suspended}</span>;
  if (deadline.kind === 'none') return <span>{words.none[deadline.reason]}</span>;
  const isPassed = Date.parse(now) >= Date.parse(deadline.at);
  return (
    <>
      {isPassed && <StatusTag tone="open">{words.passed}</StatusTag>}{' '}
      <DeadlineText instant={deadline.at} derivation={derivationOf(deadline, words, language)} />
    </>
  );
}
