import type { IncidentKind, incidentScopes } from '@karakter/domain/incidents/incident';
import { instantInOslo, osloFields } from '../../text/oslo-time.ts';

/** An incident as it is filled in. */
export type IncidentDraft = {
  readonly kind: IncidentKind;
  readonly date: string;
  readonly clock: string;
  readonly what: string;
  readonly scope: (typeof incidentScopes)[number];
  readonly room: string;
  readonly candidacyIds: readonly string[];
};

/** A new form: with the present time, and the candidate for whom it was opened, if any. */
export function emptyIncident(now: string, candidacyId: string | null): IncidentDraft {
  const candidacyIds = candidacyId === null ? [] : [candidacyId];
  const struck = { scope: 'candidates', room: '', candidacyIds } as const;
  return { kind: 'technical', ...osloFields(now), what: '', ...struck };
}

export type IncidentFault = 'what' | 'at' | 'whom';

/** The facts that are missing before registration. */
export function faultsOf(draft: IncidentDraft): IncidentFault[] {
  const { what, date, clock, scope, room, candidacyIds } = draft;
  const isWhomMissing =
    (scope === 'room' && room === '') || (scope === 'candidates' && candidacyIds.length === 0);
  return [
    ...(what.trim() === '' ? (['what'] as const) : []),
    ...(instantInOslo(date, clock) === undefined ? (['at'] as const) : []),
    ...(isWhomMissing ? (['whom'] as const) : []),
  ];
}

/** The draft in the form in which it is sent; only when nothing is missing. */
export function incidentBody({ kind, what, date, clock, scope, room, candidacyIds }: IncidentDraft) {
  const struck =
    scope === 'room'
      ? { kind: scope, room }
      : scope === 'exam'
        ? { kind: scope }
        : { kind: scope, candidacyIds: [...candidacyIds] };
  return { kind, what, happenedAt: instantInOslo(date, clock) ?? '', scope: struck };
}
