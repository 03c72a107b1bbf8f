import { catalogueRoutes } from '@karakter/contract/institution/catalogue';
import { isOvertaken, type SeenFacts, wantedFacts } from '@karakter/domain/people/seen-facts';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { type Keeper, type Saved, saveCourse, saveUnit } from './catalogue-changes.ts';
import { coursesIn, keptUnits, lockCatalogue, unitsOf } from './catalogue-store.ts';

type Call = { tx: Tx; actor: Actor; now: Temporal.Instant; body: { code: string } };

async function keeperOf({ tx, actor, now: at }: Call): Promise<Keeper> {
  await lockCatalogue(tx);
  return { tx, by: actor.personId, at, kept: await unitsOf(tx, keptUnits(actor)) };
}

function idOrRefuse(saved: Saved, { body: { code } }: Call): string {
  if (!('fault' in saved)) return saved.id;
  return refuse(saved.fault === 'unitUnknown' ? 'notFound' : saved.fault, { code });
}

/** The facts that the keeper wants; refuses one that a colleague has changed since the page showed it. */
function wantedOrRefuse<F extends SeenFacts>(given: F, before: SeenFacts, known: SeenFacts): F {
  const wanted = wantedFacts<SeenFacts>(given, before, known) as F;
  if (isOvertaken<SeenFacts>(wanted, before, known)) refuse('factsChangedMeanwhile');
  return wanted;
}

/** The institution's units and courses, one by one [U1]. */
export function mountCatalogue(mount: Mount): void {
  mount(catalogueRoutes.listUnits, async ({ tx, actor }) => ({ units: await unitsOf(tx, keptUnits(actor)) }));

  mount(catalogueRoutes.addUnit, async (call) => {
    return { id: idOrRefuse(await saveUnit(await keeperOf(call), call.body), call) };
  });

  mount(catalogueRoutes.changeUnit, async (call) => {
    const { unitId } = call.params;
    const keeper = await keeperOf(call);
    const known = orNotFound(keeper.kept.find(({ id }) => id === unitId));
    const { before, ...given } = call.body;
    idOrRefuse(await saveUnit(keeper, wantedOrRefuse(given, before, known), unitId), call);
    return accepted;
  });

  mount(catalogueRoutes.listCatalogue, async ({ tx, actor }) => ({
    courses: await coursesIn(tx, keptUnits(actor)),
  }));

  mount(catalogueRoutes.addCourse, async (call) => {
    return { id: idOrRefuse(await saveCourse(await keeperOf(call), call.body), call) };
  });

  mount(catalogueRoutes.changeCourse, async (call) => {
    const { courseId } = call.params;
    const keeper = await keeperOf(call);
    const courses = await coursesIn(call.tx, keptUnits(call.actor));
    const known = orNotFound(courses.find(({ id }) => id === courseId));
    const { before, ...given } = call.body;
    idOrRefuse(await saveCourse(keeper, wantedOrRefuse(given, before, known), courseId), call);
    return accepted;
  });
}
