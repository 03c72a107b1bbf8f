import type { DatedRule } from '../rule-set.ts';

/** A change of one rule of an institution that a second person has approved, to begin on a day. */
export type PlannedRule = DatedRule & { readonly institution: string };

/** What a planned rule replaces: the rule of the same thing, of the same institution, by the same day. */
const placeOf = ({ parameter, sector, institution = '', by = 'exam' }: DatedRule) =>
  [parameter, sector, institution, by].join('\n');

const applies = ({ from, until }: DatedRule, day: string) =>
  from <= day && (until === undefined || day < until);

/** Of the rules of one place, those that count on a day: the planned one that began last, before what is built in. */
function counting(
  builtIn: readonly DatedRule[],
  planned: readonly DatedRule[],
  day: string,
): readonly DatedRule[] {
  const begun = planned.filter((rule) => applies(rule, day));
  const [last] = begun.toSorted((a, b) => b.from.localeCompare(a.from));
  return last ? [last] : builtIn.filter((rule) => applies(rule, day));
}

/** The rules of one place, cut where one begins or ends, so that no two of them apply on one day. */
function cut(builtIn: readonly DatedRule[], planned: readonly DatedRule[]): DatedRule[] {
  const days = [...builtIn, ...planned].flatMap(({ from, until }) => (until ? [from, until] : [from]));
  const bounds = [...new Set(days)].toSorted();
  return bounds.flatMap((from, index) => {
    const until = bounds[index + 1];
    return counting(builtIn, planned, from).map(
      ({ until: _, ...rule }) => ({ ...rule, from, ...(until !== undefined && { until }) }) as DatedRule,
    );
  });
}

/**
 * The built-in rules with the planned ones in their place. A planned rule applies from its first day until its own end,
 * or until the next one begins; after its end, what was there before applies again. So two never apply on one day, and
 * no rule changes for a day before the plan begins.
 */
export function rulesInForce(
  builtIn: readonly DatedRule[],
  planned: readonly PlannedRule[],
): readonly DatedRule[] {
  if (planned.length === 0) return builtIn;
  const places = new Set(planned.map(placeOf));
  const at = (rules: readonly DatedRule[], place: string) => rules.filter((rule) => placeOf(rule) === place);
  return [
    ...builtIn.filter((rule) => !places.has(placeOf(rule))),
    ...[...places].flatMap((place) => cut(at(builtIn, place), at(planned, place))),
  ];
}
