import { Heading } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import type { BoardNeed } from '@karakter/domain/invigilation/board';
import { memo } from 'react';
import { useText } from '../../text/language.tsx';
import { roomsOf } from './board-rows.ts';
import { CandidateState } from './CandidateState.tsx';
import * as styles from './styles/seat-plan.module.css';
import { boardText } from './texts.ts';

type SeatProps = {
  readonly candidate: BoardCandidate;
  readonly need: BoardNeed | null;
  readonly onOpen: (candidacyId: string) => void;
};

const Seat = memo(function Seat({ candidate, need, onOpen }: SeatProps) {
  const text = useText(boardText);
  const isHere = candidate.state === 'arrived' || candidate.state === 'writing';
  const isUnknown = isHere && candidate.identity === null;
  return (
    <li>
      <button
        type="button"
        className={styles.seat}
        data-need={need ?? undefined}
        data-state={candidate.state}
        onClick={() => onOpen(candidate.candidacyId)}
      >
        <strong>{candidate.seat || '–'}</strong>
        <span className={styles.seatName}>{candidate.name}</span>
        <CandidateState candidate={candidate} need={need} />
        {isUnknown && <span className="quiet">{text.unconfirmed}</span>}
      </button>
    </li>
  );
});

type SeatPlanProps = Pick<SeatProps, 'onOpen'> & {
  readonly candidates: readonly BoardCandidate[];
  /** The need of each candidate, in the same order. */
  readonly needs: readonly (BoardNeed | null)[];
};

/** The rooms as seats, in their order; the same candidates as the list. */
export const SeatPlan = memo(function SeatPlan({ candidates, needs, onOpen }: SeatPlanProps) {
  const text = useText(boardText);
  return roomsOf(candidates).map((room) => (
    <section key={room}>
      <Heading level={2} data-size="2xs">
        {room === '' ? text.noRoom : `${text.room} ${room}`}
      </Heading>
      <ul className={styles.seats}>
        {candidates.map(
          (candidate, index) =>
            candidate.room === room && (
              <Seat
                key={candidate.candidacyId}
                candidate={candidate}
                need={needs[index] ?? null}
                onOpen={onOpen}
              />
            ),
        )}
      </ul>
    </section>
  ));
});
