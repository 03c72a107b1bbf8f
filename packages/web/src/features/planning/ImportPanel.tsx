import { Button, Details, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { type CandidateListPreview, candidateRoutes } from '@karakter/contract/planning/candidates';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { type KeptForm, useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { candidatesText } from './candidates-texts.ts';
import { base64Of } from './file-in-base64.ts';
import { ListPreview } from './ListPreview.tsx';
import { listNotesText } from './list-notes-texts.ts';
import * as styles from './styles/planning.module.css';

type GivenList = { text: string } | { fileName: string; base64: string };

function ImportButton({
  preview,
  onImport,
  isPending,
}: {
  preview: CandidateListPreview;
  onImport: () => void;
  isPending: boolean;
}) {
  const text = useText(candidatesText);
  const count = (effect: string) => preview.rows.filter((row) => row.effect === effect).length;
  const [added, changed] = [count('added'), count('changed')];
  if (preview.errors.length > 0) return null;
  if (added + changed === 0) return <Paragraph>{text.nothingNew}</Paragraph>;
  return (
    <Button loading={isPending} onClick={onImport}>
      {added > 0 ? text.importNow(added) : text.saveChanges(changed)}
    </Button>
  );
}

type GivingProps = {
  readonly form: KeptForm<string>;
  readonly onGive: (given: GivenList) => void;
  readonly isPending: boolean;
};

/** Where the list is pasted or a file chosen. */
function GivingForm({ form, onGive, isPending }: GivingProps) {
  const text = useText(candidatesText);
  const { content: pasted, change: setPasted } = form;
  const [file, setFile] = useState<File | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    onGive(file ? { fileName: file.name, base64: await base64Of(file) } : { text: pasted });
  };
  return (
    <form className="form-stack" onSubmit={(event) => void submit(event)}>
      <TextFormField id="pasted" label={text.paste} rows={5} value={pasted} onChange={setPasted} />
      <KeptFormLine kept={form} />
      <Field>
        <Label htmlFor="list-file">{text.file}</Label>
        <Input
          id="list-file"
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      <Button
        type="submit"
        variant="secondary"
        loading={isPending}
        disabled={pasted.trim() === '' && file === null}
      >
        {text.preview}
      </Button>
    </form>
  );
}

type ImportPanelProps = { readonly examId: string; readonly isPublished: boolean; readonly isOpen: boolean };

/** A list given by paste or file, what it would do, and then the import of exactly that list. */
export function ImportPanel({ examId, isPublished, isOpen }: ImportPanelProps) {
  const text = useText(candidatesText);
  const notesText = useText(listNotesText);
  const [given, setGiven] = useState<GivenList | null>(null);
  const params = { examId };
  const form = useKeptForm(`candidate-list:${examId}`, '');
  const preview = useCommand(candidateRoutes.previewCandidates);
  const run = useCommand(candidateRoutes.importCandidates, {
    invalidates: [candidateRoutes.listCandidates, planningRoutes.seeExam, planningRoutes.examHistory],
    onDone: () => {
      form.done();
      preview.reset();
    },
  });
  const give = (list: GivenList) => {
    setGiven(list);
    run.reset();
    preview.mutate({ params, body: list });
  };
  return (
    <Details className={styles.importPanel} variant="tinted" defaultOpen={isOpen}>
      <Details.Summary>{text.addTitle}</Details.Summary>
      <Details.Content className="form-stack">
        <Paragraph>{text.addAbout}</Paragraph>
        <GivingForm form={form} onGive={give} isPending={preview.isPending} />
        {preview.error && <FailedState failure={preview.error} />}
        {run.error && <FailedState failure={run.error} />}
        <p role="status">
          {run.data && text.imported(run.data.added, run.data.changed, run.data.unchanged)}{' '}
          {run.data && run.data.readdressed > 0 && notesText.readdressed(run.data.readdressed)}
        </p>
        {preview.data && given && (
          <>
            <ListPreview preview={preview.data} />
            {isPublished && <Paragraph>{text.tellsNow}</Paragraph>}
            <ImportButton
              preview={preview.data}
              isPending={run.isPending}
              onImport={() => run.mutate({ params, body: given })}
            />
          </>
        )}
      </Details.Content>
    </Details>
  );
}
