import { responsibleRoutes } from '@karakter/contract/cases/routes';
import { decideResponsible } from '@karakter/domain/cases/responsible';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { Refusal, refuse } from '../../platform/http/refusals.ts';
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

type Handing = { readonly tx: Tx; readonly actor: Actor; readonly now: Temporal.Instant };

/** A person who is to be told that a case changed hands. */
type Told = {
  readonly to: string;
  readonly examId: string;
  readonly facts: NoticeFacts['caseHandedOver'];
  readonly cases: readonly string[];
};

/** Tells each person once for each exam, however many of its cases changed hands. */
async function tell({ tx, now: at }: Handing, told: readonly Told[]): Promise<void> {
  const together = new Map<string, Told>();
  for (const each of told) {
    const key = [each.to, each.examId, each.facts.change].join();
    const first = together.get(key);
    const others = (first?.facts.others ?? 0) + 1;
    const cases = [...(first?.cases ?? []), ...each.cases];
    together.set(key, first ? { ...first, cases, facts: { ...first.facts, others } } : each);
  }
  for (const each of together.values()) await notify(tx, { ...each, kind: 'caseHandedOver', at });
}

/** Makes a person responsible, or all with null, and returns who is to be told; `after`: how many changes the actor knows of. */
async function hand(
  { tx, actor, now: at }: Handing,
  ref: CaseRef,
  to: string | null,
  after?: number,
): Promise<Told[]> {
  const found = await caseToSee(tx, actor, ref, 'lock');
  const { examId, candidateNumber, last, current, isClosed } = found;
  if (after !== undefined && last.number !== after) refuse('changedMeanwhile');
  const handlers = found.handlers.map(({ personId }) => personId);
  const decision = decideResponsible(to, { current, isClosed, handlers });
  if (decision.kind === 'refused') refuse(decision.code);
  if (decision.kind === 'unchanged') return [];
  const { kind, personId } = decision.event;
  const by = actor.personId;
  await insertResponsible(tx, ref, { number: last.number + 1, personId, by, at });
  const data = { caseKind: ref.kind, caseId: ref.caseId, candidateNumber, personId };
  await recordEvent(tx, { examId, kind, actorId: by, at, data });
  const facts = { caseKind: ref.kind, candidateNumber };
  const changed = [[current, 'taken'] as const, [personId, 'given'] as const];
  return changed.flatMap(([told, change]) =>
    told === null || told === by
      ? []
      : [{ to: told, examId, facts: { ...facts, change }, cases: [ref.caseId] }],
  );
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

  mount(responsibleRoutes.setResponsible, async (call) => {
    const { personId, after } = call.body;
    await tell(call, await hand(call, call.params, personId, after));
    return accepted;
  });

  mount(responsibleRoutes.giveCases, async (call) => {
    const { cases, personId } = call.body;
    const refusals = new Map<string, string | null>();
    const told: Told[] = [];
    // In one order, so that two people who give the same cases do not wait for each other in a circle.
    for (const ref of cases.toSorted((a, b) => a.caseId.localeCompare(b.caseId))) {
      try {
        told.push(...(await hand(call, ref, personId)));
        refusals.set(ref.caseId, null);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusals.set(ref.caseId, error.code);
      }
    }
    await tell(call, told);
    return { refusals: cases.map(({ caseId }) => refusals.get(caseId) ?? null) };
  });
}
