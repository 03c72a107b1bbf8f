import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { MeetingsView } from '@karakter/contract/grading/meeting/views';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { commaSeparated } from '@karakter/domain/text/wording';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { inWords } from '../../../kept-writing/document/changed-writing.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ClockFormField } from '../../../ui/dates/ClockFormField.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { FormErrors, SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from './meeting.module.css';
import { bodyOfMeeting, faultsOfMeeting, type MeetingDraft, type MeetingField } from './meeting-draft.ts';
import { meetingText } from './meeting-texts.ts';

type Body = NonNullable<ReturnType<typeof bodyOfMeeting>>;

type MeetingFormProps = {
  /** Names the kept form. */
  readonly formKey: string;
  readonly initial: MeetingDraft;
  /** The leader that the meeting has, who may be none of the caller's own to choose. */
  readonly present?: { readonly personId: string; readonly name: string };
  readonly view: Pick<MeetingsView, 'leaders' | 'commissions'>;
  readonly sendLabel: string;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: (body: Body, sent: () => void) => void;
  readonly onClose: () => void;
};

type FieldsProps = Pick<MeetingFormProps, 'view' | 'present'> & {
  readonly draft: MeetingDraft;
  readonly faults: readonly MeetingField[];
  readonly onChange: (change: Partial<MeetingDraft>) => void;
};

function TimeAndPlace({ draft, faults, onChange }: Omit<FieldsProps, 'view' | 'present'>) {
  const text = useText(meetingText);
  const errorAt = (field: MeetingField) => (faults.includes(field) ? text.faults[field] : undefined);
  return (
    <>
      <div className={styles.times}>
        <DateFormField
          id="meeting-date"
          label={text.date}
          value={draft.date}
          error={errorAt('meeting-date')}
          onChange={(date) => onChange({ date })}
        />
        <ClockFormField
          id="meeting-clock"
          label={text.clock}
          value={draft.clock}
          error={errorAt('meeting-clock')}
          onChange={(clock) => onChange({ clock })}
        />
        <TextFormField
          id="meeting-minutes"
          label={text.minutes}
          value={draft.minutes}
          error={errorAt('meeting-minutes')}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
      <TextFormField
        id="meeting-place"
        label={text.place}
        value={draft.place}
        error={errorAt('meeting-place')}
        onChange={(place) => onChange({ place })}
      />
      <TextFormField
        id="meeting-link"
        label={text.videoLink}
        description={text.videoLinkHelp}
        value={draft.videoLink}
        error={errorAt('meeting-link')}
        onChange={(videoLink) => onChange({ videoLink })}
      />
    </>
  );
}

function WhoIsCalled({ view: { leaders, commissions }, present, draft, onChange }: FieldsProps) {
  const text = useText(meetingText);
  const known = leaders.some(({ personId }) => personId === present?.personId);
  const choices = present && !known ? [present, ...leaders] : leaders;
  const chosen = draft.commissionIds;
  const toggle = (id: string, isChosen: boolean) =>
    onChange({ commissionIds: isChosen ? [...chosen, id] : chosen.filter((each) => each !== id) });
  return (
    <>
      <SelectFormField
        id="meeting-leader"
        label={text.leader}
        value={draft.leaderId}
        options={choices.map(({ personId, name }) => ({ value: personId, label: name }))}
        onChange={(leaderId) => onChange({ leaderId })}
      />
      {commissions.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{text.commissions}</Fieldset.Legend>
          <Fieldset.Description>{text.commissionsHelp}</Fieldset.Description>
          {commissions.map(({ commissionId, number }) => (
            <Checkbox
              key={commissionId}
              label={text.commission(number)}
              checked={chosen.includes(commissionId)}
              onChange={(event) => toggle(commissionId, event.target.checked)}
            />
          ))}
        </Fieldset>
      )}
    </>
  );
}

/** Shows whom and which commissions a meeting has by name and number, which its draft has by id. */
function useMeetingWords(
  { leaders, commissions }: MeetingFormProps['view'],
  present: MeetingFormProps['present'],
) {
  const text = useText(meetingText);
  const said = new Map([
    ...commissions.map(({ commissionId, number }) => [commissionId, text.commission(number)] as const),
    ...[...leaders, ...(present ? [present] : [])].map(({ personId, name }) => [personId, name] as const),
  ]);
  const one = (value: JsonValue) => said.get(String(value)) ?? inWords(value);
  return (value: JsonValue) => (Array.isArray(value) ? commaSeparated(value.map(one)) : one(value));
}

/** The fields in which a meeting is called or changed; what is typed is kept until it is sent. */
export function MeetingForm(props: MeetingFormProps) {
  const { formKey, initial, present, view, sendLabel, command, onSend, onClose } = props;
  const text = useText(meetingText);
  const form = useKeptForm(formKey, initial);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? faultsOfMeeting(form.content) : [];
  const change = (part: Partial<MeetingDraft>) => form.change((before) => ({ ...before, ...part }));
  const send = () => {
    const body = bodyOfMeeting(form.content);
    if (!body || faultsOfMeeting(form.content).length > 0) return setTried(true);
    onSend(body, () => {
      form.done();
      onClose();
    });
  };
  const { date, clock, minutes, place, videoLink, leader: leaderId, agenda } = text;
  const names = { date, clock, minutes, place, videoLink, leaderId, agenda, commissionIds: text.commissions };
  const words = useMeetingWords(view, present);
  const fields = { draft: form.content, faults, onChange: change };
  return (
    <form
      className={styles.form}
      aria-label={sendLabel}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormErrors errors={faults.map((fieldId) => ({ fieldId, message: text.faults[fieldId] }))} />
      <TimeAndPlace {...fields} />
      <WhoIsCalled {...fields} view={view} {...(present && { present })} />
      <TextFormField
        id="meeting-agenda"
        rows={6}
        label={text.agenda}
        lang={writtenLanguage(form.content.agenda)}
        value={form.content.agenda}
        onChange={(agenda) => change({ agenda })}
      />
      <KeptFormLine kept={form} names={names} words={words} />
      {command.error !== null && <FailedState failure={command.error} />}
      <p className="quiet">{text.sendWords}</p>
      <div className="page-actions">
        <Button type="submit" loading={command.isPending}>
          {sendLabel}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </form>
  );
}
