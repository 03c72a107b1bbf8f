import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { applyExplanation, decideExplanation } from '@karakter/domain/explanation/explanation';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { commissionToExplain } from '../grading/access.ts';
import { executeExplanationCommand, recordExplanation } from './explanation-command.ts';
import { materialFor, mayWriteOrNotFound, writersToSee } from './given/material.ts';
import { graderCase, graderCaseView } from './grader-views.ts';
import { recordGiven } from './intake/give.ts';
import {
  type ExplanationRecord,
  explanationOf,
  explanationsAmong,
  givenExplanations,
  lockExplanation,
  saveText,
} from './store.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

/** An explanation of the actor's own commissions, or one that was given to the actor, locked; no other is found [U7]. */
async function explanationToWrite(asked: Asked, id: string): Promise<ExplanationRecord> {
  const explanation = orNotFound(await lockExplanation(asked.tx, id));
  await mayWriteOrNotFound(asked, explanation);
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

  mount(explanationRoutes.recordOralExplanation, async ({ tx, actor, now, params, body }) => {
    const explanation = await explanationToWrite({ tx, actor, now }, params.explanationId);
    await recordGiven(tx, explanation, { ...body, way: 'oral' }, { actorId: actor.personId, at: now });
    return accepted;
  });
}

/** The graders' routes, without the candidate's identity: write and send [E3, U7]. */
export function mountExplanationsOfGraders(mount: Mount): void {
  mount(explanationRoutes.listMyExplanations, async ({ tx, actor, now }) => {
    const all = await explanationsAmong(tx);
    const writers = await writersToSee(tx);
    const exams = new Map<string, ExamRecord>();
    for (const { commissionId } of all) {
      if (exams.has(commissionId)) continue;
      exams.set(commissionId, (await commissionToExplain({ tx, actor, now }, commissionId)).exam);
    }
    const cases = all.flatMap((explanation) => {
      const exam = exams.get(explanation.commissionId);
      const givenTo = writers.get(explanation.id) ?? null;
      return exam ? [graderCase(explanation, { exam, isMember: true, givenTo }, now)] : [];
    });
    const seen = new Set(all.map(({ id }) => id));
    for (const given of (await givenExplanations(tx)).filter(({ id }) => !seen.has(id))) {
      const exam = orNotFound(await examFacts(tx, given.examId));
      const givenTo = writers.get(given.id) ?? null;
      cases.push(graderCase(given, { exam, isMember: false, givenTo }, now));
    }
    return { explanations: cases };
  });

  mount(explanationRoutes.showExplanation, async ({ tx, actor, now, params }) => {
    const explanation = orNotFound(await explanationOf(tx, params.explanationId));
    const { candidateNumber, examId } = explanation;
    const view = graderCaseView(await materialFor({ tx, actor, now }, explanation), now);
    return new DocumentRead({ examId, data: { candidateNumber } }, view);
  });

  mountWriting(mount);
}
