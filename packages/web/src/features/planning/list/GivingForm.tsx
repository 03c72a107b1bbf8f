import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { base64Of } from '../../../ui/file-in-base64.ts';
import { candidatesText } from '../candidates-texts.ts';
import { type ListFile, type ListWork, noWork } from './list-work.ts';

type GivingProps = {
  readonly work: ListWork;
  readonly onChange: (work: ListWork) => void;
  readonly onGive: (work: ListWork, file: ListFile | undefined) => void;
  readonly isPending: boolean;
};

/** Takes a pasted list or a file. A new list discards the corrections of the former one. */
export function GivingForm({ work, onChange, onGive, isPending }: GivingProps) {
  const text = useText(candidatesText);
  const [file, setFile] = useState<File | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    onGive(work, file ? { fileName: file.name, base64: await base64Of(file) } : undefined);
  };
  return (
    <form className="form-stack" onSubmit={(event) => void submit(event)}>
      <TextFormField
        id="pasted"
        label={text.paste}
        rows={5}
        value={work.text}
        onChange={(pasted) => onChange({ ...noWork, text: pasted })}
      />
      <Field>
        <Label htmlFor="list-file">{text.file}</Label>
        <Input
          id="list-file"
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            onChange({ ...noWork, text: work.text });
          }}
        />
      </Field>
      <Button
        type="submit"
        variant="secondary"
        loading={isPending}
        disabled={work.text.trim() === '' && file === null}
      >
        {text.preview}
      </Button>
    </form>
  );
}
