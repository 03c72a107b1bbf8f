import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { givingRefusal } from '@karakter/domain/explanation/writing/giving';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { notify } from '../../notices/notify.ts';
import { examWithCases } from '../../results/access.ts';
import { type ExplanationRecord, lockExplanation } from '../store.ts';
import { possibleWriters } from '../writers.ts';
import { saveAway, saveWriter, writerOf } from './store.ts';

/** The grader to whom it may be given; undefined where it goes back to the commission. */
async function writerOrRefuse(tx: Tx, { id, state }: ExplanationRecord, personId: string | null) {
  const found = (await possibleWriters(tx, id)).find((each) => each.personId === personId);
  const facts = { isAmongGraders: found !== undefined, isAway: found?.isAway ?? false };
  const refusal = givingRefusal(state, personId === null ? null : facts);
  if (refusal) refuse(refusal);
  return found;
}

/** The writers of an explanation: it is given to another grader, and graders are noted as ill or away [E3, G19]. */
export function mountGivenExplanations(mount: Mount): void {
  mount(explanationWritingRoutes.giveExplanation, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const explanation = orNotFound(await lockExplanation(tx, params.explanationId));
    orNotFound(explanation.examId === exam.id);
    const { personId } = body;
    if (personId === ((await writerOf(tx, explanation.id)) ?? null)) return accepted;
    const found = await writerOrRefuse(tx, explanation, personId);
    const { candidateNumber, commissionNumber, dueAt } = explanation;
    await saveWriter(tx, explanation.id, personId, { actorId: actor.personId, at });
    const kind = personId === null ? 'explanationGivenBack' : 'explanationGivenToWriter';
    const data = { candidateNumber, commissionNumber, ...(found && { writerId: found.personId }) };
    await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at, data });
    if (personId !== null) {
      const facts = { candidateNumber, dueAt: dueAt.toString() };
      await notify(tx, {
        to: personId,
        examId: exam.id,
        kind: 'explanationRequested',
        facts,
        at,
        cases: [explanation.id],
      });
    }
    return accepted;
  });

  mount(explanationWritingRoutes.declareAway, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const explanation = orNotFound(await lockExplanation(tx, params.explanationId));
    orNotFound(explanation.examId === exam.id);
    const { personId, isAway } = body;
    const all = await possibleWriters(tx, explanation.id);
    orNotFound(all.find((each) => each.personId === personId));
    const { commissionId, commissionNumber } = explanation;
    const by = { actorId: actor.personId, at };
    if (await saveAway(tx, { commissionId, personId, isAway }, by)) {
      const kind = isAway ? 'graderAway' : 'graderBack';
      await recordEvent(tx, { examId: exam.id, kind, ...by, data: { commissionNumber, graderId: personId } });
    }
    return accepted;
  });
}
