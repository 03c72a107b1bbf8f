import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { TimeReason } from '@karakter/domain/rules/time-reasons';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { useLanguage, useText } from '../../../text/language.tsx';
import { osloFields } from '../../../text/oslo-time.ts';
import { ClockFormField } from '../../../ui/dates/ClockFormField.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { newStart, type PlannedTimes, type TimeDraft, type TimeFault, timeKinds } from './time-draft.ts';
import { timeFieldOf } from './time-fields.ts';
import { timeText } from './time-texts.ts';

type FieldsProps = {
  readonly draft: TimeDraft;
  /** The missing values to point out. */
  readonly faults: readonly TimeFault[];
  readonly planned: PlannedTimes;
  readonly onChange: (change: Partial<TimeDraft>) => void;
};

function StartField({ draft, faults, planned, onChange }: FieldsProps) {
  const text = useText(timeText);
  const { language } = useLanguage();
  const startsAt = newStart(draft.clock, planned);
  const dayOf = (instant: string) => osloFields(instant).date;
  const isNextDay = startsAt !== null && dayOf(startsAt) !== dayOf(planned.startsAt);
  const when = isNextDay ? ` ${text.nextDay(writtenInstant(startsAt, language))}` : '';
  return (
    <ClockFormField
      id={timeFieldOf.clock}
      label={text.newStart}
      description={text.newStartHelp + when}
      value={draft.clock}
      error={faults.includes('clock') ? text.missing.clock : undefined}
      onChange={(clock) => onChange({ clock })}
    />
  );
}

/** The change itself: its kind, and its minutes or its new start. */
export function WhatFields({ draft, faults, planned, onChange }: FieldsProps) {
  const text = useText(timeText);
  return (
    <>
      <SelectFormField
        id="time-kind"
        label={text.kind}
        value={draft.kind}
        options={timeKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'extension' && (
        <TextFormField
          id={timeFieldOf.minutes}
          type="number"
          label={text.minutes}
          value={draft.minutes}
          error={faults.includes('minutes') ? text.missing.minutes(mostExtensionMinutes) : undefined}
          onChange={(minutes) => onChange({ minutes })}
        />
      )}
      {draft.kind === 'lateStart' && (
        <StartField draft={draft} faults={faults} planned={planned} onChange={onChange} />
      )}
    </>
  );
}

type WhyProps = Omit<FieldsProps, 'planned'> & { readonly reasons: readonly TimeReason[] };

/** The reason, chosen from those of the institution, or written. */
export function WhyFields({ draft, faults, reasons, onChange }: WhyProps) {
  const text = useText(timeText);
  const offered = reasons.map((reason) => ({ value: reason, label: text.reasons[reason] }));
  return (
    <>
      <SelectFormField<TimeDraft['reason']>
        id={timeFieldOf.reason}
        label={text.reason}
        value={draft.reason}
        options={draft.reason === '' ? [{ value: '', label: text.choose }, ...offered] : offered}
        error={faults.includes('reason') ? text.missing.reason : undefined}
        onChange={(reason) => onChange({ reason })}
      />
      {draft.reason === 'other' && (
        <TextFormField
          id={timeFieldOf.otherReason}
          label={text.otherReason}
          value={draft.otherReason}
          error={faults.includes('otherReason') ? text.missing.otherReason : undefined}
          onChange={(otherReason) => onChange({ otherReason })}
        />
      )}
    </>
  );
}
