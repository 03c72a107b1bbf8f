import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import { publishingFindings, publishRefusal } from '@karakter/domain/exam/publishing';
import {
  decidePublishing,
  isRequestVoid,
  type PublishingCommand,
  type PublishingState,
} from '@karakter/domain/exam/publishing-request';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examOfficeOf } from '../../exam/exam-office.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notifyAll } from '../../notices/notify.ts';
import { publishingOf } from './publishing-facts.ts';

/** Whether the exam's unit, or one above it, requires a second person to publish. */
async function needsSecond(tx: Tx, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ needs: boolean }>`
    with recursive above as (
      select id, parent_id, second_publisher from unit where id = ${unitId}
      union all
      select u.id, u.parent_id, u.second_publisher from unit u join above a on u.id = a.parent_id)
    select bool_or(second_publisher) as needs from above`.execute(tx);
  return rows[0]?.needs === true;
}

/** The request of an exam that is still planned, with the name of the person who made it. */
async function requestOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('publishing_request')
    .innerJoin('person', 'person.id', 'requested_by')
    .select(['requested_by', 'requested_at', 'seen', 'person.name'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
}

/** What the overview says of a second person. */
export async function secondPersonOf(
  tx: Tx,
  exam: ExamRecord,
  { personId, seen }: { personId: string; seen: string },
): Promise<PublishingOverview['second']> {
  const request = await requestOf(tx, exam.id);
  return {
    isRequired: await needsSecond(tx, exam.unitId),
    request: request
      ? {
          by: request.name,
          isMine: request.requested_by === personId,
          at: request.requested_at.toString(),
          isVoid: isRequestVoid(request, seen),
        }
      : null,
  };
}

type Given = { exam: ExamRecord; by: string; seen: string };

/** Decides a command about publishing, or ends the request with the reason. */
export async function decidedPublishing(tx: Tx, command: PublishingCommand, { exam, by, seen }: Given) {
  const request = await requestOf(tx, exam.id);
  const open: PublishingState = exam.state === 'planned' ? 'open' : 'published';
  const state: PublishingState = request
    ? { kind: 'requested', by: request.requested_by, seen: request.seen }
    : open;
  const facts = { by, seen, needsSecond: await needsSecond(tx, exam.unitId) };
  const decision = decidePublishing(state, command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  return { event: decision.event, requestedBy: request?.requested_by ?? null };
}

/** Takes the request away, where there is one. */
export async function endRequest(tx: Tx, examId: string): Promise<void> {
  await tx.deleteFrom('publishing_request').where('exam_id', '=', examId).execute();
}

type Acting = { exam: ExamRecord; by: string; at: Temporal.Instant };

/** Asks for the exam to be published as it was seen, and notifies the others of its exam office [P13]. */
export async function requestPublishing(tx: Tx, { exam, by, at }: Acting, seen: string): Promise<void> {
  const publishing = await publishingOf(tx, exam, at);
  const findings = publishingFindings(publishing.facts);
  const refusal = publishRefusal(findings);
  if (refusal) refuse(refusal, { findings });
  if (seen !== publishing.seen) refuse('changedMeanwhile');
  const { event } = await decidedPublishing(tx, 'request', { exam, by, seen });
  await endRequest(tx, exam.id);
  await tx
    .insertInto('publishing_request')
    .values({ exam_id: exam.id, requested_by: by, requested_at: at, seen })
    .execute();
  await recordEvent(tx, { examId: exam.id, kind: event.kind, actorId: by, at, data: { seen } });
  const others = (await examOfficeOf(tx, exam.id)).filter((personId) => personId !== by);
  await notifyAll(tx, { to: others, examId: exam.id, kind: 'publishingRequested', facts: {}, at });
}

/** Takes back what was asked for; any of the exam office may. */
export async function withdrawPublishing(tx: Tx, { exam, by, at }: Acting): Promise<void> {
  const { event } = await decidedPublishing(tx, 'withdraw', { exam, by, seen: '' });
  await endRequest(tx, exam.id);
  await recordEvent(tx, { examId: exam.id, kind: event.kind, actorId: by, at, data: {} });
}
