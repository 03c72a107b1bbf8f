import {
  applyReassessment,
  decideReassessment,
  type ReassessmentCommand,
  type ReassessmentEvent,
} from '@karakter/domain/appeal/reassessment/reassessment';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { type Standing, standingOf } from './protocol.ts';
import { type ReassessmentRecord, reassessmentRecord } from './store.ts';

export type Working = { tx: Tx; record: ReassessmentRecord; by: string | null; now: Temporal.Instant };

/** Decides a command by the rules, or refuses it; nothing where it was done already. */
export function decidedOrRefuse(
  standing: Standing,
  command: ReassessmentCommand,
  isSame = false,
): ReassessmentEvent | null {
  const decision = decideReassessment(standing.reassessment, command, { ...standing.facts, isSame });
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.kind === 'accepted' ? decision.event : null;
}

/** The log names the new assessment, its answer by number, and what was done; never what was written. */
export async function recordReassessment(
  { tx, record, by, now }: Working,
  { kind, ...facts }: ReassessmentEvent,
): Promise<void> {
  const { id: reassessmentId, examId, candidateNumber } = record;
  const data = { reassessmentId, candidateNumber, ...facts };
  await recordEvent(tx, { examId, kind, actorId: by, at: now, data });
}

/** Stores the state that a change of the protocol led to, with another version that is signed again. */
export async function saveChange(
  { tx, record }: Pick<Working, 'tx' | 'record'>,
  standing: Standing,
  event: ReassessmentEvent,
): Promise<number> {
  const version = record.version + 1;
  const { kind: state } = applyReassessment(standing.reassessment, event);
  await tx.updateTable('reassessment').set({ state, version }).where('id', '=', record.id).execute();
  return version;
}

/** Stores the state after a signature, which changes no word of the protocol. */
export async function saveSigned(
  { tx, record }: Pick<Working, 'tx' | 'record'>,
  standing: Standing,
  event: ReassessmentEvent,
): Promise<'signed' | 'open'> {
  const { kind: state } = applyReassessment(standing.reassessment, event);
  await tx.updateTable('reassessment').set({ state }).where('id', '=', record.id).execute();
  return state === 'signed' ? 'signed' : 'open';
}

/** The new assessment as it stands now. */
export async function standingNow(tx: Tx, id: string): Promise<Standing> {
  const record = await reassessmentRecord(tx, id);
  if (!record) throw new Error('no such new assessment');
  return standingOf(tx, record);
}
