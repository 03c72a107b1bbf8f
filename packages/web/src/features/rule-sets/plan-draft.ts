import { type PeriodUnit, periodUnits, type RuleField } from '@karakter/domain/rules/planned/rule-fields';
import type { WrittenValue } from '@karakter/domain/rules/planned/rule-value';
import { commaSeparated } from '@karakter/domain/text/wording';

/** What is in one field of the form: text as it was typed, a tick, chosen options, or rows of such fields. */
export type DraftValue = string | boolean | readonly string[] | readonly DraftRow[];
export type DraftRow = { readonly [field: string]: string };
/** The fields of a rule by name; a period's unit is beside it, as `period unit`. */
export type DraftFields = { readonly [field: string]: DraftValue };

export const unitKey = (key: string) => `${key} unit`;

type Simple = Exclude<RuleField, { kind: 'rows' | 'flag' | 'choices' }>;
export const isSimple = (field: RuleField): field is Simple =>
  field.kind !== 'rows' && field.kind !== 'flag' && field.kind !== 'choices';

/** A simple field as text; a period has its unit beside it. */
function textOf(field: Simple, value: unknown): DraftRow {
  if (field.kind === 'period') {
    const [[unit = field.units[0] ?? '', count = ''] = []] = Object.entries((value ?? {}) as object);
    return { [field.key]: String(count), [unitKey(field.key)]: unit };
  }
  if (Array.isArray(value)) return { [field.key]: commaSeparated(value) };
  return { [field.key]: value === null || value === undefined ? '' : String(value) };
}

/** A row with nothing in it. */
export const emptyRow = (fields: readonly RuleField[]): DraftRow =>
  Object.assign({}, ...fields.filter(isSimple).map((field) => textOf(field, null)));

function draftOfField(field: RuleField, value: unknown): DraftFields {
  if (isSimple(field)) return textOf(field, value);
  if (field.kind === 'flag') return { [field.key]: value === true };
  if (field.kind === 'choices') return { [field.key]: (value as string[] | undefined) ?? [] };
  const rows = ((value as Record<string, unknown>[] | undefined) ?? []).map((row) =>
    Object.assign({}, ...field.fields.filter(isSimple).map((each) => textOf(each, row[each.key]))),
  );
  return { [field.key]: rows };
}

/** The form of a rule as it is filled in before anyone has typed: with the value that applies now. */
export const draftOf = (fields: readonly RuleField[], value: WrittenValue): DraftFields =>
  Object.assign({}, ...fields.map((field) => draftOfField(field, value?.[field.key])));

const numberIn = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.');
  const number = Number(text);
  return text === '' || !Number.isFinite(number) || Math.abs(number) >= 2 ** 31 ? null : number;
};

const periodIn = (count: string, unit: string) => {
  const number = numberIn(count);
  const known = periodUnits.find((each): each is PeriodUnit => each === unit);
  return number === null || known === undefined ? null : { [known]: number };
};

function simpleIn(field: Simple, row: DraftRow) {
  const typed = row[field.key] ?? '';
  if (field.kind === 'number') return numberIn(typed);
  if (field.kind === 'numbers')
    return typed
      .split(/[,;\s]+/)
      .filter((part) => part !== '')
      .map((part) => numberIn(part) ?? -1);
  if (field.kind === 'period') return periodIn(typed, row[unitKey(field.key)] ?? '');
  return field.kind === 'choice' && typed === '' ? null : typed;
}

function valueIn(field: RuleField, draft: DraftFields) {
  const given = draft[field.key];
  if (isSimple(field)) return simpleIn(field, draft as DraftRow);
  if (field.kind === 'flag') return given === true;
  if (field.kind === 'choices') return (given as readonly string[] | undefined) ?? [];
  return ((given as readonly DraftRow[] | undefined) ?? []).map((row) =>
    Object.fromEntries(field.fields.filter(isSimple).map((each) => [each.key, simpleIn(each, row)])),
  );
}

/** The value that the form stands for; `faultsInWrittenValue` says what of it cannot be used. */
export const valueFrom = (fields: readonly RuleField[], draft: DraftFields): WrittenValue =>
  Object.fromEntries(fields.map((field) => [field.key, valueIn(field, draft)]));
