import type { Trilingual } from '../text/language.ts';
import { isBlank, visibleText } from '../text/visible-text.ts';

export const courseLevels = ['bachelor', 'master'] as const;
export type CourseLevel = (typeof courseLevels)[number];

export type CatalogueFault = 'codeUnusable' | 'namesMissing' | 'creditsUnusable';

const code = /^[\p{L}\d][\p{L}\d./_-]{1,29}$/u;
const credits = { least: 0.5, most: 120 } as const;

/** The names as they are shown: a language that has none takes the first that there is. */
export function wholeNames({ nb, nn, en }: Trilingual): Trilingual {
  const [first, second, third] = [nb, nn, en].map(visibleText);
  const known = first || second || third || '';
  return { nb: first || known, nn: second || known, en: third || known };
}

/** Why a unit cannot have this name. */
export function unitFault(unit: Trilingual & { readonly code: string }): CatalogueFault | undefined {
  if (!code.test(unit.code)) return 'codeUnusable';
  return isBlank(unit.nb + unit.nn + unit.en) ? 'namesMissing' : undefined;
}

/** Why a course cannot have these facts. */
export function courseFault(
  course: Trilingual & { readonly code: string; readonly credits: number },
): CatalogueFault | undefined {
  const isCounted = course.credits >= credits.least && course.credits <= credits.most;
  return unitFault(course) ?? (isCounted ? undefined : 'creditsUnusable');
}

/** The unit and all units below it, at any depth. */
export function unitsBelow(
  units: readonly { readonly id: string; readonly parentId: string | null }[],
  id: string,
): Set<string> {
  const below = new Set([id]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const unit of units) if (unit.parentId !== null && below.has(unit.parentId)) below.add(unit.id);
  }
  return below;
}
