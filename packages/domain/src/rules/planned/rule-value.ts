import type { Period } from '../../calendar/period.ts';
import type { JsonValue } from '../../text/canonical-json.ts';
import type { Rules } from '../rule-set.ts';
import type { Parameter } from './rule-fields.ts';

/** A rule's value as a form has it: its fields by name, without the legal basis; null where there is no such rule. */
export type WrittenValue = { readonly [field: string]: JsonValue } | null;

type Members = Record<string, unknown>;

function yesOrNo(flag: unknown): string | null {
  if (flag === undefined) return null;
  return flag ? 'yes' : 'no';
}

function minimumWritten({ when, externalWished, ...rest }: Members): Members {
  const { kind = null, workKind = null, recheckable, creditsFrom = null, local } = when as Members;
  return {
    commissionKind: kind,
    workKind,
    recheckable: yesOrNo(recheckable),
    creditsFrom,
    local: yesOrNo(local),
    externalWished: externalWished ? 'yes' : null,
    ...rest,
  };
}

function minimumStored(row: Members): Members {
  const { commissionKind, workKind, recheckable, creditsFrom, local, externalWished, ...rest } = row;
  return {
    when: {
      ...(commissionKind !== null && { kind: commissionKind }),
      ...(workKind !== null && { workKind }),
      ...(recheckable !== null && { recheckable: recheckable === 'yes' }),
      ...(creditsFrom !== null && { creditsFrom }),
      ...(local !== null && { local: local === 'yes' }),
    },
    ...(externalWished === 'yes' && { externalWished: true }),
    ...rest,
  };
}

/** The parts of the rule about commissions that have a paragraph of their own. */
const ownBasis = [
  'newGradersOnAppeal',
  'newGradersAfterError',
  'externalDoesNotTeach',
  'ownTeacher',
  'impartiality',
] as const;

function commissionWritten({ minima, ...parts }: Members): Members {
  const of = parts as Record<(typeof ownBasis)[number], Members>;
  return {
    minima: (minima as Members[]).map(minimumWritten),
    ownTeacherBarredFrom: of.ownTeacher.barredFrom,
    ...Object.fromEntries(ownBasis.map((part) => [`${part}Basis`, of[part].legalBasis])),
  };
}

function commissionStored({ minima, ownTeacherBarredFrom: barredFrom, ...written }: Members): Members {
  const based = Object.fromEntries(ownBasis.map((part) => [part, { legalBasis: written[`${part}Basis`] }]));
  return {
    minima: (minima as Members[]).map(minimumStored),
    ...based,
    ownTeacher: { barredFrom, ...based.ownTeacher },
  };
}

/** What the value of a rule has that its form does not, and how the one becomes the other. */
const shapes: {
  readonly [P in Parameter]?: {
    written: (value: Members) => Members;
    stored: (written: Members, legalBasis: string) => Members;
  };
} = {
  paperDue: {
    written: ({ season, ...rest }) => ({ ...(season as Members), ...rest }),
    stored: ({ examsFrom, examsUntil, due, ...rest }) => ({
      season: { examsFrom, examsUntil, due },
      ...rest,
    }),
  },
  external: {
    written: ({ notEmployed, ...rest }) => ({
      notEmployedMonths: notEmployed === 'studyYear' ? null : (notEmployed as { months: number }).months,
      ...rest,
    }),
    stored: ({ notEmployedMonths: months, ...rest }) => ({
      notEmployed: months === null ? 'studyYear' : { months },
      ...rest,
    }),
  },
  appealCommission: {
    written: ({ due, ...rest }) => ({ ...rest, due: due ? (due as { period: Period }).period : null }),
    stored: ({ due, ...rest }, legalBasis) => ({ ...rest, due: due ? { period: due, legalBasis } : null }),
  },
  commission: { written: commissionWritten, stored: commissionStored },
  grading: {
    written: ({ longer = [], terms, ...rest }) =>
      terms ? { terms } : { ...rest, longer: (longer as Members[]).map(longerWritten) },
    stored: ({ longer, terms, ...rest }) =>
      terms ? { terms } : { ...rest, longer: (longer as Members[]).map(longerStored) },
  },
};

const longerWritten = ({ when, ...rest }: Members): Members => {
  const { workKind = null, creditsFrom = null } = when as Members;
  return { workKind, creditsFrom, ...rest };
};
const longerStored = ({ workKind, creditsFrom, ...rest }: Members): Members => ({
  when: { ...(workKind !== null && { workKind }), ...(creditsFrom !== null && { creditsFrom }) },
  ...rest,
});

/** The value of a rule as a form has it. */
export function writtenValue<P extends Parameter>(parameter: P, value: Rules[P]): WrittenValue {
  if (value === null) return null;
  const { legalBasis: _, ...members } = value as Members;
  return (shapes[parameter]?.written(members) ?? members) as WrittenValue;
}

/** The value of a rule from a form that `faultsInWrittenValue` has found usable, with the paragraph it follows from. */
export function storedValue<P extends Parameter>(
  parameter: P,
  written: WrittenValue,
  legalBasis: string,
): Rules[P] {
  if (written === null) return null as Rules[P];
  const members = shapes[parameter]?.stored(written, legalBasis) ?? written;
  return { ...members, legalBasis } as Rules[P];
}
