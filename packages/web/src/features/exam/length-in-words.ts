type LengthWords = {
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly shortHour: string;
};

/**
 * `4 timer`, `4 t 30 min`, and from two days on `120 døgn` or `2 døgn 4 t`, since long periods are not counted in
 * hours.
 */
export function lengthInWords(minutes: number, words: LengthWords): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 48) return rest === 0 ? words.hours(hours) : `${hours} ${words.shortHour} ${rest} min`;
  const parts = [hours % 24 > 0 && `${hours % 24} ${words.shortHour}`, rest > 0 && `${rest} min`];
  return [words.days(Math.floor(hours / 24)), ...parts.filter((part) => part !== false)].join(' ');
}
