import { format, getFormatInfo, isDateFormat } from 'numfmt';

const daysTo1904 = 1_462;

/**
 * A number as its cell shows it: with the zeros its format adds, as a date, as a percentage. Only whole numbers that
 * Excel would shorten (1,23E+11) keep their digits, for those were entered. A format that cannot be understood counts
 * as no format.
 */
export function shownNumber(value: number, pattern: string, from1904: boolean): string {
  try {
    const { type } = getFormatInfo(pattern);
    const isShortened = type === 'scientific' || /^general$/iu.test(pattern);
    if (isShortened && Number.isSafeInteger(value)) return String(value);
    const days = from1904 && isDateFormat(pattern) ? value + daysTo1904 : value;
    return format(pattern, days, { locale: 'nb' });
  } catch {
    return format('General', value, { locale: 'nb' });
  }
}
