import type { DayOff } from '@karakter/domain/calendar/calendar';
import type { Period } from '@karakter/domain/calendar/period';
import type { CaseEventKind } from '@karakter/domain/rules/case-history';
import { coursePartKinds } from '@karakter/domain/rules/course/deadline-course';
import type { NoDeadline } from '@karakter/domain/rules/deadlines';
import type { CountedFrom } from '@karakter/domain/rules/derivation';
import { z } from 'zod';
import { dateText, instantText } from '../platform/route.ts';

/** One step on the way to a deadline; the page turns it into a sentence. */
const derivationStep = z.discriminatedUnion('code', [
  z.object({ code: z.literal('countedFrom'), event: z.custom<CountedFrom>(), date: dateText }),
  z.object({ code: z.literal('periodAdded'), period: z.custom<Period>(), date: dateText }),
  z.object({ code: z.literal('workingDaysBefore'), workingDays: z.int(), date: dateText }),
  z.object({ code: z.literal('fixedDate'), date: dateText }),
  z.object({ code: z.literal('extendedTo'), date: dateText }),
  z.object({ code: z.literal('stoodStill'), date: dateText }),
  z.object({ code: z.literal('dayOffSkipped'), why: z.custom<DayOff>(), date: dateText }),
  z.object({ code: z.literal('ends'), at: instantText, date: dateText }),
]);
export type DerivationStepText = z.infer<typeof derivationStep>;

/** A deadline with its derivation, a suspended one, or none with the reason (uhl. §§ 11-8 to 11-10). */
export const deadlineText = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('running'),
    /** The first instant that is too late. */
    at: instantText,
    lastDay: dateText,
    legalBasis: z.string(),
    steps: z.array(derivationStep),
  }),
  z.object({ kind: z.literal('suspended'), since: instantText }),
  z.object({ kind: z.literal('none'), reason: z.custom<NoDeadline>() }),
]);
export type DeadlineTexts = z.infer<typeof deadlineText>;

/** A stretch of a deadline's course; `to` is null where it stands still until something happens [V4]. */
const coursePart = z.object({
  kind: z.enum(coursePartKinds),
  from: instantText,
  to: instantText.nullable(),
  why: z.custom<CaseEventKind>(),
});
const course = z.array(coursePart);

/** The whole course of each deadline of a result, independent of the time at which it is read. */
export const caseCourses = z.object({ explanation: course, appeal: course, formalComplaint: course });
export type CaseCourses = z.infer<typeof caseCourses>;
