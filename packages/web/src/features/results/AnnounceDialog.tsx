import { Paragraph } from '@digdir/designsystemet-react';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { instantInOslo, osloFields } from '../../text/oslo-time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ClockFormField } from '../../ui/dates/ClockFormField.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { useNow } from '../../ui/now.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { faultOfTime, type TimeFault } from './announce-time.ts';
import { type Commissions, type Preview, Unsigned, Until, usePreview } from './announcing/parts.tsx';
import { commissionResultsText } from './commissions/commission-results-texts.ts';
import { holdText } from './holds/hold-texts.ts';
import * as styles from './results.module.css';
import { resultsChanged } from './results-changed.ts';
import { resultsText } from './texts.ts';

/** A commission that is announced by itself, and its plan as the window shows it [P4]. */
type ChosenCommission = { readonly number: number; readonly plannedFor: string | null };
/** The candidates whom announcing would notify now, and the deadlines that it starts. */
function Consequences({ preview, at }: { readonly preview: Preview; readonly at: string | undefined }) {
  const text = useText(resultsText);
  const holds = useText(holdText);
  const { language } = useLanguage();
  if (preview.isPending) return <LoadingState />;
  if (!preview.data) return <FailedState failure={preview.error} />;
  const { reaches, held, explanation, appeal } = preview.data;
  return (
    <>
      <Paragraph>
        {at === undefined
          ? text.reachesNow(reaches)
          : text.reachesLater(reaches, writtenInstant(at, language))}
      </Paragraph>
      {held > 0 && <Paragraph>{holds.heldToo(held)}</Paragraph>}
      <Until words={text.explanationUntil} deadline={explanation} />
      <Until words={text.appealUntil} deadline={appeal} />
    </>
  );
}

/** Tomorrow at eight, unless a time was chosen before. */
function firstFields(plannedFor: string | null, now: string) {
  if (plannedFor !== null) return osloFields(plannedFor);
  const tomorrow = new Date(Date.parse(now) + 24 * 3600 * 1000).toISOString();
  return { date: osloFields(tomorrow).date, clock: '08:00' };
}

type AnnounceDialogProps = {
  readonly examId: string;
  /** The command’s name, which the button and its dialog share. */
  readonly label: string;
  /** The plan that is moved, as the dialog was opened on it; null where there is none. */
  readonly plannedFor: string | null;
  readonly commissions?: readonly ChosenCommission[];
  readonly onClose: () => void;
};

type Fields = ReturnType<typeof firstFields> & { unsignedReason: string };

type TimeProps = {
  readonly fields: Fields;
  readonly fault: TimeFault | null;
  readonly isTried: boolean;
  readonly onChange: (fields: Fields) => void;
};

function Time({ fields, fault, isTried, onChange }: TimeProps) {
  const text = useText(resultsText);
  // What is past is said at once, instead of what announcing then would do.
  const error = fault !== null && (isTried || fault === 'timePast') ? text[fault] : undefined;
  return (
    <div className={styles.announceTime}>
      <DateFormField
        id="announce-date"
        label={text.date}
        value={fields.date}
        error={fault === 'noSuchClock' ? undefined : error}
        onChange={(date) => onChange({ ...fields, date })}
      />
      <ClockFormField
        id="announce-clock"
        label={text.clock}
        value={fields.clock}
        error={fault === 'noSuchClock' ? error : undefined}
        onChange={(clock) => onChange({ ...fields, clock })}
      />
    </div>
  );
}

/** What is filled in, what of it is missing, and what the command takes. */
function useAnnouncement(examId: string, plannedFor: string | null, commissions: Commissions) {
  const now = useNow();
  const [isLater, setLater] = useState(plannedFor !== null);
  const [first] = useState(() => ({ ...firstFields(plannedFor, now), unsignedReason: '' }));
  const form = useKeptForm<Fields>(`announcing:${[examId, ...(commissions ?? [])].join(':')}`, first);
  const { date, clock, unsignedReason } = form.content;
  const at = isLater ? instantInOslo(date, clock) : undefined;
  const preview = usePreview(examId, at, commissions);
  const unsigned = preview.data?.unsigned ?? 0;
  const fault = isLater ? faultOfTime(date, clock, now) : null;
  const missing =
    fault !== null
      ? fault === 'noSuchClock'
        ? 'announce-clock'
        : 'announce-date'
      : unsigned > 0 && unsignedReason.trim() === ''
        ? 'announce-unsigned'
        : null;
  const body = { at: at ?? null, withoutSignatures: unsigned > 0 ? unsignedReason : null };
  return { form, isLater, setLater, at, preview, unsigned, fault, missing, body };
}

/** The plans of the chosen commissions as they were when the dialog was opened, by number; without those that had none. */
const plansOf = (chosen: readonly ChosenCommission[]) =>
  Object.fromEntries(
    chosen.flatMap(({ number, plannedFor }) => (plannedFor === null ? [] : [[number, plannedFor]])),
  );

/** Asks for confirmation before the grades are announced, now or later, and states the effects. */
export function AnnounceDialog({ examId, label, plannedFor, commissions, onClose }: AnnounceDialogProps) {
  const text = useText(resultsText);
  const { others } = useText(commissionResultsText);
  const numbers = commissions?.map(({ number }) => number);
  const { form, isLater, setLater, at, preview, unsigned, fault, missing, body } = useAnnouncement(
    examId,
    plannedFor,
    numbers,
  );
  const after = {
    invalidates: resultsChanged,
    fetchesAt409: true,
    onDone: () => {
      form.done();
      onClose();
    },
  };
  const announceAll = useCommand(resultsRoutes.announceGrades, after);
  const announceChosen = useCommand(resultsRoutes.announceCommissions, after);
  // What the officer saw is what the dialog was opened on, though the page under it may have been fetched again.
  const [seen] = useState({ plannedFor, plans: plansOf(commissions ?? []) });
  const send = () => {
    const params = { examId };
    if (numbers)
      announceChosen.mutate({ params, body: { commissions: numbers, plannedAt: seen.plans, ...body } });
    else announceAll.mutate({ params, body: { plannedAt: seen.plannedFor, ...body } });
  };
  const [hasTried, setTried] = useState(false);
  return (
    <ConfirmDialog
      open
      title={isLater ? text.laterTitle : text.announceTitle}
      confirmLabel={isLater ? text.plan : label}
      isPending={announceAll.isPending || announceChosen.isPending}
      failure={announceAll.error ?? announceChosen.error}
      onConfirm={() => {
        if (missing) showAndFocus(() => setTried(true), missing);
        else send();
      }}
      onCancel={onClose}
      {...(!isLater && { later: { label: text.later, onLater: () => setLater(true) } })}
    >
      {isLater && (
        <Time
          fields={form.content}
          fault={fault}
          isTried={hasTried}
          onChange={(fields) => {
            // A refusal was of the time that stood there before.
            for (const command of [announceAll, announceChosen]) command.reset();
            form.change(fields);
          }}
        />
      )}
      {fault === null && <Consequences preview={preview} at={at} />}
      <Unsigned
        protocols={unsigned}
        reason={form.content.unsignedReason}
        isTried={hasTried}
        onChange={(unsignedReason) => form.change({ ...form.content, unsignedReason })}
      />
      {(isLater || unsigned > 0) && <KeptFormLine kept={form} />}
      {commissions && <Paragraph>{others}</Paragraph>}
      <Paragraph>{text.cannotUndo}</Paragraph>
    </ConfirmDialog>
  );
}
