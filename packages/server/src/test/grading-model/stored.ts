import { readEvents } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Phase } from './reference.ts';
import type { Scene } from './scene.ts';

type Row = Readonly<Record<string, unknown>>;
type StoredRow = { readonly table: string; readonly key: string; readonly tx: string; readonly row: Row };
export type Stored = ReadonlyMap<string, StoredRow>;

/** Everything that is decided in an exam's grading, and by which transaction it was written. */
const decided = [
  ['assessment', 'commission_id, candidacy_id, person_id'],
  ['shared_assessment', 'commission_id, candidacy_id'],
  ['shared_confirmation', 'commission_id, candidacy_id, person_id'],
  ['reveal', 'commission_id, candidacy_id'],
  ['grade_proposal', 'commission_id, candidacy_id, round'],
  ['dispute', 'commission_id, candidacy_id, round'],
  ['agreed_grade', 'commission_id, candidacy_id, round'],
  ['sent_back', 'commission_id, candidacy_id, round'],
  ['grade_hold', 'id'],
  ['protocol_entry', 'number'],
] as const;

/** Reads all of it, with the events that are no mere readings. */
export async function storedOf({ app, exam }: Scene): Promise<Stored> {
  const selects = decided.map(
    ([table, key]) => sql`select ${sql.lit(table)} as "table", concat_ws(' ', ${sql.raw(key)}) as key,
      xmin::text as tx, to_jsonb(t) as row from ${sql.table(table)} t
      where candidacy_id in (select id from candidacy where exam_id = ${exam.examId})`,
  );
  const events = sql`select 'event' as "table", number::text as key, xmin::text as tx,
    data::jsonb || jsonb_build_object('kind', kind, 'actor', actor_id) as row from event
    where exam_id = ${exam.examId} and kind not in (${sql.join(readEvents.map((kind) => sql.lit(kind)))})`;
  const { rows } = await sql<StoredRow>`${sql.join([...selects, events], sql` union all `)}`.execute(
    app.services.db,
  );
  return new Map(rows.map((row) => [`${row.table} ${row.key}`, row]));
}

/** The phase of each answer in the commission where it is graded now, in the candidates' order. */
export async function phasesOf({ app, exam }: Scene): Promise<{ phase: Phase; grade: string | null }[]> {
  const { rows } = await sql<{ id: string; phase: Phase; grade: string | null }>`
    select cc.candidacy_id as id, g.grade, case when r.at is null then 'assessing' when g.grade is not null then 'agreed'
      when d.declared_at is not null then 'disputed' when p.grade is not null then 'proposed' else 'differing' end as phase
    from commission_candidacy cc
    join commission c on c.id = cc.commission_id and c.kind = 'ordinary' and c.exam_id = ${exam.examId}
    left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
    left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
    left join standing_dispute d on d.commission_id = cc.commission_id and d.candidacy_id = cc.candidacy_id
    left join standing_proposal p on p.commission_id = cc.commission_id and p.candidacy_id = cc.candidacy_id`.execute(
    app.services.db,
  );
  return exam.candidates.map(({ candidacyId }) => {
    const found = rows.find(({ id }) => id === candidacyId);
    return { phase: found?.phase ?? 'assessing', grade: found?.grade ?? null };
  });
}

/** A row that a step has added, changed or removed. */
export type Change = {
  readonly table: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly tx: string;
};

export function changesBetween(before: Stored, after: Stored): Change[] {
  const added = [...after].flatMap(([key, { table, row, tx }]): Change[] => {
    const was = before.get(key);
    return was?.tx === tx ? [] : [{ table, before: was?.row, after: row, tx }];
  });
  const gone = [...before].flatMap(([key, { table, row }]): Change[] =>
    after.has(key) ? [] : [{ table, before: row, after: undefined, tx: '' }],
  );
  return [...added, ...gone];
}

/** What a step has to account for: who took it, and everything that it changed. */
type Accounting = { scene: Scene; by: string; kind: string; changes: readonly Change[] };

/** The events of the same transaction about the same candidate. */
function eventsWith({ scene, changes }: Accounting, { tx, after, before }: Change): Row[] {
  const { candidacy_id: id } = (after ?? before) as Row;
  const candidate = scene.exam.candidates.find(({ candidacyId }) => candidacyId === id);
  return changes.flatMap((change) => {
    if (change.table !== 'event' || change.tx !== tx || !change.after) return [];
    const { candidateNumber, candidateNumbers } = change.after;
    const numbers = [candidateNumber, ...((candidateNumbers as unknown[]) ?? [])];
    return numbers.includes(candidate?.candidateNumber) || candidateNumber === undefined
      ? [change.after]
      : [];
  });
}

const typing = ['save', 'saveAndConfirm', 'applySheet', 'undoSheet', 'thirdSaves', 'finish'];

function expectEvent(of: Accounting, change: Change, kinds: readonly string[], facts: Row = {}): void {
  const events = eventsWith(of, change).filter(({ kind }) => kinds.includes(String(kind)));
  const fitting = events.filter((event) =>
    Object.entries(facts).every(([name, fact]) => event[name] === fact),
  );
  const what = `${of.kind}: ${change.table} ${JSON.stringify(change.after)}`;
  expect(fitting.length, `${what} needs one of ${kinds.join(', ')} with ${JSON.stringify(facts)}`).toBe(1);
}

const entryOf = (row: Row | undefined) => row && [row.points, row.comment, row.grade, row.reasons];

/** Only its author changes an assessment, and a confirmed one stays as it is [G2, G15]. */
function expectOwnAssessment(of: Accounting, change: Change): void {
  const { before, after } = change;
  expect(after, 'an assessment is gone').toBeDefined();
  expect(after?.person_id, `${of.kind} changed another grader's assessment`).toBe(of.by);
  const wasConfirmed = before?.state === 'confirmed';
  const isConfirmed = after?.state === 'confirmed';
  if (wasConfirmed) expect(entryOf(after), 'a confirmed assessment changed').toEqual(entryOf(before));
  else if (JSON.stringify(entryOf(before)) !== JSON.stringify(entryOf(after)))
    expect(typing).toContain(of.kind);
  if (isConfirmed && !wasConfirmed) expectEvent(of, change, ['assessmentConfirmed'], { actor: of.by });
  if (!isConfirmed && wasConfirmed) expectEvent(of, change, ['assessmentReopened'], { actor: of.by });
}

function expectSharedConfirmation(of: Accounting, change: Change): void {
  const { before, after } = change;
  expect(after, 'a confirmation is gone').toBeDefined();
  const stood = before !== undefined && before.taken_back_at === null;
  const stands = after?.taken_back_at === null;
  if (stands && !stood)
    expectEvent(of, change, ['assessmentConfirmed'], { actor: after?.person_id as string });
  if (stood && !stands)
    expectEvent(of, change, [
      'confirmationsTakenBack',
      'assessmentReopened',
      'graderReplaced',
      'candidatesMoved',
    ]);
}

/** How each kind of row may change, and the event of the same transaction that says so. */
const accounts: Readonly<Record<string, (of: Accounting, change: Change) => void>> = {
  assessment: expectOwnAssessment,
  shared_assessment(of, { before, after }) {
    expect(after, 'a shared assessment is gone').toBeDefined();
    if (JSON.stringify(entryOf(before)) !== JSON.stringify(entryOf(after))) expect(typing).toContain(of.kind);
  },
  shared_confirmation: expectSharedConfirmation,
  reveal(of, change) {
    expect([change.before, change.after !== undefined], 'a reveal never changes').toEqual([undefined, true]);
    expectEvent(
      of,
      change,
      of.scene.setting.assessing === 'shared'
        ? ['gradeAgreed', 'assessmentsRevealed']
        : ['assessmentsRevealed'],
    );
  },
  grade_proposal(of, change) {
    expect(change.after, 'a proposal is gone').toBeDefined();
    expectEvent(of, change, ['gradeProposed'], { actor: of.by, grade: change.after?.grade });
  },
  dispute(of, change) {
    expect(change.after, 'a dispute is gone').toBeDefined();
    expectEvent(of, change, ['disagreementDeclared', 'thirdGraderAppointed', 'gradeDecided']);
  },
  agreed_grade(of, change) {
    expect([change.before, change.after !== undefined], 'an agreed grade never changes').toEqual([
      undefined,
      true,
    ]);
    expectEvent(of, change, ['gradeAgreed', 'gradeDecided'], { grade: change.after?.grade });
  },
  sent_back(of, change) {
    expect([change.before, change.after !== undefined], 'what is sent back stays').toEqual([undefined, true]);
    expectEvent(of, change, ['gradeSentBack'], { actor: of.by });
  },
  grade_hold(of, change) {
    expect(change.after, 'a hold is gone').toBeDefined();
    expectEvent(of, change, ['gradeHeld', 'suspicionReported', 'gradeReleased'], { actor: of.by });
  },
  protocol_entry(of, change) {
    expect([change.before, change.after !== undefined], 'the protocol is never changed').toEqual([
      undefined,
      true,
    ]);
    expectEvent(of, change, ['resultsChecked'], { actor: of.by });
  },
  event(of, { before, after }) {
    expect([before, after !== undefined], 'the log is never changed').toEqual([undefined, true]);
    if (after?.actor) expect(after.actor, `${of.kind} is in the log as another's: ${after.kind}`).toBe(of.by);
  },
};

/** No assessment, agreed grade or entry of the protocol changes without its one event by the person who acted [Q3]. */
export function expectAccounted(of: Accounting): void {
  for (const change of of.changes) accounts[change.table]?.(of, change);
}
