import { Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { appealCommand } from '../appeal-changed.ts';
import { interimText } from './interim-texts.ts';

const empty = { reason: '', expectedOn: '' };

/** Sends the candidate of an open case an interim reply with a reason and a day [K7]. */
export function InterimReplying({ view }: { readonly view: AppealCase }) {
  const { id: appealId } = view;
  const text = useText(interimText);
  const form = useKeptForm(`interim-reply:${appealId}`, empty);
  const { reason, expectedOn } = form.content;
  const [hasTried, setTried] = useState(false);
  const send = useCommand(appealRoutes.sendInterimReply, { ...appealCommand, onDone: form.done });
  const change = (part: Partial<typeof empty>) => form.change((before) => ({ ...before, ...part }));
  const hasReason = reason.trim() !== '';
  const hasDay = isFilledDate(expectedOn);
  const confirm = (close: () => void) => {
    if (!hasReason) return showAndFocus(() => setTried(true), 'interim-reason');
    if (!hasDay) return showAndFocus(() => setTried(true), 'interim-day');
    const body = { after: view.candidateSees.interimReplies.length, reason, expectedOn };
    send.mutate({ params: { appealId }, body }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.send} variant="secondary" command={send} onConfirm={confirm}>
      <Paragraph>{text.sendWords}</Paragraph>
      <Paragraph>{text.mentionNot}</Paragraph>
      <TextFormField
        id="interim-reason"
        label={text.reason}
        rows={4}
        lang={writtenLanguage(reason)}
        value={reason}
        error={hasTried && !hasReason ? text.reasonMissing : undefined}
        onChange={(written) => change({ reason: written })}
      />
      <DateFormField
        id="interim-day"
        label={text.expectedOn}
        value={expectedOn}
        error={hasTried && !hasDay ? text.expectedMissing : undefined}
        onChange={(day) => change({ expectedOn: day })}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}
