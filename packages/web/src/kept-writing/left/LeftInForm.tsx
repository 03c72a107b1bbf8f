import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { partsNotIn } from '../document/changed-writing.ts';
import { keptText } from '../kept-texts.ts';
import { type KeptForm, useKeptForm } from '../use-kept-form.ts';
import { LeftTexts } from './LeftTexts.tsx';

/** The names of a form's fields as its page has them; only these are shown, so that no id or choice is. */
export type FieldNames<Content> = Readonly<Partial<Record<keyof Content & string, string>>>;

type WordsProps<Content> = {
  readonly names: FieldNames<Content>;
  /** What was sent, or what the form held before anything was typed: text in it is not left. */
  readonly known: readonly Content[];
  readonly title?: string;
  readonly about?: string;
};
type OfFormProps<Content> = WordsProps<Content> & {
  readonly kept: Pick<KeptForm<Content>, 'content' | 'done'>;
};

/** The same for a form whose hook stays on the page when its fields go. */
export function LeftOfForm<Content>({ kept, names, known, title, about }: OfFormProps<Content>) {
  const text = useText(keptText);
  const parts = partsNotIn(known, kept.content, names);
  if (parts.length === 0) return null;
  return (
    <LeftTexts
      title={title ?? text.leftInFormTitle}
      about={about ?? text.leftInFormAbout}
      texts={parts.map(({ field, words }) => ({
        name: names[field as keyof Content & string] || null,
        words,
      }))}
      onDiscard={kept.done}
    />
  );
}

type LeftInFormProps<Content> = Omit<WordsProps<Content>, 'known'> & {
  /** The key and the empty form that the form itself gives {@link useKeptForm}. */
  readonly draftKey: string;
  readonly initial: Content;
  readonly sent?: readonly Content[];
};

/**
 * Shows, where a form was and is no more, what this person had typed in it and not sent, on this device or another: the
 * form was sent from another window, or someone else acted first [G15].
 */
export function LeftInForm<Content>({ draftKey, initial, sent = [], ...words }: LeftInFormProps<Content>) {
  const kept = useKeptForm(draftKey, initial);
  const [atFirst] = useState(initial);
  return <LeftOfForm kept={kept} known={[atFirst, ...sent]} {...words} />;
}
