import type { outsideDecider } from '../disagreement.ts';
import type { Sector } from '../rule-set.ts';
import { fieldsOf, type Parameter, type PeriodUnit, parameterForms, type RuleField } from './rule-fields.ts';
import type { WrittenValue } from './rule-value.ts';

/** Why a field of a planned value cannot be used. */
export const ruleValueFaults = [
  'missing',
  'notWhole',
  'outOfRange',
  'notOffered',
  'noneChosen',
  'notADay',
  'endsBeforeItBegins',
  'noOneOutside',
  'noCondition',
  'noGeneralRow',
  'moreThanGraders',
] as const;
export type RuleValueFault = (typeof ruleValueFaults)[number];

/** A fault with its field; in a row of a list `longer.0.period`. */
export type FaultyField = { readonly field: string; readonly fault: RuleValueFault };

const mostOf: Readonly<Record<PeriodUnit, number>> = {
  hours: 240,
  days: 366,
  workingDays: 250,
  weeks: 52,
  months: 24,
  years: 10,
};

type Of<Kind extends RuleField['kind']> = Extract<RuleField, { kind: Kind }>;
type Check = (given: unknown) => RuleValueFault | null;

function numberFault(given: unknown, min: number, max: number): RuleValueFault | null {
  if (typeof given !== 'number' || Number.isNaN(given)) return 'missing';
  // Credits go by halves; everything else is counted in whole numbers.
  if (!Number.isInteger(min === 0.5 ? given * 2 : given)) return 'notWhole';
  return given < min || given > max ? 'outOfRange' : null;
}

function periodFault(given: unknown, units: readonly PeriodUnit[]): RuleValueFault | null {
  if (typeof given !== 'object' || given === null) return 'missing';
  const [[unit = '', count] = [], ...others] = Object.entries(given);
  const known = units.find((each) => each === unit);
  if (known === undefined || others.length > 0) return 'notOffered';
  return numberFault(count, 1, mostOf[known]);
}

/** A day that exists, of the year with a leap day where the field has no year. */
function dayFault(given: unknown, form: RegExp, prefix: string): RuleValueFault | null {
  if (typeof given !== 'string' || given === '') return 'missing';
  if (!form.test(given)) return 'notADay';
  try {
    Temporal.PlainDate.from(prefix + given, { overflow: 'reject' });
    return null;
  } catch {
    return 'notADay';
  }
}

function choicesFault(given: unknown, { options, atLeast }: Of<'choices'>): RuleValueFault | null {
  if (!Array.isArray(given)) return 'missing';
  if (given.length < atLeast) return 'noneChosen';
  const isOffered = given.every((each) => options.includes(each)) && new Set(given).size === given.length;
  return isOffered ? null : 'notOffered';
}

function numbersFault(given: unknown, min: number, max: number): RuleValueFault | null {
  if (!Array.isArray(given)) return 'missing';
  return given.map((each) => numberFault(each, min, max)).find((fault) => fault !== null) ?? null;
}

/** The check of a field that is no list of rows. */
function checkOf(field: Exclude<RuleField, { kind: 'rows' }>): Check {
  switch (field.kind) {
    case 'number':
      return (given) => numberFault(given, field.min, field.max);
    case 'numbers':
      return (given) => numbersFault(given, field.min, field.max);
    case 'flag':
      return (given) => (typeof given === 'boolean' ? null : 'missing');
    case 'choice':
      return (given) => (field.options.includes(String(given)) ? null : 'notOffered');
    case 'choices':
      return (given) => choicesFault(given, field);
    case 'period':
      return (given) => periodFault(given, field.units);
    case 'date':
      return (given) => dayFault(given, /^\d{4}-\d\d-\d\d$/, '');
    case 'monthDay':
      return (given) => dayFault(given, /^\d\d-\d\d$/, '2024-');
    case 'text':
      return (given) => (typeof given === 'string' && given.trim() !== '' ? null : 'missing');
  }
}

function faultsInField(field: RuleField, given: unknown, at: string): FaultyField[] {
  if ('optional' in field && given === null) return [];
  if (field.kind !== 'rows') {
    const fault = checkOf(field)(given);
    return fault ? [{ field: at, fault }] : [];
  }
  if (!Array.isArray(given)) return [{ field: at, fault: 'missing' }];
  if (given.length < field.atLeast) return [{ field: at, fault: 'noneChosen' }];
  return given.flatMap((row: Record<string, unknown>, index) =>
    field.fields.flatMap((each) => faultsInField(each, row[each.key], `${at}.${index}.${each.key}`)),
  );
}

type Row = Record<string, string | number | null>;

const minimumConditions = ['commissionKind', 'workKind', 'recheckable', 'creditsFrom', 'local'];

/** One row applies to every commission, so that each has a minimum; and no more are external than there are graders. */
function faultsInMinima(minima: readonly Row[]): FaultyField[] {
  const isGeneral = (row: Row) => minimumConditions.every((condition) => row[condition] === null);
  const tooMany = minima.flatMap(({ graders, externals }, index): FaultyField[] =>
    Number(externals) > Number(graders)
      ? [{ field: `minima.${index}.externals`, fault: 'moreThanGraders' }]
      : [],
  );
  return minima.some(isGeneral) ? tooMany : [{ field: 'minima', fault: 'noGeneralRow' }, ...tooMany];
}

/** What is wrong between the fields of a value whose fields are all usable. */
function faultsBetween(
  parameter: Parameter,
  sector: Sector,
  written: Record<string, unknown>,
): FaultyField[] {
  if (parameter === 'disagreement') {
    const deciders = written.deciders as Parameters<typeof outsideDecider>[0];
    const outside = sector === 'school' ? 'adjudicator' : 'thirdGrader';
    return deciders.at(-1) === outside ? [] : [{ field: 'deciders', fault: 'noOneOutside' }];
  }
  const rows = (key: string) => (written[key] as Row[] | undefined) ?? [];
  if (parameter === 'commission') return faultsInMinima(rows('minima'));
  const ofTerms = rows('terms').flatMap(({ examsFrom, examsUntil, due }, index): FaultyField[] =>
    String(examsFrom) <= String(examsUntil) && String(examsUntil) < String(due)
      ? []
      : [{ field: `terms.${index}.due`, fault: 'endsBeforeItBegins' }],
  );
  const ofLonger = rows('longer').flatMap(({ workKind, creditsFrom }, index): FaultyField[] =>
    workKind === null && creditsFrom === null
      ? [{ field: `longer.${index}.workKind`, fault: 'noCondition' }]
      : [],
  );
  return [...ofTerms, ...ofLonger];
}

/** Everything that keeps a written value from being planned for the rule in this sector; none where it is usable. */
export function faultsInWrittenValue(
  parameter: Parameter,
  sector: Sector,
  written: WrittenValue,
): FaultyField[] {
  const fields = fieldsOf(parameter, sector);
  if (written === null) return parameterForms[parameter].nullable ? [] : [{ field: '', fault: 'missing' }];
  const unknown = Object.keys(written).filter((key) => !fields.some((field) => field.key === key));
  const faults = [
    ...fields.flatMap((field) => faultsInField(field, written[field.key], field.key)),
    ...unknown.map((field): FaultyField => ({ field, fault: 'notOffered' })),
  ];
  return faults.length > 0 ? faults : faultsBetween(parameter, sector, written);
}
