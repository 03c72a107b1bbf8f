import { type Language, languages } from './language.ts';

/** A browser that does not know nynorsk counts as in bokmål, never as in the language of the device. */
const locales: Readonly<Record<Language, string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};

function inEachLanguage<Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return Object.fromEntries(languages.map((each) => [each, make(each)])) as Record<Language, Value>;
}

function numbersAs(options: Intl.NumberFormatOptions) {
  return inEachLanguage((language) => {
    const format = new Intl.NumberFormat(locales[language], options);
    return (number: number): string => format.format(number);
  });
}

/** A number in a sentence: `1 200`, `7,5`, and in English `1,200`, `7.5`. */
export const writtenNumber = numbersAs({ maximumFractionDigits: 3 });
/** With two decimals, as an amount of money. */
export const writtenHundredths = numbersAs({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A number in a field, as it is typed: `1200`, `7,5`, and in English `7.5`. */
export const typedNumber = numbersAs({ maximumFractionDigits: 3, useGrouping: false });

/** A share of one in whole percent: `45 %`, and in English `45%`. */
export const writtenPercent = numbersAs({ style: 'percent' });

/** A list in a sentence: `a, b og c`. */
export const writtenList = inEachLanguage((language) => {
  const format = new Intl.ListFormat(locales[language], { type: 'conjunction' });
  return (items: Iterable<string>): string => format.format(items);
});

/** The known facts of one thing, side by side: `Høgskolen, ekstern`. Unknown facts are left out. */
export function commaSeparated(parts: readonly (string | number | false | null | undefined)[]): string {
  return parts.filter((part) => part || part === 0).join(', ');
}

/** The words that go with a number, where `#` stands for it. Without `zero`, none is counted like several. */
type Forms = { readonly zero?: string; readonly one: string; readonly other: string };

/** `plural.nb(n, { one: '# minutt', other: '# minutter' })` gives `1 minutt` and `6 minutter`. */
export const plural = inEachLanguage((language) => {
  const rules = new Intl.PluralRules(locales[language]);
  return (count: number, { zero, one, other }: Forms): string => {
    const counted = rules.select(count) === 'one' ? one : other;
    const form = count === 0 ? (zero ?? counted) : counted;
    return form.replace('#', () => writtenNumber[language](count));
  };
});
