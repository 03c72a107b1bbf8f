import type { ExamState } from '../exam/exam.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';

/**
 * A problem on exam day, and its consequence for the affected candidates [D10].
 *
 *     registered ──decide──▶ decided
 *
 * One decision for all of them, and it is final. Later discoveries are an incident of their own.
 */
export const incidentStates = ['registered', 'decided'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** The commands that each state takes. */
export const incidentCommands: Readonly<Record<IncidentState, readonly IncidentCommand['kind'][]>> = {
  registered: ['decide'],
  decided: [],
};

/** Suspected cheating is not an incident: it is a case with separate rules. */
export const incidentKinds = ['technical', 'disturbance', 'paperError', 'illness', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** The candidates it affected: some candidates, all of a room, or all of the exam. */
export type IncidentScope =
  | { readonly kind: 'candidates'; readonly candidacyIds: readonly string[] }
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'exam' };
export const incidentScopes = ['candidates', 'room', 'exam'] as const;

/** The compensation that each affected candidate gets, the same for all. Minutes are whole. */
export type Compensation =
  | { readonly kind: 'none' }
  | { readonly kind: 'extraMinutes'; readonly minutes: number }
  | { readonly kind: 'newExam' };
export const compensationKinds = ['none', 'extraMinutes', 'newExam'] as const;

/** One of the exam's candidates; a candidate who had withdrawn before the incident is not among them. */
export type Seated = {
  readonly candidacyId: string;
  readonly room: string;
  /** Handed in, absent or withdrawn since: more time is of no use. */
  readonly isAtRest: boolean;
};

/** Exactly the exam's candidates that the scope names. */
export function affectedBy(scope: IncidentScope, candidates: readonly Seated[]): Seated[] {
  switch (scope.kind) {
    case 'candidates':
      return candidates.filter(({ candidacyId }) => scope.candidacyIds.includes(candidacyId));
    case 'room':
      return candidates.filter(({ room }) => room === scope.room);
    case 'exam':
      return [...candidates];
  }
}

export type IncidentRefusal = 'nobodyAffected' | 'incidentIsDecided' | 'tooLateForMoreTime';

/** The compensation that one candidate gets by a decision. */
export type Share = { readonly candidacyId: string; readonly compensation: Compensation };

export type IncidentCommand = { readonly kind: 'decide'; readonly compensation: Compensation };
export type IncidentEvent = { readonly kind: 'incidentDecided'; readonly shares: readonly Share[] };

/** Why a state does not take a command. */
export const incidentRefusalIn = (): IncidentRefusal => 'incidentIsDecided';

/**
 * Decides an incident: every affected candidate gets the same, whatever the state of their sitting, and no other
 * candidate gets anything [D10]. Refuses with `incidentIsDecided` a second time, `nobodyAffected` where no candidate
 * is affected, and `tooLateForMoreTime` where minutes are given and none of the affected candidates still writes.
 */
export function decideIncident(
  state: IncidentState,
  { kind, compensation }: IncidentCommand,
  affected: readonly Seated[],
): Decision<IncidentEvent, IncidentRefusal> {
  if (!incidentCommands[state].includes(kind)) return refused(incidentRefusalIn());
  if (affected.length === 0) return refused('nobodyAffected');
  if (compensation.kind === 'extraMinutes' && affected.every(({ isAtRest }) => isAtRest))
    return refused('tooLateForMoreTime');
  const shares = affected.map(({ candidacyId }) => ({ candidacyId, compensation }));
  return accepted({ kind: 'incidentDecided', shares });
}

/** An incident's only event decides it. */
export const applyIncident = (_state: IncidentState, _event: IncidentEvent): IncidentState => 'decided';

/** Incidents are dealt with from the publishing until the candidates have their grades, also of a cancelled exam [D10]. */
export function areIncidentsOpen(state: ExamState): boolean {
  return state === 'published' || state === 'checked' || state === 'cancelled';
}
