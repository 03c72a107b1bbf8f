import { Paragraph } from '@digdir/designsystemet-react';
import { registerRoutes } from '@karakter/contract/register/routes';
import { type Language, languages } from '@karakter/domain/text/language';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { PersonFields, useRequiredFacts } from '../people/PersonFields.tsx';
import { registerText } from './register-texts.ts';

const empty = { name: '', email: '', language: 'nb' as Language };
const idPrefix = 'new-person';

/** Adds a person, and opens the person's page, where roles are granted. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(registerText);
  const navigate = useNavigate();
  const form = useKeptForm('register-person', empty);
  const add = useCommand(registerRoutes.addToRegister, {
    invalidates: [registerRoutes.searchRegister],
    onDone: ({ personId }) => {
      form.done();
      void navigate(`/people/${personId}`);
    },
  });
  const { content } = form;
  const required = useRequiredFacts(idPrefix, content);
  return (
    <ConfirmDialog
      open
      title={text.add}
      confirmLabel={text.add}
      isPending={add.isPending}
      failure={add.error}
      onConfirm={() => required.whenComplete(() => add.mutate({ body: content }))}
      onCancel={onClose}
    >
      <Paragraph>{text.addAbout}</Paragraph>
      <PersonFields
        idPrefix={idPrefix}
        facts={content}
        required={required}
        onChange={(typed) => form.change((now) => ({ ...now, ...typed }))}
      />
      <SelectFormField
        id="new-person-language"
        label={text.language}
        value={content.language}
        options={languages.map((value) => ({ value, label: text.languages[value] }))}
        onChange={(language) => form.change((now) => ({ ...now, language }))}
      />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}
