import { type AssessmentEntry, reasonsThatCount } from '@karakter/domain/grading/assessment';
import type { DecidingEvent } from '@karakter/domain/grading/deciding';
import {
  decideGrading,
  type GradingCommand,
  type GradingEvent,
  type GradingRefusal,
} from '@karakter/domain/grading/grading';
import type { Tx } from '../../platform/database/db.ts';
import { Refusal, refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { factsOn, type MarkingFacts } from './access.ts';
import { agree, completeIfAllAgreed } from './agree.ts';
import { noteJudged } from './automatic.ts';
import { saveAfterReveal } from './deciding/save.ts';
import { revealWhatIsReady } from './reveal.ts';
import { type Place, saveConfirmation, saveEntry, saveProposal } from './save.ts';
import type { ScriptRecord } from './scripts.ts';
import type { CommissionRecord } from './store.ts';
import { saveSharedConfirmation } from './workflow/shared-store.ts';

/** A commission being worked on: the actor is `facts.by`. */
export type AtWork = {
  tx: Tx;
  commission: CommissionRecord;
  facts: MarkingFacts;
  now: Temporal.Instant;
};

/** The part of it that saving during typing needs. */
export type OwnWork = Omit<AtWork, 'commission'> & { commission: Pick<CommissionRecord, 'id'> };

export function placeOf({ commission, facts, now }: OwnWork, script: ScriptRecord): Place {
  return { commissionId: commission.id, candidacyId: script.candidacyId, personId: facts.by, now };
}

type Decided = Exclude<
  GradingEvent,
  { kind: 'assessmentSaved' | 'confirmationsTakenBack' | 'assessmentsRevealed' }
>;

async function saveOwnConfirmation(
  at: AtWork,
  script: ScriptRecord,
  event: Extract<Decided, { kind: 'assessmentConfirmed' | 'assessmentReopened' }>,
): Promise<void> {
  const place = placeOf(at, script);
  const isShared = at.commission.workflow.assessing === 'shared';
  if (!isShared) return saveConfirmation(at.tx, place, event, script.ownVersion);
  return saveSharedConfirmation(at.tx, place, event.kind === 'assessmentConfirmed', script.ownVersion);
}

const isAfterReveal = (event: Decided): event is DecidingEvent =>
  event.kind === 'disagreementDeclared' || event.kind === 'gradeDecided' || event.kind === 'gradeSentBack';

async function saveDecided(at: AtWork, script: ScriptRecord, event: Decided): Promise<void> {
  const { tx, commission } = at;
  const place = placeOf(at, script);
  if (isAfterReveal(event)) return saveAfterReveal({ ...at, as: 'member' }, script, event);
  if (event.kind === 'gradeAgreed') return agree(tx, commission, script, event, at.now);
  if (event.kind === 'gradeProposed') await saveProposal(tx, place, event);
  else await saveOwnConfirmation(at, script, event);
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

/** The entry with the reasons that belong to points set by hand. */
export function withReasons(entry: AssessmentEntry, { questions }: AtWork['facts']): AssessmentEntry {
  return entry.reasons ? { ...entry, reasons: reasonsThatCount(entry, questions) } : entry;
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
  const decision = decideGrading(script.grading, command, factsOn(at.facts, script));
  if (decision.kind === 'refused') refuse(decision.code);
  const place = placeOf(at, script);
  const saved = await saveEntry(at.tx, place, command.entry, version);
  await noteJudged(at.tx, place, script, { entry: command.entry, facts: at.facts });
  return saved;
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

/** As saveTyped for one of many: its refusal stops no other. */
export async function trySaving(
  save: () => Promise<number>,
): Promise<{ version: number | null; refusal: string | null }> {
  try {
    return { version: await save(), refusal: null };
  } catch (failure) {
    // Only refusals of our own rules: after an error of the database nothing more could be saved.
    if (failure instanceof Refusal) return { version: null, refusal: failure.code };
    throw failure;
  }
}

async function tryToExecute(
  at: AtWork,
  script: ScriptRecord,
  command: Exclude<GradingCommand, { kind: 'save' }>,
): Promise<GradingRefusal | null> {
  const decision = decideGrading(script.grading, command, factsOn(at.facts, script));
  if (decision.kind === 'refused') return decision.code;
  // Only a save results in a saved assessment, and no command results in a reveal.
  await saveDecided(at, script, decision.event as Decided);
  return null;
}

type ManyRefusal = GradingRefusal | 'changedMeanwhile';

/**
 * Confirms many answers independently: one that cannot be confirmed stops no other [G1]. Of shared assessments the
 * version that the member has seen: another may have changed it since.
 */
export async function confirmAll(
  at: AtWork,
  scripts: readonly ScriptRecord[],
  versions: Readonly<Record<string, number>>,
) {
  const results: { candidateNumber: number; refusal: ManyRefusal | null }[] = [];
  const isShared = at.commission.workflow.assessing === 'shared';
  for (const script of scripts) {
    const { candidateNumber, ownVersion } = script;
    const isSeen = !isShared || versions[candidateNumber] === ownVersion;
    const refusal = isSeen ? await tryToExecute(at, script, { kind: 'confirm' }) : 'changedMeanwhile';
    results.push({ candidateNumber, refusal });
  }
  await revealWhatIsReady(at.tx, at.commission, at.now);
  return results;
}
