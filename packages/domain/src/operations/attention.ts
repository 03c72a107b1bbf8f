const dayMs = 24 * 60 * 60 * 1000;

/** Getting a new certificate takes weeks. */
const warningDays = 60;

/** Whether something that is valid until then must be renewed now. Instants in milliseconds since 1970. */
export const endsSoon = (until: number, now: number, days = warningDays): boolean =>
  until - now <= days * dayMs;

const gibibyte = 1024 ** 3;

/** An exam day of a large institution writes some gigabytes. */
export const diskIsLow = ({ free, total }: { free: number; total: number }): boolean =>
  free < 2 * gibibyte || free < total * 0.05;

/** Mail, PDFs and other work take seconds; work that waits longer than this is blocked by something. */
const longestWaitSeconds = 10 * 60;

export const isLongWait = (seconds: number): boolean => seconds > longestWaitSeconds;

/** Above this, one more server or a few database tools would take the last connections. */
export const connectionsAreFew = ({ used, most }: { used: number; most: number }): boolean =>
  used >= most * 0.8;
