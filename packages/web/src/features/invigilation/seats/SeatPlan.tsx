import { Heading } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { type BoardNeed, isLasting } from '@karakter/domain/invigilation/board';
import { type SeatRow, seatRows } from '@karakter/domain/invigilation/seat-rows';
import { type CSSProperties, memo, useMemo, useRef } from 'react';
import { useText } from '../../../text/language.tsx';
import { useRovingTabStop } from '../../../ui/focus/roving-tab-stop.ts';
import type { CourseCodes } from '../board-exams.ts';
import { roomsOf } from '../board-rows.ts';
import { CandidateState } from '../CandidateState.tsx';
import * as styles from '../styles/seat-plan.module.css';
import { boardText } from '../texts.ts';
import { moveByArrows } from './arrow-keys.ts';

type SeatProps = {
  readonly candidate: BoardCandidate;
  readonly need: BoardNeed | null;
  /** The course of the candidate's exam, where the board has several. */
  readonly course: string | undefined;
  /** The place in its row; without one the seat stands where there is room. */
  readonly column?: number;
  readonly onOpen: (candidacyId: string) => void;
};

const Seat = memo(function Seat({ candidate, need, course, column, onOpen }: SeatProps) {
  const text = useText(boardText);
  const isHere = candidate.state === 'arrived' || candidate.state === 'writing';
  const isUnknown = isHere && candidate.identity === null;
  return (
    <li style={column === undefined ? undefined : { gridColumn: column }}>
      <button
        type="button"
        className={styles.seat}
        data-need={need !== null && !isLasting(need) ? need : undefined}
        data-state={candidate.state}
        onClick={() => onOpen(candidate.candidacyId)}
      >
        <strong>{candidate.seat || '–'}</strong>
        <span className={styles.seatName}>{candidate.name}</span>
        {course && <span className="quiet">{course}</span>}
        <CandidateState candidate={candidate} need={need} />
        {isUnknown && <span className="quiet">{text.unconfirmed}</span>}
      </button>
    </li>
  );
});

type RoomProps = Pick<SeatProps, 'onOpen'> & {
  readonly room: string;
  readonly seated: readonly Seated[];
  readonly perRow: number;
};
type Seated = Pick<SeatProps, 'candidate' | 'need' | 'course'>;

function Row({
  row: { name, seats },
  onOpen,
}: Pick<RoomProps, 'onOpen'> & { readonly row: SeatRow<Seated> }) {
  const text = useText(boardText);
  return (
    <div className={styles.seatRow}>
      {name !== '' && <strong aria-hidden>{name}</strong>}
      <ul {...(name !== '' && { 'aria-label': text.row(name) })}>
        {seats.map(({ column, item }) => (
          <Seat key={item.candidate.candidacyId} {...item} column={column} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

const seatOf = ({ candidate }: Seated) => candidate.seat;

/** One room: a single Tab stop, with arrow keys from seat to seat. */
function Room({ room, seated, perRow, onOpen }: RoomProps) {
  const text = useText(boardText);
  const name = room === '' ? text.noRoom : `${text.room} ${room}`;
  const plan = useRef<HTMLDivElement>(null);
  const { onFocus, onKeyDown } = useRovingTabStop(plan);
  const { rows, columns, loose } = useMemo(() => seatRows(seated, { seatOf, perRow }), [seated, perRow]);
  return (
    <div
      role="toolbar"
      aria-label={name}
      ref={plan}
      onFocus={onFocus}
      onKeyDown={(event) => {
        moveByArrows(event, 'button');
        onKeyDown(event);
      }}
    >
      <Heading level={2} data-size="2xs">
        {name}
      </Heading>
      <div className={styles.seatRows} style={{ '--columns': columns } as CSSProperties}>
        {rows.map((row) => (
          <Row key={row.seats[0]?.item.candidate.candidacyId} row={row} onOpen={onOpen} />
        ))}
      </div>
      {loose.length > 0 && (
        <>
          {rows.length > 0 && <p className="quiet">{text.looseSeats}</p>}
          <ul className={styles.looseSeats}>
            {loose.map((item) => (
              <Seat key={item.candidate.candidacyId} {...item} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type SeatPlanProps = Pick<RoomProps, 'onOpen' | 'perRow'> & {
  readonly candidates: readonly BoardCandidate[];
  /** The need of each candidate, in the same order. */
  readonly needs: readonly (BoardNeed | null)[];
  readonly courses: CourseCodes;
};

/** The rooms as rows of seats, as they are in the room; the same candidates as the list. */
export const SeatPlan = memo(function SeatPlan({ candidates, needs, courses, ...parts }: SeatPlanProps) {
  const seated = candidates.map((candidate, index) => ({
    candidate,
    need: needs[index] ?? null,
    course: courses.get(candidate.examId),
  }));
  return roomsOf(candidates).map((room) => (
    <Room
      key={room}
      room={room}
      seated={seated.filter(({ candidate }) => candidate.room === room)}
      {...parts}
    />
  ));
});
