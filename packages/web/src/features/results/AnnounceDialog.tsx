import { Paragraph } from '@digdir/designsystemet-react';
import type { DeadlineTexts } from '@karakter/contract/results/deadline';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
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
import { CaseDeadline } from './CaseDeadline.tsx';
import { holdText } from './holds/hold-texts.ts';
import * as styles from './results.module.css';
import { resultsChanged } from './results-changed.ts';
import { resultsText } from './texts.ts';

function Until({ words, deadline }: { words: string; deadline: DeadlineTexts | null }) {
  if (deadline?.kind !== 'running') return null;
  return (
    <p>
      {words} <CaseDeadline deadline={deadline} />
    </p>
  );
}

/** The candidates whom announcing would notify now, and the deadlines that it starts. */
function Consequences({ examId, at }: { readonly examId: string; readonly at: string | undefined }) {
  const text = useText(resultsText);
  const holds = useText(holdText);
  const { language } = useLanguage();
  const preview = useApi(resultsRoutes.previewAnnouncement, {
    params: { examId },
    query: at === undefined ? {} : { at },
  });
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
  readonly count: number;
  readonly plannedFor: string | null;
  readonly onClose: () => void;
};

/** Asks for confirmation before the grades are announced, now or later, and states the effects. */
export function AnnounceDialog({ examId, count, plannedFor, onClose }: AnnounceDialogProps) {
  const text = useText(resultsText);
  const now = useNow();
  const [isLater, setLater] = useState(plannedFor !== null);
  const [first] = useState(() => firstFields(plannedFor, now));
  const form = useKeptForm(`announce:${examId}`, first);
  const fields = form.content;
  const announce = useCommand(resultsRoutes.announceGrades, {
    invalidates: resultsChanged,
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const [hasTried, setTried] = useState(false);
  const chosen = instantInOslo(fields.date, fields.clock);
  const at = isLater ? chosen : undefined;
  const isMissing = isLater && at === undefined;
  return (
    <ConfirmDialog
      open
      title={isLater ? text.laterTitle : text.announceTitle}
      confirmLabel={isLater ? text.plan : text.announce(count)}
      isPending={announce.isPending}
      failure={announce.error}
      onConfirm={() => {
        if (isMissing) showAndFocus(() => setTried(true), 'announce-date');
        else announce.mutate({ params: { examId }, body: { at: at ?? null } });
      }}
      onCancel={onClose}
      {...(!isLater && { later: { label: text.later, onLater: () => setLater(true) } })}
    >
      {isLater && (
        <div className={styles.announceTime}>
          <DateFormField
            id="announce-date"
            label={text.date}
            value={fields.date}
            error={hasTried && isMissing ? text.timeMissing : undefined}
            onChange={(date) => form.change({ ...fields, date })}
          />
          <ClockFormField
            id="announce-clock"
            label={text.clock}
            value={fields.clock}
            onChange={(clock) => form.change({ ...fields, clock })}
          />
          <KeptFormLine kept={form} />
        </div>
      )}
      {!isMissing && <Consequences examId={examId} at={at} />}
      <Paragraph>{text.cannotUndo}</Paragraph>
    </ConfirmDialog>
  );
}
