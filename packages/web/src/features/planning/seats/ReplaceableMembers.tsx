import { Button } from '@digdir/designsystemet-react';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { ReplaceDialog, type SeatProps } from './ReplaceDialog.tsx';
import { seatsText } from './seats-texts.ts';

type Member = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly employer: string | null;
  readonly external: boolean;
};

type Props = {
  readonly seat: SeatProps;
  readonly members: readonly Member[];
  readonly mayReplace: boolean;
  /** A member who was found disqualified, and whose replacement is asked for when the page opens. */
  readonly barred?: { readonly personId: string | null; readonly onClose: () => void };
};

/** The members of a commission, each with a button that replaces them where the actor may [G19, K3]. */
export function ReplaceableMembers({ seat, members, mayReplace, barred }: Props) {
  const text = useText(seatsText);
  const [chosenId, setChosen] = useState<string | null>(null);
  const leaving = members.find(({ personId }) => personId === (chosenId ?? barred?.personId));
  const close = () => {
    setChosen(null);
    barred?.onClose();
  };
  return (
    <>
      <ul className="plain-list">
        {members.map(({ personId, name, employer, email, external }) => (
          <li key={personId}>
            {name}{' '}
            <span className="quiet">
              {commaSeparated([employer ?? email, external && text.whoIsExternal])}
            </span>
            {mayReplace && (
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={text.leaveOf(name)}
                onClick={() => setChosen(personId)}
              >
                {text.leave}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving && mayReplace && (
        <ReplaceDialog
          {...seat}
          member={leaving}
          reason={chosenId === null ? 'notImpartial' : null}
          onClose={close}
        />
      )}
    </>
  );
}
