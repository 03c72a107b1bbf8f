import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type ConfirmButtonProps = {
  /** What the button does, and says again in the dialog: «Trekk klagen». */
  readonly label: string;
  readonly title?: string;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly danger?: boolean;
  /** The command it gives, as useCommand has it. */
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** The question is opened. */
  readonly onAsk?: () => void;
  /** Gives the command; `close` is for its onSuccess, so that a failure stays before the eye. */
  readonly onConfirm: (close: () => void) => void;
  readonly children: ReactNode;
};

/** A button for what cannot be undone, with its question before it. */
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
