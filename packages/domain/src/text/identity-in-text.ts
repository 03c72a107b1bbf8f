/** The people who must not be recognisable in a text whose readers know only candidate numbers [U7]. */
export type Identity = {
  readonly name: string;
  readonly studentNumber: string | null;
  readonly email: string;
};

/** Names that are ordinary words too: in lower case they count as the word. */
const ordinaryWords = new Set(
  ['ask', 'bakke', 'berg', 'bjørn', 'bo', 'dag', 'dal', 'eik', 'even', 'fly', 'gran', 'hall', 'haug', 'hage']
    .concat(['liv', 'lund', 'may', 'mark', 'moen', 'per', 'rom', 'sand', 'siv', 'sol', 'stein', 'strand'])
    .concat(['tor', 'ulv', 'unn', 'vår', 'vik', 'åse', 'tone', 'signe', 'ørn', 'holm', 'myr', 'voll', 'aas']),
);

const shortestName = 2;
const shortestLocalPart = 4;

type Word = { readonly lower: string; readonly isCapital: boolean; readonly shown: string };

function wordsOf(text: string): Word[] {
  return [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]+/gu)].map(([shown]) => {
    const lower = shown.toLocaleLowerCase('nb');
    return { shown, lower, isCapital: !lower.startsWith(shown.slice(0, 1)) };
  });
}

/** A word and the name of which it may be the genitive: «Majas» is Maja's. */
const stemsOf = (lower: string) => (lower.endsWith('s') ? [lower, lower.slice(0, -1)] : [lower]);

function namesIn(words: readonly Word[], names: ReadonlySet<string>): string[] {
  return words
    .filter(({ lower, isCapital }) =>
      stemsOf(lower).some((stem) => names.has(stem) && (isCapital || !ordinaryWords.has(stem))),
    )
    .map(({ shown }) => shown);
}

/** The address, and the part of it before the @, which is often a name or a number on its own. */
function addressesIn(text: string, emails: readonly string[]): string[] {
  const tokens = new Set(text.toLocaleLowerCase('nb').match(/[\p{L}\p{N}._%+@-]+/gu) ?? []);
  const bare = [...tokens].map((token) => token.replace(/[.\-_]+$/u, ''));
  const telling = emails.flatMap((email) => {
    const lower = email.toLocaleLowerCase('nb');
    const local = lower.split('@')[0] ?? '';
    return local.length >= shortestLocalPart ? [lower, local] : [lower];
  });
  const known = new Set(telling);
  return bare.filter((token) => known.has(token));
}

/** Groups of digits count as one number, however they are spaced: `590 012`. */
function numbersIn(text: string, numbers: readonly (string | null)[]): string[] {
  const close = text.replace(/(?<=\d)[\s.\-\u00a0\u202f]+(?=\d)/gu, '');
  const runs = [...text.matchAll(/\d+/gu), ...close.matchAll(/\d+/gu)].map(([run]) => run);
  return numbers.flatMap((number) =>
    number !== null && number !== '' && runs.includes(number) ? [number] : [],
  );
}

/**
 * The words of a text that could identify one of these people: a first name or surname, also in the genitive, a
 * student number or an e-mail address; each once. Names of one letter, and names that are ordinary words written in
 * lower case, are accepted. A candidate number is not an identity [U7, D10].
 */
export function identitiesIn(text: string, people: readonly Identity[]): string[] {
  const names = new Set(
    people
      .flatMap(({ name }) => wordsOf(name).map(({ lower }) => lower))
      .filter((n) => n.length >= shortestName),
  );
  return [
    ...new Set([
      ...namesIn(wordsOf(text), names),
      ...numbersIn(
        text,
        people.map(({ studentNumber }) => studentNumber),
      ),
      ...addressesIn(
        text,
        people.map(({ email }) => email),
      ),
    ]),
  ];
}
