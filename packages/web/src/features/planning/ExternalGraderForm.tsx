import { Button, Details } from '@digdir/designsystemet-react';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { isUnreadableDate } from '../../text/oslo-time.ts';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../ui/States.tsx';
import { commissionText } from './commission-texts.ts';
import * as styles from './styles/planning.module.css';

const required = ['name', 'email', 'employer'] as const;
const empty = { name: '', email: '', employer: '', employedHereUntil: '' };

/** Registers an external grader, with what the law requires [P6]. */
export function ExternalGraderForm({ examId }: { readonly examId: string }) {
  const text = useText(commissionText);
  const common = useText(commonText);
  const form = useKeptForm('external-grader', empty);
  const { content: draft, change: setDraft } = form;
  const register = useCommand(commissionRoutes.addExternalGrader, {
    invalidates: [commissionRoutes.findPeople],
    onDone: form.done,
  });
  const [isTried, setTried] = useState(false);
  const set = (name: keyof typeof empty) => (value: string) => setDraft((now) => ({ ...now, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isUnreadableDate(draft.employedHereUntil)) return showAndFocus(() => setTried(true), 'employedUntil');
    const { employedHereUntil, ...facts } = draft;
    register.mutate({ body: { examId, ...facts, employedHereUntil: employedHereUntil || null } });
  };
  return (
    <Details className={styles.externalForm} variant="tinted">
      <Details.Summary>{text.addExternal}</Details.Summary>
      <Details.Content>
        <form className="form-stack" onSubmit={submit}>
          <div className="form-columns">
            {required.map((field) => (
              <TextFormField
                key={field}
                id={`external-${field}`}
                type={field === 'email' ? 'email' : 'text'}
                label={text[field]}
                value={draft[field]}
                required
                onChange={set(field)}
              />
            ))}
            <DateFormField
              id="employedUntil"
              isPast
              error={isTried && isUnreadableDate(draft.employedHereUntil) ? common.noDate : undefined}
              label={text.employedUntil}
              value={draft.employedHereUntil}
              onChange={set('employedHereUntil')}
            />
          </div>
          <KeptFormLine kept={form} />
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
