import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { type WaitingSignIn, waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { TitledDialog } from '../../ui/TitledDialog.tsx';
import { waitingText } from './waiting-texts.ts';

export type Linkable = { readonly personId: string; readonly name: string; readonly email: string };
type PartProps = { readonly waiting: WaitingSignIn; readonly onLinked: (name: string) => void };

const fewestLetters = 2;

/** Finds the person in the register. */
function Find({ waiting, onLinked }: PartProps) {
  const text = useText(waitingText);
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const isSought = sought.length >= fewestLetters;
  const params = { waitingId: waiting.id };
  const found = useApi(waitingRoutes.find, { params, query: { text: sought } }, { enabled: isSought });
  const link = useCommand(waitingRoutes.link, { invalidates: [waitingRoutes.list] });
  const choose = ({ personId, name }: Linkable) =>
    link.mutate({ params, body: { personId } }, { onSuccess: () => onLinked(name) });
  const people = isSought ? (found.data?.people ?? []) : [];
  return (
    <div className="form-stack">
      <TextFormField
        id="sought"
        label={text.search}
        description={text.searchHint}
        value={typed}
        autoComplete="off"
        onChange={setTyped}
      />
      <p className="quiet" role="status">
        {isSought && found.data && text.found(people.length)}
      </p>
      {(found.error ?? link.error) && <FailedState failure={found.error ?? link.error} />}
      <ul className="plain-list">
        {people.map((person) => (
          <li key={person.personId}>
            {person.name} <span className="quiet">{person.email}</span>
            <Button variant="tertiary" loading={link.isPending} onClick={() => choose(person)}>
              {text.linkTo(person.name)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Adds the person, who is in no register yet. */
function Add({ waiting, onLinked }: PartProps) {
  const text = useText(waitingText);
  const form = useKeptForm(`waiting-sign-in:${waiting.id}`, {
    name: waiting.name ?? '',
    email: waiting.email ?? '',
  });
  const { content: facts, change } = form;
  const add = useCommand(waitingRoutes.add, { invalidates: [waitingRoutes.list] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      form.done();
      onLinked(facts.name);
    };
    add.mutate({ params: { waitingId: waiting.id }, body: facts }, { onSuccess: done });
  };
  return (
    <form className="form-stack" onSubmit={submit}>
      <Heading level={3} data-size="2xs">
        {text.addNew}
      </Heading>
      <TextFormField
        id="name"
        label={text.name}
        value={facts.name}
        required
        onChange={(name) => change((before) => ({ ...before, name }))}
      />
      <TextFormField
        id="email"
        type="email"
        label={text.email}
        value={facts.email}
        required
        onChange={(email) => change((before) => ({ ...before, email }))}
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
