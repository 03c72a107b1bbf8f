import { emailFault } from '../people/person-facts.ts';
import type { Sector } from '../rules/rule-set.ts';
import { isBlank } from '../text/visible-text.ts';

/** An operator's description of the institution. An empty text means that the fact is not given. */
export type InstitutionFacts = {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  readonly shortName: string;
  readonly sector: Sector;
  readonly feideRealms: readonly string[];
  /** As `#0a4f6e`. */
  readonly colour: string;
  readonly noticeHour: number;
  readonly mailSenderName: string;
  readonly mailSenderAddress: string;
  readonly officeEmail: string;
  readonly examDayPhone: string;
};

export type InstitutionFault = {
  readonly field: keyof InstitutionFacts;
  readonly code: 'missing' | 'badRealm' | 'badColour' | 'paleColour' | 'badAddress' | 'badPhone' | 'badHour';
};

export const mostRealms = 20;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const realm = new RegExp(`^${label}(?:\\.${label})+$`, 'i');
const colour = /^#[0-9a-f]{6}$/i;
const phone = /^\+?[\d ]{3,20}$/;

/** The relative luminance of one channel of a colour, by WCAG 2.2. */
function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** The contrast ratio between a colour and white, by WCAG 2.2: 1 for white itself, 21 for black. */
export function contrastWithWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => linear(Number.parseInt(hex.slice(from, from + 2), 16)));
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}

/** The least contrast at which white text on the colour, and the colour on white, can be read [WCAG 1.4.3]. */
const leastContrast = 4.5;

function colourFault(text: string): InstitutionFault['code'] | undefined {
  if (text === '') return undefined;
  if (!colour.test(text)) return 'badColour';
  return contrastWithWhite(text) < leastContrast ? 'paleColour' : undefined;
}

const addressFault = (text: string) => (text !== '' && emailFault(text) ? 'badAddress' : undefined);

/** The faults of the description, in the order of the form's fields. */
export function institutionFaults(facts: InstitutionFacts): InstitutionFault[] {
  const faults: Partial<Record<keyof InstitutionFacts, InstitutionFault['code'] | undefined>> = {
    ...Object.fromEntries(
      (['nb', 'nn', 'en'] as const).map((field) => [field, isBlank(facts[field]) ? 'missing' : undefined]),
    ),
    feideRealms:
      facts.feideRealms.length > mostRealms || facts.feideRealms.some((each) => !realm.test(each))
        ? 'badRealm'
        : undefined,
    officeEmail: addressFault(facts.officeEmail),
    examDayPhone: facts.examDayPhone === '' || phone.test(facts.examDayPhone) ? undefined : 'badPhone',
    mailSenderAddress: addressFault(facts.mailSenderAddress),
    noticeHour:
      Number.isInteger(facts.noticeHour) && facts.noticeHour >= 0 && facts.noticeHour <= 23
        ? undefined
        : 'badHour',
    colour: colourFault(facts.colour),
  };
  return Object.entries(faults).flatMap(([field, code]) =>
    code === undefined ? [] : [{ field: field as keyof InstitutionFacts, code }],
  );
}

/** The facts that differ, in the order they are stated. */
export function changedInstitutionFacts(
  before: InstitutionFacts,
  after: InstitutionFacts,
): (keyof InstitutionFacts)[] {
  const fields = Object.keys(before) as (keyof InstitutionFacts)[];
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}
