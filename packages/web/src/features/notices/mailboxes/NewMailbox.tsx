import { Button } from '@digdir/designsystemet-react';
import { mailboxRoutes } from '@karakter/contract/notices/mailboxes/routes';
import { type MailboxKind, mailboxKinds } from '@karakter/domain/notices/mailbox';
import { type Language, languages } from '@karakter/domain/text/language';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../../ui/States.tsx';
import { KindChoices } from './KindChoices.tsx';
import { mailboxText } from './mailbox-texts.ts';

type Draft = { unitId: string; address: string; language: Language; kinds: readonly MailboxKind[] };
type NewMailboxProps = {
  readonly units: readonly { readonly id: string; readonly name: Readonly<Record<Language, string>> }[];
};

/** What the form lacks, by the id of its field. */
function missingInMailbox({ address, kinds }: Pick<Draft, 'address' | 'kinds'>): string | undefined {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim())) return 'mailbox-address';
  return kinds.length === 0 ? `mailbox-new-${mailboxKinds[0]}` : undefined;
}

function useNewMailbox(units: NewMailboxProps['units']) {
  const text = useText(mailboxText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const empty: Draft = { unitId: '', address: '', language, kinds: mailboxKinds };
  const kept = useKeptForm('new-mailbox', empty);
  const [isTried, setTried] = useState(false);
  const setUp = useCommand(mailboxRoutes.setUpMailbox, {
    invalidates: [mailboxRoutes.showMailboxes],
    onDone: () => {
      kept.done();
      setTried(false);
      announce(text.isSetUp);
    },
  });
  const form = kept.content;
  const missing = missingInMailbox(form);
  const change = (part: Partial<Draft>) => kept.change((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing) return showAndFocus(() => setTried(true), missing);
    const unitId = form.unitId || (units[0]?.id ?? '');
    setUp.mutate({ body: { ...form, unitId, address: form.address.trim(), kinds: [...form.kinds] } });
  };
  return { kept, form, change, submit, setUp, missing: isTried ? missing : undefined };
}

/** Lets an address get the news of a unit's cases, once its code is given back [T2]. */
export function NewMailbox({ units }: NewMailboxProps) {
  const text = useText(mailboxText);
  const { language } = useLanguage();
  const { kept, form, change, submit, setUp, missing } = useNewMailbox(units);
  return (
    <form className="form-stack" onSubmit={submit}>
      <SelectFormField
        id="mailbox-unit"
        label={text.unit}
        value={form.unitId || (units[0]?.id ?? '')}
        options={units.map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={(unitId) => change({ unitId })}
      />
      <TextFormField
        id="mailbox-address"
        label={text.address}
        description={text.addressHelp}
        autoComplete="off"
        value={form.address}
        error={missing === 'mailbox-address' ? text.addressWrong : undefined}
        onChange={(address) => change({ address })}
      />
      <SelectFormField
        id="mailbox-language"
        label={text.language}
        value={form.language}
        options={languages.map((value) => ({ value, label: text.languages[value] }))}
        onChange={(chosen) => change({ language: chosen })}
      />
      <KindChoices
        id="mailbox-new"
        chosen={form.kinds}
        isMissing={missing !== undefined && form.kinds.length === 0}
        onChange={(kinds) => change({ kinds })}
      />
      <KeptFormLine
        kept={kept}
        names={{ unitId: text.unit, address: text.address, language: text.language, kinds: text.kinds }}
      />
      {setUp.error && <FailedState failure={setUp.error} />}
      <div>
        <Button type="submit" loading={setUp.isPending}>
          {text.setUp}
        </Button>
      </div>
    </form>
  );
}
