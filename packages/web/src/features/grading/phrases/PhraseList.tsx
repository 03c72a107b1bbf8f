import { Button } from '@digdir/designsystemet-react';
import { marksRoutes } from '@karakter/contract/grading/marks';
import { type Phrase, phraseLimits, phraseWithKey } from '@karakter/domain/grading/marks/phrases';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { apiKey, callApi } from '../../../api/api.ts';
import { type Kept, useKeptDocument } from '../../../kept-writing/document/use-kept-document.ts';
import { KeptLine } from '../../../kept-writing/KeptLine.tsx';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { PhraseFields } from './PhraseFields.tsx';
import * as styles from './phrases.module.css';
import type { PhrasesContent } from './phrases-content.ts';
import { phrasesText } from './phrases-texts.ts';

type Loaded = { readonly version: number; readonly phrases: readonly Phrase[] };

const joining = plainJoining<PhrasesContent>();
const versionOf = ({ version, phrases }: Loaded) => ({ version, content: { phrases } });

/** The person's phrases, saved as they are typed [G5, G15]. */
function useKeptPhrases(loaded: Loaded): Kept<PhrasesContent> {
  const queries = useQueryClient();
  return useKeptDocument({
    key: 'phrases',
    loaded: useMemo(() => versionOf(loaded), [loaded]),
    save: ({ phrases }, version) =>
      callApi(marksRoutes.savePhrases, { body: { version, phrases: [...phrases] } }),
    load: async () => versionOf(await callApi(marksRoutes.showPhrases, {})),
    onSaved: ({ phrases }, { version }) =>
      queries.setQueryData(apiKey(marksRoutes.showPhrases, {}), { version, phrases: [...phrases] }),
    joining,
  });
}

type ListProps = { readonly loaded: Loaded; readonly onInsert: (phrase: string) => void };

/** The keys of the phrases, while the list is open and nothing is typed in it: single letters are free then (WCAG 2.1.4). */
function usePhraseKeys(phrases: readonly Phrase[], onInsert: (phrase: string) => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const { target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (target instanceof Element && target.matches('input, textarea')))
      return;
    const phrase = phraseWithKey(phrases, event.key);
    if (!phrase) return;
    event.preventDefault();
    event.stopPropagation();
    onInsert(phrase.text);
  });
  useEffect(() => {
    document.addEventListener('keydown', act, true);
    return () => document.removeEventListener('keydown', act, true);
  }, []);
}

/** The phrases to insert from, by press or by key, and to change. */
export function PhraseList({ loaded, onInsert }: ListProps) {
  const text = useText(phrasesText);
  const announce = useAnnounce();
  const kept = useKeptPhrases(loaded);
  const [isEditing, setEditing] = useState(false);
  const { phrases } = kept.content;
  const written = phrases.filter((phrase) => phrase.text.trim() !== '');
  usePhraseKeys(isEditing ? [] : written, onInsert);
  const add = () => {
    if (phrases.length >= phraseLimits.phrases) return announce(text.full, 'assertive');
    const phrase = { id: crypto.randomUUID(), text: '', key: '' };
    const show = () => {
      kept.change({ phrases: [...phrases, phrase] });
      setEditing(true);
    };
    showAndFocus(show, `phrase-${phrase.id}`);
  };
  return (
    <div className={styles.phrases}>
      <p className="quiet">{phrases.length === 0 ? text.none : text.about}</p>
      {isEditing ? (
        <PhraseFields kept={kept} />
      ) : (
        <ul className={styles.list}>
          {written.map((phrase) => (
            <li key={phrase.id}>
              <Button
                className={styles.phrase}
                variant="tertiary"
                data-size="sm"
                onClick={() => onInsert(phrase.text)}
              >
                {phrase.key !== '' && <kbd>{phrase.key}</kbd>}
                <WrittenText as="span">{phrase.text}</WrittenText>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(kept.version > 0 || kept.state.kind !== 'saved') && (
        <KeptLine kept={kept} onRetry={() => void kept.settle()} />
      )}
      <div className="page-actions">
        <Button variant="secondary" data-size="sm" onClick={add}>
          {text.add}
        </Button>
        {phrases.length > 0 && (
          <Button variant="secondary" data-size="sm" onClick={() => setEditing(!isEditing)}>
            {isEditing ? text.done : text.edit}
          </Button>
        )}
      </div>
    </div>
  );
}
