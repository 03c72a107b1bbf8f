import type { IncidentView } from '@karakter/contract/incidents/routes';
import { statesAtRest } from '@karakter/domain/sitting/sitting-states';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

type Row = {
  id: string;
  number: number;
  kind: IncidentView['kind'];
  scope: IncidentView['scope'];
  room: string | null;
  what: string;
  happened_at: Temporal.Instant;
  registered_at: Temporal.Instant;
  registered_by: string;
  affected: number;
  at_rest: number;
  numbers: number[];
  consequence: string | null;
  compensation: NonNullable<IncidentView['decision']>['compensation'];
  minutes: number | null;
  grader_notice: string | null;
  decided_at: Temporal.Instant | null;
  decided_by: string | null;
};

function decisionOf(row: Row): IncidentView['decision'] {
  const { consequence, decided_at: at, decided_by: by, compensation, minutes } = row;
  if (consequence === null || at === null || by === null) return null;
  return { consequence, compensation, minutes, graderNotice: row.grader_notice, at: at.toString(), by };
}

function viewOf(row: Row): IncidentView {
  const { id, number, kind, scope, room, what } = row;
  const decision = decisionOf(row);
  return {
    id,
    number,
    kind,
    scope,
    room,
    what,
    decision,
    state: decision ? 'decided' : 'registered',
    happenedAt: row.happened_at.toString(),
    registeredAt: row.registered_at.toString(),
    by: row.registered_by,
    affected: row.affected,
    atRest: row.at_rest,
    candidateNumbers: scope === 'candidates' ? row.numbers : [],
  };
}

/** The exam's incidents that affected candidates in these rooms, newest first, with the decisions [D10]; null: all. */
export async function incidentsOf(
  tx: Tx,
  examId: string,
  watched: readonly string[] | null,
): Promise<IncidentView[]> {
  const { rows } = await sql<Row>`
    select i.id, i.number, i.kind, i.scope, i.room, i.what, i.happened_at, i.registered_at, r.name as registered_by,
      a.affected, a.at_rest, a.numbers, d.consequence, d.compensation, d.minutes, n.text as grader_notice, d.decided_at,
      p.name as decided_by
    from incident i
    join person r on r.id = i.registered_by
    left join incident_decision d on d.incident_id = i.id
    left join person p on p.id = d.decided_by
    left join lateral (select text from grader_notice g where g.incident_id = i.id limit 1) n on true
    join lateral (
      select count(*)::int as affected,
        count(*) filter (where s.state = any(${statesAtRest}::text[]))::int as at_rest,
        coalesce(array_agg(c.candidate_number order by c.candidate_number) filter (where c.id is not null), '{}')
          as numbers
      from incident_candidacy ic
      left join sitting s on s.candidacy_id = ic.candidacy_id
      left join candidacy c on c.id = ic.candidacy_id
      where ic.incident_id = i.id) a on true
    where i.exam_id = ${examId} and (${watched}::text[] is null or exists (
      select from incident_candidacy ic join sitting s on s.candidacy_id = ic.candidacy_id
      where ic.incident_id = i.id and s.room = any(${watched}::text[])))
    order by i.number desc`.execute(tx);
  return rows.map(viewOf);
}
