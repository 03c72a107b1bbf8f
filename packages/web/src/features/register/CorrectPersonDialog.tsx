import { Paragraph } from '@digdir/designsystemet-react';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { PersonView } from '@karakter/contract/register/views';
import { useQueryClient } from '@tanstack/react-query';
import { apiKey, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { PersonFields, useRequiredFacts } from '../people/PersonFields.tsx';
import { personPageText } from './person-page-texts.ts';

const idPrefix = 'correct';

type CorrectPersonDialogProps = { readonly person: PersonView; readonly onClose: () => void };

/** Corrects a person's name, or the address for their mail. */
export function CorrectPersonDialog({ person, onClose }: CorrectPersonDialogProps) {
  const text = useText(personPageText);
  const queries = useQueryClient();
  const facts = { name: person.name, email: person.email };
  const form = useKeptChanges(`register-person:${person.personId}`, facts);
  const correct = useCommand(registerRoutes.correctRegistered, {
    invalidates: [registerRoutes.seePerson, registerRoutes.searchRegister],
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const required = useRequiredFacts(idPrefix, form.content);
  const send = () => {
    const { name, email } = form.content;
    const params = { personId: person.personId };
    // A colleague may have corrected the same: then the page shows what is registered now.
    const onError = () => void queries.invalidateQueries({ queryKey: apiKey(registerRoutes.seePerson) });
    correct.mutate({ params, body: { name, email, before: facts } }, { onError });
  };
  return (
    <ConfirmDialog
      open
      title={`${text.correct}: ${person.name}`}
      confirmLabel={text.save}
      isPending={correct.isPending}
      failure={correct.error}
      onConfirm={() => required.whenComplete(send)}
      onCancel={onClose}
    >
      <PersonFields idPrefix={idPrefix} facts={form.content} required={required} onChange={form.change} />
      <KeptFormLine kept={form} />
      <Paragraph>{text.correctAbout}</Paragraph>
    </ConfirmDialog>
  );
}
