import type { PersonAtPaper } from '@karakter/contract/papers/socket';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { writtenList } from '@karakter/domain/text/wording';
import { PersonGroupIcon, PersonPencilIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import * as styles from './together.module.css';
import { togetherText } from './together-texts.ts';

type HereProps = { readonly others: readonly PersonAtPaper[]; readonly content: PaperContent };

/** The others who have the paper open now, each with the question that they are at. */
export function OthersHere({ others, content }: HereProps) {
  const text = useText(togetherText);
  const listOf = writtenList[useLanguage().language];
  if (others.length === 0) return null;
  const shown = others.map(({ name, question }) => {
    const number = content.questions.findIndex(({ id }) => id === question) + 1;
    return number === 0 ? name : text.at(name, number);
  });
  return (
    <p className={styles.here} data-others>
      <PersonGroupIcon aria-hidden /> <span>{text.here(listOf([...new Set(shown)]))}</span>
    </p>
  );
}

type AtProps = { readonly others: readonly PersonAtPaper[]; readonly questionId: string };

const isInside = (questionId: string) =>
  document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset.question === questionId;

/** At a question that someone else is at: who, before one writes there too. */
export function OthersAtQuestion({ others, questionId }: AtProps) {
  const text = useText(togetherText);
  const listOf = writtenList[useLanguage().language];
  const announce = useAnnounce();
  const names = [
    ...new Set(others.filter(({ question }) => question === questionId).map(({ name }) => name)),
  ];
  const sentence = names.length === 0 ? null : text.sameQuestion(listOf(names));
  useEffect(() => {
    if (sentence === null) return;
    if (isInside(questionId)) announce(sentence);
    // Read when the focus comes into the question, before anything is written there.
    const onFocus = ({ target, relatedTarget }: FocusEvent) => {
      const placeOf = (place: EventTarget | null) =>
        place instanceof Element
          ? place.closest<HTMLElement>('[data-question]')?.dataset.question
          : undefined;
      if (placeOf(target) === questionId && placeOf(relatedTarget) !== questionId) announce(sentence);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [sentence, questionId, announce]);
  if (sentence === null) return null;
  return (
    <p className={styles.at} data-others-here>
      <PersonPencilIcon aria-hidden /> <span>{sentence}</span>
    </p>
  );
}
