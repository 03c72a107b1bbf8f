import { Button, Details } from '@digdir/designsystemet-react';
import { commissionRoutes } from '@karakter/contract/planning-commissions';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { commissionText } from './commission-text.ts';

const empty = { name: '', email: '', employer: '', employedHereUntil: '' };

/** Registers one who grades from outside, with what the law asks of them [P6]. */
export function ExternalGraderForm() {
  const text = useText(commissionText);
  const [draft, setDraft] = useState(empty);
  const register = useCommand(commissionRoutes.addExternalGrader, {
    invalidates: [commissionRoutes.findPeople],
    onDone: () => setDraft(empty),
  });
  const set = (name: keyof typeof empty) => (value: string) => setDraft((now) => ({ ...now, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { employedHereUntil, ...facts } = draft;
    register.mutate({ body: { ...facts, employedHereUntil: employedHereUntil || null } });
  };
  return (
    <Details className="external-form" variant="tinted">
      <Details.Summary>{text.addExternal}</Details.Summary>
      <Details.Content>
        <form className="form-stack" onSubmit={submit}>
          <div className="form-columns">
            <TextFormField
              id="externalName"
              label={text.name}
              value={draft.name}
              required
              onChange={set('name')}
            />
            <TextFormField
              id="externalEmail"
              type="email"
              label={text.email}
              value={draft.email}
              required
              onChange={set('email')}
            />
            <TextFormField
              id="employer"
              label={text.employer}
              value={draft.employer}
              required
              onChange={set('employer')}
            />
            <TextFormField
              id="employedUntil"
              type="date"
              label={text.employedUntil}
              value={draft.employedHereUntil}
              onChange={set('employedHereUntil')}
            />
          </div>
          {register.error && <FailedState failure={register.error} />}
          <p role="status">{register.data && text.registered(register.data.name)}</p>
          <Button type="submit" variant="secondary" loading={register.isPending}>
            {text.register}
          </Button>
        </form>
      </Details.Content>
    </Details>
  );
}
