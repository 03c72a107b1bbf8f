import { type Role, rolesByExam } from '@karakter/domain/people/roles';
import type { Language } from '@karakter/domain/text/language';
import { refuse } from './refusals.ts';

/** One role the signed-in person holds and where: a unit with all units below it, an exam, or a commission. */
export type Grant = {
  role: Role;
  unitIds: readonly string[];
  examId: string | null;
  commissionId: string | null;
};

/** What is known of the session of a request. */
export type SessionTimes = {
  /** When the person last authenticated with the provider; null where it does not say. */
  authenticatedAt: Temporal.Instant | null;
  endsAt: Temporal.Instant;
  idleEndsAt: Temporal.Instant;
  /** Where the person authenticates once more; the hint is for the demonstration's provider. */
  comesBackBy: { provider: string; hint?: string };
  /** An answer is open in it, and until then it does not expire. */
  writesUntil: Temporal.Instant | null;
};

/** The person who acts in a transaction. */
export type Actor = {
  personId: string;
  sessionId: string;
  /** The browser the session was opened in; another session in the same browser has the same. */
  deviceId: string;
  language: Language;
  grants: readonly Grant[];
  activeRole: Role | null;
  /** Absent for a stranger. */
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

/** Answers the object, or refuses exactly as if it did not exist: unknown and forbidden look alike [U7]. */
export function orNotFound<T>(found: T | undefined | null | false): T {
  if (found === undefined || found === null || found === false) refuse('notFound');
  return found;
}
