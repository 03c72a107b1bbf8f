import { Button, Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';
import * as styles from './confirm-dialog.module.css';
import { SignInAgain } from './SignInAgain.tsx';
import { useFailureSentence } from './States.tsx';
import { TitledDialog } from './TitledDialog.tsx';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /**
   * The people whom the command notifies, and its effects: «118 kandidater får e-post nå. Klagefristen løper til …»
   */
  readonly children: ReactNode;
  /** The action, with the label of the button that opened the dialog: «Kunngjør 118 karakterer». Never «OK». */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Another word than «Avbryt», where the command itself cancels something: «Behold prøvesensuren». */
  readonly cancelLabel?: string | undefined;
  readonly isPending?: boolean;
  readonly failure?: unknown;
  readonly danger?: boolean;
  /** Runs the same command at a later time, where that makes sense. */
  readonly later?: { readonly label: string; readonly onLater: () => void };
};

function Failure({ failure }: { readonly failure: unknown }) {
  const sentence = useFailureSentence(failure);
  return (
    <>
      <p role="alert" className={styles.dialogFailure}>
        {sentence}
      </p>
      <SignInAgain failure={failure} />
    </>
  );
}

/** The failure of a try since the dialog was opened; that of an earlier opening is not about this one. */
function useFailureSince(open: boolean, failure: unknown): unknown {
  const [before, setBefore] = useState({ open, failure });
  if (before.open !== open) setBefore({ open, failure });
  return failure === before.failure ? null : failure;
}

/** Asks for confirmation before a command that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const text = useText(commonText);
  const { isPending = false, later } = props;
  const failure = useFailureSince(props.open, props.failure);
  return (
    <TitledDialog open={props.open} onClose={props.onCancel} title={props.title}>
      <Dialog.Block className="dialog-words">
        {props.children}
        {failure ? <Failure failure={failure} /> : null}
      </Dialog.Block>
      <Dialog.Block className="dialog-buttons">
        <Button data-color={props.danger ? 'danger' : 'accent'} loading={isPending} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
        {later && (
          <Button variant="secondary" disabled={isPending} onClick={later.onLater}>
            {later.label}
          </Button>
        )}
        <Button variant="tertiary" disabled={isPending} onClick={props.onCancel}>
          {props.cancelLabel ?? text.cancel}
        </Button>
      </Dialog.Block>
    </TitledDialog>
  );
}
