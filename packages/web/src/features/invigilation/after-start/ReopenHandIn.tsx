import { Button, Paragraph } from '@digdir/designsystemet-react';
import { reopeningRoutes } from '@karakter/contract/invigilation/reopening';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { writtenEnd, writtenMoment } from '@karakter/domain/calendar/dates';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { faultsOf, minutesOf, type ReopeningDraft, type ReopeningFault } from './reopening-draft.ts';
import { reopeningText } from './reopening-texts.ts';

type ReopenProps = { readonly candidate: BoardCandidate; readonly examId: string };

const empty: ReopeningDraft = { minutes: '', reason: '' };

function ReopenDialog({ candidate, examId, onClose }: ReopenProps & { readonly onClose: () => void }) {
  const text = useText(reopeningText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { candidacyId, name, startsAt, endedAt, endsAt } = candidate;
  const form = useKeptForm(`reopen:${candidacyId}`, empty);
  const [hasTried, setTried] = useState(false);
  const reopen = useCommand(reopeningRoutes.reopenHandIn, {
    onDone: () => {
      form.done();
      announce(text.done);
      onClose();
    },
  });
  const draft = form.content;
  const faults = faultsOf(draft);
  const isMissing = (fault: ReopeningFault) => hasTried && faults.includes(fault);
  const send = () => {
    const [first] = faults;
    if (first) return showAndFocus(() => setTried(true), `reopen-${first}`);
    const body = { minutes: minutesOf(draft), reason: draft.reason };
    reopen.mutate({ params: { examId, candidacyId }, body });
  };
  const handedIn = endedAt ? writtenMoment(endedAt, startsAt, language) : '–';
  return (
    <ConfirmDialog
      open
      title={text.title(name)}
      confirmLabel={text.open}
      isPending={reopen.isPending}
      failure={reopen.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{text.times(handedIn, writtenEnd(endsAt, startsAt, language))}</Paragraph>
      <Paragraph>{text.effect}</Paragraph>
      <TextFormField
        id="reopen-minutes"
        type="number"
        label={text.minutes}
        description={text.minutesHint}
        value={draft.minutes}
        error={isMissing('minutes') ? text.missing.minutes(mostExtensionMinutes) : undefined}
        onChange={(minutes) => form.change((before) => ({ ...before, minutes }))}
      />
      <TextFormField
        id="reopen-reason"
        label={text.reason}
        description={text.reasonHint}
        value={draft.reason}
        error={isMissing('reason') ? text.missing.reason : undefined}
        onChange={(reason) => form.change((before) => ({ ...before, reason }))}
      />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}

/** Opens a hand-in that was a mistake again; the board shows the candidate as writing at once [D17]. */
export function ReopenHandIn(props: ReopenProps) {
  const text = useText(reopeningText);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {isOpen && <ReopenDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
