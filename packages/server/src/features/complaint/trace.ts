import type { ComplaintEvent } from '@karakter/domain/complaint/complaint';
import { sql } from 'kysely';
import { recordEvent } from '../../platform/log/events.ts';
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

/**
 * Logs and traces the annulment of each other candidate's grade, with the deadlines that are that candidate's own
 * (uhl. § 11-9(4)); the complainant's is the complaint's.
 */
export async function traceStruck(
  { tx, exam, record, by, now: at }: ComplaintAtHand,
  candidacyIds: readonly string[],
): Promise<void> {
  const decidedAs = await decidingRole(tx, exam.id, by);
  const about = { kind: 'complaint', id: record.id } as const;
  const kind = 'gradeAnnulled';
  const struck = await tx
    .selectFrom('candidacy')
    .select(['id', 'candidate_number as candidateNumber'])
    .where(sql<boolean>`id = any(${candidacyIds}::uuid[])`)
    .orderBy('candidate_number')
    .execute();
  for (const { id: candidacyId, candidateNumber } of struck) {
    const number = await recordEvent(tx, {
      examId: exam.id,
      kind,
      actorId: by,
      at,
      data: { candidateNumber },
    });
    await traceDecision(tx, { exam, kind, number, at, decidedAs, candidacyId, about });
  }
}
