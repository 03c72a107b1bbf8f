import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type ConfirmButtonProps = {
  /** The action as the button's label; the button of the dialog has the same label: «Trekk klagen». */
  readonly label: string;
  readonly title?: string;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly danger?: boolean;
  /** The state of the command, from useCommand. */
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** Called when the dialog opens. */
  readonly onAsk?: () => void;
  /** Sends the command. Call `close` in its onSuccess, so that the dialog stays open and shows a failure. */
  readonly onConfirm: (close: () => void) => void;
  readonly children: ReactNode;
};

/** A button for a command that cannot be undone; it opens a dialog that asks for confirmation. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title = label, variant = 'primary', danger = false, command } = props;
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    props.onAsk?.();
    setAsking(true);
  };
  const close = () => setAsking(false);
  return (
    <>
      <Button variant={variant} {...(danger ? { 'data-color': 'danger' as const } : {})} onClick={ask}>
        {label}
      </Button>
      <ConfirmDialog
        open={isAsking}
        danger={danger}
        title={title}
        confirmLabel={label}
        isPending={command.isPending}
        failure={command.error}
        onConfirm={() => props.onConfirm(close)}
        onCancel={close}
      >
        {props.children}
      </ConfirmDialog>
    </>
  );
}
