import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { quotedCell } from '@karakter/domain/text/csv/csv-cell';
import type { FormEvent } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { candidatesText } from '../candidates-texts.ts';
import { listFaultsText } from './list-faults-texts.ts';
import { listHelpText } from './list-help-texts.ts';
import * as styles from './list-import.module.css';
import { changedByImport } from './use-list-import.ts';

const fields = ['studentNumber', 'name', 'email', 'extraMinutes', 'room', 'seat'] as const;
type ByHand = Readonly<Record<(typeof fields)[number], string>>;

const headings: ByHand = {
  studentNumber: 'studentnummer',
  name: 'navn',
  email: 'e-post',
  extraMinutes: 'ekstra minutter',
  room: 'rom',
  seat: 'plass',
};
const nothing: ByHand = { studentNumber: '', name: '', email: '', extraMinutes: '', room: '', seat: '' };

/** A list of one line, with the filled columns only: an empty column would remove what is arranged. */
function listOf(content: ByHand): string {
  const filled = fields.filter((field) => content[field].trim() !== '');
  const row = (texts: readonly string[]) => texts.map(quotedCell).join(';');
  return `${row(filled.map((field) => headings[field]))}\n${row(filled.map((field) => content[field]))}`;
}

/** Adds one candidate, such as a late registration, by the same rules as a list. */
export function AddByHand({ examId }: { readonly examId: string }) {
  const text = useText(listHelpText);
  const candidates = useText(candidatesText);
  const faults = useText(listFaultsText);
  const params = { examId };
  const form = useKeptForm<ByHand>(`by-hand:${examId}`, nothing);
  const { content } = form;
  const check = useCommand(candidateRoutes.previewCandidates);
  const add = useCommand(candidateRoutes.importCandidates, {
    invalidates: changedByImport,
    onDone: () => {
      form.done();
      check.reset();
    },
  });
  const errors = check.data?.errors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { text: listOf(content) };
    const importIt = () => add.mutate({ params, body });
    check.mutate({ params, body }, { onSuccess: ({ errorCount }) => errorCount === 0 && importIt() });
  };
  const faultOf = (field: string) => {
    const error = errors.find(({ column }) => column === field);
    if (!error) return undefined;
    const names: Readonly<Record<string, string>> = faults.columns;
    return faults.faults[error.code](names[error.column] ?? error.column, error.value);
  };
  return (
    <Details>
      <Details.Summary>{text.byHand}</Details.Summary>
      <Details.Content>
        <form className="form-stack" onSubmit={submit}>
          <Paragraph>{text.byHandAbout}</Paragraph>
          <div className={styles.byHand}>
            {fields.map((field) => (
              <TextFormField
                key={field}
                id={`by-hand-${field}`}
                label={labelOf(candidates, field)}
                value={content[field]}
                onChange={(typed) => form.change((before) => ({ ...before, [field]: typed }))}
                error={faultOf(field)}
              />
            ))}
          </div>
          <KeptFormLine kept={form} />
          {(check.error ?? add.error) && <FailedState failure={check.error ?? add.error} />}
          <p role="status">
            {add.data && candidates.imported(add.data.added, add.data.changed, add.data.unchanged)}
          </p>
          <div>
            <Button
              type="submit"
              variant="secondary"
              loading={check.isPending || add.isPending}
              disabled={content.studentNumber.trim() === '' && content.email.trim() === ''}
            >
              {text.add}
            </Button>
          </div>
        </form>
      </Details.Content>
    </Details>
  );
}

type Labels = Record<'studentNumber' | 'name' | 'email' | 'extra' | 'room' | 'seat', string>;
const labelOf = (text: Labels, field: keyof ByHand) => text[field === 'extraMinutes' ? 'extra' : field];
