import { Button, Textfield } from '@digdir/designsystemet-react';
import { isPhraseKey, type Phrase, phraseLimits } from '@karakter/domain/grading/marks/phrases';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { TrashIcon } from '@navikt/aksel-icons';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import type { Kept } from '../../../kept-writing/document/use-kept-document.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import * as styles from './phrases.module.css';
import type { PhrasesContent } from './phrases-content.ts';
import { phrasesText } from './phrases-texts.ts';

type RowProps = { readonly kept: Kept<PhrasesContent>; readonly phrase: Phrase; readonly number: number };

/** One phrase with its key, to be changed. A key has one phrase: the one that it was last given. */
function PhraseRow({ kept, phrase, number }: RowProps) {
  const text = useText(phrasesText);
  const announce = useAnnounce();
  const { phrases } = kept.content;
  const put = (next: Phrase) => {
    const isTaken = phrases.some(({ id, key }) => id !== next.id && key === next.key && key !== '');
    if (isTaken) announce(text.keyMoved(next.key));
    const others = (each: Phrase) => (isTaken && each.key === next.key ? { ...each, key: '' } : each);
    kept.change({ phrases: phrases.map((each) => (each.id === next.id ? next : others(each))) });
  };
  return (
    <li className={styles.fields}>
      <Textfield
        id={`phrase-${phrase.id}`}
        data-size="sm"
        multiline
        rows={2}
        maxLength={phraseLimits.letters}
        label={text.text(number)}
        lang={writtenLanguage(phrase.text)}
        value={phrase.text}
        onChange={(event) => put({ ...phrase, text: event.target.value })}
      />
      <Textfield
        data-size="sm"
        label={text.key(number)}
        description={text.keyNote}
        autoComplete="off"
        value={phrase.key}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          const key = [...event.target.value].at(-1)?.toLowerCase() ?? '';
          if (isPhraseKey(key)) put({ ...phrase, key });
        }}
      />
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={text.remove(number)}
        onClick={() => {
          kept.change({ phrases: phrases.filter(({ id }) => id !== phrase.id) });
          announce(text.removed);
        }}
      >
        <TrashIcon aria-hidden />
      </Button>
      <Disputed kept={kept} at={['phrases', phrase.id]} />
    </li>
  );
}

/** All phrases, to be changed; saved as they are typed. */
export function PhraseFields({ kept }: Pick<RowProps, 'kept'>) {
  return (
    <ol className={styles.list}>
      {kept.content.phrases.map((phrase, index) => (
        <PhraseRow key={phrase.id} kept={kept} phrase={phrase} number={index + 1} />
      ))}
    </ol>
  );
}
