import {
  type ExamFactsText,
  type ExamPageName,
  type ExamSummary,
  examPages,
  type TypedFactsText,
} from '@karakter/contract/exam/routes';
import { dateOf, dayEndedBy } from '@karakter/domain/calendar/calendar';
import type { ExamFacts } from '@karakter/domain/exam/exam';
import type { TypedFacts } from '@karakter/domain/exam/exam-facts';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import type { ExamStepName } from '@karakter/domain/exam/exam-steps';
import type { Role } from '@karakter/domain/people/roles';
import { visibleText } from '@karakter/domain/text/visible-text';
import { type Actor, holdsRoleFor } from '../../platform/http/actor.ts';
import { watchesNow } from './access.ts';
import type { ExamCourse } from './progress.ts';
import type { ExamRecord } from './store.ts';

/** The facts in the form of the wire. */
export function factsText(facts: ExamFacts): ExamFactsText {
  const { credits, form, workKind, supervised, individual, recheckable, scale, durationMinutes } = facts;
  const { assessing, confirming, completing, announcing } = facts;
  const { explanationOpen, appealOpen, contactName, contactPhone } = facts;
  const { takeoverConfirmed, graceSeconds, gradingPeriod, gradingBasis } = facts;
  const { planGraders, planExternals, planBasis } = facts;
  return {
    credits,
    form,
    workKind,
    supervised,
    individual,
    recheckable,
    scale,
    startsAt: facts.startsAt.toString(),
    durationMinutes,
    assessing,
    confirming,
    completing,
    announcing,
    explanationOpen,
    appealOpen,
    contactName,
    contactPhone,
    takeoverConfirmed,
    graceSeconds,
    gradingPeriod,
    gradingBasis,
    planGraders,
    planExternals,
    planBasis,
  };
}

/** The facts read from the form of the wire. */
export function factsFrom(text: TypedFactsText): TypedFacts {
  const [contactName, contactPhone] = [visibleText(text.contactName), visibleText(text.contactPhone)];
  const startsAt = text.startsAt === null ? null : Temporal.Instant.from(text.startsAt);
  return { ...text, contactName, contactPhone, startsAt };
}

/**
 * The day of a step: a step that begins at 00.00 is on the day that begins then; one that is due or done by 24.00 is
 * on the day that ends.
 */
const dayOf = (step: ExamStepName, at: Temporal.Instant) =>
  (step === 'sitting' ? dateOf(at) : dayEndedBy(at)).toString();

/** An exam as a list shows it. */
export function examSummary({ exam, counts, steps }: ExamCourse): ExamSummary {
  return {
    id: exam.id,
    state: exam.state,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    unitName: exam.unitName,
    date: dateOf(exam.startsAt).toString(),
    startsAt: exam.startsAt.toString(),
    endsAt: exam.endsAt.toString(),
    candidates: counts.candidates,
    isHandedIn: hasHandIn(exam.form),
    steps: steps.map(({ step, at, state }) => ({ step, date: at && dayOf(step, at), state })),
  };
}

const freeTexts: readonly (keyof ExamFacts)[] = ['contactName', 'contactPhone', 'gradingBasis', 'planBasis'];

/**
 * The changed facts before and after, for the log; for free text only the fact that it changed, since it can contain
 * a name.
 */
export function loggedChanges(before: ExamFacts, after: ExamFacts, changed: readonly (keyof ExamFacts)[]) {
  return changed.map((field) => {
    const isFreeText = freeTexts.includes(field);
    return isFreeText ? { field } : { field, before: String(before[field]), after: String(after[field]) };
  });
}

/** The pages of an exam that a role may open; each page's own routes decide its content. */
const pagesOf: Readonly<Record<Role, readonly ExamPageName[]>> = {
  candidate: [],
  grader: [],
  // The exam office carries out what a change of the scoring leads to, and decides no points [G4]. Its way to the declared
  // grounds is on the page of commissions.
  examOffice: examPages.filter((page) => page !== 'scoring' && page !== 'impartiality'),
  courseCoordinator: ['commission', 'paper', 'guide', 'scoring', 'meetings', 'messages', 'statistics', 'due'],
  programmeLeader: ['paper', 'guide', 'scoring', 'statistics'],
  caseworker: ['cases'],
  archivist: ['archive'],
  invigilator: ['board', 'attendance', 'messages', 'incidents', 'late'],
  headOfDepartment: ['impartiality', 'statistics'],
  rectorsDelegate: ['due'],
  itOperator: [],
};

/** Who sits in Karakter is on the board; where nothing is handed in, who attended is in the attendance list [G8]. */
const notFor = ({ form }: Pick<ExamRecord, 'form'>): readonly ExamPageName[] =>
  hasHandIn(form) ? ['attendance'] : ['board', 'late'];

/** The exam's pages that the actor may open now, by all roles held for it. */
export function pagesFor(actor: Actor, exam: ExamRecord, now: Temporal.Instant): ExamPageName[] {
  const held = (Object.keys(pagesOf) as Role[]).filter(
    (role) => holdsRoleFor(actor, [role], exam) && (role !== 'invigilator' || watchesNow(actor, exam, now)),
  );
  const pages = new Set(held.flatMap((role) => pagesOf[role]));
  return [...pages].filter((page) => !notFor(exam).includes(page));
}
