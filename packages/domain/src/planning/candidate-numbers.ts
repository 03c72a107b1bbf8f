const lowest = 10_000;
const highest = 99_999;

export type CandidateNumberDraw =
  | { kind: 'drawn'; numbers: number[] }
  | { kind: 'refused'; code: 'candidateNumbersExhausted' };

/**
 * Draws this many five-digit candidate numbers at random, none drawn twice and none already taken [P9]. `random` gives
 * numbers in [0, 1). Refused when fewer than `count` numbers are free; then none is drawn.
 */
export function drawCandidateNumbers(
  count: number,
  taken: ReadonlySet<number>,
  random: () => number,
): CandidateNumberDraw {
  const free: number[] = [];
  for (let number = lowest; number <= highest; number += 1) if (!taken.has(number)) free.push(number);
  if (count > free.length) return { kind: 'refused', code: 'candidateNumbersExhausted' };

  // Each number is removed from the free ones, so the draw ends whatever `random` gives and favours no number.
  const numbers: number[] = [];
  while (numbers.length < count) {
    const index = Math.floor(random() * free.length);
    const [number] = free.splice(index, 1);
    if (number === undefined) throw new RangeError('random() must give numbers in [0, 1)');
    numbers.push(number);
  }
  return { kind: 'drawn', numbers };
}
