import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { type MailboxKind, mailboxKinds } from '@karakter/domain/notices/mailbox';
import { useText } from '../../../text/language.tsx';
import { useKindWords } from '../settings/use-kind-words.ts';
import { mailboxText } from './mailbox-texts.ts';

type KindChoicesProps = {
  /** The beginning of each box's id. */
  readonly id: string;
  readonly chosen: readonly MailboxKind[];
  readonly isMissing?: boolean;
  readonly onChange: (chosen: MailboxKind[]) => void;
};

/** Which news of cases a shared mailbox gets [T2]. */
export function KindChoices({ id, chosen, isMissing = false, onChange }: KindChoicesProps) {
  const text = useText(mailboxText);
  const words = useKindWords();
  const toggle = (kind: MailboxKind, isChosen: boolean) =>
    onChange(mailboxKinds.filter((each) => (each === kind ? isChosen : chosen.includes(each))));
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>{text.kinds}</Fieldset.Legend>
      {mailboxKinds.map((kind) => (
        <Checkbox
          key={kind}
          id={`${id}-${kind}`}
          label={words(kind)}
          checked={chosen.includes(kind)}
          onChange={(event) => toggle(kind, event.target.checked)}
        />
      ))}
      {isMissing && <ValidationMessage>{text.kindsMissing}</ValidationMessage>}
    </Fieldset>
  );
}
