import type { ExamState } from './exam.ts';

type Place = { readonly room: string; readonly seat: string };

/**
 * Whether a candidate is told of a seat by mail: when it is decided or changed after publishing, since the notice of the
 * exam had another or none. Not when it is taken away, and not at the exam, where the candidate sits already.
 */
export function isSeatNews({
  examState,
  before,
  after,
  hasArrived,
}: {
  readonly examState: ExamState;
  readonly before: Place;
  readonly after: Place;
  readonly hasArrived: boolean;
}): boolean {
  const isMoved = before.room !== after.room || before.seat !== after.seat;
  const isDecided = after.room !== '' || after.seat !== '';
  return examState === 'published' && isMoved && isDecided && !hasArrived;
}
