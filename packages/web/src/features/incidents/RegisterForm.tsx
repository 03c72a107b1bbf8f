import { Button, Heading } from '@digdir/designsystemet-react';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { incidentKinds } from '@karakter/domain/incidents/incident';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useCommandId } from '../../api/command-id.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ClockFormField } from '../../ui/dates/ClockFormField.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../ui/States.tsx';
import { AffectedFields } from './AffectedFields.tsx';
import {
  emptyIncident,
  faultsOf,
  type IncidentDraft,
  type IncidentFault,
  incidentBody,
} from './incident-draft.ts';
import * as styles from './incidents.module.css';
import { incidentsText } from './texts.ts';

const fieldOf = { what: 'incident-what', at: 'incident-date', whom: 'incident-scope' } as const;

type FieldsProps = {
  readonly draft: IncidentDraft;
  readonly errorOf: (fault: IncidentFault) => string | undefined;
  readonly onChange: (change: Partial<IncidentDraft>) => void;
};

function WhatFields({ draft, errorOf, onChange }: FieldsProps) {
  const text = useText(incidentsText);
  return (
    <>
      <div className="form-columns">
        <SelectFormField
          id="incident-kind"
          label={text.kind}
          value={draft.kind}
          options={incidentKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          onChange={(kind) => onChange({ kind })}
        />
        <DateFormField
          id="incident-date"
          isPast
          label={text.date}
          value={draft.date}
          error={errorOf('at')}
          onChange={(date) => onChange({ date })}
        />
        <ClockFormField
          id="incident-clock"
          label={text.clock}
          value={draft.clock}
          onChange={(clock) => onChange({ clock })}
        />
      </div>
      <TextFormField
        id="incident-what"
        label={text.what}
        rows={3}
        value={draft.what}
        error={errorOf('what')}
        onChange={(what) => onChange({ what })}
      />
    </>
  );
}

type RegisterFormProps = {
  readonly examId: string;
  readonly now: string;
  /** The candidate it is opened for; null where the form lets the user choose. */
  readonly candidacyId: string | null;
  readonly onDone: () => void;
};

/** Registers an incident with its time and the affected candidates. */
export function RegisterForm({ examId, now, candidacyId, onDone }: RegisterFormProps) {
  const text = useText(incidentsText);
  const announce = useAnnounce();
  const form = useKeptForm(`incident:${examId}:${candidacyId ?? 'any'}`, emptyIncident(now, candidacyId));
  const { content: draft, change: setDraft } = form;
  const { id: incidentId, onError } = useCommandId();
  const [hasTried, setTried] = useState(false);
  const register = useCommand(incidentsRoutes.registerIncident, {
    invalidates: [incidentsRoutes.listIncidents],
    onDone: () => {
      form.done();
      announce(text.saved);
      onDone();
    },
  });
  const faults = hasTried ? faultsOf(draft) : [];
  const errorOf = (fault: IncidentFault) => (faults.includes(fault) ? text.missing[fault] : undefined);
  const fields = {
    draft,
    onChange: (change: Partial<IncidentDraft>) => setDraft((before) => ({ ...before, ...change })),
  };
  const submit = () => {
    setTried(true);
    if (faultsOf(draft).length > 0) return;
    register.mutate({ params: { examId, incidentId }, body: incidentBody(draft) }, { onError });
  };
  return (
    <section className={styles.incidentForm} aria-labelledby="incident-register">
      <Heading level={2} data-size="2xs" id="incident-register">
        {text.register}
      </Heading>
      <p className="quiet">
        {text.registerAbout} {text.notCheating}
      </p>
      <FormErrors
        errors={faults.map((fault) => ({ fieldId: fieldOf[fault], message: text.missing[fault] }))}
      />
      <WhatFields {...fields} errorOf={errorOf} />
      <AffectedFields {...fields} examId={examId} error={errorOf('whom')} />
      <KeptFormLine kept={form} />
      {register.error && <FailedState failure={register.error} />}
      <div className="page-actions">
        <Button loading={register.isPending} onClick={submit}>
          {text.register}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {text.closeForm}
        </Button>
      </div>
    </section>
  );
}
