import { Button } from '@digdir/designsystemet-react';
import { type IncidentView, incidentsRoutes } from '@karakter/contract/incidents/routes';
import { type Compensation, compensationKinds } from '@karakter/domain/incidents/incident';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import * as styles from './incidents.module.css';
import { incidentsText } from './texts.ts';

type Draft = {
  readonly consequence: string;
  readonly compensation: Compensation['kind'];
  readonly minutes: string;
  readonly graderNotice: string;
};

/** The compensation decided on, or null while the minutes are invalid. */
export function compensationOf({
  compensation,
  minutes,
}: Pick<Draft, 'compensation' | 'minutes'>): Compensation | null {
  if (compensation !== 'extraMinutes') return { kind: compensation };
  const whole = Number(minutes);
  const isRight = Number.isInteger(whole) && whole >= 1 && whole <= mostExtensionMinutes;
  return isRight ? { kind: 'extraMinutes', minutes: whole } : null;
}

type FieldsProps = {
  readonly incident: IncidentView;
  readonly draft: Draft;
  /** Whether to point out missing fields. */
  readonly isAsked: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
};

function Fields({ incident, draft, isAsked, onChange }: FieldsProps) {
  const text = useText(incidentsText);
  const { id, atRest } = incident;
  const isTime = draft.compensation === 'extraMinutes';
  return (
    <>
      <TextFormField
        id={`consequence-${id}`}
        label={text.consequence}
        description={text.consequenceAbout}
        rows={3}
        value={draft.consequence}
        error={isAsked && draft.consequence.trim() === '' ? text.missing.consequence : undefined}
        onChange={(consequence) => onChange({ consequence })}
      />
      <div className="form-columns">
        <SelectFormField
          id={`compensation-${id}`}
          label={text.compensation}
          value={draft.compensation}
          options={compensationKinds.map((kind) => ({ value: kind, label: text.compensations[kind] }))}
          onChange={(compensation) => onChange({ compensation })}
        />
        {isTime && (
          <TextFormField
            id={`minutes-${id}`}
            type="number"
            label={text.minutes}
            value={draft.minutes}
            error={compensationOf(draft) === null ? text.missing.minutes : undefined}
            onChange={(minutes) => onChange({ minutes })}
          />
        )}
      </div>
      {isTime && atRest > 0 && <p className="quiet">{text.atRest(atRest)}</p>}
      <TextFormField
        id={`notice-${id}`}
        label={text.graderNotice}
        description={text.graderNoticeAbout}
        rows={2}
        value={draft.graderNotice}
        onChange={(graderNotice) => onChange({ graderNotice })}
      />
    </>
  );
}

const emptyDraft: Draft = { consequence: '', compensation: 'none', minutes: '15', graderNotice: '' };

/** One decision for all affected candidates; it is final, so the dialog asks for confirmation. */
export function DecideForm({
  examId,
  incident,
}: {
  readonly examId: string;
  readonly incident: IncidentView;
}) {
  const text = useText(incidentsText);
  const form = useKeptForm(`incident-decision:${incident.id}`, emptyDraft);
  const { content: draft, change: setDraft } = form;
  const [hasTried, setTried] = useState(false);
  const command = useCommand(incidentsRoutes.decideIncident, {
    invalidates: [incidentsRoutes.listIncidents],
    onDone: form.done,
  });
  const compensation = compensationOf(draft);
  const { affected, atRest } = incident;
  const isReady = compensation !== null && draft.consequence.trim() !== '';
  const asked =
    compensation?.kind === 'extraMinutes'
      ? text.asks.extraMinutes(affected - atRest, compensation.minutes)
      : text.asks[draft.compensation === 'newExam' ? 'newExam' : 'none'](affected);
  const decide = () => {
    if (!compensation) return;
    const { consequence, graderNotice } = draft;
    command.mutate({
      params: { examId, incidentId: incident.id },
      body: { consequence, compensation, graderNotice: graderNotice.trim() === '' ? null : graderNotice },
    });
  };
  return (
    <div className={styles.incidentDecide}>
      <p className="quiet">{text.decideAbout}</p>
      <Fields
        incident={incident}
        draft={draft}
        isAsked={hasTried}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <KeptFormLine kept={form} />
      {isReady ? (
        <ConfirmButton label={text.decideFor(affected)} command={command} onConfirm={decide}>
          <p>{asked}</p>
          {compensation.kind === 'extraMinutes' && atRest > 0 && <p>{text.atRest(atRest)}</p>}
          <p>{text.decideAbout}</p>
        </ConfirmButton>
      ) : (
        <Button onClick={() => setTried(true)}>{text.decideFor(affected)}</Button>
      )}
    </div>
  );
}
