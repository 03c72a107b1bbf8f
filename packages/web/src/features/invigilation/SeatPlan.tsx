import { Heading } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation';
import type { BoardNeed } from '@karakter/domain/board';
import { memo } from 'react';
import { useText } from '../../text/language.tsx';
import { roomsOf } from './board-rows.ts';
import { CandidateState } from './CandidateState.tsx';
import { boardText } from './text.ts';

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
        className="seat"
        data-need={need ?? undefined}
        data-state={candidate.state}
        onClick={() => onOpen(candidate.candidacyId)}
      >
        <strong>{candidate.seat || '–'}</strong>
        <span className="seat-name">{candidate.name}</span>
        <CandidateState candidate={candidate} need={need} />
        {isUnknown && <span className="quiet">{text.unconfirmed}</span>}
      </button>
    </li>
  );
});

type SeatPlanProps = Pick<SeatProps, 'onOpen'> & {
  readonly candidates: readonly BoardCandidate[];
  readonly needOf: (candidate: BoardCandidate) => BoardNeed | null;
};

/** The rooms as seats, in their order; the same candidates as the list. */
export function SeatPlan({ candidates, needOf, onOpen }: SeatPlanProps) {
  const text = useText(boardText);
  return roomsOf(candidates).map((room) => (
    <section key={room}>
      <Heading level={2} data-size="2xs">
        {room === '' ? text.noRoom : `${text.room} ${room}`}
      </Heading>
      <ul className="seats">
        {candidates
          .filter((candidate) => candidate.room === room)
          .map((candidate) => (
            <Seat
              key={candidate.candidacyId}
              candidate={candidate}
              need={needOf(candidate)}
              onOpen={onOpen}
            />
          ))}
      </ul>
    </section>
  ));
}
