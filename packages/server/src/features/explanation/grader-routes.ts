import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { applyExplanation, decideExplanation } from '@karakter/domain/explanation/explanation';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { commissionToSee } from '../grading/access.ts';
import { ownMarksOn } from '../grading/marks/store.ts';
import { scriptOf } from '../grading/scripts.ts';
import { type CommissionRecord, guideOf } from '../grading/store.ts';
import { executeExplanationCommand, recordExplanation } from './explanation-command.ts';
import { graderCase, graderCaseView } from './grader-views.ts';
import {
  type ExplanationRecord,
  explanationOf,
  explanationsAmong,
  lockExplanation,
  saveText,
} from './store.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

/** An explanation of one of the actor's own commissions, locked; another's is not found [U7]. */
async function explanationToWrite(asked: Asked, id: string): Promise<ExplanationRecord> {
  const explanation = orNotFound(await lockExplanation(asked.tx, id));
  await commissionToSee(asked, explanation.commissionId);
  return explanation;
}

/** Refuses to act on a text other than the one that the grader has seen. */
function sameVersionOrRefuse(explanation: ExplanationRecord, version: number): void {
  const isGiven = explanation.sentAt !== null;
  if (!isGiven && explanation.version !== version) {
    refuse('changedMeanwhile', { version: explanation.version });
  }
}

function mountWriting(mount: Mount): void {
  mount(explanationRoutes.saveExplanation, async ({ tx, actor, now, params, body }) => {
    const explanation = await explanationToWrite({ tx, actor, now }, params.explanationId);
    const { guidelines, assessment, overall } = body;
    const text = { guidelines, assessment, overall };
    const decision = decideExplanation(explanation.state, 'save', text);
    if (decision.kind === 'refused') refuse(decision.code);
    sameVersionOrRefuse(explanation, body.version);
    const by = { actorId: actor.personId, at: now };
    const event = decision.kind === 'accepted' ? decision.event : null;
    const state = event === null ? explanation.state : applyExplanation(explanation.state, event);
    const version = await saveText(tx, explanation, { ...text, state }, by);
    // The log records when writing began or was resumed, not each word.
    if (event !== null && explanation.state !== state) await recordExplanation(tx, explanation, event, by);
    return { version, savedAt: now.toString() };
  });

  for (const [route, command] of [
    [explanationRoutes.markExplanationReady, 'markReady'],
    [explanationRoutes.sendExplanation, 'send'],
  ] as const) {
    mount(route, async ({ tx, actor, now, params, body }) => {
      const explanation = await explanationToWrite({ tx, actor, now }, params.explanationId);
      sameVersionOrRefuse(explanation, body.version);
      await executeExplanationCommand(tx, explanation, command, { actorId: actor.personId, at: now });
      return accepted;
    });
  }

  mount(explanationRoutes.recordOralExplanation, async ({ tx, actor, now, params }) => {
    const explanation = await explanationToWrite({ tx, actor, now }, params.explanationId);
    await executeExplanationCommand(tx, explanation, 'recordOral', { actorId: actor.personId, at: now });
    return accepted;
  });
}

/** The graders' routes, without the candidate's identity: write and send [E3, U7]. */
export function mountExplanationsOfGraders(mount: Mount): void {
  mount(explanationRoutes.listMyExplanations, async ({ tx, actor, now }) => {
    const all = await explanationsAmong(tx);
    const commissions = new Map<string, CommissionRecord>();
    for (const id of new Set(all.map(({ commissionId }) => commissionId))) {
      commissions.set(id, await commissionToSee({ tx, actor, now }, id));
    }
    const cases = all.flatMap((explanation) => {
      const commission = commissions.get(explanation.commissionId);
      return commission ? [graderCase(explanation, commission, now)] : [];
    });
    return { explanations: cases };
  });

  mount(explanationRoutes.showExplanation, async ({ tx, actor, now, params }) => {
    const explanation = orNotFound(await explanationOf(tx, params.explanationId));
    const commission = await commissionToSee({ tx, actor, now }, explanation.commissionId);
    const script = orNotFound(await scriptOf(tx, commission, explanation.candidateNumber, 'withAnswers'));
    const { marks } = await ownMarksOn(tx, {
      commissionId: commission.id,
      candidacyId: script.candidacyId,
      personId: actor.personId,
    });
    const guide = (await guideOf(tx, commission.examId))?.content;
    const { candidateNumber, examId } = explanation;
    const view = graderCaseView({ explanation, commission, script, guide, marks }, now);
    return new DocumentRead({ examId, data: { candidateNumber } }, view);
  });

  mountWriting(mount);
}
