import { Button, Checkbox } from '@digdir/designsystemet-react';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { useText } from '../../../text/language.tsx';
import { PersonPicker } from '../PersonPicker.tsx';
import * as styles from '../styles/planning.module.css';
import { seatsText } from './seats-texts.ts';

export type NewcomerDraft = ProposedMember & { readonly name: string };

export const proposedOf = ({ personId, external, teaches, supervises }: NewcomerDraft): ProposedMember => ({
  personId,
  external,
  teaches,
  ...(supervises && { supervises }),
});

type NewcomerProps = {
  readonly id: string;
  /** Who is looked for, and the one who is found. */
  readonly words: { readonly find: string; readonly chosen: (name: string) => string };
  readonly newcomer: NewcomerDraft | null;
  readonly onChange: (newcomer: NewcomerDraft | null) => void;
};

/** Finds the person who takes a seat, and says what the rules need to know of them. */
export function Newcomer({ id, words, newcomer, onChange }: NewcomerProps) {
  const text = useText(seatsText);
  if (newcomer === null) {
    return (
      <PersonPicker
        id={id}
        label={words.find}
        chooseLabel={text.choose}
        onChoose={({ personId, name, employer }) =>
          onChange({ personId, name, external: employer !== null, teaches: false })
        }
      />
    );
  }
  const { external, teaches, supervises = false } = newcomer;
  return (
    <div className={styles.seatChoices}>
      <strong>{words.chosen(newcomer.name)}</strong>
      <Checkbox
        label={text.external}
        checked={external}
        onChange={() => onChange({ ...newcomer, external: !external })}
      />
      <Checkbox
        label={text.teaches}
        checked={teaches}
        onChange={() => onChange({ ...newcomer, teaches: !teaches })}
      />
      <Checkbox
        label={text.supervises}
        checked={supervises}
        onChange={() => onChange({ ...newcomer, supervises: !supervises })}
      />
      <Button variant="tertiary" onClick={() => onChange(null)}>
        {text.otherSuccessor}
      </Button>
    </div>
  );
}
