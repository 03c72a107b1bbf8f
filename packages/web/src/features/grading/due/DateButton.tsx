import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { commonText } from '../../../text/common-texts.ts';
import { useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';

type DateButtonProps = {
  /** Unique on the page; the date that is typed is kept under it. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly about: string;
  readonly dateLabel: string;
  readonly dateAbout?: string;
  readonly first: string;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** Sends the command; call `sent` in its onSuccess. */
  readonly onSend: (date: string, sent: () => void) => void;
};

function DateDialog(props: DateButtonProps & { readonly onClose: () => void }) {
  const { id, label, title, about, dateLabel, dateAbout, first, command, onSend, onClose } = props;
  const { noDate } = useText(commonText);
  const form = useKeptForm(id, { date: first });
  const { date } = form.content;
  const [isTried, setTried] = useState(false);
  const send = () => {
    if (!isFilledDate(date)) return showAndFocus(() => setTried(true), 'chosen-date');
    onSend(date, () => {
      form.done();
      onClose();
    });
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={label}
      isPending={command.isPending}
      failure={command.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{about}</Paragraph>
      <DateFormField
        id="chosen-date"
        label={dateLabel}
        {...(dateAbout && { description: dateAbout })}
        value={date}
        error={isTried && !isFilledDate(date) ? noDate : undefined}
        onChange={(typed) => form.change({ date: typed })}
      />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}

/** A command that takes a date: it opens a dialog that says what the command does, and asks for the date. */
export function DateButton(props: DateButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      {isOpen && <DateDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
