import { Button, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { institutionRoutes } from '@karakter/contract/institution/routes';
import { institutionFaults } from '@karakter/domain/institution/institution-facts';
import { sectors } from '@karakter/domain/rules/rule-set';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { draftOf, factsFrom, type InstitutionDraft } from './institution-draft.ts';
import { institutionText } from './texts.ts';

type Shown = (typeof institutionRoutes.read)['response']['_zod']['output'];
type Field = keyof InstitutionDraft;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Fieldset>
      <Fieldset.Legend>{title}</Fieldset.Legend>
      <div className="form-columns">{children}</div>
    </Fieldset>
  );
}

type OneProps = {
  readonly draft: InstitutionDraft;
  readonly errors: ReadonlyMap<Field, string>;
  readonly onChange: (typed: Partial<InstitutionDraft>) => void;
};

type TextOneProps = OneProps & {
  readonly field: Exclude<Field, 'sector' | 'feideRealms'> | 'feideRealms';
  readonly hint?: string;
  readonly type?: 'email' | 'tel';
  readonly rows?: number;
};

function One({ draft, errors, onChange, field, hint, ...rest }: TextOneProps) {
  const text = useText(institutionText);
  return (
    <TextFormField
      id={field}
      label={text[field]}
      value={draft[field]}
      error={errors.get(field)}
      onChange={(typed) => onChange({ [field]: typed })}
      {...(hint === undefined ? {} : { description: hint })}
      {...rest}
    />
  );
}

function Fields({ mailSenderOfSettings, ...fields }: OneProps & { mailSenderOfSettings: string }) {
  const text = useText(institutionText);
  const { draft, onChange } = fields;
  return (
    <>
      <Part title={text.names}>
        <One {...fields} field="nb" />
        <One {...fields} field="nn" />
        <One {...fields} field="en" />
        <One {...fields} field="shortName" />
        <SelectFormField
          id="sector"
          label={text.sector}
          description={text.sectorHint}
          value={draft.sector}
          options={sectors.map((value) => ({ value, label: text.sectors[value] }))}
          onChange={(sector) => onChange({ sector })}
        />
      </Part>
      <Part title={text.entry}>
        <One {...fields} field="feideRealms" hint={text.feideRealmsHint} rows={3} />
      </Part>
      <Part title={text.help}>
        <One {...fields} field="officeEmail" type="email" hint={text.officeEmailHint} />
        <One {...fields} field="examDayPhone" type="tel" hint={text.examDayPhoneHint} />
      </Part>
      <Part title={text.mail}>
        <One {...fields} field="mailSenderName" />
        <One
          {...fields}
          field="mailSenderAddress"
          type="email"
          hint={text.mailSenderHint(mailSenderOfSettings)}
        />
        <One {...fields} field="noticeHour" hint={text.noticeHourHint} />
      </Part>
      <Part title={text.look}>
        <One {...fields} field="colour" hint={text.colourHint} />
      </Part>
    </>
  );
}

function InstitutionForm({ shown }: { readonly shown: Shown }) {
  const text = useText(institutionText);
  const [isTried, setTried] = useState(false);
  const form = useKeptChanges('institution', draftOf(shown.facts));
  const { content: draft, change } = form;
  const save = useCommand(institutionRoutes.save, {
    invalidates: [institutionRoutes.read, institutionRoutes.shown],
    onDone: form.done,
  });
  const faults = isTried ? institutionFaults(factsFrom(draft)) : [];
  const errors = new Map(faults.map(({ field, code }) => [field, text.faults[code]]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const facts = factsFrom(draft);
    if (institutionFaults(facts).length === 0) save.mutate({ body: { version: shown.version, facts } });
  };
  return (
    <form className="form-stack" onSubmit={submit} noValidate>
      <FormErrors errors={[...errors].map(([fieldId, message]) => ({ fieldId, message }))} />
      <Fields
        draft={draft}
        errors={errors}
        onChange={change}
        mailSenderOfSettings={shown.mailSenderOfSettings}
      />
      <KeptFormLine kept={form} />
      {save.error && <FailedState failure={save.error} />}
      <p role="status">{save.isSuccess && text.saved}</p>
      <Button type="submit" loading={save.isPending}>
        {text.save}
      </Button>
    </form>
  );
}

/** The institution that runs this Karakter, described by its operator [U1]. */
export function InstitutionPage() {
  const text = useText(institutionText);
  const read = useApi(institutionRoutes.read, {});
  return (
    <PageShell title={text.title} width="reading">
      <Paragraph className="page-about">{text.about}</Paragraph>
      {read.isPending && <LoadingState />}
      {read.isError && <FailedState failure={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <InstitutionForm shown={read.data} />}
    </PageShell>
  );
}
