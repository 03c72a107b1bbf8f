import { Button } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { type LastingNeed, lastingNeeds } from '@karakter/domain/invigilation/board';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useText } from '../../text/language.tsx';
import { needText } from './need-texts.ts';
import * as styles from './styles/need-list.module.css';
import { boardText } from './texts.ts';

/** More who have not come than this are shown in the list instead; other kinds are few, and no list shows them alone. */
const mostNotCome = 8;

type LastingProps = {
  readonly lasting: Readonly<Record<LastingNeed, readonly BoardCandidate[]>>;
  readonly onOpen: (candidacyId: string) => void;
  /** Shows in the list below those who have not come. */
  readonly onShowNotCome: () => void;
};

/** Needs that may last for hours, one line for each kind, with the seats to look at. */
export function LastingNeeds({ lasting, onOpen, onShowNotCome }: LastingProps) {
  const text = useText(boardText);
  const words = useText(needText);
  const all = Object.values(lasting).flat();
  const hasRooms = new Set(all.map(({ room }) => room)).size > 1;
  const kinds = lastingNeeds.filter((need) => lasting[need].length > 0);
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.lastingNeeds}>
      {kinds.map((need) => (
        <li key={need}>
          <span>{`${words.needs[need]} (${lasting[need].length}):`}</span>
          {lasting[need]
            .slice(0, need === 'notCome' ? mostNotCome : undefined)
            .map(({ candidacyId, room, seat, name }) => {
              const place = commaSeparated([hasRooms && room, seat || name]);
              return (
                <Button
                  key={candidacyId}
                  variant="tertiary"
                  data-size="sm"
                  aria-label={text.moreFor(seat ? `${place} ${name}` : place)}
                  onClick={() => onOpen(candidacyId)}
                >
                  {place}
                </Button>
              );
            })}
          {need === 'notCome' && lasting[need].length > 1 && (
            <Button variant="tertiary" data-size="sm" onClick={onShowNotCome}>
              {words.showThese}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
