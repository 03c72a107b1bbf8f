import type { Duty } from '@karakter/domain/invigilation/duty';
import { type Role, rolesByExam } from '@karakter/domain/people/roles';
import type { Language } from '@karakter/domain/text/language';
import { refuse } from './refusals.ts';

/** One role of the signed-in person and its place: a unit with all units below it, an exam, or a commission. */
export type Grant = {
  role: Role;
  unitIds: readonly string[];
  examId: string | null;
  commissionId: string | null;
  /** An invigilator's rooms and days in the exam. */
  duty?: Duty;
};

/** The facts of a request's session. */
export type SessionTimes = {
  /** When the person last authenticated with the provider; null where it does not say. */
  authenticatedAt: Temporal.Instant | null;
  endsAt: Temporal.Instant;
  idleEndsAt: Temporal.Instant;
  /** The provider at which the person authenticates again; the hint is for the demonstration's provider. */
  comesBackBy: { provider: string; hint?: string };
  /** An answer is open in the session, which does not expire before this time. */
  writesUntil: Temporal.Instant | null;
};

/** The person who acts in a transaction. */
export type Actor = {
  personId: string;
  sessionId: string;
  /** The id of the session's browser; another session in the same browser has the same id. */
  deviceId: string;
  language: Language;
  grants: readonly Grant[];
  activeRole: Role | null;
  /** The one exam that the session reaches, where a one-time code at the seat has opened it [U9]. */
  onlyExamId?: string;
  /** Absent for a caller without a session. */
  session?: SessionTimes;
};

/**
 * Whether the actor holds one of the roles for this exam, by the exam itself or, where a unit gives it, by its unit
 * [U1].
 */
export function holdsRoleFor(
  actor: Actor,
  among: readonly Role[],
  exam: { id: string; unitId: string },
): boolean {
  return actor.grants.some(
    (g) =>
      among.includes(g.role) &&
      (g.examId === exam.id || (!rolesByExam.includes(g.role) && g.unitIds.includes(exam.unitId))),
  );
}

/** The units where the actor holds one of the roles. */
export function unitsWithRole(actor: Actor, among: readonly Role[]): string[] {
  return actor.grants.filter((g) => among.includes(g.role)).flatMap((g) => g.unitIds);
}

/** Returns the object, or refuses exactly as if it did not exist: unknown and forbidden look alike [U7]. */
export function orNotFound<T>(found: T | undefined | null | false): T {
  if (found === undefined || found === null || found === false) refuse('notFound');
  return found;
}
