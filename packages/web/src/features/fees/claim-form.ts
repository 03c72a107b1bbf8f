import type { ClaimedWork, CountedWork } from '@karakter/domain/fees/computation';
import { isCorrected } from '@karakter/domain/fees/fee-claim';
import { typedNumber } from './money.ts';

/** The form as it is typed: hours and kroner in text, counts too, so that a half-typed number is never lost. */
export type ClaimForm = {
  scripts: string;
  explanations: string;
  correction: string;
  meetings: string;
  other: string;
  otherNote: string;
  expenses: string;
  expensesNote: string;
};
export type ClaimField = keyof ClaimForm;

const written = (hundredths: number) => (hundredths === 0 ? '' : String(hundredths / 100).replace('.', ','));

/** The form with what Karakter counted, or with a claim that was returned. */
export function formOf(left: CountedWork, claimed: ClaimedWork | undefined): ClaimForm {
  const { scripts, explanations } = claimed ?? left;
  return {
    scripts: String(scripts),
    explanations: String(explanations),
    correction: claimed?.correction ?? '',
    meetings: written(Math.round(((claimed?.meetingMinutes ?? 0) * 100) / 60)),
    other: written(Math.round(((claimed?.otherMinutes ?? 0) * 100) / 60)),
    otherNote: claimed?.otherNote ?? '',
    expenses: written(claimed?.expensesOre ?? 0),
    expensesNote: claimed?.expensesNote ?? '',
  };
}

const whole = (text: string) => {
  const number = typedNumber(text);
  return number !== null && Number.isInteger(number) ? number : null;
};

/** What the form claims, in minutes and øre; a field without a number counts as nothing. */
export function claimOf(form: ClaimForm): ClaimedWork {
  return {
    scripts: whole(form.scripts) ?? 0,
    explanations: whole(form.explanations) ?? 0,
    correction: form.correction,
    meetingMinutes: Math.round((typedNumber(form.meetings) ?? 0) * 60),
    otherMinutes: Math.round((typedNumber(form.other) ?? 0) * 60),
    otherNote: form.otherNote,
    expensesOre: Math.round((typedNumber(form.expenses) ?? 0) * 100),
    expensesNote: form.expensesNote,
  };
}

export type ClaimFault = 'negative' | 'notNumber' | 'notWhole' | 'noteMissing' | 'correctionMissing';

const isNegative = (text: string) => /^[-−–]\s*\d/.test(text.trim());

const wholeFields = ['scripts', 'explanations'] as const;
const numberFields = ['meetings', 'other', 'expenses'] as const;

/** The fields whose text is no number that they take; the sum does not count them. */
export function numberFaults(form: ClaimForm): [ClaimField, ClaimFault][] {
  const wrong = [
    ...wholeFields.filter((field) => whole(form[field]) === null),
    ...numberFields.filter((field) => typedNumber(form[field]) === null),
  ];
  return wrong.map((field) => {
    if (isNegative(form[field])) return [field, 'negative'];
    return [field, field === 'scripts' || field === 'explanations' ? 'notWhole' : 'notNumber'];
  });
}

/** What is wrong with the form, field by field, in the order of the page. */
export function faultsOf(form: ClaimForm, counted: CountedWork): [ClaimField, ClaimFault][] {
  const faults = numberFaults(form);
  const claim = claimOf(form);
  if (isCorrected(counted, claim) && form.correction.trim() === '')
    faults.push(['correction', 'correctionMissing']);
  if (claim.otherMinutes > 0 && form.otherNote.trim() === '') faults.push(['otherNote', 'noteMissing']);
  if (claim.expensesOre > 0 && form.expensesNote.trim() === '') faults.push(['expensesNote', 'noteMissing']);
  return faults;
}
