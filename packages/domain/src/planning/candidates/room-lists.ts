import { familyNameFirst, inNameOrder } from '../../people/name-order.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { inWordOrder } from '../../text/word-order.ts';

/** A candidate as a list of a room needs them. */
type Seated = {
  readonly name: string;
  readonly candidateNumber: number;
  readonly room: string;
  readonly seat: string;
  readonly isWithdrawn: boolean;
};

/** The candidates of one room; an empty name for those who have no room yet. */
export type RoomList<Row> = { readonly room: string; readonly rows: readonly Row[] };

/** The rooms by name, and last those without one. */
function byRoom<Candidate extends Seated>(candidates: readonly Candidate[]): RoomList<Candidate>[] {
  const coming = candidates.filter(({ isWithdrawn }) => !isWithdrawn);
  const rooms = [...new Set(coming.map(({ room }) => room))];
  const inOrder = rooms.toSorted((a, b) => Number(a === '') - Number(b === '') || inWordOrder(a, b));
  return inOrder.map((room) => ({ room, rows: coming.filter((candidate) => candidate.room === room) }));
}

/** For those who watch each room: its candidates by family name, without those who are withdrawn. */
export function attendanceLists<Candidate extends Seated>(
  candidates: readonly Candidate[],
): RoomList<Candidate>[] {
  return byRoom(candidates).map(({ room, rows }) => ({ room, rows: inNameOrder(rows) }));
}

type DoorRow = { readonly candidate: string; readonly seat: string };

/**
 * For each room's door, which anyone can read: the candidates by number, or where the institution has chosen so by name;
 * never both, which would tell graders who has which number, and never who has extra time.
 */
export function doorLists(
  candidates: readonly Seated[],
  { doorList }: Pick<RuleSet, 'doorList'>,
): RoomList<DoorRow>[] {
  const isByName = doorList.shows === 'names';
  return byRoom(candidates).map(({ room, rows }) => ({
    room,
    rows: (isByName ? inNameOrder(rows) : rows.toSorted((a, b) => a.candidateNumber - b.candidateNumber)).map(
      ({ name, candidateNumber, seat }) => ({
        candidate: isByName ? familyNameFirst(name) : String(candidateNumber),
        seat,
      }),
    ),
  }));
}
