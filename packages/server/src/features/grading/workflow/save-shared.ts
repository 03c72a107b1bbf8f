import { decideGrading, type GradingCommand } from '@karakter/domain/grading/grading';
import { confirmationsToTakeBack } from '@karakter/domain/grading/workflow';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { notify } from '../../notices/notify.ts';
import { noteJudged } from '../automatic.ts';
import { type AtWork, placeOf } from '../decide.ts';
import type { ScriptRecord } from '../scripts.ts';
import { gradersToTell, saveShared } from './shared-store.ts';

/**
 * Saves a member's change of the shared assessment [G1]. The confirmations that it takes back are logged, and their
 * members told. The commission must be locked.
 */
export async function saveInShared(
  at: AtWork,
  script: ScriptRecord,
  command: Extract<GradingCommand, { kind: 'save' }>,
  version: number,
): Promise<number> {
  const { tx, commission, facts, now } = at;
  const decision = decideGrading(script.grading, command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  const takesBack = confirmationsToTakeBack(script.grading, facts.by, facts.workflow);
  const change = { before: script.shared, entry: command.entry, version, takesBack };
  const place = placeOf(at, script);
  const saved = await saveShared(tx, place, change);
  await noteJudged(tx, place, script, { entry: command.entry, facts });
  if (saved === version || takesBack.length === 0) return saved;
  const { id: commissionId, examId } = commission;
  const { candidateNumber } = script;
  const data = { commissionId, candidateNumber, of: takesBack };
  await recordEvent(tx, { examId, kind: 'confirmationsTakenBack', actorId: facts.by, at: now, data });
  const kind = 'confirmationTakenBack';
  for (const to of await gradersToTell(tx, { commissionId, kind, members: takesBack, at: now })) {
    await notify(tx, { to, examId, kind, facts: { candidateNumber }, at: now });
  }
  return saved;
}
