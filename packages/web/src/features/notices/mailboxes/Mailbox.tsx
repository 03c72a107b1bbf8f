import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type MailboxView, mailboxRoutes } from '@karakter/contract/notices/mailboxes/routes';
import { shortInstant } from '@karakter/domain/calendar/dates';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../../ui/States.tsx';
import { KindChoices } from './KindChoices.tsx';
import { mailboxText } from './mailbox-texts.ts';

type Of = { readonly mailbox: MailboxView };
const invalidates = [mailboxRoutes.showMailboxes];

/** The code is typed in, or another one is sent. */
function Confirming({ mailbox: { id } }: Of) {
  const text = useText(mailboxText);
  const announce = useAnnounce();
  const kept = useKeptForm(`mailbox-code:${id}`, '');
  const [isTried, setTried] = useState(false);
  const params = { mailboxId: id };
  const confirm = useCommand(mailboxRoutes.confirmMailbox, {
    invalidates,
    onDone: () => {
      kept.done();
      announce(text.isConfirmed);
    },
  });
  const again = useCommand(mailboxRoutes.sendMailboxCode, {
    invalidates,
    onDone: () => announce(text.isSetUp),
  });
  const code = kept.content;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') return showAndFocus(() => setTried(true), `mailbox-code-${id}`);
    confirm.mutate({ params, body: { code } });
  };
  return (
    <form className="form-stack" onSubmit={submit}>
      <TextFormField
        id={`mailbox-code-${id}`}
        label={text.code}
        autoComplete="off"
        value={code}
        error={isTried && code.trim() === '' ? text.codeMissing : undefined}
        onChange={(typed) => kept.change(typed)}
      />
      <KeptFormLine kept={kept} />
      {confirm.error && <FailedState failure={confirm.error} />}
      {again.error && <FailedState failure={again.error} />}
      <div className="page-actions">
        <Button type="submit" loading={confirm.isPending}>
          {text.confirm}
        </Button>
        <Button variant="secondary" loading={again.isPending} onClick={() => again.mutate({ params })}>
          {text.newCode}
        </Button>
      </div>
    </form>
  );
}

/** How the latest mail to it went; one that failed with what the mail server said [T3]. */
function Latest({ mailbox: { latest } }: Of) {
  const text = useText(mailboxText);
  const { language } = useLanguage();
  if (latest === null) return null;
  const { at, state, error } = latest;
  const words = text.latest[state](shortInstant(at, language));
  if (error === null) return <Paragraph className="quiet">{words}</Paragraph>;
  return (
    <Alert data-color="warning">
      {words} {text.serverSaid(error)}
    </Alert>
  );
}

/** One shared mailbox: what it gets, whether its address is confirmed, and whether its mail arrives [T2]. */
export function Mailbox({ mailbox }: Of) {
  const text = useText(mailboxText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { id, unitName, address, kinds, confirmedAt, codeSentAt, setUpBy } = mailbox;
  const params = { mailboxId: id };
  const choose = useCommand(mailboxRoutes.chooseMailboxKinds, {
    invalidates,
    onDone: () => announce(text.saved),
  });
  const end = useCommand(mailboxRoutes.endMailbox, { invalidates, onDone: () => announce(text.ended) });
  const shown = choose.isPending ? choose.variables.body.kinds : kinds;
  return (
    <section className="form-stack" aria-labelledby={`mailbox-${id}`}>
      <Heading level={3} data-size="2xs" id={`mailbox-${id}`}>
        {address}
      </Heading>
      <Paragraph>
        {unitName[language]}.{' '}
        {confirmedAt === null
          ? text.unconfirmed(shortInstant(codeSentAt, language))
          : text.confirmed(shortInstant(confirmedAt, language))}{' '}
        <span className="quiet">{text.setUpBy(setUpBy)}</span>
      </Paragraph>
      <Latest mailbox={mailbox} />
      {confirmedAt === null && <Confirming mailbox={mailbox} />}
      <KindChoices
        id={`mailbox-${id}`}
        chosen={shown}
        onChange={(chosen) => chosen.length > 0 && choose.mutate({ params, body: { kinds: chosen } })}
      />
      {choose.error && <FailedState failure={choose.error} />}
      <div>
        <ConfirmButton
          label={text.end}
          variant="secondary"
          danger
          command={end}
          onConfirm={(close) => end.mutate({ params }, { onSuccess: close })}
        >
          <Paragraph>{text.endWords(address)}</Paragraph>
        </ConfirmButton>
      </div>
    </section>
  );
}
