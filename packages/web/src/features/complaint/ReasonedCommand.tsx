import { Paragraph } from '@digdir/designsystemet-react';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { type ReactNode, useState } from 'react';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { type KeptForm, useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { complaintText } from './complaint-texts.ts';

/** A decision as it is being written: its reason and its choices, kept until it is sent. */
export function useReasonedForm<Draft extends { readonly reason: string }>(key: string, empty: Draft) {
  const form = useKeptForm<Draft>(key, empty);
  const [hasTried, setTried] = useState(false);
  const set = (changed: Partial<Draft>) => form.change((before) => ({ ...before, ...changed }));
  return { form, set, hasTried, setTried };
}

type ReasonedCommandProps<Draft extends { readonly reason: string }> = {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly variant?: 'primary' | 'secondary';
  readonly reasonLabel?: string;
  readonly reasoned: {
    readonly form: KeptForm<Draft>;
    readonly set: (changed: Partial<Draft>) => void;
    readonly hasTried: boolean;
    readonly setTried: (hasTried: boolean) => void;
  };
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** The field that is not filled in, besides the reason. */
  readonly missingField?: string | undefined;
  readonly onSend: (draft: Draft, close: () => void) => void;
  readonly children?: ReactNode;
};

/** A button with a dialog in which a decision and its reason are written; what is typed is kept while it is not sent. */
export function ReasonedCommand<Draft extends { readonly reason: string }>({
  id,
  label,
  words,
  variant = 'primary',
  reasoned: { form, set, hasTried, setTried },
  command,
  ...props
}: ReasonedCommandProps<Draft>) {
  const text = useText(complaintText);
  const { reason } = form.content;
  const isMissing = reason.trim() === '';
  const confirm = (close: () => void) => {
    const field = props.missingField ?? (isMissing ? id : undefined);
    if (field === undefined) props.onSend(form.content, close);
    else showAndFocus(() => setTried(true), field);
  };
  return (
    <ConfirmButton label={label} variant={variant} command={command} onConfirm={confirm}>
      <Paragraph>{words}</Paragraph>
      {props.children}
      <TextFormField
        id={id}
        label={props.reasonLabel ?? text.reason}
        rows={5}
        lang={writtenLanguage(reason)}
        value={reason}
        error={hasTried && isMissing ? text.missing.reason : undefined}
        onChange={(changed) => set({ reason: changed } as Partial<Draft>)}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}
