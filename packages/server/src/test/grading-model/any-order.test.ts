import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptsOf } from '../../features/grading/scripts.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../app.ts';
import { inTheLog, loggedEvents, replayedGrading } from '../replayed.ts';
import { expectAccounted, expectEarned } from './accounts.ts';
import { type Attempt, discussionAttempts, graderAttempts } from './attempts.ts';
import { commissionResultsAttempts, feeAttempts, markAttempts, signingAttempts } from './beside-attempts.ts';
import { expectCandidatesSeeTheirs } from './candidates.ts';
import { finish } from './finish.ts';
import { meetingAttempts } from './meeting-attempts.ts';
import { disputeAttempts, resultsAttempts } from './office-attempts.ts';
import { peopleAttempts } from './people-attempts.ts';
import { scoringAttempts, sheetAttempts } from './points-attempts.ts';
import type { Reference } from './reference.ts';
import { gradingScene, type Scene, type Setting } from './scene.ts';
import { bystanders, expectOnlyRevealed, mayBeNoticed } from './seen.ts';
import { isWorthTrying, type Step, step } from './steps.ts';
import { changesBetween, phasesOf, storedOf } from './stored.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

/**
 * An ordinary run is the same every time. `KARAKTER_MODEL_SEED` takes other sequences, `KARAKTER_MODEL_RUNS` so many for
 * each workflow.
 */
const seed = Number(process.env.KARAKTER_MODEL_SEED ?? 1911);
const runs = Number(process.env.KARAKTER_MODEL_RUNS ?? 1);

const attempts: { [Kind in Step['kind']]: (scene: Scene, taken: never) => Promise<Attempt | null> } = {
  ...graderAttempts,
  ...discussionAttempts,
  ...disputeAttempts,
  ...peopleAttempts,
  ...resultsAttempts,
  ...sheetAttempts,
  ...scoringAttempts,
  ...markAttempts,
  ...meetingAttempts,
  ...signingAttempts,
  ...feeAttempts,
  ...commissionResultsAttempts,
};

/** The reference and the running system are in the same phase, wherever the reference follows. */
async function expectSamePhases(scene: Scene): Promise<void> {
  const stored = await phasesOf(scene);
  for (const [index, { phase, grade, isFollowed }] of scene.reference.answers.entries())
    if (isFollowed) expect({ index, ...stored[index] }).toEqual({ index, phase, grade });
}

class Take implements fc.AsyncCommand<Reference, Scene> {
  readonly step: Step;
  readonly isStubborn: boolean;
  constructor(taken: Step, isStubborn: boolean) {
    this.step = taken;
    this.isStubborn = isStubborn;
  }
  check = (reference: Reference) => this.isStubborn || isWorthTrying(reference, this.step);
  toString = () => JSON.stringify(this.step);

  async run(reference: Reference, scene: Scene): Promise<void> {
    const { kind } = this.step;
    const attempt = await attempts[kind](scene, this.step as never);
    if (!attempt) return;
    const { by, concerns = [], isExpected, send, happened } = attempt;
    const [before, seen] = [await storedOf(scene), await bystanders(scene, by)];
    const { status, refusal } = await send();
    await scene.app.jobs.settle();
    const isTaken = status === 200;
    scene.trace.push(
      `${JSON.stringify(this.step)} p${scene.everGraders.indexOf(by)}: ${isTaken ? 'done' : `${status} ${refusal}`}`,
    );
    expect(status).toBeLessThan(500);
    if (isExpected !== null) expect({ kind, isTaken }).toEqual({ kind, isTaken: isExpected });
    if (isTaken) {
      happened();
      reference.settle();
    }
    const stored = await storedOf(scene);
    const changes = changesBetween(before, stored);
    if (!isTaken && kind !== 'saveAndConfirm') expect(changes).toEqual([]);
    expectAccounted({ scene, by, kind, changes });
    if (kind === 'claimFee' && isTaken) expectEarned(stored, by);
    await expectSamePhases(scene);
    await expectCandidatesSeeTheirs(scene);
    // Of a step that is refused nothing is stored: what the others read is what they have read.
    if (!isTaken && changes.length === 0) return;
    for (const person of concerns) seen.delete(person);
    if (mayBeNoticed(scene, kind, { changes, stored })) seen.clear();
    await expectUnnoticed(scene, by, seen);
  }
}

/**
 * What the others see now is what they saw before, of those who are named in `before`; and no one reads what another has
 * not revealed.
 */
async function expectUnnoticed(scene: Scene, by: string, before: ReadonlyMap<string, string>): Promise<void> {
  scene.lastSeen.clear();
  scene.lastSeen = await bystanders(scene, by);
  for (const [person, text] of scene.lastSeen) {
    if (before.has(person)) expect(text).toBe(before.get(person));
    await expectOnlyRevealed(scene, person, text);
  }
}

/** The events of the log lead to the grade of every answer that is stored [Q3]. */
async function expectReplayed({ app: { services }, exam, setting }: Scene): Promise<void> {
  const log = (await loggedEvents(app())).filter(({ examId }) => examId === exam.examId);
  const rows = await services.db
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', exam.examId)
    .where('kind', '=', 'ordinary')
    .execute();
  for (const { id } of rows) {
    const scripts = await inTransaction(services.db, { identity: 'visible', effect: 'read' }, (tx) =>
      scriptsOf(tx, { id, workflow: setting }, 'withoutAnswers'),
    );
    for (const { candidateNumber, grading } of scripts) {
      const { confirmedBy: _, ...replay } = inTheLog(replayedGrading(log, id, candidateNumber));
      expect(inTheLog(grading), `${candidateNumber}`).toMatchObject(replay);
    }
  }
}

/** One try in six is made though it cannot succeed. */
const take = fc.tuple(step, fc.nat({ max: 5 })).map(([taken, patience]) => new Take(taken, patience === 0));

/** How far the answers have come at first: not begun, or both have graded them, mostly with different grades. */
const beginnings = fc.tuple(
  ...[0, 1, 2].map(() => fc.constantFrom(null, ['B', 'B'], ['B', 'C'], ['C', 'B'])),
);

/** The two graders confirm one after the other; what they share is confirmed by the second as it is. */
function asSteps(grades: readonly string[] | null, script: number): Step[] {
  const [first, second] = grades ?? [];
  if (first === undefined || second === undefined) return [];
  return [
    { kind: 'saveAndConfirm', seat: 0, script, grade: first },
    { kind: 'saveAndConfirm', seat: 1, script, grade: second },
    { kind: 'confirm', seat: 1, script },
  ];
}

/**
 * What each sequence ends with, whatever came before: what chance seldom brings together on one answer. Each is taken or
 * refused as the reference says.
 */
const closing: readonly Step[] = [
  { kind: 'leave', seat: 0, workStands: true, isPartial: false, hasSuccessor: true },
  { kind: 'mark', seat: 2, script: 1, mark: 'comment', isShown: true },
  { kind: 'sendBackForOffice', script: 0 },
  { kind: 'propose', seat: 0, script: 0, grade: 'B' },
  { kind: 'approve', seat: 1, script: 0, grade: 'B' },
  { kind: 'mark', seat: 0, script: 1, mark: 'privateNote', isShown: true },
  { kind: 'claimFee', seat: 0 },
  { kind: 'decideFee', command: 'approve' },
  { kind: 'claimFee', seat: 0 },
  { kind: 'callMeeting', seat: null },
  { kind: 'writeMinutes', seat: null },
  { kind: 'writeMinutes', seat: null },
  { kind: 'announceCommission', which: 0 },
];

/** After the announcement the key changes, which no announced grade follows by itself [G4]. */
const afterwards: readonly Step[] = [
  { kind: 'proposeScoring', seat: 0, key: 'a' },
  { kind: 'decideScoring', seat: 1, command: 'confirm' },
];

const settings: readonly [string, Setting][] = [
  [
    'two who assess alone',
    {
      assessing: 'individual',
      confirming: 'eachCandidate',
      completing: 'all',
      hasThresholds: false,
      announcing: 'together',
    },
  ],
  [
    'two who share the assessment',
    {
      assessing: 'shared',
      confirming: 'eachCandidate',
      completing: 'all',
      hasThresholds: false,
      announcing: 'together',
    },
  ],
  [
    'two with thresholds, all candidates at once',
    {
      assessing: 'individual',
      confirming: 'allCandidates',
      completing: 'all',
      hasThresholds: true,
      announcing: 'together',
    },
  ],
  [
    'two of whom one completes, announced by itself',
    {
      assessing: 'individual',
      confirming: 'eachCandidate',
      completing: 'one',
      hasThresholds: false,
      announcing: 'separately',
    },
  ],
];

describe('in whatever order the people of an exam act, its answers stay blind, explained and on their way [G2, G4, G6, G19, Q3]', () => {
  it.each(settings)('a commission of %s', { timeout: 120_000 * (runs + 1) }, async (_, setting) => {
    await fc.assert(
      fc.asyncProperty(
        beginnings,
        fc.commands([take], { maxCommands: 45, size: 'max' }),
        async (begun, commands) => {
          const scene = await gradingScene(app(), setting, 3);
          try {
            for (const first of begun.flatMap(asSteps))
              await new Take(first, true).run(scene.reference, scene);
            await fc.asyncModelRun(() => ({ model: scene.reference, real: scene }), commands);
            for (const last of closing) await new Take(last, true).run(scene.reference, scene);
            await finish(scene);
            scene.reference.stopFollowing();
            for (const late of afterwards) await new Take(late, true).run(scene.reference, scene);
            await expectReplayed(scene);
          } catch (cause) {
            throw new Error(`${String(cause)}\n${scene.trace.join('\n')}`, { cause });
          }
        },
      ),
      { numRuns: runs, seed, endOnFailure: process.env.KARAKTER_MODEL_SHRINK === undefined },
    );
  });
});
