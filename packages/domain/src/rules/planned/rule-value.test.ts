import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../text/canonical-json.ts';
import type { Rules, Sector } from '../rule-set.ts';
import { builtInRules } from '../rules-for.ts';
import { fieldsOf, type Parameter, ruleParameters } from './rule-fields.ts';
import { storedValue, type WrittenValue, writtenValue } from './rule-value.ts';
import { faultsInWrittenValue } from './rule-value-faults.ts';

const faultsIn = (parameter: Parameter, written: WrittenValue, sector: Sector = 'higherEducation') =>
  faultsInWrittenValue(parameter, sector, written).map(({ field, fault }) => `${field} ${fault}`);

describe('the value of a rule in a form [U1]', () => {
  it.each(builtInRules)(
    'of $parameter of $sector $institution is usable, and comes back as it was',
    (rule) => {
      const written = writtenValue(rule.parameter, rule.value);
      expect(faultsInWrittenValue(rule.parameter, rule.sector, written)).toEqual([]);
      const basis = rule.value === null ? '' : (rule.value as { legalBasis: string }).legalBasis;
      const stored = storedValue(rule.parameter, written, basis);
      // A list of longer periods that is empty is the same as none.
      const asWritten = rule.parameter === 'grading' && written !== null && 'longer' in written;
      expect(asWritten ? { longer: [], ...(rule.value as object) } : rule.value).toEqual(stored);
    },
  );

  it('has at least one field for every rule but the one that only allows something', () => {
    for (const sector of ['higherEducation', 'school'] as const)
      expect(ruleParameters.filter((each) => fieldsOf(each, sector).length === 0)).toEqual([
        'gradingExtension',
      ]);
  });

  it.each<[Parameter, WrittenValue, string[]]>([
    ['appeal', null, [' missing']],
    ['appeal', { period: null }, ['period missing']],
    ['appeal', { period: { weeks: 0 } }, ['period outOfRange']],
    ['appeal', { period: { weeks: 1.5 } }, ['period notWhole']],
    ['appeal', { period: { hours: 3 } }, ['period notOffered']],
    ['appeal', { period: { weeks: 3, days: 1 } }, ['period notOffered']],
    ['appeal', { period: { weeks: 3 }, more: 1 }, ['more notOffered']],
    ['announcement', { workingDaysAfter: 31, bySelf: true }, ['workingDaysAfter outOfRange']],
    ['announcement', { workingDaysAfter: 1 }, ['bySelf missing']],
    ['scales', { allowed: [] }, ['allowed noneChosen']],
    ['scales', { allowed: ['1-6'] }, ['allowed notOffered']],
    ['withdrawal', { until: 'never' }, ['until notOffered']],
    ['reassessThreshold', null, []],
    ['timeReasons', { reasons: [] }, ['reasons noneChosen']],
    ['timeReasons', { reasons: ['boredom'] }, ['reasons notOffered']],
    [
      'disagreement',
      { thirdFromApart: null, deciders: ['external'], thirdSees: 'answer' },
      ['deciders noOneOutside'],
    ],
    [
      'paperDue',
      { examsFrom: '02-30', examsUntil: '06-30', due: '4.15', workingDaysBefore: 10 },
      ['examsFrom notADay', 'due notADay'],
    ],
    [
      'grading',
      {
        period: { workingDays: 15 },
        longer: [{ workKind: null, creditsFrom: null, period: { weeks: 6 }, legalBasis: 'HVL § 13-7' }],
      },
      ['longer.0.workKind noCondition'],
    ],
  ])('of %s as %j has the faults %j', (parameter, written, faults) => {
    expect(faultsIn(parameter, written)).toEqual(faults);
  });

  it('of commissions has a minimum for every commission, and no more externals than graders', () => {
    const inForce = builtInRules.find(({ parameter }) => parameter === 'commission');
    const written = writtenValue('commission', inForce?.value as Rules['commission']) as {
      minima: Record<string, JsonValue>[];
    };
    const last = written.minima.at(-1) ?? {};
    expect(faultsIn('commission', { ...written, minima: written.minima.slice(0, -1) })).toEqual([
      'minima noGeneralRow',
    ]);
    expect(faultsIn('commission', { ...written, minima: [{ ...last, externals: 2 }] })).toEqual([
      'minima.0.externals moreThanGraders',
    ]);
    expect(
      faultsIn('commission', { ...written, minima: [{ ...last, graders: 0 }], impartialityBasis: '' }),
    ).toEqual(['minima.0.graders outOfRange', 'impartialityBasis missing']);
  });

  it('of a school’s terms has days in their order', () => {
    const term = { examsFrom: '2027-11-15', examsUntil: '2027-11-26', due: '2028-01-05' };
    expect(faultsIn('grading', { terms: [term] }, 'school')).toEqual([]);
    expect(faultsIn('grading', { terms: [] }, 'school')).toEqual(['terms noneChosen']);
    expect(faultsIn('grading', { terms: [{ ...term, due: '2027-11-26' }] }, 'school')).toEqual([
      'terms.0.due endsBeforeItBegins',
    ]);
  });
});
