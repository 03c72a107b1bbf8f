import { Paragraph } from '@digdir/designsystemet-react';
import {
  type BoardCandidate,
  invigilationRoutes,
  type MoveTime,
  type TimeReach,
} from '@karakter/contract/invigilation/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useCommandId } from '../../api/command-id.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { expectedReach, roomsOf } from './board-rows.ts';
import {
  faultsOf,
  moveOf,
  newStart,
  type PlannedTimes,
  type TimeDraft,
  type TimeFault,
  timeKinds,
  timeReasons,
} from './time-draft.ts';
import { timeText } from './time-texts.ts';

/** The field in which a missing value is typed. */
const fieldOf: Readonly<Record<TimeFault, string>> = { minutes: 'time-minutes', reason: 'time-other-reason' };

/** The candidates the dialog was opened for, and the change. */
export type TimeWish = { readonly reach: TimeReach; readonly kind?: MoveTime['kind'] };

type FieldsProps = {
  readonly draft: TimeDraft;
  /** The missing values to point out. */
  readonly faults: readonly TimeFault[];
  readonly planned: PlannedTimes;
  readonly onChange: (change: Partial<TimeDraft>) => void;
};

function StartField({ draft, planned, onChange }: Omit<FieldsProps, 'faults'>) {
  const text = useText(timeText);
  const { language } = useLanguage();
  const startsAt = newStart(draft.clock, planned);
  const dayOf = (instant: string) => osloFields(instant).date;
  const isNextDay = startsAt !== null && dayOf(startsAt) !== dayOf(planned.startsAt);
  const when = isNextDay ? ` ${text.nextDay(writtenInstant(startsAt, language))}` : '';
  return (
    <TextFormField
      id="time-start"
      type="time"
      label={text.newStart}
      description={text.newStartHelp + when}
      value={draft.clock}
      onChange={(clock) => onChange({ clock })}
    />
  );
}

function WhatFields({ draft, faults, planned, onChange }: FieldsProps) {
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
          id={fieldOf.minutes}
          type="number"
          label={text.minutes}
          value={draft.minutes}
          error={faults.includes('minutes') ? text.missing.minutes(mostExtensionMinutes) : undefined}
          onChange={(minutes) => onChange({ minutes })}
        />
      )}
      {draft.kind === 'lateStart' && <StartField draft={draft} planned={planned} onChange={onChange} />}
    </>
  );
}

function WhyFields({ draft, faults, onChange }: Omit<FieldsProps, 'planned'>) {
  const text = useText(timeText);
  return (
    <>
      <SelectFormField
        id="time-reason"
        label={text.reason}
        value={draft.reason}
        options={timeReasons.map((reason) => ({ value: reason, label: text.reasons[reason] }))}
        onChange={(reason) => onChange({ reason })}
      />
      {draft.reason === 'other' && (
        <TextFormField
          id={fieldOf.reason}
          label={text.otherReason}
          value={draft.otherReason}
          error={faults.includes('reason') ? text.missing.reason : undefined}
          onChange={(otherReason) => onChange({ otherReason })}
        />
      )}
    </>
  );
}

function WhomField({
  reach,
  rooms,
  onChange,
}: {
  reach: TimeReach;
  rooms: readonly string[];
  onChange: (reach: TimeReach) => void;
}) {
  const text = useText(timeText);
  const named = rooms.filter((room) => room !== '');
  if (reach.scope === 'candidate' || named.length === 0) return null;
  return (
    <SelectFormField
      id="time-whom"
      label={text.whom}
      value={reach.scope === 'room' ? reach.room : ''}
      options={[
        { value: '', label: text.all },
        ...named.map((room) => ({ value: room, label: text.onlyRoom(room) })),
      ]}
      onChange={(room) => onChange(room === '' ? { scope: 'exam' } : { scope: 'room', room })}
    />
  );
}

type ReachProps = {
  readonly kind: MoveTime['kind'];
  readonly reached: number;
  readonly skipped: number;
  readonly minutes: number;
};

/** The candidates whom the change affects or leaves out, before it is made. */
function ReachWords({ kind, reached, skipped, minutes }: ReachProps) {
  const text = useText(timeText);
  if (reached === 0) return text.nobodyReached;
  const words = [
    text.reachWords[kind](reached, minutes),
    ...(skipped > 0 ? [text.skipWords(skipped)] : []),
    ...(kind === 'extension' ? [text.cannotTakeBack] : []),
  ];
  return words.join(' ');
}

type TimeDialogProps = {
  readonly examId: string;
  /** For a new start. */
  readonly planned: PlannedTimes;
  readonly title: string;
  readonly wish: TimeWish;
  readonly candidates: readonly BoardCandidate[];
  readonly onDone: (reached: number, skipped: number) => void;
  readonly onClose: () => void;
};

const noTime: Omit<TimeDraft, 'kind'> = { minutes: '10', clock: '', reason: 'technical', otherReason: '' };

/** Text typed for one candidate is not restored for another. */
const timeFormKey = (examId: string, { reach }: TimeWish) =>
  `time:${examId}:${reach.scope === 'candidate' ? reach.candidacyId : 'exam'}`;

/** More time, a pause, its end or a later start [D7]: shows the affected candidates before it is executed. */
export function TimeDialog({ examId, planned, title, wish, candidates, onDone, onClose }: TimeDialogProps) {
  const text = useText(timeText);
  const { id, onError } = useCommandId();
  const [reach, setReach] = useState(wish.reach);
  const [kind, setKind] = useState(wish.kind ?? 'extension');
  const form = useKeptForm(timeFormKey(examId, wish), noTime);
  const draft: TimeDraft = { ...form.content, kind };
  const [hasTried, setTried] = useState(false);
  const move = useCommand(invigilationRoutes.moveTime, {
    onDone: ({ reached, skipped }) => {
      form.done();
      onDone(reached, skipped);
    },
  });
  const { reached, skipped } = expectedReach(candidates, { kind: draft.kind, reach });
  const minutes = Math.min(mostExtensionMinutes, Number(draft.minutes) || 0);
  const change = ({ kind: chosen, ...typed }: Partial<TimeDraft>) => {
    if (chosen) setKind(chosen);
    else form.change((before) => ({ ...before, ...typed }));
  };
  const reasonWords = draft.reason === 'other' ? draft.otherReason : text.reasons[draft.reason];
  const missing = faultsOf(draft);
  const fields = { draft, faults: hasTried ? missing : [], onChange: change };
  const send = () => {
    const [first] = missing;
    if (first) return showAndFocus(() => setTried(true), fieldOf[first]);
    const body = moveOf(draft, { id, reach, reason: reasonWords, planned });
    move.mutate({ params: { examId }, body }, { onError });
  };
  return (
    <ConfirmDialog
      open
      title={title}
      // Not «0 minutes to 36 candidates» while the minutes are being typed.
      confirmLabel={missing.includes('minutes') ? title : text.doIt[draft.kind](reached, minutes)}
      isPending={move.isPending}
      failure={move.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <WhatFields {...fields} planned={planned} />
      <WhomField reach={reach} rooms={roomsOf(candidates)} onChange={setReach} />
      <WhyFields {...fields} />
      <KeptFormLine kept={form} />
      <Paragraph role="status">
        {!missing.includes('minutes') && (
          <ReachWords kind={draft.kind} reached={reached} skipped={skipped} minutes={minutes} />
        )}
      </Paragraph>
    </ConfirmDialog>
  );
}
