import type { Grade } from '@karakter/domain/exam/grades';
import type { Points, Reasons } from '@karakter/domain/grading/assessment';
import type { SampleEntry, TrialState } from '@karakter/domain/grading/trial/trial';
import type { Choices } from '@karakter/domain/sitting/answer';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../../platform/database/db.ts';
import type { DB } from '../../../../platform/database/db-types.ts';

/*
 * A grader's transaction is blind: it is given the samples' answers by `trial_answers` alone, never which candidates they
 * are, and of other graders' entries nothing before the trial is shown [G2, U7].
 */

/** `number`: which of the meeting's trials it is, from 1; the earlier ones were abandoned. */
export type TrialRecord = { number: number; state: TrialState; isNamed: boolean; samples: number };

/** The number of the trial that the meeting has or would have. */
async function nextTrialNumber(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx
    .selectFrom('abandoned_trial')
    .select((e) => e.fn.countAll<number>().as('abandoned'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return 1 + Number(row.abandoned);
}

/** The trial of a meeting, or the one that is not prepared yet: it is made with its first samples. */
export const trialOrNext = async (tx: Tx, meetingId: string): Promise<TrialRecord> =>
  (await trialOf(tx, meetingId)) ?? {
    number: await nextTrialNumber(tx, meetingId),
    state: 'preparing',
    isNamed: false,
    samples: 0,
  };

/** The trial of a meeting; undefined where none is prepared. */
export async function trialOf(tx: Tx, meetingId: string): Promise<TrialRecord | undefined> {
  const row = await tx
    .selectFrom('grading_trial as t')
    .select(['t.state', 't.is_named'])
    .select((e) =>
      e
        .selectFrom('trial_sample as s')
        .select((of) => of.fn.count<number>('s.place').as('samples'))
        .whereRef('s.meeting_id', '=', 't.meeting_id')
        .as('samples'),
    )
    .where('t.meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (!row) return undefined;
  const number = await nextTrialNumber(tx, meetingId);
  return {
    number,
    state: row.state as TrialState,
    isNamed: row.is_named,
    samples: Number(row.samples ?? 0),
  };
}

export type SampleAnswer = { place: number; answer: string; choices: Choices | null; words: number };

/** The samples that the grader can read now, or one of them. */
export async function sampleAnswers(
  tx: Tx,
  meetingId: string,
  place: number | null,
): Promise<SampleAnswer[]> {
  const { rows } = await sql<SampleAnswer>`
    select place, answer, choices, words from trial_answers(${meetingId}, ${place}) order by place`.execute(
    tx,
  );
  return rows;
}

/** The numbers of the samples that the grader can read now. */
export async function readablePlaces(tx: Tx, meetingId: string): Promise<number[]> {
  const { rows } = await sql<{ place: number }>`
    select place from trial_answers(${meetingId}, null) order by place`.execute(tx);
  return rows.map(({ place }) => place);
}

export type StoredSample = SampleEntry & {
  personId: string;
  place: number;
  sum: number;
  version: number;
  savedAt: Temporal.Instant;
};

const storedSample = (row: Selectable<DB['trial_entry']>): StoredSample => ({
  personId: row.person_id,
  place: row.place,
  points: row.points as Points,
  comment: row.comment,
  grade: row.grade as Grade | null,
  reasons: row.reasons as Reasons,
  standsAside: row.stands_aside,
  sum: Number(row.sum),
  version: row.version,
  savedAt: row.updated_at,
});

/** The person's own entries, by sample. */
export async function ownEntries(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<Map<number, StoredSample>> {
  const rows = await tx
    .selectFrom('trial_entry')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map((row) => [row.place, storedSample(row)]));
}

export type Given = { personId: string; name: string };

/** What all who have given theirs gave: for a trial that is shown. */
export async function givenIn(
  tx: Tx,
  meetingId: string,
): Promise<{ graders: Given[]; entries: StoredSample[] }> {
  const graders = await tx
    .selectFrom('trial_given')
    .select(['person_id', 'name'])
    .where('meeting_id', '=', meetingId)
    .orderBy('name')
    .orderBy('person_id')
    .execute();
  const rows = await tx
    .selectFrom('trial_entry as e')
    .innerJoin('trial_given as d', (join) =>
      join.onRef('d.meeting_id', '=', 'e.meeting_id').onRef('d.person_id', '=', 'e.person_id'),
    )
    .selectAll('e')
    .where('e.meeting_id', '=', meetingId)
    .execute();
  const named = graders.map(({ person_id: personId, name }) => ({ personId, name }));
  return { graders: named, entries: rows.map(storedSample) };
}

export async function hasGiven(tx: Tx, meetingId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('trial_given')
    .select('person_id')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether anyone besides this person is waited for: it decides whether the spread is shown, and is sent to no one [G2]. */
export async function isWaiting(tx: Tx, meetingId: string, besides: string | null): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select is_trial_waiting(${meetingId}, ${besides}) as waits`.execute(tx);
  return rows[0]?.waits === true;
}

/** Who takes part, with the reason why some are not waited for; no one for those who do not run the meeting. */
export async function participantsOf(tx: Tx, meetingId: string) {
  const { rows } = await sql<{ personId: string; name: string; excusedFor: string | null }>`
    select p.person_id as "personId", p.name, e.reason as "excusedFor" from trial_participants(${meetingId}) p
    left join trial_excused e on e.meeting_id = ${meetingId} and e.person_id = p.person_id`.execute(tx);
  return rows;
}

/** Why some were not waited for, without who; of one who gave theirs all the same, before or after, no reason is named. */
export async function excusesIn(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('trial_excused as e')
    .select('e.reason')
    .where('e.meeting_id', '=', meetingId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('trial_given as d')
            .select('d.person_id')
            .whereRef('d.meeting_id', '=', 'e.meeting_id')
            .whereRef('d.person_id', '=', 'e.person_id'),
        ),
      ),
    )
    .orderBy('e.reason')
    .execute();
  return rows.map(({ reason }) => reason);
}

export type PossibleAnswer = { candidacyId: string; candidateNumber: number; words: number };

/** The answers that can be samples, for those who run the meeting. */
export async function possibleAnswers(tx: Tx, meetingId: string): Promise<PossibleAnswer[]> {
  const { rows } = await sql<PossibleAnswer>`
    select candidacy_id as "candidacyId", candidate_number as "candidateNumber", words from trial_possible(${meetingId})
    order by candidate_number`.execute(tx);
  return rows;
}
