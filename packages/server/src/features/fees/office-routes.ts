import { feesRoutes } from '@karakter/contract/fees/routes';
import type { FeeLine } from '@karakter/domain/fees/computation';
import { applyFeeClaim, decideFeeClaim, type FeeClaimCommand } from '@karakter/domain/fees/fee-claim';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { Refusal, refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { notify } from '../notices/notify.ts';
import { claimsToExport, claimToDecide, officeClaims, officeExports } from './office-store.ts';
import { payrollFile } from './payroll-file.ts';
import { claimIn, dayOf } from './store.ts';

type Deciding = { readonly tx: Tx; readonly actor: Actor; readonly now: Temporal.Instant };
type Decided = {
  readonly command: Exclude<FeeClaimCommand, 'submit'>;
  /** The version that was read; null where the file is made of what is approved. */
  readonly version: number | null;
  /** Whether the officer approves several claims at once. */
  readonly isAmongMany?: boolean;
  readonly reason?: string;
  readonly exportNumber?: number;
};

/** Decides one claim as it was read, with its event; refuses a claim that has changed since. */
async function decide({ tx, actor, now: at }: Deciding, claimId: string, decided: Decided): Promise<void> {
  const row = orNotFound(await claimToDecide(tx, actor, claimId));
  const claim = claimIn(row);
  const { counted, claimed } = claim;
  const isOwn = row.person_id === actor.personId;
  const { isAmongMany = false } = decided;
  const facts = { isOwn, isAmongMany, counted, claimed, hasRate: true, isPaid: true };
  const decision = decideFeeClaim(claim.state, decided.command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  if (decided.version !== null && decided.version !== claim.version) refuse('changedMeanwhile');
  const { event } = decision;
  const isExport = decided.command === 'export';
  await tx
    .updateTable('fee_claim')
    .set({
      state: applyFeeClaim(claim.state, event),
      version: claim.version + 1,
      return_reason: decided.reason ?? '',
      ...(isExport
        ? { export_number: decided.exportNumber }
        : { decided_by: actor.personId, decided_at: at }),
    })
    .where('id', '=', claimId)
    .execute();
  const data = { commissionId: row.commission_id, graderId: row.person_id, number: claim.number };
  await recordEvent(tx, { examId: row.exam_id, kind: event.kind, actorId: actor.personId, at, data });
  if (decided.command === 'return') {
    const notice = { kind: 'feeClaimReturned', facts: {}, at } as const;
    await notify(tx, { to: row.person_id, examId: row.exam_id, ...notice });
  }
}

function mountDeciding(mount: Mount): void {
  mount(feesRoutes.listFeeClaims, async ({ tx, actor }) => {
    const rows = await officeClaims(tx, actor);
    const claims = rows.map((row) => ({
      ...claimIn(row),
      kind: row.kind as 'ordinary' | 'appeal' | 'third' | 'newAssessment',
      commissionNumber: row.commission_number,
      examId: row.exam_id,
      courseCode: row.code,
      examDate: dayOf(row.starts_at),
      name: row.name,
      employer: row.employer ?? '',
    }));
    return { claims };
  });

  mount(feesRoutes.approveFeeClaims, async (call) => {
    const results = [];
    const isAmongMany = call.body.claims.length > 1;
    // In one order, so that two officers who approve the same claims do not wait for each other in a circle.
    for (const { id, version } of call.body.claims.toSorted((a, b) => a.id.localeCompare(b.id))) {
      try {
        await decide(call, id, { command: 'approve', version, isAmongMany });
        results.push({ id, refusal: null });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        results.push({ id, refusal: error.code });
      }
    }
    return { results };
  });

  mount(feesRoutes.returnFeeClaim, async (call) => {
    const { version, reason } = call.body;
    await decide(call, call.params.claimId, { command: 'return', version, reason });
    return accepted;
  });
}

/** The lines of a file for payroll, by name. */
async function payrollLines(tx: Tx, actor: Actor, ids: ReadonlySet<string>) {
  const rows = (await officeClaims(tx, actor)).filter(({ id }) => ids.has(id));
  const people = await tx
    .selectFrom('person')
    .select(['id', 'email'])
    .where(
      'id',
      'in',
      rows.map(({ person_id }) => person_id),
    )
    .execute();
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return rows
    .map((row) => ({
      name: row.name,
      employer: row.employer ?? '',
      email: emails.get(row.person_id) ?? '',
      course: row.code,
      examDate: dayOf(row.starts_at),
      scripts: row.scripts,
      explanations: row.explanations,
      minutes: (row.computation as unknown as FeeLine[]).reduce((sum, line) => sum + (line.minutes ?? 0), 0),
      expensesOre: row.expenses_ore,
      totalOre: row.total_ore,
      claimId: row.id,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb') || a.claimId.localeCompare(b.claimId));
}

function mountExports(mount: Mount): void {
  mount(feesRoutes.exportFeeClaims, async (call) => {
    const { tx, actor, now } = call;
    const ids = await claimsToExport(tx, actor);
    if (ids.length === 0) refuse('nothingToExport');
    const lines = await payrollLines(tx, actor, new Set(ids));
    const { number } = await tx
      .insertInto('fee_export')
      .values({
        csv: payrollFile(lines),
        claims: ids.length,
        total_ore: lines.reduce((sum, { totalOre }) => sum + totalOre, 0),
        made_by: actor.personId,
        made_at: now,
      })
      .returning('number')
      .executeTakeFirstOrThrow();
    for (const id of ids) await decide(call, id, { command: 'export', version: null, exportNumber: number });
    return { number, claims: ids.length };
  });

  mount(feesRoutes.listFeeExports, async ({ tx, actor }) => {
    const rows = await officeExports(tx, actor);
    const exports = rows.map(({ number, claims, total_ore, name, made_at, fetched }) => ({
      number,
      claims,
      totalOre: total_ore,
      madeBy: name,
      madeAt: made_at.toString(),
      fetched,
    }));
    return { exports };
  });

  mount(feesRoutes.feeExportFile, async ({ tx, actor, now, params }) => {
    const rows = await officeExports(tx, actor);
    const { number, csv } = orNotFound(rows.find((row) => row.number === params.exportNumber));
    const fetched = { export_number: number, fetched_by: actor.personId, fetched_at: now };
    await tx.insertInto('fee_export_fetched').values(fetched).execute();
    return { name: `honorar-${number}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(csv) };
  });
}

/** The exam office's part of fees: decide on claims, one or many, and hand what is approved to payroll [G14]. */
export function mountFeesOfOffice(mount: Mount): void {
  mountDeciding(mount);
  mountExports(mount);
}
