import type { DeadlineTexts } from '@karakter/contract/results/deadline';
import { deadlineWords } from '@karakter/contract/results/deadline-texts';
import { derivationInWords } from '@karakter/contract/results/deadline-words';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';

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
      <DeadlineText instant={deadline.at} derivation={derivationInWords(deadline, language)} />
    </>
  );
}
