import { fieldsOf } from '@karakter/domain/rules/planned/rule-fields';
import { writtenValue } from '@karakter/domain/rules/planned/rule-value';
import { faultsInWrittenValue } from '@karakter/domain/rules/planned/rule-value-faults';
import { builtInRules } from '@karakter/domain/rules/rules-for';
import { describe, expect, it } from 'vitest';
import { typedInto } from '../../test/typed-values.ts';
import { draftOf, valueFrom } from './plan-draft.ts';

const plannable = builtInRules.filter(({ value }) => value !== null);

describe('the form of a planned change [U1]', () => {
  it.each(plannable)('holds the value of $parameter of $sector $institution, and gives it back', (rule) => {
    const fields = fieldsOf(rule.parameter, rule.sector);
    const written = writtenValue(rule.parameter, rule.value);
    // A list of longer periods that is not there is an empty one in the form.
    const expected = fields.some(({ key }) => key === 'longer') ? { longer: [], ...written } : written;
    expect(valueFrom(fields, draftOf(fields, written))).toEqual(expected);
  });

  it.each(typedInto.number)(
    'with «%s» where a number is expected is sent or refused, never something else',
    (typed) => {
      const fields = fieldsOf('appeal', 'higherEducation');
      const written = valueFrom(fields, { ...draftOf(fields, { period: { weeks: 3 } }), period: typed });
      if (faultsInWrittenValue('appeal', 'higherEducation', written).length > 0) return;
      const { weeks = 0 } = (written as { period: { weeks?: number } }).period;
      expect(Number.isInteger(weeks) && weeks > 0).toBe(true);
    },
  );
});
