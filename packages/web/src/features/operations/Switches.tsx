import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { operationsRoutes, type SwitchView } from '@karakter/contract/operations/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { type FormEvent, useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import * as styles from './operations.module.css';
import { operationsText } from './texts.ts';

/** The interval at which the counts of waiting work are fetched. */
const lookAgainMs = 5_000;

function TurnForm({ name, isOn }: Pick<SwitchView, 'name' | 'isOn'>) {
  const text = useText(operationsText);
  const form = useKeptForm(`switch:${name}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const command = useCommand(operationsRoutes.turnSwitch, {
    invalidates: [operationsRoutes.listSwitches],
    onDone: form.done,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = reason.trim().length < 3;
    setMissing(isEmpty);
    if (!isEmpty) command.mutate({ body: { name, isOn: !isOn, reason } });
  };
  return (
    <form className={styles.switchForm} onSubmit={submit}>
      <TextFormField
        id={`reason-${name}`}
        label={text.reason}
        description={text.reasonHint}
        value={reason}
        onChange={setReason}
        error={isMissing ? text.reasonMissing : undefined}
      />
      <KeptFormLine kept={form} />
      {command.error && <FailedState failure={command.error} />}
      <div>
        <Button
          type="submit"
          variant="secondary"
          loading={command.isPending}
          {...(isOn ? { 'data-color': 'danger' as const } : {})}
        >
          {(isOn ? text.turnOff : text.turnOn)(text.names[name])}
        </Button>
      </div>
    </form>
  );
}

function Changes({ changes }: Pick<SwitchView, 'changes'>) {
  const text = useText(operationsText);
  const { language } = useLanguage();
  if (changes.length === 0) return <p className="quiet">{text.never}</p>;
  return (
    <ul className={styles.switchChanges} aria-label={text.latest}>
      {changes.map(({ isOn, at, by, reason }) => (
        <li key={at}>
          {(isOn ? text.turnedOn : text.turnedOff)(by, writtenInstant(at, language))}
          <span className="quiet"> {reason}</span>
        </li>
      ))}
    </ul>
  );
}

function Switch({ shown }: { readonly shown: SwitchView }) {
  const text = useText(operationsText);
  const { name, isOn, waiting, changes } = shown;
  return (
    <section className={styles.switch}>
      <div className={styles.switchHead}>
        <Heading level={3} data-size="2xs">
          {text.names[name]}
        </Heading>
        <StatusTag tone={isOn ? 'done' : 'due'}>{isOn ? text.on : text.off}</StatusTag>
        {waiting > 0 && <span>{text.waiting[name](waiting)}</span>}
      </div>
      <Paragraph>{text.means[name]}</Paragraph>
      <TurnForm name={name} isOn={isOn} />
      <Changes changes={changes} />
    </section>
  );
}

/** The functions that an operator can turn off at once in favour of the exam [D14]. */
export function Switches() {
  const text = useText(operationsText);
  const listed = useApi(operationsRoutes.listSwitches, {}, { refetchInterval: lookAgainMs });
  return (
    <section className={styles.part} aria-labelledby="switches">
      <Heading level={2} data-size="xs" id="switches">
        {text.title}
      </Heading>
      <Paragraph>{text.about}</Paragraph>
      {listed.isPending && <LoadingState />}
      {listed.isError && <FailedState failure={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.data?.switches.map((each) => (
        <Switch key={each.name} shown={each} />
      ))}
    </section>
  );
}
