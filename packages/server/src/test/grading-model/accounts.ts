import { expect } from 'vitest';
import type { Scene } from './scene.ts';
import type { Change, Row, Stored } from './stored.ts';

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

/** The event that leads to each state. */
const feeEvents: Readonly<Record<string, string>> = {
  submitted: 'feeClaimSubmitted',
  returned: 'feeClaimReturned',
  approved: 'feeClaimApproved',
  exported: 'feeClaimExported',
};
const meetingEvents: Readonly<Record<string, string[]>> = {
  planned: ['meetingChanged'],
  held: ['meetingHeld'],
  cancelled: ['meetingCancelled'],
};

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
  script_mark(of, { before, after }) {
    expect(['mark', 'thirdMarks'], 'a mark changed').toContain(of.kind);
    expect([before, after?.person_id], "another grader's marks changed").toEqual([undefined, of.by]);
  },
  protocol_version(of, change) {
    expect([change.before, change.after !== undefined], 'a signed version stays').toEqual([undefined, true]);
    const { number: version, sha256 } = change.after ?? {};
    expectEvent(of, change, ['protocolSigned'], { actor: of.by, version, sha256 });
  },
  protocol_signature(of, change) {
    expect([change.before, change.after !== undefined], 'a signature stays').toEqual([undefined, true]);
    const { version, person_id: actor } = change.after ?? {};
    expect(actor, 'signed in the name of another').toBe(of.by);
    expectEvent(of, change, ['protocolSigned'], { actor, version });
  },
  fee_claim(of, change) {
    const { state, number, commission_id: commissionId } = change.after ?? {};
    const kind = feeEvents[String(state)];
    expect(kind, 'a claim is gone').toBeDefined();
    if (change.before?.state !== state)
      expectEvent(of, change, [kind ?? ''], { actor: of.by, commissionId, number });
    else expect(change.after, 'a claim changed without its state').toEqual(change.before);
  },
  grading_meeting(of, change) {
    const { before, after } = change;
    expect(before?.state ?? 'planned', 'a meeting that was is as it was').toBe('planned');
    const kinds = before ? (meetingEvents[String(after?.state)] ?? []) : ['meetingCalled'];
    expectEvent(of, change, kinds, { actor: of.by, meetingId: after?.id, version: after?.version });
  },
  meeting_minutes(of, change) {
    expect([change.before, change.after !== undefined], 'minutes stay').toEqual([undefined, true]);
    const { meeting_id: meetingId, version } = change.after ?? {};
    expectEvent(of, change, ['minutesWritten'], { actor: of.by, meetingId, version });
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

/** No grader has claimed more answers of a commission than they have confirmed there [G14]. */
export function expectEarned(stored: Stored, grader: string): void {
  const own = [...stored.values()].filter(({ row }) => row.person_id === grader);
  const claims = own.filter(({ table }) => table === 'fee_claim');
  for (const commission of new Set(claims.map(({ row }) => row.commission_id))) {
    const here = own.filter(({ row }) => row.commission_id === commission);
    const confirmed = here.filter(
      ({ table, row }) =>
        (table === 'assessment' && row.state === 'confirmed') ||
        (table === 'shared_confirmation' && row.taken_back_at === null),
    );
    const earned = new Set(confirmed.map(({ row }) => row.candidacy_id)).size;
    const claimed = here.reduce(
      (sum, { table, row }) => sum + (table === 'fee_claim' ? Number(row.scripts) : 0),
      0,
    );
    expect(claimed, 'more is claimed than was done').toBeLessThanOrEqual(earned);
  }
}
