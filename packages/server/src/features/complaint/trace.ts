import type { ComplaintEvent } from '@karakter/domain/complaint/complaint';
import { decidingRole, traceDecision } from '../exam/trace/store.ts';
import type { ComplaintAtHand } from './complaint-facts.ts';

const ofBoard: readonly ComplaintEvent['kind'][] = ['complaintNotUpheld', 'complaintSentBack'];

const isByBoard = (event: ComplaintEvent) =>
  event.kind === 'complaintUpheld' ? event.by === 'board' : ofBoard.includes(event.kind);

/** Keeps the trace of a complaint's decision, with the body that made it: the office enters what the board decided. */
export async function traceComplaint(
  { tx, exam, record, by, now: at }: ComplaintAtHand,
  event: ComplaintEvent,
  number: number,
): Promise<void> {
  const { id, candidacyId, personId, filedAt } = record;
  const ofOffice = by === personId ? 'candidate' : await decidingRole(tx, exam.id, by);
  const decidedAs = isByBoard(event) ? 'board' : ofOffice;
  const about = { kind: 'complaint', id } as const;
  await traceDecision(tx, { exam, kind: event.kind, number, at, decidedAs, candidacyId, about, filedAt });
}
