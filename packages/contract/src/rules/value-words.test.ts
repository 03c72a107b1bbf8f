import type { Parameter } from '@karakter/domain/rules/planned/rule-fields';
import { writtenValue } from '@karakter/domain/rules/planned/rule-value';
import type { Sector } from '@karakter/domain/rules/rule-set';
import { builtInRules } from '@karakter/domain/rules/rules-for';
import { languages } from '@karakter/domain/text/language';
import { describe, expect, it } from 'vitest';
import { valueLines } from './value-words.ts';

function rulesOf(sector: Sector, parameter: Parameter) {
  const rule = builtInRules.find((each) => each.sector === sector && each.parameter === parameter);
  return writtenValue(parameter, rule?.value ?? null);
}

describe('the value of a rule in words', () => {
  it.each(builtInRules)(
    'of $parameter of $sector $institution is words in each language, and no JSON [K9]',
    (rule) => {
      const { parameter, sector, value } = rule;
      for (const language of languages) {
        const lines = valueLines(language, parameter, sector, writtenValue(parameter, value));
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.join('\n')).not.toMatch(/[{}[\]"]|undefined|null|true|false|NaN/);
      }
    },
  );

  it.each([
    ['appeal', { period: { days: 10 } }, ['10 dager']],
    ['withdrawal', { until: 'graded' }, ['Fram til: klagesensorene har satt karakter']],
    ['transcriptBlock', { whileAppealOpen: true }, ['Holdes tilbake: ja']],
    ['gradingExtension', {}, ['Gjelder']],
    ['dismissalAppeal', null, ['Gjelder ikke her']],
    ['interimReply', { bySelf: null }, ['Karakter gjør det selv: ingen']],
  ] as const)('of %s %j is %j', (parameter, value, lines) => {
    expect(valueLines('nb', parameter, 'higherEducation', value)).toEqual(lines);
  });

  it('of commissions says for each row which it applies to, and what it asks for', () => {
    const inForce = rulesOf('higherEducation', 'commission');
    expect(valueLines('nb', 'commission', 'higherEducation', inForce)).toEqual(
      expect.arrayContaining([
        'Minst så mange sensorer: klage, Sensorer: 2, Eksterne: 1, universitets- og høyskoleloven § 11-11(2)',
        'Minst så mange sensorer: alle, Sensorer: 1, Eksterne: 0, universitets- og høyskoleloven § 11-7(1)',
        'Egen lærer kan ikke være sensor på: ingen',
        'Hjemmel for habilitet: forvaltningsloven § 6',
      ]),
    );
  });

  it('of reasons has the words in which they are offered', () => {
    expect(valueLines('nb', 'timeReasons', 'higherEducation', { reasons: ['technical', 'late'] })).toEqual([
      'Grunner: Teknisk feil og Kom for sent med gyldig grunn',
    ]);
    expect(valueLines('en', 'changeReasons', 'higherEducation', { cancel: ['technical'] })).toEqual([
      'Reasons to cancel: Technical problems',
    ]);
  });

  it('that was kept before the rule had a field says nothing of the field', () => {
    expect(valueLines('nb', 'announcement', 'higherEducation', { workingDaysAfter: 1 })).toEqual([
      'Virkedager etter sensurfristen: 1',
    ]);
  });
});
