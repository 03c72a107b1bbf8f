import { responsibleRoutes } from '@karakter/contract/cases/routes';
import { decideResponsible } from '@karakter/domain/cases/responsible';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { notify } from '../notices/notify.ts';
import { examWithCases } from '../results/access.ts';
import { type CaseRef, caseOf, handlersOf, insertResponsible, lastResponsible } from './store.ts';

/** A case of an exam whose cases the actor may handle, with who may be responsible and who is. */
async function caseToSee(tx: Tx, actor: Actor, ref: CaseRef, lock?: 'lock') {
  const found = orNotFound(await caseOf(tx, ref, lock));
  const { id: examId } = await examWithCases(tx, actor, found.examId);
  const handlers = await handlersOf(tx, examId);
  const last = await lastResponsible(tx, ref);
  // Who has lost the role, or grades the exam now, holds the case no more: it is with all again.
  const holds = handlers.some(({ personId }) => personId === last.personId);
  return { ...found, handlers, last, current: holds ? last.personId : null };
}

/** Taking and giving cases [K12]. */
export function mountResponsible(mount: Mount): void {
  mount(responsibleRoutes.showResponsible, async ({ tx, actor, params }) => {
    const { handlers, isClosed, last, current } = await caseToSee(tx, actor, params);
    const { number: changes, name, since } = last;
    const isHeld = current !== null && name !== null && since !== null;
    const responsible = isHeld ? { personId: current, name, since: since.toString() } : null;
    return { responsible, changes, handlers, self: actor.personId, isClosed };
  });

  mount(responsibleRoutes.setResponsible, async ({ tx, actor, now: at, params, body }) => {
    const found = await caseToSee(tx, actor, params, 'lock');
    const { examId, candidateNumber, last, current, isClosed } = found;
    if (last.number !== body.after) refuse('changedMeanwhile');
    const handlers = found.handlers.map(({ personId }) => personId);
    const decision = decideResponsible(body.personId, { current, isClosed, handlers });
    if (decision.kind === 'refused') refuse(decision.code);
    if (decision.kind === 'unchanged') return accepted;
    const { kind, personId } = decision.event;
    const by = actor.personId;
    await insertResponsible(tx, params, { number: last.number + 1, personId, by, at });
    const data = { caseKind: params.kind, caseId: params.caseId, candidateNumber, personId };
    await recordEvent(tx, { examId, kind, actorId: by, at, data });
    const facts = { caseKind: params.kind, candidateNumber };
    for (const [to, change] of [[current, 'taken'] as const, [personId, 'given'] as const])
      if (to !== null && to !== by)
        await notify(tx, { to, examId, kind: 'caseHandedOver', facts: { ...facts, change }, at });
    return accepted;
  });
}
