import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { type KeptForm, useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { savingText } from './saving-texts.ts';

type Draft = { readonly grade: string | null; readonly reason: string };
const nothing: Draft = { grade: null, reason: '' };

function Words({ form }: { readonly form: Omit<KeptForm<Draft>, 'change'> }) {
  const text = useText(savingText);
  return (
    <Alert data-color="warning" data-size="sm">
      <Heading level={3} data-size="2xs">
        {text.proposalTitle}
      </Heading>
      <p>{text.proposalAbout}</p>
      <WrittenText as="blockquote" className="plain-text">
        {form.content.reason}
      </WrittenText>
      <Button variant="secondary" data-size="sm" onClick={form.done}>
        {text.discard}
      </Button>
    </Alert>
  );
}

/** The reason of a proposal that can no longer be made: the grade was agreed while it was being written [G15]. */
export function UnsentProposal({ writingKey }: { readonly writingKey: string }) {
  const form = useKeptForm<Draft>(writingKey, nothing);
  return form.content.reason.trim() === '' ? null : <Words form={form} />;
}
