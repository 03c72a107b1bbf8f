import { shortDate } from '@karakter/domain/calendar/dates';
import { fieldsOf, type Parameter, type RuleField } from '@karakter/domain/rules/planned/rule-fields';
import type { WrittenValue } from '@karakter/domain/rules/planned/rule-value';
import type { Sector } from '@karakter/domain/rules/rule-set';
import { commaSeparated, writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../text/language.tsx';
import { fieldText } from './field-texts.ts';
import { valueText } from './value-texts.ts';

type FieldTexts = (typeof fieldText)['nb'];
type ValueTexts = (typeof valueText)['nb'];
type Words = {
  readonly fields: FieldTexts['fields'];
  readonly values: ValueTexts;
  readonly list: (of: readonly string[]) => string;
  readonly dayOf: (monthAndDay: string) => string;
};

/** What a field is called. */
export const fieldName = ({ fields }: Pick<Words, 'fields'>, key: string): string =>
  key in fields ? fields[key as keyof FieldTexts['fields']] : key;

/** What an option is called. */
export const optionName = ({ options }: ValueTexts, option: string): string =>
  option in options ? options[option as keyof ValueTexts['options']] : option;

function periodWords({ units, none }: ValueTexts, period: unknown): string {
  if (typeof period !== 'object' || period === null) return none;
  const [[unit = '', count] = []] = Object.entries(period);
  return unit in units ? units[unit as keyof ValueTexts['units']](Number(count)) : none;
}

function rowWords(words: Words, fields: readonly RuleField[], row: Record<string, unknown>): string {
  const parts = fields.filter(({ key }) => row[key] !== null && row[key] !== undefined);
  return commaSeparated(parts.map((field) => fieldWords(words, field, row[field.key])));
}

function rowsWords(words: Words, fields: readonly RuleField[], rows: readonly Record<string, unknown>[]) {
  const written = rows.map((row) => rowWords(words, fields, row));
  return written.length === 0 ? words.values.none : words.list(written);
}

/** The value of a field without its name. */
function fieldWords(words: Words, field: RuleField, value: unknown): string {
  const { values, list } = words;
  if (field.kind === 'period') return periodWords(values, value);
  if (field.kind === 'flag') return value === true ? values.yes : values.no;
  if (value === null || value === undefined || value === '') return values.none;
  if (field.kind === 'rows')
    return rowsWords(words, field.fields, value as readonly Record<string, unknown>[]);
  if (Array.isArray(value)) {
    const named = value.map((each) =>
      field.kind === 'choices' ? optionName(values, String(each)) : String(each),
    );
    return named.length === 0 ? values.none : list(named);
  }
  if (field.kind === 'monthDay') return words.dayOf(String(value));
  return field.kind === 'choice' ? optionName(values, String(value)) : String(value);
}

/** How a rule's value is written, field by field; a rule of one period is the period alone. */
export function useValueLines(): (parameter: Parameter, sector: Sector, value: WrittenValue) => string[] {
  const { language } = useLanguage();
  const words: Words = {
    fields: useText(fieldText).fields,
    values: useText(valueText),
    list: (of) => writtenList[language](of),
    dayOf: (monthAndDay) => shortDate(`2000-${monthAndDay}`, language),
  };
  return (parameter, sector, value) => {
    const { values } = words;
    const fields = fieldsOf(parameter, sector);
    if (fields === null) return [values.inVersion];
    if (value === null) return [values.noRule];
    if (fields.length === 0) return [values.isThere];
    return fields
      .filter(({ kind, key }) => kind !== 'rows' || (value[key] as unknown[] | undefined)?.length)
      .map((field) => {
        const said = fieldWords(words, field, value[field.key]);
        return field.key === 'period' ? said : values.labelled(fieldName(words, field.key), said);
      });
  };
}
