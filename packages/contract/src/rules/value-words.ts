import { shortDate, writtenDate } from '@karakter/domain/calendar/dates';
import { lawReference } from '@karakter/domain/rules/law-words';
import { fieldsOf, type Parameter, type RuleField } from '@karakter/domain/rules/planned/rule-fields';
import type { WrittenValue } from '@karakter/domain/rules/planned/rule-value';
import type { Sector } from '@karakter/domain/rules/rule-set';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated, writtenList, writtenNumber } from '@karakter/domain/text/wording';
import { fieldText } from './field-texts.ts';
import { valueText } from './value-texts.ts';

type FieldTexts = (typeof fieldText)['nb'];
type ValueTexts = (typeof valueText)['nb'];
type Words = {
  readonly language: Language;
  readonly fields: FieldTexts['fields'];
  readonly values: ValueTexts;
  readonly list: (of: readonly string[]) => string;
  readonly dayOf: (monthAndDay: string) => string;
  readonly number: (n: number) => string;
  /** A paragraph as it is cited, in words: no field of text is anything else. */
  readonly basis: (cited: string) => string;
};

/** What a field is called. */
export const fieldName = ({ fields }: Pick<Words, 'fields'>, key: string): string =>
  key in fields ? fields[key as keyof FieldTexts['fields']] : key;

/** What an option of a field is called; some fields have names of their own for theirs. */
export function optionName({ options, optionsOf }: ValueTexts, key: string, option: string): string {
  const own = key in optionsOf ? optionsOf[key as keyof ValueTexts['optionsOf']] : {};
  const names: Readonly<Record<string, string>> = { ...options, ...own };
  return names[option] ?? option;
}

function periodWords({ units, none }: ValueTexts, period: unknown): string {
  if (typeof period !== 'object' || period === null) return none;
  const [[unit = '', count] = []] = Object.entries(period);
  return unit in units ? units[unit as keyof ValueTexts['units']](Number(count)) : none;
}

/** A number, a yes or a no says nothing in a row without its name. */
const isUnclearAlone = ({ kind, key }: RuleField) =>
  kind === 'number' || ['recheckable', 'local', 'externalWished'].includes(key);

type Row = Readonly<Record<string, unknown>>;

/** One row: its conditions, or that it applies to all, and what it sets. */
function rowWords(words: Words, fields: readonly RuleField[], row: Row): string {
  const given = fields.filter(({ key }) => row[key] !== null && row[key] !== undefined);
  const said = given.map((field) => {
    const value = fieldWords(words, field, row[field.key]);
    return isUnclearAlone(field) ? words.values.labelled(fieldName(words, field.key), value) : value;
  });
  const hasConditions = fields.some((field) => 'optional' in field);
  const isForAll = hasConditions && !given.some((field) => 'optional' in field);
  return commaSeparated([isForAll && words.values.inAnyCase, ...said]);
}

/** One thing that is chosen, typed or counted. */
function oneThing(words: Words, { kind, key }: RuleField, value: unknown): string {
  switch (kind) {
    case 'choice':
    case 'choices':
      return optionName(words.values, key, String(value));
    case 'date':
      return writtenDate(String(value), words.language);
    case 'monthDay':
      return words.dayOf(String(value));
    case 'text':
      return words.basis(String(value));
    case 'number':
    case 'numbers':
      return words.number(Number(value));
    default:
      return String(value);
  }
}

/** The value of a field without its name. */
function fieldWords(words: Words, field: RuleField, value: unknown): string {
  const { values, list } = words;
  if (field.kind === 'period') return periodWords(values, value);
  if (field.kind === 'flag') return value === true ? values.yes : values.no;
  if (value === null || value === undefined || value === '') return values.none;
  if (!Array.isArray(value)) return oneThing(words, field, value);
  return value.length === 0 ? values.none : list(value.map((each) => oneThing(words, field, each)));
}

function wordsIn(language: Language): Words {
  return {
    language,
    fields: fieldText[language].fields,
    values: valueText[language],
    list: (of) => writtenList[language](of),
    number: writtenNumber[language],
    basis: (cited) => lawReference(cited).inWords[language],
    dayOf: (monthAndDay) => shortDate(`2000-${monthAndDay}`, language),
  };
}

/**
 * How a rule's value is written, field by field and row by row; a rule of one period is the period alone. A value that was kept before
 * the rule had a field says nothing of that field.
 */
export function valueLines(
  language: Language,
  parameter: Parameter,
  sector: Sector,
  value: WrittenValue,
): string[] {
  const words = wordsIn(language);
  const { values } = words;
  const fields = fieldsOf(parameter, sector);
  if (value === null) return [values.noRule];
  if (fields.length === 0) return [values.isThere];
  const named = (field: RuleField, said: string) => values.labelled(fieldName(words, field.key), said);
  return fields
    .filter(({ key }) => key in value)
    .flatMap((field) => {
      const given = value[field.key];
      if (field.kind === 'rows')
        return (given as unknown as readonly Row[]).map((row) =>
          named(field, rowWords(words, field.fields, row)),
        );
      const said = fieldWords(words, field, given);
      return [field.key === 'period' ? said : named(field, said)];
    });
}
