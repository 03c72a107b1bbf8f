import { catalogueRoutes } from '@karakter/contract/institution/catalogue';
import {
  type CatalogueList,
  courseList,
  type ListedUnit,
  unitList,
} from '@karakter/domain/planning/list/catalogue-list';
import type { ListLine } from '@karakter/domain/planning/list/spreadsheet-cell';
import type { z } from 'zod';
import type { ListReader } from '../../integrations/spreadsheet/port.ts';
import { refusalOfUnreadable, UnreadableSpreadsheet } from '../../integrations/spreadsheet/unreadable.ts';
import type { Database } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import type { Clock } from '../../platform/jobs/clock.ts';
import { type Keeper, type Saved, saveCourse, saveUnit } from './catalogue-changes.ts';
import { coursesIn, keptUnits, lockCatalogue, unitsOf } from './catalogue-store.ts';

type Body = z.output<typeof catalogueRoutes.importUnits.body>;
type Outcome = z.output<typeof catalogueRoutes.importUnits.response>;
type Parts = { readonly db: Database; readonly clock: Clock; readonly lists: ListReader };

/** As many as the page shows. */
const mostErrors = 300;

/** Rolls the transaction back, and carries what it would have done. */
class Undone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('nothing of the list is stored');
    this.outcome = outcome;
  }
}

async function linesOf(lists: ListReader, by: string, { list }: Body): Promise<readonly ListLine[]> {
  const given = 'text' in list ? list : { bytes: new Uint8Array(Buffer.from(list.base64, 'base64')) };
  return lists.lines(given, by).catch((error: unknown) => {
    if (error instanceof UnreadableSpreadsheet) refuse(refusalOfUnreadable[error.code]);
    throw error;
  });
}

/** Saves line by line, so that a line may use what an earlier one has added. */
async function saveAll<Listed extends ListedUnit>(
  { rows, errors, unread }: CatalogueList<Listed>,
  save: (row: Listed) => Promise<Saved>,
): Promise<Outcome> {
  const outcome: Outcome = { added: 0, changed: 0, unchanged: 0, unread: [...unread], errors: [...errors] };
  for (const row of rows) {
    const saved = await save(row);
    if (!('fault' in saved)) outcome[saved.effect] += 1;
    else {
      const value = saved.fault === 'unitUnknown' || saved.fault === 'unitAboveItself' ? row.unit : row.code;
      outcome.errors.push({ line: row.line, code: saved.fault, value });
    }
  }
  return { ...outcome, errors: outcome.errors.toSorted((a, b) => a.line - b.line).slice(0, mostErrors) };
}

const isCode = (code: string) => (one: { readonly code: string }) =>
  one.code.toLowerCase() === code.toLowerCase();

/** The unit that a line names; where it names none, the course's present unit or the one chosen for all lines. */
function unitOf({ kept }: Keeper, named: string, otherwise: string | null): string | null {
  return named === '' ? otherwise : (kept.find(isCode(named))?.id ?? '');
}

function takeUnits(keeper: Keeper, lines: readonly ListLine[], unitId: string): Promise<Outcome> {
  return saveAll(unitList(lines), ({ code, unit, nb, nn, en }) => {
    const known = keeper.kept.find(isCode(code));
    const parentId = unitOf(keeper, unit, known ? known.parentId : unitId);
    return saveUnit(keeper, { code: known?.code ?? code, nb, nn, en, parentId }, known?.id);
  });
}

async function takeCourses(keeper: Keeper, lines: readonly ListLine[], chosen: string): Promise<Outcome> {
  const courses = await coursesIn(
    keeper.tx,
    keeper.kept.map(({ id }) => id),
  );
  return saveAll(courseList(lines), ({ line: _, unit, ...facts }) => {
    const known = courses.find(isCode(facts.code));
    const unitId = unitOf(keeper, unit, known?.unitId ?? chosen) ?? '';
    return saveCourse(keeper, { ...facts, code: known?.code ?? facts.code, unitId }, known?.id);
  });
}

/**
 * Imports units and courses from a list: all of it, or nothing where there is a fault or only a trial was requested.
 */
export function mountCatalogueImport(mount: Mount, { db, clock, lists }: Parts): void {
  const after = (actor: Actor, body: Body, take: typeof takeUnits) =>
    new AfterTransaction(async () => {
      // Outside any transaction, since a file may take long.
      const lines = await linesOf(lists, actor.personId, body);
      const work = inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) => {
        await lockCatalogue(tx);
        const kept = await unitsOf(tx, keptUnits(actor));
        const keeper = { tx, by: actor.personId, at: clock.now(), kept };
        const outcome = await take(keeper, lines, body.unitId);
        if (body.isTrial || outcome.errors.length > 0) throw new Undone(outcome);
        return outcome;
      });
      return work.catch((error: unknown) => {
        if (error instanceof Undone) return error.outcome;
        throw error;
      });
    });

  mount(catalogueRoutes.importUnits, async ({ actor, body }) => after(actor, body, takeUnits));
  mount(catalogueRoutes.importCourses, async ({ actor, body }) => after(actor, body, takeCourses));
}
