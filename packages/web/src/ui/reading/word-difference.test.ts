import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostShown, wordDifference } from './word-difference.ts';

const long = Array.from({ length: 200 }, (_, n) => `ord${n}`).join(' ');

describe('the difference between two texts', () => {
  it('names the words added and removed', () => {
    expect(wordDifference('Vi prøver for å vite.', 'Vi prøver ofte for å lære.')).toEqual([
      { kind: 'same', text: 'Vi prøver ' },
      { kind: 'added', text: 'ofte ' },
      { kind: 'same', text: 'for å ' },
      { kind: 'removed', text: 'vite' },
      { kind: 'added', text: 'lære' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('shows only the ends of a long unchanged part', () => {
    const pieces = wordDifference(long, `${long} Så slutten.`);
    expect(pieces.map(({ kind }) => kind)).toEqual(['left', 'same', 'added']);
    expect(pieces[0]).toEqual({ kind: 'left', words: 185 });
  });

  it('shows the words on both sides of a change, and how much is left out [A10]', () => {
    const pieces = wordDifference(`${long} gammelt ${long}`, `${long} nytt ${long}`);
    expect(pieces.map(({ kind }) => kind)).toEqual(['left', 'same', 'removed', 'added', 'same', 'left']);
  });

  it('of two long, completely different texts is one replaced by the other, between their common beginning and end', () => {
    const wholly = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
    const [old, young] = [wholly('gammelt'), wholly('nytt')];
    const pieces = wordDifference(`Først ${old} til slutt`, `Først ${young} til slutt`);
    expect(pieces).toEqual([
      { kind: 'same', text: 'Først ' },
      { kind: 'removed', text: `${old} ` },
      { kind: 'added', text: `${young} ` },
      { kind: 'same', text: 'til slutt' },
    ]);
  });

  it('of a long text added to an existing one is only the added text', () => {
    const more = Array.from({ length: 3000 }, (_, n) => `nytt${n}`).join(' ');
    expect(wordDifference('Kort. ', `Kort. ${more}`)).toEqual([
      { kind: 'same', text: 'Kort. ' },
      { kind: 'added', text: more },
    ]);
  });

  it('of extremely long texts is shown fast: the beginning of each, and how much more there is', () => {
    const since = performance.now();
    const pieces = wordDifference(
      'a '.repeat(1_000_000),
      `${'b'.repeat(mostShown - 1)}🎓${'b'.repeat(1_000_000)}`,
    );
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(pieces).toMatchObject([
      { kind: 'removed' },
      { kind: 'more', letters: 2_000_000 - mostShown },
      { kind: 'added', text: 'b'.repeat(mostShown - 1) },
      { kind: 'more', letters: 1_000_002 },
    ]);
  });

  it('loses no word that is added or removed', () => {
    const words = fc.array(fc.constantFrom('en', 'to', 'tre', '\n', 'fire'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const pieces = wordDifference(before, after);
        const textOf = (without: 'added' | 'removed') =>
          pieces.map((piece) => ('text' in piece && piece.kind !== without ? piece.text : '')).join('');
        const isWhole = pieces.every(({ kind }) => kind !== 'left');
        if (isWhole) expect([textOf('added'), textOf('removed')]).toEqual([before, after]);
      }),
    );
  });
});
