import { dismissalRoutes } from '@karakter/contract/cases/dismissal/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import {
  type DismissalAppealCommand,
  dismissalAppealCommands,
} from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { decideDismissalFiling } from '@karakter/domain/cases/dismissal-appeal/filing';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import { ownCandidacy, ownCandidacyToAppeal } from '../../appeal/access.ts';
import { type DismissalReasoned, executeDismissalCommand } from '../../cases/dismissal/command.ts';
import { tellOfDismissalAppeal } from '../../cases/dismissal/notices.ts';
import {
  dismissalAppealOf,
  dismissalsOf,
  insertDismissalAppeal,
  keepText,
} from '../../cases/dismissal/store.ts';
import { appealsAgainst, dismissalAppealCaseOf, myDismissalsOf } from '../../cases/dismissal/views.ts';
import { examFacts } from '../../exam/store.ts';
import { examWithCases } from '../../results/access.ts';
import { takeUpDismissed } from './take-up.ts';

/** The candidate's own: what was dismissed, appealing it, withdrawing [K1, K9]. */
function mountMyDismissals(mount: Mount): void {
  mount(dismissalRoutes.showMyDismissals, async ({ tx, actor, now, params }) => {
    const own = await ownCandidacy(tx, actor, params.candidacyId);
    const exam = orNotFound(await examFacts(tx, own.examId));
    return {
      candidacyId: own.id,
      board: lawWords(exam.rules).complaintBody,
      dismissals: await myDismissalsOf(tx, exam, own.id, now),
    };
  });

  mount(dismissalRoutes.fileDismissalAppeal, async ({ tx, actor, now, params, body }) => {
    const own = await ownCandidacyToAppeal(tx, actor, params.candidacyId);
    const exam = orNotFound(await examFacts(tx, own.examId));
    const { kind, caseId, grounds } = body;
    const found = (await dismissalsOf(tx, own.id)).find(
      (each) => each.kind === kind && each.caseId === caseId,
    );
    const dismissal = found ?? refuse('notDismissed');
    const earlier = (await appealsAgainst(tx, own.id, dismissal)).map(({ state }) => state);
    const { dismissedAt } = dismissal;
    const decision = decideDismissalFiling({ now, dismissedAt, earlier, rules: exam.rules });
    if (decision.kind === 'refused') refuse(decision.code);
    const { late } = decision.event;
    const of = { examId: exam.id, candidacyId: own.id, dismissal, late, at: now };
    const id = await insertDismissalAppeal(tx, of);
    const by = actor.personId;
    if (grounds !== '') await keepText(tx, id, { step: 'grounds', text: grounds, by, at: now });
    // The log records that there was one, never its text: it can contain a name.
    const data = { dismissalAppealId: id, candidateNumber: own.candidateNumber, caseKind: kind, late };
    await recordEvent(tx, { examId: exam.id, kind: 'dismissalAppealFiled', actorId: by, at: now, data });
    await tellOfDismissalAppeal({ tx, exam, by, now }, { id, of: kind, late });
    return accepted;
  });

  mount(dismissalRoutes.withdrawDismissalAppeal, async ({ tx, actor, now, params }) => {
    const record = orNotFound(await dismissalAppealOf(tx, params.dismissalAppealId, 'lock'));
    orNotFound(record.personId === actor.personId);
    const exam = orNotFound(await examFacts(tx, record.examId));
    await executeDismissalCommand({ tx, exam, record, by: actor.personId, now }, { kind: 'withdraw' });
    return accepted;
  });
}

/** With its exam, for people who handle the exam's cases; to its graders it doesn't exist [K4, U7]. */
async function toHandle(tx: Tx, actor: Actor, id: string, lock?: 'lock') {
  const record = orNotFound(await dismissalAppealOf(tx, id, lock));
  return { record, exam: await examWithCases(tx, actor, record.examId) };
}

type Call = {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  params: { dismissalAppealId: string };
};

/** Decides by what the actor has seen; where the dismissal is set aside, the case is taken up at once. */
async function decide(
  { tx, actor, now, params }: Call,
  command: DismissalAppealCommand,
  { version, ...given }: DismissalReasoned & { version: number },
) {
  const { record, exam } = await toHandle(tx, actor, params.dismissalAppealId, 'lock');
  const isTaken = dismissalAppealCommands[record.state].includes(command.kind);
  if (isTaken && record.version !== version) refuse('changedMeanwhile');
  const at = { tx, exam, record, by: actor.personId, now };
  const event = await executeDismissalCommand(at, command, given);
  if (event.kind === 'dismissalSetAside') await takeUpDismissed({ ...at, isOrdered: event.by === 'board' });
  return accepted;
}

/**
 * Routes of appeals against dismissals, for the candidate and for those who handle the exam's cases (fvl. §§ 28–34) [K1].
 * They are mounted here since taking up a case needs the room of each kind.
 */
export function mountDismissalAppeals(mount: Mount): void {
  mountMyDismissals(mount);

  mount(dismissalRoutes.showDismissalAppeal, async ({ tx, actor, params }) => {
    const { record, exam } = await toHandle(tx, actor, params.dismissalAppealId);
    const { id, examId, candidateNumber } = record;
    // Another name than in its events, which the timeline shows.
    const document = { examId, data: { candidateNumber, readDismissalAppeal: id } };
    return new DocumentRead(document, await dismissalAppealCaseOf(tx, exam, record));
  });

  mount(dismissalRoutes.forwardDismissalAppeal, (call) => decide(call, { kind: 'forward' }, call.body));

  mount(dismissalRoutes.setDismissalAside, (call) => decide(call, { kind: 'setAside' }, call.body));

  mount(dismissalRoutes.enterDismissalDecision, (call) => {
    const { outcome, decidedOn, reason, version } = call.body;
    if (Temporal.PlainDate.compare(Temporal.PlainDate.from(decidedOn), dateOf(call.now)) > 0)
      refuse('dismissalDecidedInFuture');
    return decide(call, { kind: 'enterDecision', outcome }, { reason, decidedOn, version });
  });
}
