import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { type AppointedMany, appointmentRoutes, mostAtOnce } from '@karakter/contract/planning/appointments';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../ui/States.tsx';
import { manyInvigilatorsText } from './many-invigilators-texts.ts';
import { typedAddresses } from './typed-addresses.ts';

const empty = { emails: '' };
const fieldId = 'many-invigilators';

function Outcome({ outcome }: { readonly outcome: AppointedMany }) {
  const text = useText(manyInvigilatorsText);
  const { unknown, cannot } = outcome;
  return (
    <>
      <Paragraph>{text.outcome(outcome.appointed, outcome.already)}</Paragraph>
      {unknown.length > 0 && <Paragraph>{text.unknown(unknown.length)}</Paragraph>}
      <ul>
        {unknown.map((email) => (
          <li key={email}>{email}</li>
        ))}
        {cannot.map(({ name, code }) => (
          <li key={name + code}>{text.cannot[code](name)}</li>
        ))}
      </ul>
    </>
  );
}

/** Appoints many invigilators at once by their addresses. Unknown addresses stay in the field. */
export function ManyInvigilators({ examId }: { readonly examId: string }) {
  const text = useText(manyInvigilatorsText);
  const form = useKeptForm(`many-invigilators:${examId}`, empty);
  const [fault, setFault] = useState<string>();
  const appoint = useCommand(appointmentRoutes.appointInvigilators, {
    invalidates: [planningRoutes.seeExam, planningRoutes.examHistory],
    onDone: ({ unknown }) =>
      unknown.length === 0 ? form.done() : form.change({ emails: unknown.join('\n') }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const emails = typedAddresses(form.content.emails);
    if (emails.length === 0) return showAndFocus(() => setFault(text.missing), fieldId);
    if (emails.length > mostAtOnce) return showAndFocus(() => setFault(text.tooMany(mostAtOnce)), fieldId);
    setFault(undefined);
    appoint.mutate({ params: { examId }, body: { emails } });
  };
  return (
    <Details variant="tinted">
      <Details.Summary>{text.title}</Details.Summary>
      <Details.Content>
        <form className="form-stack" onSubmit={submit}>
          <TextFormField
            id={fieldId}
            label={text.emails}
            description={text.about}
            rows={6}
            value={form.content.emails}
            error={fault}
            onChange={(emails) => form.change({ emails })}
          />
          <KeptFormLine kept={form} />
          {appoint.error && <FailedState failure={appoint.error} />}
          <div role="status">{appoint.data && <Outcome outcome={appoint.data} />}</div>
          <Button type="submit" variant="secondary" loading={appoint.isPending}>
            {text.appoint}
          </Button>
        </form>
      </Details.Content>
    </Details>
  );
}
