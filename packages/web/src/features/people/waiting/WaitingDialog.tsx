import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { type WaitingSignIn, waitingRoutes } from '@karakter/contract/sign-in/waiting';
import type { FormEvent } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { PersonSearch, usePersonSearch } from '../../../ui/PersonSearch.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import { PersonFields, useRequiredFacts } from '../PersonFields.tsx';
import { waitingText } from './waiting-texts.ts';

export type Linkable = { readonly personId: string; readonly name: string; readonly email: string };
type PartProps = { readonly waiting: WaitingSignIn; readonly onLinked: (name: string) => void };

const idPrefix = 'waiting';

/** Finds the person in the register. */
function Find({ waiting, onLinked }: PartProps) {
  const text = useText(waitingText);
  const search = usePersonSearch();
  const { sought, isSought } = search;
  const params = { waitingId: waiting.id };
  const found = useApi(waitingRoutes.find, { params, query: { text: sought } }, { enabled: isSought });
  const link = useCommand(waitingRoutes.link, { invalidates: [waitingRoutes.list] });
  const choose = ({ personId, name }: Linkable) =>
    link.mutate({ params, body: { personId } }, { onSuccess: () => onLinked(name) });
  return (
    <div className="form-stack">
      <PersonSearch
        id="sought"
        label={text.search}
        description={text.searchHint}
        search={search}
        people={found.data?.people}
        failure={found.error}
        onRetry={() => void found.refetch()}
        about={({ email }) => email}
        chooseLabel={text.link}
        whyNot={({ mayLink }) => (mayLink ? undefined : text.notYours)}
        onChoose={choose}
        isPending={link.isPending}
      />
      {link.error && <FailedState failure={link.error} />}
    </div>
  );
}

/** Adds a person that Karakter does not have yet. */
function Add({ waiting, onLinked }: PartProps) {
  const text = useText(waitingText);
  const form = useKeptForm(`waiting-sign-in:${waiting.id}`, {
    name: waiting.name ?? '',
    email: waiting.email ?? '',
  });
  const { content: facts, change } = form;
  const required = useRequiredFacts(idPrefix, facts);
  const add = useCommand(waitingRoutes.add, { invalidates: [waitingRoutes.list] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      form.done();
      onLinked(facts.name);
    };
    const params = { waitingId: waiting.id };
    required.whenComplete(() => add.mutate({ params, body: facts }, { onSuccess: done }));
  };
  return (
    <form className="form-stack" onSubmit={submit} noValidate>
      <Heading level={3} data-size="2xs">
        {text.addNew}
      </Heading>
      <PersonFields
        idPrefix={idPrefix}
        facts={facts}
        required={required}
        onChange={(typed) => change((before) => ({ ...before, ...typed }))}
      />
      <KeptFormLine kept={form} />
      {add.error && <FailedState failure={add.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={add.isPending}>
          {text.add}
        </Button>
      </div>
    </form>
  );
}

/** Finds or adds the person behind a waiting sign-in. */
export function WaitingDialog({ waiting, onLinked, onClose }: PartProps & { onClose: () => void }) {
  const text = useText(waitingText);
  const { name, reference } = waiting;
  return (
    <TitledDialog open onClose={onClose} title={name ?? text.reference(reference)}>
      <Dialog.Block>
        <Find waiting={waiting} onLinked={onLinked} />
      </Dialog.Block>
      <Dialog.Block>
        <Add waiting={waiting} onLinked={onLinked} />
      </Dialog.Block>
    </TitledDialog>
  );
}
