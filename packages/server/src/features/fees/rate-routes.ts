import { feesRoutes } from '@karakter/contract/fees/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { isUsableRate } from '@karakter/domain/fees/computation';
import { sql } from 'kysely';
import { orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { rateIn } from './store.ts';

/** What units pay, which their exam office sets [G14]. */
export function mountFeeRates(mount: Mount): void {
  mount(feesRoutes.showFeeRates, async ({ tx, actor }) => {
    const ids = unitsWithRole(actor, ['examOffice']);
    if (ids.length === 0) return { units: [], rates: [] };
    const units = await tx
      .selectFrom('unit')
      .select(['id', 'name_nb', 'name_nn', 'name_en'])
      .where('id', 'in', ids)
      .orderBy('name_nb')
      .execute();
    const nameOf = new Map(units.map((unit) => [unit.id, unit]));
    const rows = await tx
      .selectFrom('fee_rate as r')
      .innerJoin('person as p', 'p.id', 'r.set_by')
      .selectAll('r')
      .select(['p.name', sql<string>`r.valid_from::text`.as('valid_day')])
      .where('r.unit_id', 'in', ids)
      .orderBy('r.valid_from', 'desc')
      .orderBy('r.number', 'desc')
      .execute();
    const named = (unitId: string) => {
      const unit = nameOf.get(unitId);
      return { nb: unit?.name_nb ?? '', nn: unit?.name_nn ?? '', en: unit?.name_en ?? '' };
    };
    return {
      units: units.map(({ id }) => ({ unitId: id, unitName: named(id) })),
      rates: rows.map((row) => ({
        ...rateIn(row),
        number: row.number,
        unitId: row.unit_id,
        unitName: named(row.unit_id),
        validFrom: row.valid_day,
        setBy: row.name,
      })),
    };
  });

  mount(feesRoutes.saveFeeRate, async ({ tx, actor, now, body }) => {
    orNotFound(unitsWithRole(actor, ['examOffice']).includes(body.unitId));
    const from = Temporal.PlainDate.from(body.validFrom);
    if (!isUsableRate(body, { from, today: dateOf(now) })) refuse('feeRateUnusable');
    await tx
      .insertInto('fee_rate')
      .values({
        unit_id: body.unitId,
        valid_from: body.validFrom,
        hourly_ore: body.hourlyOre,
        exam_minutes: body.scriptMinutes.exam,
        bachelor_minutes: body.scriptMinutes.bachelorThesis,
        master_minutes: body.scriptMinutes.masterThesis,
        explanation_minutes: body.explanationMinutes,
        pays_internal: body.paysInternal,
        set_by: actor.personId,
        set_at: now,
      })
      .execute();
    return accepted;
  });
}
