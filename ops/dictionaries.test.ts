import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRefusals } from '../packages/contract/src/all-refusals.ts';
import { fillSentence } from '../packages/contract/src/platform/refusal-sentence.ts';
import { type Language, languages } from '../packages/domain/src/text/language.ts';

const packages = join(import.meta.dirname, '../packages');
const files = globSync('*/src/**/*.{ts,tsx}', { cwd: packages }).filter(
  (file) => !/\.test\.tsx?$|\/src\/test\/|\/demonstration\//.test(file),
);
const read = (file: string) => readFileSync(join(packages, file), 'utf8');
const wording = 'domain/src/text/wording.ts';
const isDictionaryFile = (file: string) => /(\/|-)texts\.ts$/.test(file);
/** The e-mails have one file for each language. */
const mails = languages.map((language) => ({
  language,
  file: `server/src/features/notices/texts/${language}.ts`,
}));
/** The exam paper and its parts exist in the two written forms of Norwegian. */
const ofTwoLanguages = [
  'server/src/features/archive/document-texts.ts',
  'server/src/features/papers/document-texts.ts',
];

type Exported = { readonly file: string; readonly name: string; readonly value: unknown };
const exportsOf = async (file: string): Promise<Exported[]> =>
  Object.entries(await import(join(packages, file))).map(([name, value]) => ({ file, name, value }));
const exported = (await Promise.all(files.filter(isDictionaryFile).map(exportsOf))).flat();

test('a file called texts.ts or …-texts.ts exports dictionaries, in all three languages, and nothing else', () => {
  expect(exported.length).toBeGreaterThan(60);
  const isDictionary = ({ file, value }: Exported) => {
    const expected = ofTwoLanguages.includes(file) ? ['nb', 'nn'] : languages;
    const has = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return has.toSorted().join() === expected.toSorted().join();
  };
  expect(exported.filter((each) => !isDictionary(each)).map(({ file, name }) => `${file}: ${name}`)).toEqual(
    [],
  );
});

test('a file of dictionaries has no other functions: a function that formats is in a separate file', () => {
  const hasFunction = (file: string) =>
    /^(?:export )?(?:async )?function |^(?:export )?const \w+ = \(/m.test(read(file));
  expect(files.filter(isDictionaryFile).filter(hasFunction)).toEqual([]);
});

test('no other file holds a dictionary: a group of texts for each language', () => {
  const holdsDictionary = (file: string) => /\bnn: [{[](?:\n|.*')/.test(read(file));
  expect(files.filter((file) => !isDictionaryFile(file)).filter(holdsDictionary)).toEqual([
    'domain/src/text/message-languages.ts',
    wording,
  ]);
});

/** Text that only programs read, or that is written before a language is known. */
const notForUsers = [
  'domain/src/planning/list/spreadsheet-cell.ts',
  'server/src/features/hand-in/close-sittings.ts',
  'server/src/integrations/identity/development-provider.ts',
  'server/src/integrations/spreadsheet/excel.ts',
  'server/src/platform/http/security-headers.ts',
  'web/src/ui/focus/focus-keeper.ts',
];

test('numbers, percents, lists and plurals that people read are written by wording.ts alone [T4]', () => {
  const byHand =
    /\.toFixed\(|\.toLocaleString\(|new Intl\.(NumberFormat|ListFormat|PluralRules)|\.join\('(, | og | and |; )'\)|=== 1\s*\?\s*['`](?!assertive)|\} %[`']/;
  const wrong = files.filter((file) => byHand.test(read(file)) && file !== wording);
  expect(wrong.filter((file) => !notForUsers.includes(file))).toEqual([]);
  expect(notForUsers.filter((file) => !wrong.includes(file))).toEqual([]);
});

const then = () => 'da';
/** The facts that are not numbers. */
const notNumbers: Readonly<Record<string, unknown>> = {
  lacks: ['paper'],
  changes: [{ fact: 'scale', before: 'A-F', after: 'pass-fail' }],
  arrivedOn: '2026-03-13',
  expectedOn: '2026-03-13',
  dueOn: '2026-03-13',
  promisedFor: '2026-03-13',
  outcome: 'unchanged',
  caseKind: 'appeal',
  right: 'appeal',
  change: 'given',
  reason: 'room',
  extendedFor: 'specialReasons',
  lines: [{ what: 'late', courseCode: 'X', commissionNumber: 2, left: 1, at: '2026-03-13T23:00:00Z' }],
  explanations: [
    { courseCode: 'X', candidateNumber: 10001, at: '2026-03-13T23:00:00Z', isLate: true, isReady: true },
  ],
  lateGraders: [{ courseCode: 'X', commissionNumber: 2, name: 'Kari', left: 1 }],
  notices: [{ course: 'X', subject: 'X', body: 'X' }],
  waiting: [{ commission: 2, obstacle: 'unsigned' }],
  what: 'decided',
  news: 'upheld',
  why: 'late',
  board: { nb: 'nemnda', nn: 'nemnda', en: 'the board' },
  basis: { nb: 'loven', nn: 'lova', en: 'the Act' },
  unit: { nb: 'instituttet', nn: 'instituttet', en: 'the department' },
  texts: { nb: 'Melding', nn: null, en: null },
  written: then,
  end: then,
  deadline: then,
};
const texts: readonly string[] = ['exam', 'at', 'until', 'courseCode', 'courseTitle', 'url'];

/** Sample facts for any sentence: each is the number, except facts that are not numbers. */
const factsOf = (count: number): unknown =>
  new Proxy(
    {},
    { get: (_, name) => notNumbers[String(name)] ?? (texts.includes(String(name)) ? 'X' : count) },
  );

/** Every combination of 0, 1 and 2 for this number of facts. */
const choices = (facts: number): number[][] =>
  facts === 0 ? [[]] : choices(facts - 1).flatMap((rest) => [0, 1, 2].map((count) => [count, ...rest]));

const inWords = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(inWords).join('\n') : String(value);

type Sentence = (...facts: unknown[]) => unknown;

/** The sentence of a dictionary's function with these numbers, or undefined where it takes other arguments. */
function said(sentence: Sentence, facts: readonly unknown[]): string | undefined {
  try {
    const words = inWords(sentence(...facts));
    return /undefined|NaN|\[object/.test(words) ? undefined : words;
  } catch {
    return undefined;
  }
}

function saidOfNumbers(sentence: Sentence): string[] {
  return choices(sentence.length).flatMap((counts) => {
    const words = said(sentence, counts) ?? said(sentence, counts.map(factsOf));
    return words === undefined ? [] : [words];
  });
}

type Said = { readonly path: string; readonly words: readonly string[] };

function saidIn(value: unknown, path: string): Said[] {
  if (typeof value === 'function') return [{ path, words: saidOfNumbers(value as Sentence) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => saidIn(part, `${path}.${key}`));
}

async function saidEverywhere(language: Language): Promise<Said[]> {
  const texts = exported.flatMap(({ file, value }) =>
    saidIn((value as Partial<Record<Language, unknown>>)[language], file),
  );
  const mail = await exportsOf(mails.find((each) => each.language === language)?.file ?? '');
  const refusals = Object.entries(allRefusals).map(([path, text]) => ({
    path,
    words: [0, 1, 2].map((n) => fillSentence(text[language], { count: n, seconds: n }, language)),
  }));
  return [...texts, ...mail.flatMap(({ file, value }) => saidIn(value, file)), ...refusals];
}

/** A single 1 and the word after it; an adjective may come between them. */
const afterOne =
  /(?:^|[^\p{L}\d.,–-])1\u0020(?:(?:ekstra|nye|sene|seine|siste|eksterne|more|extra|new|late|external) )?(\p{L}+)/gu;
const pluralEnding: Readonly<Record<Language, RegExp>> = {
  nb: /(er|ene)$/,
  nn: /(er|ar|ene|ane)$/,
  en: /s$/,
};
/** Words that end like a plural but are not. */
const noPlural =
  /^(er|eller|etter|under|varer|gjelder|har|var|kvar|får|svar|karakter|begynner|slutter|byrjar|sluttar|gjer|viser|tilhører|høyrer|underviser|is|has|was|as|gets|sees|s|sits|teaches|veileder|rettleier|supervises|leaves|proposes|begins|ends|becomes|stands|decides|avgjer)$/i;
/** Its functions take words and no numbers, such as `grades this exam`. */
const ofWordsOnly = 'web/src/features/planning/list/list-faults-texts.ts';

test.each(languages)('no sentence in %s counts one of something in the plural [T4, Q5]', async (language) => {
  const all = await saidEverywhere(language);
  expect(all.filter(({ words }) => words.length > 0).length).toBeGreaterThan(300);
  const wrong = all
    .filter(({ path }) => !path.startsWith(ofWordsOnly))
    .flatMap(({ path, words }) =>
      words.flatMap((text) =>
        [...text.matchAll(afterOne)]
          .filter(([, word = '']) => pluralEnding[language].test(word) && !noPlural.test(word))
          .map(([found]) => `${path}: ${found}`),
      ),
    );
  expect([...new Set(wrong)]).toEqual([]);
});

test('every function of a dictionary accepts the sample numbers, or takes none', async () => {
  const all = (await Promise.all(languages.map(saidEverywhere))).flat();
  const silent = all.filter(({ words }) => words.length === 0).map(({ path }) => path);
  expect([...new Set(silent)]).toEqual([
    'web/src/features/operations/texts.ts.turnOff',
    'web/src/features/operations/texts.ts.turnOn',
  ]);
});
