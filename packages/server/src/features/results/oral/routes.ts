import { oralRoutes } from '@karakter/contract/results/oral/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { applyNewOral, decideNewOral, type NewOralCommand } from '@karakter/domain/results/oral/new-oral';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { notify } from '../../notices/notify.ts';
import { candidateToDecideOn, examWithCases } from '../access.ts';
import { latestNewOral, newOralsOf, oralFollows, saveNewOral } from './store.ts';

type Call = { tx: Tx; actor: Actor; now: Temporal.Instant; params: { examId: string } };
type Given = { arrangement: string } | { heldOn: string } | { reason: string };

function savedOf(given: Given, by: string) {
  if ('arrangement' in given) return { arrangement: { text: given.arrangement, by } };
  return 'heldOn' in given ? { heldOn: given.heldOn } : { cancelReason: given.reason };
}

/** The candidate is told of a time, a place and a cancellation; one who sat the oral exam knows that it was held. */
async function tell(tx: Tx, told: { to: string; examId: string; at: Temporal.Instant }, given: Given) {
  if ('arrangement' in given) {
    const { arrangement } = given;
    await notify(tx, { ...told, kind: 'newOralArranged', facts: { arrangement } });
  }
  if ('reason' in given)
    await notify(tx, { ...told, kind: 'newOralCancelled', facts: { reason: given.reason } });
}

/** Executes a command on the candidate's new oral exam: the state, the log and the notice at once. */
async function command(
  { tx, actor, now, params }: Call,
  candidateNumber: number,
  asked: NewOralCommand,
  given: Given,
) {
  const exam = await examWithCases(tx, actor, params.examId);
  const found = await candidateToDecideOn(tx, exam.id, candidateNumber);
  const { id, personId: to } = found ?? refuse('newOralNotCalled');
  const { entry, state, calledAt } = (await latestNewOral(tx, id)) ?? refuse('newOralNotCalled');
  const decision = decideNewOral(state, asked, { calledOn: dateOf(calledAt), today: dateOf(now) });
  if (decision.kind === 'refused') refuse(decision.code);
  const { kind } = decision.event;
  const saved = { state: applyNewOral(state, decision.event), ...savedOf(given, actor.personId) };
  await saveNewOral(tx, entry, saved, now);
  const about = { examId: exam.id, at: now };
  await recordEvent(tx, { ...about, kind, actorId: actor.personId, data: { candidateNumber } });
  await tell(tx, { ...about, to }, given);
  return accepted;
}

/** The oral part of an exam, for those who handle its cases (uhl. § 11-11(4)) [K10]. */
export function mountOralPart(mount: Mount): void {
  mount(oralRoutes.showOralPart, async ({ tx, actor, params }) => {
    const { id } = await examWithCases(tx, actor, params.examId);
    return { follows: await oralFollows(tx, id), newOrals: await newOralsOf(tx, id) };
  });

  mount(oralRoutes.setOralPart, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const { follows } = body;
    await tx.selectFrom('exam').select('id').where('id', '=', exam.id).forUpdate().execute();
    if ((await oralFollows(tx, exam.id)) === follows) return accepted;
    await tx.updateTable('exam').set({ oral_follows: follows }).where('id', '=', exam.id).execute();
    const of = { examId: exam.id, kind: 'oralPartSet', actorId: actor.personId, at: now };
    await recordEvent(tx, { ...of, data: { follows } });
    return accepted;
  });

  mount(oralRoutes.arrangeNewOral, (call) => {
    const { candidateNumber, arrangement } = call.body;
    return command(call, candidateNumber, { kind: 'arrange' }, { arrangement });
  });

  mount(oralRoutes.recordNewOralHeld, (call) => {
    const { candidateNumber, heldOn } = call.body;
    const on = Temporal.PlainDate.from(heldOn);
    return command(call, candidateNumber, { kind: 'recordHeld', on }, { heldOn });
  });

  mount(oralRoutes.cancelNewOral, (call) => {
    const { candidateNumber, reason } = call.body;
    return command(call, candidateNumber, { kind: 'cancel' }, { reason });
  });
}
