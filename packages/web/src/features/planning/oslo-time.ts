const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The date and the clock in Oslo at an instant, as date and time fields hold them. */
export function osloFields(instant: string): { date: string; clock: string } {
  const [date = '', clock = ''] = parts.format(Date.parse(instant)).split(' ');
  return { date, clock: clock.slice(0, 5) };
}

/** How far Oslo's clocks are ahead of UTC at the instant. */
function offsetMs(ms: number): number {
  return Date.parse(`${parts.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;
}

/** The instant at which Oslo's clocks show this; undefined while the fields are not filled in. */
export function instantInOslo(date: string, clock: string): string | undefined {
  const asUtc = Date.parse(`${date}T${clock}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset is looked up where the instant really is, so that the hours after a change of the clocks are right.
  const near = asUtc - offsetMs(asUtc);
  return new Date(asUtc - offsetMs(near)).toISOString();
}
