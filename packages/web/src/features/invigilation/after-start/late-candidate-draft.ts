import type { FoundCandidate, lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import type { LateCandidateTime } from '@karakter/domain/invigilation/late-candidate';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import type { z } from 'zod';
import { areMinutesBad } from '../../planning/many/many-candidates-draft.ts';

/** A candidate to be added, while it is typed; `person` is null until one is chosen, or for an unknown one. */
export type LateDraft = {
  readonly person: FoundCandidate | null;
  readonly isUnknown: boolean;
  readonly name: string;
  readonly email: string;
  readonly studentNumber: string;
  readonly room: string;
  readonly seat: string;
  readonly extraMinutes: string;
  readonly language: PaperLanguage;
  readonly time: LateCandidateTime;
  readonly reason: string;
};

export const emptyLate: LateDraft = {
  person: null,
  isUnknown: false,
  name: '',
  email: '',
  studentNumber: '',
  room: '',
  seat: '',
  extraMinutes: '',
  language: 'nb',
  time: 'common',
  reason: '',
};

const lateFields = ['person', 'name', 'email', 'studentNumber', 'extraMinutes', 'reason'] as const;
export type LateField = (typeof lateFields)[number];

const hasText = (text: string, least = 1) => text.trim().length >= least;

/** The extra minutes as typed; none typed means none. Not a number where it is not one. */
const typedMinutes = ({ extraMinutes }: Pick<LateDraft, 'extraMinutes'>) => Number(extraMinutes.trim());

/** What must be typed or corrected before it can be sent, in the order of the fields. */
export function faultsOf(draft: LateDraft): LateField[] {
  const { person, isUnknown, name, email, studentNumber, reason } = draft;
  const isThere: Readonly<Record<LateField, boolean>> = {
    person: isUnknown || person !== null,
    name: !isUnknown || hasText(name),
    email: !isUnknown || hasText(email),
    studentNumber: !isUnknown || hasText(studentNumber),
    extraMinutes: !areMinutesBad({ minutes: draft.extraMinutes }),
    reason: hasText(reason, 3),
  };
  return lateFields.filter((field) => !isThere[field]);
}

/** The draft in the form in which it is sent. */
export function bodyOf(draft: LateDraft): z.input<typeof lateCandidateRoutes.addLateCandidate.body> {
  const { person, isUnknown, name, email, studentNumber, extraMinutes: _, ...rest } = draft;
  const added = { ...rest, extraMinutes: typedMinutes(draft) };
  if (isUnknown) return { kind: 'unknown', name, email, studentNumber, ...added };
  return { kind: 'known', personId: person?.personId ?? '', ...added };
}
