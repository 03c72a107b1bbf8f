import { isUnreadableDate } from '../../text/oslo-time.ts';
import { typedNumber } from './money.ts';

/** The form of a rate, as it is typed: kroner and minutes in text. */
export const emptyRate = {
  unitId: '',
  validFrom: '',
  hourly: '',
  exam: '',
  bachelor: '',
  master: '',
  explanation: '',
  paysInternal: false,
};
export type RateDraft = typeof emptyRate;
export const rateNumbers = ['hourly', 'exam', 'bachelor', 'master', 'explanation'] as const;

/** The first field that is empty or cannot be read; undefined where the rate can be saved. */
export function missingInRate(form: RateDraft): string | undefined {
  if (form.validFrom.trim() === '' || isUnreadableDate(form.validFrom)) return 'validFrom';
  return rateNumbers.find((name) => form[name].trim() === '' || typedNumber(form[name]) === null);
}

/** The rate in øre and whole minutes. */
export const rateOf = (form: RateDraft, unitId: string) => ({
  unitId,
  validFrom: form.validFrom,
  hourlyOre: Math.round((typedNumber(form.hourly) ?? 0) * 100),
  scriptMinutes: {
    exam: Math.round(typedNumber(form.exam) ?? 0),
    bachelorThesis: Math.round(typedNumber(form.bachelor) ?? 0),
    masterThesis: Math.round(typedNumber(form.master) ?? 0),
  },
  explanationMinutes: Math.round(typedNumber(form.explanation) ?? 0),
  paysInternal: form.paysInternal,
});
