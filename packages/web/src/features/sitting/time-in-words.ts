/** `45 min` or `2 t 05 min`: below an hour the hour is left out, above it the minutes have two digits. */
export const hoursAndMinutes = (hours: number, minutes: number, hour: string): string =>
  hours === 0 ? `${minutes} min` : `${hours} ${hour} ${String(minutes).padStart(2, '0')} min`;

/** `2 dager` or `2 dager 5 t`. */
export const daysAndHours = (days: string, hours: number, hour: string): string =>
  hours === 0 ? days : `${days} ${hours} ${hour}`;
