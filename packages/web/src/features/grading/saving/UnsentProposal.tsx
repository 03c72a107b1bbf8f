import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { type KeptForm, useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { savingText } from './saving-texts.ts';

type Draft = { readonly grade: string | null; readonly reason: string };
const nothing: Draft = { grade: null, reason: '' };

type Kind = 'proposal' | 'decision';
type WordsProps = { readonly form: Omit<KeptForm<Draft>, 'change'>; readonly kind: Kind };

function Words({ form, kind }: WordsProps) {
  const text = useText(savingText);
  return (
    <Alert data-color="warning" data-size="sm">
      <Heading level={3} data-size="2xs">
        {text.unsent[kind].title}
      </Heading>
      <p>{text.unsent[kind].about}</p>
      <WrittenText as="blockquote" className="plain-text">
        {form.content.reason}
      </WrittenText>
      <Button variant="secondary" data-size="sm" onClick={form.done}>
        {text.discard}
      </Button>
    </Alert>
  );
}

type UnsentProps = { readonly writingKey: string; readonly kind: Kind };

/** The reason of a proposal or a decision that can no longer be made: something happened while it was being written [G15]. */
export function UnsentProposal({ writingKey, kind }: UnsentProps) {
  const form = useKeptForm<Draft>(writingKey, nothing);
  return form.content.reason.trim() === '' ? null : <Words form={form} kind={kind} />;
}
