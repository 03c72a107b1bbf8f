import type { IncidentKind, incidentScopes } from '@karakter/domain/incident';
import { instantInOslo, osloFields } from '../planning/oslo-time.ts';

/** An incident as it is filled in. */
export type IncidentDraft = {
  readonly kind: IncidentKind;
  readonly date: string;
  readonly clock: string;
  readonly what: string;
  readonly scope: (typeof incidentScopes)[number];
  readonly room: string;
  readonly candidacyIds: ReadonlySet<string>;
};

export function emptyIncident(now: string): IncidentDraft {
  const nobody = { scope: 'candidates', room: '', candidacyIds: new Set<string>() } as const;
  return { kind: 'technical', ...osloFields(now), what: '', ...nobody };
}

export type IncidentFault = 'what' | 'at' | 'whom';

/** What is missing before it can be registered. */
export function faultsOf(draft: IncidentDraft): IncidentFault[] {
  const { what, date, clock, scope, room, candidacyIds } = draft;
  const isWhomMissing =
    (scope === 'room' && room === '') || (scope === 'candidates' && candidacyIds.size === 0);
  return [
    ...(what.trim() === '' ? (['what'] as const) : []),
    ...(instantInOslo(date, clock) === undefined ? (['at'] as const) : []),
    ...(isWhomMissing ? (['whom'] as const) : []),
  ];
}

/** The draft as it is sent; only when nothing is missing. */
export function incidentBody({ kind, what, date, clock, scope, room, candidacyIds }: IncidentDraft) {
  const struck =
    scope === 'room'
      ? { kind: scope, room }
      : scope === 'exam'
        ? { kind: scope }
        : { kind: scope, candidacyIds: [...candidacyIds] };
  return { kind, what, happenedAt: instantInOslo(date, clock) ?? '', scope: struck };
}
