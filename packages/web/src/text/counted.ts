/** `1 minutt`, `6 minutter`: a number with its noun in the form that goes with it, in all three languages. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
