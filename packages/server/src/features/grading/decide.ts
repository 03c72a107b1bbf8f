import {
  decideGrading,
  type GradingCommand,
  type GradingEvent,
  type GradingFacts,
  type GradingRefusal,
} from '@karakter/domain/grading/grading';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { agree, completeIfAllAgreed } from './agree.ts';
import { revealWhatIsReady } from './reveal.ts';
import { type Place, saveConfirmation, saveEntry, saveProposal } from './save.ts';
import type { ScriptRecord } from './scripts.ts';
import type { CommissionRecord } from './store.ts';

/** A commission being worked on: the actor is `facts.by`. */
export type AtWork = {
  tx: Tx;
  commission: CommissionRecord;
  facts: GradingFacts;
  now: Temporal.Instant;
};

/** The part of it that saving during typing needs. */
export type OwnWork = Omit<AtWork, 'commission'> & { commission: Pick<CommissionRecord, 'id'> };

function placeOf({ commission, facts, now }: OwnWork, script: ScriptRecord): Place {
  return { commissionId: commission.id, candidacyId: script.candidacyId, personId: facts.by, now };
}

type Decided = Exclude<GradingEvent, { kind: 'assessmentSaved' | 'assessmentsRevealed' }>;

async function saveDecided(at: AtWork, script: ScriptRecord, event: Decided): Promise<void> {
  const { tx, commission } = at;
  const place = placeOf(at, script);
  if (event.kind === 'gradeAgreed') return agree(tx, commission, script, event, at.now);
  if (event.kind === 'gradeProposed') await saveProposal(tx, place, event);
  else await saveConfirmation(tx, place, event, script.ownVersion);
  await recordEvent(tx, {
    examId: commission.examId,
    kind: event.kind,
    actorId: at.facts.by,
    at: at.now,
    data: {
      commissionId: commission.id,
      candidateNumber: script.candidateNumber,
      ...(event.kind === 'gradeProposed' ? { grade: event.grade } : {}),
    },
  });
}

/**
 * Saves an entry during typing. Not an event of the log: it decides nothing and happens with every pause in typing.
 */
export async function saveTyped(
  at: OwnWork,
  script: ScriptRecord,
  command: Extract<GradingCommand, { kind: 'save' }>,
  version: number,
): Promise<number> {
  const decision = decideGrading(script.grading, command, at.facts);
  if (decision.kind === 'refused') refuse(decision.code);
  return saveEntry(at.tx, placeOf(at, script), command.entry, version);
}

/** Executes a member's command on one answer, or refuses it; after a confirmation, ready answers are revealed. */
export async function executeGradingCommand(
  at: AtWork,
  script: ScriptRecord,
  command: Exclude<GradingCommand, { kind: 'save' }>,
): Promise<void> {
  const refusal = await tryToExecute(at, script, command);
  if (refusal !== null) refuse(refusal);
  if (command.kind === 'confirm') await revealWhatIsReady(at.tx, at.commission, at.now);
  if (command.kind === 'approve') await completeIfAllAgreed(at.tx, at.commission, at.now);
}

async function tryToExecute(
  at: AtWork,
  script: ScriptRecord,
  command: Exclude<GradingCommand, { kind: 'save' }>,
): Promise<GradingRefusal | null> {
  const decision = decideGrading(script.grading, command, at.facts);
  if (decision.kind === 'refused') return decision.code;
  // Only a save results in a saved assessment, and no command results in a reveal.
  await saveDecided(at, script, decision.event as Decided);
  return null;
}

/** Confirms many answers independently: one that cannot be confirmed stops no other [G1]. */
export async function confirmAll(at: AtWork, scripts: readonly ScriptRecord[]) {
  const results: { candidateNumber: number; refusal: GradingRefusal | null }[] = [];
  for (const script of scripts) {
    const refusal = await tryToExecute(at, script, { kind: 'confirm' });
    results.push({ candidateNumber: script.candidateNumber, refusal });
  }
  await revealWhatIsReady(at.tx, at.commission, at.now);
  return results;
}
