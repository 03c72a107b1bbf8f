/** `90 s`, and from two minutes on `15 min`, the same in all three languages. */
export const secondsInWords = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
