import { Button, Paragraph } from '@digdir/designsystemet-react';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { discussionText } from './discussion-texts.ts';

/** The form before anything is typed. */
export const noReason = { reason: '' };

type ReasonButtonProps = {
  /** Unique on the page; the draft of the reason is kept under it. */
  readonly id: string;
  readonly label: string;
  /** Heard after the label, where several buttons of the page have the same one. */
  readonly subject?: string;
  readonly title?: string;
  /** In a row of a table, where the button is no higher than its text. */
  readonly isInRow?: boolean;
  /** What the command does, and whom it reaches. */
  readonly about: string;
  readonly reasonLabel: string;
  /** Closes the dialog without the command, where «Avbryt» could be taken for the command. */
  readonly cancelLabel?: string;
  /** Announced once it is done. */
  readonly doneWords: string;
  /** The state of the command, from useCommand. */
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** Sends the command; call `sent` in its onSuccess. */
  readonly onSend: (reason: string, sent: () => void) => void;
};

type DialogProps = Omit<ReasonButtonProps, 'label' | 'subject' | 'isInRow'> & {
  readonly confirmLabel: string;
  readonly onClose: () => void;
};

function ReasonDialog(props: DialogProps) {
  const { id, title, confirmLabel, about, reasonLabel, doneWords, command, onSend, onClose } = props;
  const text = useText(discussionText);
  const announce = useAnnounce();
  const form = useKeptForm(id, noReason);
  const { reason } = form.content;
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const fieldId = `reason-${id.replaceAll(':', '-')}`;
  const send = () => {
    if (isMissing) return showAndFocus(() => setTried(true), fieldId);
    onSend(reason, () => {
      form.done();
      announce(doneWords);
      onClose();
    });
  };
  return (
    <ConfirmDialog
      open
      title={title ?? confirmLabel}
      confirmLabel={confirmLabel}
      isPending={command.isPending}
      failure={command.error}
      onConfirm={send}
      cancelLabel={props.cancelLabel}
      onCancel={onClose}
    >
      <Paragraph>{about}</Paragraph>
      <TextFormField
        id={fieldId}
        rows={4}
        label={reasonLabel}
        lang={writtenLanguage(reason)}
        value={reason}
        error={isTried && isMissing ? text.reasonMissing : undefined}
        onChange={(changed) => form.change({ reason: changed })}
      />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}

/** A command that takes a reason in words: it opens a dialog that says what the command does, and asks for the reason. */
export function ReasonButton({ label, subject, isInRow = false, ...dialog }: ReasonButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={isInRow ? 'tertiary' : 'secondary'}
        data-size="sm"
        className={isInRow ? 'row-button' : undefined}
        onClick={() => setOpen(true)}
      >
        {label}
        {subject && <span className="ds-sr-only">{subject}</span>}
      </Button>
      {isOpen && <ReasonDialog {...dialog} confirmLabel={label} onClose={() => setOpen(false)} />}
    </>
  );
}
