import { Button, Details, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { catalogueRoutes, type ShownUnit } from '@karakter/contract/institution/catalogue';
import { writtenList } from '@karakter/domain/text/wording';
import { type FormEvent, useState } from 'react';
import { type CallArgs, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { base64Of } from '../../ui/file-in-base64.ts';
import { FailedState } from '../../ui/States.tsx';
import { catalogueText } from './catalogue-texts.ts';
import { useUnitOptions } from './use-unit-options.ts';

export type CatalogueKind = 'units' | 'courses';
type Given = CallArgs<typeof catalogueRoutes.importUnits>['body'];
type Outcome = (typeof catalogueRoutes.importUnits)['response']['_zod']['output'];

const routes = { units: catalogueRoutes.importUnits, courses: catalogueRoutes.importCourses };

/** Shows what the list would change, or its errors. */
function Trial({ outcome, onTake, isPending }: { outcome: Outcome; onTake: () => void; isPending: boolean }) {
  const text = useText(catalogueText);
  const { language } = useLanguage();
  const { added, changed, unchanged, unread, errors } = outcome;
  const ignored = unread.length > 0 && <p>{text.unread(writtenList[language](unread))}</p>;
  if (errors.length > 0)
    return (
      <div role="alert">
        <Paragraph>{text.wrong}</Paragraph>
        {ignored}
        <ul>
          {errors.map(({ line, code, value }) => (
            <li key={`${line} ${code}`}>
              {text.line(line)}: {value && <strong>{value}</strong>} {text.faults[code]}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <div role="status">
        <p>{text.would(added, changed, unchanged)}</p>
        {ignored}
      </div>
      {added + changed === 0 ? (
        <Paragraph>{text.nothing}</Paragraph>
      ) : (
        <div>
          <Button loading={isPending} onClick={onTake}>
            {text.take}
          </Button>
        </div>
      )}
    </>
  );
}

type ListProps = { readonly what: CatalogueKind; readonly units: readonly ShownUnit[] };

function useList(what: CatalogueKind) {
  const form = useKeptForm(`catalogue:${what}`, '');
  const [given, setGiven] = useState<Given | null>(null);
  const trial = useCommand(routes[what]);
  const take = useCommand(routes[what], {
    invalidates: [catalogueRoutes.listUnits, catalogueRoutes.listCatalogue],
    onDone: ({ errors }) => {
      if (errors.length > 0) return;
      form.done();
      trial.reset();
    },
  });
  const attempt = (list: Omit<Given, 'isTrial'>) => {
    setGiven({ ...list, isTrial: false });
    take.reset();
    trial.mutate({ body: { ...list, isTrial: true } });
  };
  const takeIt = () => given && take.mutate({ body: given });
  return { form, trial, take, attempt, takeIt };
}

/** Imports units or courses from pasted text or a file. A trial shows the changes before anything is stored. */
export function CatalogueList({ what, units }: ListProps) {
  const text = useText(catalogueText);
  const [file, setFile] = useState<File | null>(null);
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const options = useUnitOptions(units);
  const { form, trial, take, attempt, takeIt } = useList(what);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const list = file ? { fileName: file.name, base64: await base64Of(file) } : { text: form.content };
    attempt({ list, unitId });
  };
  const done = take.data && take.data.errors.length === 0 ? take.data.added + take.data.changed : null;
  return (
    <Details variant="tinted">
      <Details.Summary>{text.fromList[what]}</Details.Summary>
      <Details.Content className="form-stack">
        <Paragraph>{text.listAbout[what]}</Paragraph>
        <form className="form-stack" onSubmit={(event) => void submit(event)}>
          <TextFormField
            id={`${what}-pasted`}
            label={text.paste}
            rows={4}
            value={form.content}
            onChange={form.change}
          />
          <KeptFormLine kept={form} />
          <Field>
            <Label htmlFor={`${what}-file`}>{text.file}</Label>
            <Input
              id={`${what}-file`}
              type="file"
              accept=".xlsx,.csv,.txt"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </Field>
          <SelectFormField
            id={`${what}-unit`}
            label={text.listUnit}
            value={unitId}
            options={options}
            onChange={setUnitId}
          />
          <Button
            type="submit"
            variant="secondary"
            loading={trial.isPending}
            disabled={form.content.trim() === '' && file === null}
          >
            {text.trial}
          </Button>
        </form>
        {(trial.error ?? take.error) && <FailedState failure={trial.error ?? take.error} />}
        <p role="status">{done !== null && text.taken(done)}</p>
        {trial.data && <Trial outcome={trial.data} onTake={takeIt} isPending={take.isPending} />}
      </Details.Content>
    </Details>
  );
}
