import {
  fieldsOf,
  type Parameter,
  periodUnits,
  type RuleField,
  ruleParameters,
} from '@karakter/domain/rules/planned/rule-fields';
import type { WrittenValue } from '@karakter/domain/rules/planned/rule-value';
import { sectors } from '@karakter/domain/rules/rule-set';
import { z } from 'zod';
import { anyNumber } from '../platform/route.ts';

const short = z.string().max(500);
const period = z.partialRecord(z.enum(periodUnits), anyNumber);

/**
 * What a field is on the wire: its kind alone. What is out of range or not offered gets the sentence of its own fault
 * (`faultsInWrittenValue`), and is no malformed request.
 */
function wireOf(field: RuleField): z.ZodType {
  switch (field.kind) {
    case 'number':
      return anyNumber.nullable();
    case 'numbers':
      return z.array(anyNumber).max(20);
    case 'flag':
      return z.boolean();
    case 'choice':
      return short.nullable();
    case 'choices':
      return z.array(short).max(20);
    case 'period':
      return period.nullable();
    case 'date':
    case 'monthDay':
    case 'text':
      return short;
    case 'rows':
      return z.array(objectOf(field.fields)).max(50);
  }
}

const objectOf = (fields: readonly RuleField[]): z.ZodType =>
  z.strictObject(Object.fromEntries(fields.map((field) => [field.key, wireOf(field)])));

/** The value of one rule: that of either sector, where they differ. */
function schemaOf(parameter: Parameter) {
  const [higherEducation, school] = sectors.map((sector) => fieldsOf(parameter, sector));
  const isSame = String(higherEducation?.map(({ key }) => key)) === String(school?.map(({ key }) => key));
  const forms = [higherEducation ?? [], ...(isSame ? [] : [school ?? []])].map(objectOf);
  return z.union(forms).nullable() as z.ZodType<WrittenValue>;
}

const withValue = (parameter: Parameter) =>
  z.object({ parameter: z.literal(parameter), value: schemaOf(parameter) });
const [first, ...others] = ruleParameters.map(withValue);
if (first === undefined) throw new Error('no rule can be planned');

/** A rule with its new value: a schema for each rule. */
export const plannedValue = z.discriminatedUnion('parameter', [first, ...others]);
