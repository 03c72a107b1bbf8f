/** A stream of numbers in [0, 1) that is the same for the same seed (xmur3 seeding mulberry32). */
export type Chance = () => number;

export function chanceFrom(word: string): Chance {
  let state = 1779033703 ^ word.length;
  for (const sign of word) {
    state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several; the list must not be empty. */
export function oneOf<T>(chance: Chance, among: readonly T[]): T {
  const chosen = among[Math.floor(chance() * among.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

export function shuffled<T>(chance: Chance, among: readonly T[]): T[] {
  return among
    .map((each) => ({ each, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

/** Replaces `{one|other}` with one of the two, at random. */
export function worded(chance: Chance, sentence: string): string {
  return sentence.replace(/\{([^{}]*)\}/g, (_, choices: string) => oneOf(chance, choices.split('|')));
}
