/**
 * Words from examples, and words that people choose for a Norwegian exam system; a generated secret contains none of
 * them.
 */
const madeUp = `
  change replace secret example default placeholder insert dummy your- password passord passwd letmein qwerty admin
  welcome login supersecret karakter eksamen hemmelig nøkkel nokkel endre byttes velkommen sensor universitet høgskol
  hogskol skole kandidat produksjon production staging server norge norway bergen trondheim sommer vinter feide idporten
  master private`
  .trim()
  .split(/\s+/);

/** Letters that people replace with similar characters, which adds no strength. */
const disguises: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  $: 's',
  '@': 'a',
};
const undisguised = (text: string) => text.replace(/[01345$@]/g, (sign) => disguises[sign] ?? sign);

const holdsWord = (secret: string) => {
  const plain = secret.toLowerCase().replace(/[^a-zæøå0-9$@]/g, '');
  return madeUp.some((word) => plain.includes(word) || undisguised(plain).includes(word));
};

/** How many groups of three neighbouring characters occur once: random text hardly ever repeats one. */
function repeats(secret: string): boolean {
  const threes = Array.from({ length: Math.max(0, secret.length - 2) }, (_, at) => secret.slice(at, at + 3));
  return new Set(threes).size < threes.length * 0.85;
}

const pairsOf = (signs: readonly string[]) =>
  signs.slice(1).map((sign, at) => [signs[at] ?? '', sign] as const);

/** `abcd`, `4321` and `7777`: most characters follow the previous one. */
function runs(secret: string): boolean {
  const pairs = pairsOf([...secret]);
  const near = pairs.filter(([a, b]) => Math.abs((a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)) <= 1);
  return near.length > pairs.length / 2;
}

const kindOf = (sign: string) =>
  /\d/.test(sign) ? 'digit' : sign === sign.toUpperCase() ? 'upper' : 'lower';

/** In words the letters are together; in random text, lower case, capitals and digits are mixed. */
function isOfWords(secret: string): boolean {
  const pairs = pairsOf([...secret.replace(/[^\p{L}\p{N}]/gu, '')]);
  const changes = pairs.filter(([a, b]) => kindOf(a) !== kindOf(b));
  return /\s/.test(secret) || changes.length < pairs.length / 5;
}

/**
 * Whether a key looks invented by a person, or like a placeholder: anyone with a copy of the database could find it
 * by trying. A key from `openssl rand -hex 32` is almost never rejected: once in some thousand times.
 */
export function isWeakKey(key: string): boolean {
  return key.length < 32 || holdsWord(key) || repeats(key) || runs(key) || isOfWords(key);
}

const shortestPassword = 8;

/** Whether a password is no more than a placeholder or a first guess. Its form is up to its author. */
export function isWeakPassword(password: string): boolean {
  return password.length < shortestPassword || holdsWord(password) || repeats(password) || runs(password);
}
