import { Paragraph } from '@digdir/designsystemet-react';
import { registerRoutes } from '@karakter/contract/register/routes';
import { type Language, languages } from '@karakter/domain/text/language';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { registerText } from './register-texts.ts';

const empty = { name: '', email: '', language: 'nb' as Language };
const fields = ['name', 'email'] as const;

/** Adds a person, and goes on to the person's page, where roles are granted. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(registerText);
  const navigate = useNavigate();
  const form = useKeptForm('register-person', empty);
  const [hasTried, setTried] = useState(false);
  const add = useCommand(registerRoutes.addToRegister, {
    invalidates: [registerRoutes.searchRegister],
    onDone: ({ personId }) => {
      form.done();
      void navigate(`/people/${personId}`);
    },
  });
  const { content } = form;
  const isMissing = (field: (typeof fields)[number]) => content[field].trim() === '';
  const send = () => {
    const missing = fields.find(isMissing);
    if (missing) return showAndFocus(() => setTried(true), `new-person-${missing}`);
    add.mutate({ body: content });
  };
  return (
    <ConfirmDialog
      open
      title={text.add}
      confirmLabel={text.add}
      isPending={add.isPending}
      failure={add.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{text.addAbout}</Paragraph>
      {fields.map((field) => (
        <TextFormField
          key={field}
          id={`new-person-${field}`}
          label={text[field]}
          type={field === 'email' ? 'email' : 'text'}
          value={content[field]}
          error={hasTried && isMissing(field) ? text.missing[field] : undefined}
          required
          autoComplete="off"
          onChange={(typed) => form.change((now) => ({ ...now, [field]: typed }))}
        />
      ))}
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
