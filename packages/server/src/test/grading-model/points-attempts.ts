import { scoringRoutes } from '@karakter/contract/grading/scoring';
import {
  decideAs,
  proposeAs,
  scoringFor,
  scoringWith,
  usualThresholds,
} from '../scenes/deciding/faulty-key.ts';
import { sheetHead, sheetOf } from '../scenes/sheet/graders-sheet.ts';
import { type Attempts, actorAt, answerAt, reason, said } from './attempts.ts';
import { placeOf } from './scene.ts';

/** Points and grades from a grader's spreadsheet [G7]. */
export const sheetAttempts: Attempts<'applySheet' | 'undoSheet'> = {
  async applySheet(scene, step) {
    const { commissionId, candidateNumber } = await placeOf(scene, step.script);
    const by = await actorAt(scene, commissionId, step.seat);
    const answer = answerAt(scene, step.script);
    const sheet = sheetOf(scene.app, by, { commissionId });
    return {
      by,
      // A sheet that changes nothing is refused or applied: the reference looks at what is changed alone.
      isExpected: said(answer, scene.reference.maySave(answer, by)) === false ? false : null,
      async send() {
        scene.typed += 1;
        const line = `${candidateNumber};${(scene.typed % 50) + 1},25;;${step.grade}`;
        const uploaded = await sheet.upload(sheetHead, line);
        const pending = uploaded.status === 200 ? uploaded.body.pending : null;
        if (!pending || pending.changes.length === 0) return { status: 409 };
        return sheet.apply(pending);
      },
      happened: () => scene.reference.save(answer, by, step.grade),
    };
  },
  async undoSheet(scene, step) {
    const { commissionId } = scene.exam;
    const by = await actorAt(scene, commissionId, step.seat);
    const sheet = sheetOf(scene.app, by, { commissionId });
    const before = await sheet.see();
    if (before.status !== 200 || !before.body.applied || before.body.applied.undone) return null;
    const { sheetId } = before.body.applied;
    return {
      by,
      isExpected: null,
      send: () => sheet.undo(sheetId),
      // What it restores is the grade from before the sheet, which the reference has not kept.
      happened: () => {
        for (const answer of scene.reference.answers)
          if (answer.phase === 'assessing') answer.isFollowed = false;
      },
    };
  },
};

/** A change of what points count, by two people; and the grades that it speaks against [G4]. */
export const scoringAttempts: Attempts<'proposeScoring' | 'decideScoring' | 'keepGrade'> = {
  async proposeScoring(scene, step) {
    const { app, exam, setting } = scene;
    const by = await actorAt(scene, exam.commissionId, step.seat);
    const scoring = scoringWith([step.key], setting.hasThresholds ? usualThresholds : null);
    return {
      by,
      isExpected: null,
      send: () => proposeAs(app, exam, by, scoring),
      happened: () => undefined,
    };
  },
  async decideScoring(scene, step) {
    const { app, exam, reference } = scene;
    const by = await actorAt(scene, exam.commissionId, step.seat);
    return {
      by,
      isExpected: null,
      send: () => decideAs(app, exam, by, step.command, reason.reason),
      happened() {
        if (step.command === 'confirm') reference.isCheckFollowed = false;
      },
    };
  },
  async keepGrade(scene, step) {
    const { app, exam } = scene;
    const { commissionId } = exam;
    const by = await actorAt(scene, commissionId, step.seat);
    const [first] = (await scoringFor(app, exam, by)).toDecide ?? [];
    if (!first) return null;
    const params = { commissionId, rescoredId: first.id };
    return {
      by,
      isExpected: true,
      send: () => app.call(by, scoringRoutes.keepGrade, { params, body: reason }),
      happened: () => undefined,
    };
  },
};
