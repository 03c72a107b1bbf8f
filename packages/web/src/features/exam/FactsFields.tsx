import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import {
  canBeRegraded,
  type ExamForm,
  type ExamScale,
  examForms,
  examScales,
  workKinds,
} from '@karakter/domain/exam/exam';
import { assessingWays, completingWays, confirmingWays } from '@karakter/domain/exam/grading-workflow';
import { useText } from '../../text/language.tsx';
import { ClockFormField } from '../../ui/dates/ClockFormField.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import type { FactsDraft, FactsErrors } from './facts-draft.ts';
import { factsText } from './facts-texts.ts';

type FieldsProps = {
  readonly draft: FactsDraft;
  readonly errors: FactsErrors;
  readonly onChange: (change: Partial<FactsDraft>) => void;
};

type StartProps = {
  readonly draft: Pick<FactsDraft, 'date' | 'clock' | 'durationMinutes'>;
  readonly errors: FactsErrors;
  readonly onChange: (change: Partial<StartProps['draft']>) => void;
};

/** When the exam starts, and how long it lasts; in a form's columns. */
export function StartFields({ draft, errors, onChange }: StartProps) {
  const text = useText(factsText);
  const minutes = Number(draft.durationMinutes);
  // A duration of days is hard to read in minutes.
  const inDays = Number.isInteger(minutes) && minutes >= 2 * 1440 ? text.durationOf(minutes) : undefined;
  return (
    <>
      <DateFormField
        id="startsAt"
        label={text.date}
        value={draft.date}
        error={errors.startsAt}
        onChange={(date) => onChange({ date })}
      />
      <ClockFormField
        id="clock"
        label={text.clock}
        value={draft.clock}
        error={errors.clock}
        onChange={(clock) => onChange({ clock })}
      />
      <TextFormField
        id="durationMinutes"
        type="number"
        label={text.duration}
        value={draft.durationMinutes}
        error={errors.durationMinutes}
        {...(inDays !== undefined && { description: inDays })}
        onChange={(durationMinutes) => onChange({ durationMinutes })}
      />
    </>
  );
}

/** The exam's time, duration and credits. */
export function TimeFields({ draft, errors, onChange }: FieldsProps) {
  const text = useText(factsText);
  return (
    <div className="form-columns">
      <StartFields draft={draft} errors={errors} onChange={onChange} />
      <TextFormField
        id="credits"
        type="number"
        label={text.credits}
        value={draft.credits}
        error={errors.credits}
        onChange={(credits) => onChange({ credits })}
      />
    </div>
  );
}

function options<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: names[value] }));
}

/** What cannot be graded again cannot be appealed (uhl. § 11-10(4)); what can is open to appeals unless it was closed. */
const appealOpenIn = (form: ExamForm, before: FactsDraft) =>
  canBeRegraded(form) && (before.appealOpen || !canBeRegraded(before.form));

/** The kind of exam, its scale, and how its commissions come to their grades [G1]. */
export function KindFields({
  draft,
  errors,
  scales,
  onChange,
}: FieldsProps & { readonly scales: readonly ExamScale[] }) {
  const text = useText(factsText);
  return (
    <div className="form-columns">
      <SelectFormField
        id="form"
        label={text.form}
        description={canBeRegraded(draft.form) ? text.formRecheckable : text.formNotHandedIn}
        value={draft.form}
        options={options(examForms, text.forms)}
        onChange={(form) => onChange({ form, appealOpen: appealOpenIn(form, draft) })}
      />
      <SelectFormField
        id="workKind"
        label={text.workKind}
        value={draft.workKind}
        options={options(workKinds, text.workKinds)}
        onChange={(workKind) => onChange({ workKind })}
      />
      <SelectFormField
        id="scale"
        label={text.scale}
        value={draft.scale}
        error={errors.scale}
        options={options(
          examScales.filter((scale) => scales.includes(scale) || scale === draft.scale),
          text.scales,
        )}
        onChange={(scale) => onChange({ scale })}
      />
      <SelectFormField
        id="assessing"
        label={text.assessing}
        value={draft.assessing}
        options={options(assessingWays, text.assessings)}
        onChange={(assessing) => onChange({ assessing })}
      />
      <SelectFormField
        id="confirming"
        label={text.confirming}
        value={draft.confirming}
        options={options(confirmingWays, text.confirmings)}
        onChange={(confirming) => onChange({ confirming })}
      />
      <SelectFormField
        id="completing"
        label={text.completing}
        value={draft.completing}
        options={options(completingWays, text.completings)}
        onChange={(completing) => onChange({ completing })}
      />
    </div>
  );
}

const switches = ['supervised', 'individual', 'explanationOpen', 'appealOpen'] as const;

/** The exam's rules, each on or off. */
export function RuleFields({ draft, errors, onChange }: FieldsProps) {
  const text = useText(factsText);
  return (
    <Fieldset>
      <Fieldset.Legend>{text.rules}</Fieldset.Legend>
      {switches
        .filter((name) => name !== 'appealOpen' || canBeRegraded(draft.form) || draft.appealOpen)
        .map((name) => (
          <Checkbox
            key={name}
            id={name}
            label={text[name]}
            checked={draft[name]}
            error={errors[name] ?? false}
            onChange={() => onChange({ [name]: !draft[name] })}
          />
        ))}
    </Fieldset>
  );
}

/** Whom candidates can call; it may change after publishing. */
export function ContactFields({ draft, errors, onChange }: FieldsProps) {
  const text = useText(factsText);
  return (
    <div className="form-columns">
      <TextFormField
        id="contactName"
        label={text.contactName}
        value={draft.contactName}
        error={errors.contactName}
        onChange={(contactName) => onChange({ contactName })}
      />
      <TextFormField
        id="contactPhone"
        type="tel"
        label={text.contactPhone}
        value={draft.contactPhone}
        error={errors.contactPhone}
        onChange={(contactPhone) => onChange({ contactPhone })}
      />
    </div>
  );
}

const graceMinutes = [0, 1, 2, 5, 10, 15, 30, 60];

/** Rules for the exam room. Candidates are not notified of them, so they may change after publishing [D4, D5]. */
export function RoomFields({ draft, errors, onChange }: FieldsProps) {
  const text = useText(factsText);
  const own = draft.graceSeconds / 60;
  const choices = graceMinutes.includes(own) ? graceMinutes : [...graceMinutes, own].sort((a, b) => a - b);
  return (
    <Fieldset>
      <Fieldset.Legend>{text.room}</Fieldset.Legend>
      <Checkbox
        id="takeoverConfirmed"
        label={text.takeoverConfirmed}
        description={text.takeoverHelp}
        checked={draft.takeoverConfirmed}
        onChange={() => onChange({ takeoverConfirmed: !draft.takeoverConfirmed })}
      />
      <SelectFormField
        id="graceSeconds"
        label={text.grace}
        description={text.graceHelp}
        value={String(draft.graceSeconds)}
        error={errors.graceSeconds}
        options={choices.map((minutes) => ({
          value: String(Math.round(minutes * 60)),
          label: text.graceOf(minutes),
        }))}
        onChange={(seconds) => onChange({ graceSeconds: Number(seconds) })}
      />
    </Fieldset>
  );
}
