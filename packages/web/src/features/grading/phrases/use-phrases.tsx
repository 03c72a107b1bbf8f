import { Button, Dialog } from '@digdir/designsystemet-react';
import { marksRoutes } from '@karakter/contract/grading/marks';
import { createContext, useContext, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { insertPhrase } from './insert-phrase.ts';
import { PhraseList } from './PhraseList.tsx';
import { phrasesText } from './phrases-texts.ts';

const PhrasesContext = createContext<((fieldId: string) => void) | null>(null);
/** Gives the fields of a page the list of phrases: what opens it for a field, by the field's id. */
export const PhrasesProvider = PhrasesContext.Provider;

/** Opens the list of phrases for a field; shown where the page has the list. */
export function PhraseButton({ fieldId, label }: { readonly fieldId: string; readonly label: string }) {
  const text = useText(phrasesText);
  const openFor = useContext(PhrasesContext);
  if (!openFor) return null;
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      data-phrases
      aria-label={text.insertIn(label)}
      onClick={() => openFor(fieldId)}
    >
      {text.title}
    </Button>
  );
}

/** The list of the person's phrases, opened for one field at a time [G5]. */
export function usePhrases() {
  const text = useText(phrasesText);
  const announce = useAnnounce();
  const [fieldId, setFieldId] = useState<string | null>(null);
  const phrases = useDeskApi(marksRoutes.showPhrases, {});
  const insert = (phrase: string) => {
    const field = fieldId;
    // The dialog gives the focus back when it closes, before the field gets it.
    flushSync(() => setFieldId(null));
    if (field !== null) insertPhrase(field, phrase);
    announce(text.inserted);
  };
  const dialog = (
    <TitledDialog open={fieldId !== null} onClose={() => setFieldId(null)} title={text.title}>
      <Dialog.Block className="dialog-words">
        {fieldId === null ? null : phrases.data ? (
          <PhraseList loaded={phrases.data} onInsert={insert} />
        ) : phrases.isPending ? (
          <LoadingState />
        ) : (
          <FailedState failure={phrases.error} onRetry={() => void phrases.refetch()} />
        )}
      </Dialog.Block>
    </TitledDialog>
  );
  return { openFor: setFieldId as (fieldId: string) => void, dialog };
}
