import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import {
  type BoardNeed,
  boardCounts,
  boardNeed,
  inOrderOfNeed,
  isLasting,
} from '@karakter/domain/invigilation/board';
import { boardTimes } from '@karakter/domain/invigilation/board-times';
import { seatRows } from '@karakter/domain/invigilation/seat-rows';
import { useMemo } from 'react';
import { inOrder, isShown, isWithin, type NeedingCandidate, roomsOf, snapshotOf } from '../board-rows.ts';
import { useBoardView } from './board-view.ts';
import { useHeldOrder } from './held-order.ts';
import { useSteady } from './steady.ts';

function withNeeds(
  candidates: readonly BoardCandidate[],
  needOf: (candidate: BoardCandidate) => BoardNeed | null,
): NeedingCandidate[] {
  return inOrderOfNeed(candidates, needOf).flatMap((candidate) => {
    const need = needOf(candidate);
    return need === null ? [] : [{ candidate, need }];
  });
}

function hasNumberedSeats(candidates: readonly BoardCandidate[]): boolean {
  return roomsOf(candidates).some((room) => {
    const here = candidates.filter((each) => each.room === room);
    return seatRows(here, { seatOf: ({ seat }) => seat, perRow: 1 }).isNumbered;
  });
}

/** The candidates with a need, the shown candidates, the counts and the times of the current board. */
export function useShownBoard(candidates: readonly BoardCandidate[], now: number, isHeld: boolean) {
  const { view, change } = useBoardView();
  const order = view.shape === 'seats' ? 'seat' : view.order;
  const sorted = useMemo(() => inOrder(candidates, order), [candidates, order]);
  const byId = useMemo(
    () => new Map(candidates.map((candidate) => [candidate.candidacyId, candidate])),
    [candidates],
  );
  const inRoom = sorted.filter((candidate) => isWithin(candidate, view));
  const snapshots = inRoom.map(snapshotOf);
  const needOf = (candidate: BoardCandidate) => boardNeed(snapshotOf(candidate), now);
  const needing = withNeeds(inRoom, needOf);
  const pressing = needing.filter(({ need }) => !isLasting(need));
  const pressed = new Map(pressing.map(({ candidate, need }) => [candidate.candidacyId, need]));
  const candidatesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const needLines = candidatesOf(
    useHeldOrder([...pressed.keys()], JSON.stringify([view.room, view.exam]), isHeld),
  );
  const matching = sorted.filter((candidate) => isShown(candidate, view, now));
  const ids = matching.map(({ candidacyId }) => candidacyId);
  const shown = useSteady(candidatesOf(useHeldOrder(ids, JSON.stringify(view), isHeld)));
  const lasting = (kind: BoardNeed) =>
    needing.flatMap(({ candidate, need }) => (need === kind ? [candidate] : []));
  return {
    view,
    change,
    shown,
    needs: useSteady(shown.map(needOf)),
    counts: boardCounts(snapshots, now),
    times: boardTimes(snapshots, now),
    pressing,
    lines: needLines.map((candidate) => ({ candidate, need: pressed.get(candidate.candidacyId) ?? null })),
    lasting: { sharedSignIn: lasting('sharedSignIn'), notCome: lasting('notCome') },
    hasNumberedSeats: useMemo(() => hasNumberedSeats(shown), [shown]),
  };
}
