import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * Whether the text is read too: an answer may have millions of letters and a commission thousands of answers, so only
 * code that shows it requests it. Code that counts the points of closed questions requests the chosen options.
 */
export type Reading = 'withAnswers' | 'withChoices' | 'withoutAnswers';

/** Includes the answer where the choices are not stored beside it, as in older hand-ins. */
const answerFor: Readonly<Record<Reading, RawBuilder<string>>> = {
  withAnswers: sql`h.answer`,
  withChoices: sql`case when h.choices is null then h.answer else '' end`,
  withoutAnswers: sql`''`,
};

const assessedForMe = (commissionId: string) =>
  sql<{ id: string }>`(select id from assessed_for_me(${commissionId}) id)`.as('former');

/** The commission's scripts with their gradings, by candidate number; row security narrows them to what the actor sees. */
export function selectScripts(tx: Tx, commissionId: string, reading: Reading) {
  return tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('candidacy as c', 'c.id', 'cc.candidacy_id')
    .innerJoin('work_to_grade as h', 'h.candidacy_id', 'cc.candidacy_id')
    .leftJoin('reveal as r', (join) =>
      join.onRef('r.commission_id', '=', 'cc.commission_id').onRef('r.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('standing_proposal as p', (join) =>
      join.onRef('p.commission_id', '=', 'cc.commission_id').onRef('p.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('standing_agreed_grade as g', (join) =>
      join.onRef('g.commission_id', '=', 'cc.commission_id').onRef('g.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('standing_dispute as d', (join) =>
      join.onRef('d.commission_id', '=', 'cc.commission_id').onRef('d.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('assessment as own', (join) =>
      join
        .onRef('own.commission_id', '=', 'cc.commission_id')
        .onRef('own.candidacy_id', '=', 'cc.candidacy_id')
        .on('own.person_id', '=', sql<string>`current_person()`),
    )
    .leftJoin('read_script as read', (join) =>
      join
        .onRef('read.commission_id', '=', 'cc.commission_id')
        .onRef('read.candidacy_id', '=', 'cc.candidacy_id')
        .on('read.person_id', '=', sql<string>`current_person()`),
    )
    .leftJoin('announced_candidate as announced', 'announced.candidacy_id', 'cc.candidacy_id')
    .leftJoin(assessedForMe(commissionId), (join) => join.onRef('former.id', '=', 'cc.candidacy_id'))
    .select([
      'cc.candidacy_id',
      'c.candidate_number',
      'h.words',
      'r.at as revealed_at',
      'former.id as former',
      'read.read_at',
      'announced.candidacy_id as announced',
    ])
    .select(answerFor[reading].as('answer'))
    .select((e) => (reading === 'withChoices' ? e.ref('h.choices') : e.val(null)).as('choices'))
    .select(['p.grade as proposed', 'p.reason', 'p.proposed_by', 'p.proposed_at'])
    .select(['d.declared_at', 'd.declared_by', 'd.decider_id', 'd.reason as dispute_reason'])
    .select(['g.grade as agreed', 'g.basis', 'g.agreed_at', 'own.version', 'own.updated_at'])
    .where('cc.commission_id', '=', commissionId)
    .orderBy('c.candidate_number');
}

export type ScriptRow = Awaited<ReturnType<ReturnType<typeof selectScripts>['executeTakeFirstOrThrow']>>;
