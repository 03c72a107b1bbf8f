const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * The years in which something can be arranged. While a date is typed, the field passes through the years 2, 20 and
 * 202; a date outside counts as not filled in yet.
 */
const firstYear = 1900;
const lastYear = 2199;

/** The date and the time in Oslo at an instant, in the form of date and time fields. */
export function osloFields(instant: string): { date: string; clock: string } {
  const [date = '', clock = ''] = parts.format(Date.parse(instant)).split(' ');
  return { date, clock: clock.slice(0, 5) };
}

/** How far Oslo's clocks are ahead of UTC at the instant. */
function offsetMs(ms: number): number {
  return Date.parse(`${parts.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;
}

/** True once a date field has a whole, plausible day, and not half of one. */
export const isFilledDate = (date: string): boolean => instantInOslo(date, '12:00') !== undefined;

/** True for a date that was typed and cannot be read; a field that may be empty has then no date. */
export const isUnreadableDate = (date: string): boolean => date.trim() !== '' && !isFilledDate(date);

/** The instant at which Oslo's clocks show this; undefined while the fields are not filled in validly. */
export function instantInOslo(date: string, clock: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(clock)) return undefined;
  const asUtc = Date.parse(`${date}T${clock}:00Z`);
  const year = Number(date.slice(0, 4));
  if (Number.isNaN(asUtc) || year < firstYear || year > lastYear) return undefined;
  // Some engines take 31 February for a day of March.
  if (new Date(asUtc).toISOString().slice(0, 10) !== date) return undefined;
  // The offset is looked up at the actual instant, so that the hours after a change of the clocks are right.
  const near = asUtc - offsetMs(asUtc);
  return new Date(asUtc - offsetMs(near)).toISOString();
}
