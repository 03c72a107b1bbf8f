import {
  caseStatisticsReaders,
  caseStatisticsRoutes,
  type StatisticsRow,
} from '@karakter/contract/case-statistics/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import {
  type PublicationState,
  publishingRefusal,
  withdrawingRefusal,
} from '@karakter/domain/case-statistics/publication';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordInRegister } from '../people/register-log.ts';
import {
  everythingPublished,
  insertPublication,
  institutionsAmong,
  lockInstitution,
  publicationsOf,
  unitsBelow,
} from './publications.ts';
import { smallestGroupOf, statisticsRows } from './rows.ts';
import { gradedByYear, openCasesByYear } from './store.ts';

const own = (actor: Actor) => unitsWithRole(actor, ['examOffice']);

/** The years of an institution in which grades are announced, or that are published, with what may be done with each. */
async function yearsOf(tx: Tx, now: Temporal.Instant, institutionId: string) {
  const unitIds = await unitsBelow(tx, institutionId);
  const open = await openCasesByYear(tx, unitIds);
  const graded = await gradedByYear(tx, unitIds);
  const published = new Map((await publicationsOf(tx, [institutionId])).map((each) => [each.year, each]));
  const years = [...new Set([...graded.keys(), ...published.keys()])].toSorted((a, b) => b - a);
  return years.map((year) => {
    const openCases = open.get(year) ?? 0;
    const publication = published.get(year);
    const state: PublicationState = publication?.state ?? 'notPublished';
    const facts = { year, thisYear: dateOf(now).year, openCases, candidates: graded.get(year) ?? 0, state };
    const publishedAt = publication?.publishedAt.toString() ?? null;
    return { year, openCases, state, publishedAt, obstacle: publishingRefusal(facts) ?? null };
  });
}

type Call = { readonly tx: Tx; readonly actor: Actor; readonly now: Temporal.Instant };
type Year = { readonly institutionId: string; readonly year: number };

/** The year of the institution as it stands, locked, for one of its exam office: only they publish. */
async function yearToChange({ tx, actor, now }: Call, of: Year) {
  const [institution] = await institutionsAmong(
    tx,
    own(actor).filter((id) => id === of.institutionId),
  );
  const { id } = orNotFound(institution);
  await lockInstitution(tx, id);
  return (await yearsOf(tx, now, id)).find(({ year }) => year === of.year);
}

/** Everything of a year that may be published. */
async function rowsToPublish({ tx, now }: Call, { institutionId, year }: Year) {
  const unitIds = await unitsBelow(tx, institutionId);
  const rows = await statisticsRows(tx, now, { unitIds, notKeptFrom: null, isExact: false });
  return rows.filter((row) => row.year === year);
}

function mountPublishing(mount: Mount): void {
  mount(caseStatisticsRoutes.publishCaseStatistics, async (call) => {
    const { tx, actor, now: at, params } = call;
    const found = await yearToChange(call, params);
    if (found === undefined) refuse('statisticsEmpty');
    if (found.obstacle !== null) refuse(found.obstacle);
    const { institutionId, year } = params;
    const rows = await rowsToPublish(call, params);
    const smallestGroup = await smallestGroupOf(tx, institutionId, at);
    const by = actor.personId;
    await insertPublication(tx, { institutionId, year, rows, smallestGroup, by, at });
    await recordInRegister(tx, { kind: 'caseStatisticsPublished', by, at, data: { institutionId, year } });
    return accepted;
  });

  mount(caseStatisticsRoutes.withdrawCaseStatistics, async (call) => {
    const { tx, actor, now: at, params, body } = call;
    const refusal = withdrawingRefusal((await yearToChange(call, params))?.state ?? 'notPublished');
    if (refusal !== undefined) refuse(refusal);
    const { institutionId, year } = params;
    const by = actor.personId;
    await tx
      .insertInto('case_statistics_withdrawal')
      .values({
        institution_id: institutionId,
        year,
        reason: body.reason,
        withdrawn_by: by,
        withdrawn_at: at,
      })
      .execute();
    await recordInRegister(tx, { kind: 'caseStatisticsWithdrawn', by, at, data: { institutionId, year } });
    return accepted;
  });
}

/** The greatest of the smallest groups of what is shown. */
async function smallestGroupIn({ tx, now }: Call, rows: readonly StatisticsRow[]): Promise<number> {
  const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
  const groups: number[] = [];
  for (const unitId of unitIds) groups.push(await smallestGroupOf(tx, unitId, now));
  return Math.max(0, ...groups);
}

/** The years of the institutions whose exam office the caller is of. */
async function ownYears({ tx, actor, now }: Call) {
  const institutions = await institutionsAmong(tx, own(actor));
  const years = [];
  for (const { id: institutionId, name: institution } of institutions)
    for (const year of await yearsOf(tx, now, institutionId))
      years.push({ institutionId, institution, ...year });
  return years;
}

/** How explanations, appeals and complaints go, for those who answer for them and, published, for everyone [V8]. */
export function mountCaseStatistics(mount: Mount): void {
  mount(caseStatisticsRoutes.showCaseStatistics, async (call) => {
    const { tx, actor, now, query } = call;
    const isExact = query.version === 'exact' && own(actor).length > 0;
    const rows = await statisticsRows(tx, now, {
      unitIds: isExact ? own(actor) : unitsWithRole(actor, caseStatisticsReaders),
      // What may be published is the same for everyone: of two versions the difference would tell more.
      notKeptFrom: isExact ? actor.personId : null,
      isExact,
    });
    const smallestGroup = await smallestGroupIn(call, rows);
    return { isExact, smallestGroup, rows, years: await ownYears(call) };
  });

  mount(caseStatisticsRoutes.showPublishedStatistics, async ({ tx }) => ({
    institutions: await everythingPublished(tx),
  }));
  mountPublishing(mount);
}
