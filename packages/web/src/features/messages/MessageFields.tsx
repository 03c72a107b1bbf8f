import { Details } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { messagesText } from './texts.ts';

/** A message as it is written: empty where a language is left out. */
export type MessageDraft = { readonly nb: string; readonly nn: string; readonly en: string };
export const emptyDraft: MessageDraft = { nb: '', nn: '', en: '' };

/** The draft in the form in which it is sent. */
export function writtenMessage({ nb, nn, en }: MessageDraft) {
  const orNone = (text: string) => (text.trim() === '' ? null : text);
  return { nb, nn: orNone(nn), en: orNone(en) };
}

type MessageFieldsProps = {
  readonly draft: MessageDraft;
  readonly error?: string | undefined;
  readonly onChange: (draft: MessageDraft) => void;
};

/** Bokmål first; the other languages are one step away, so that an urgent message is not delayed. */
export function MessageFields({ draft, error, onChange }: MessageFieldsProps) {
  const text = useText(messagesText);
  const field = (language: keyof MessageDraft) => (
    <TextFormField
      id={`message-${language}`}
      lang={language}
      label={text[language]}
      rows={3}
      value={draft[language]}
      error={language === 'nb' ? error : undefined}
      onChange={(words) => onChange({ ...draft, [language]: words })}
    />
  );
  return (
    <>
      {field('nb')}
      <Details data-size="sm">
        <Details.Summary>{text.otherLanguages}</Details.Summary>
        <Details.Content className="form-stack">
          {field('nn')}
          {field('en')}
        </Details.Content>
      </Details>
    </>
  );
}
