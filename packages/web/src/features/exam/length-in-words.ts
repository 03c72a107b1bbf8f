import { counted } from '../../text/counted.ts';

type LengthWords = {
  readonly day: readonly [one: string, many: string];
  readonly hour: readonly [one: string, many: string];
  readonly shortHour: string;
};

/** `4 timer`, `4 t 30 min`, and from two days on `120 døgn` or `2 døgn 4 t`: so long is not counted in hours. */
export function lengthInWords(minutes: number, { day, hour, shortHour }: LengthWords): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 48) return rest === 0 ? counted(hours, ...hour) : `${hours} ${shortHour} ${rest} min`;
  const days = counted(Math.floor(hours / 24), ...day);
  const parts = [hours % 24 > 0 && `${hours % 24} ${shortHour}`, rest > 0 && `${rest} min`];
  return [days, ...parts.filter((part) => part !== false)].join(' ');
}
