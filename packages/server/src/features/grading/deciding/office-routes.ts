import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { type DecidingCommand, maySendBack } from '@karakter/domain/grading/deciding';
import { decideGrading } from '@karakter/domain/grading/grading';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { examForCommission } from '../../exam/commission-results.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { membersOrRefuse, refuseUnlawful } from '../../planning/commission-findings.ts';
import { takingCommissions } from '../../planning/commissions/split-store.ts';
import { decidingFactsOf, decidingOn, factsOfCommission } from './facts.ts';
import { commissionOfExam, disputesOf, ordinaryCommissionOf, scriptIn } from './office-store.ts';
import { saveAfterReveal } from './save.ts';
import { appointThird, thirdFindings } from './third.ts';

type Call = { tx: Tx; actor: Actor; now: Temporal.Instant };
type Place = { exam: ExamRecord; commissionId: string; candidateNumber: number };

/** Executes a command that the exam office gives for a commission. */
async function execute({ tx, actor, now }: Call, place: Place, command: DecidingCommand) {
  const commission = await commissionOfExam(tx, place.exam, place.commissionId);
  const script = await scriptIn(tx, commission, place.candidateNumber);
  const deciding = decidingOn(decidingFactsOf(commission, 'office'), script);
  const facts = {
    by: actor.personId,
    scale: commission.scale,
    questions: [],
    ...factsOfCommission(commission),
    deciding,
  };
  const decision = decideGrading(script.grading, command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  const { event } = decision;
  if (event.kind !== 'disagreementDeclared' && event.kind !== 'gradeSentBack') return accepted;
  await saveAfterReveal({ tx, commission, now, as: 'office' }, script, event);
  return accepted;
}

function mountCommands(mount: Mount): void {
  mount(decidingRoutes.declareForCommission, async (call) => {
    const { examId, ...at } = call.params;
    const exam = await examWithCandidates(call.tx, call.actor, examId, 'change');
    const { reason } = call.body;
    return execute(call, { exam, ...at }, { kind: 'declareDisagreement', reason });
  });

  mount(decidingRoutes.callThirdGrader, async (call) => {
    const { examId, ...at } = call.params;
    const exam = await examWithCandidates(call.tx, call.actor, examId, 'change');
    return execute(call, { exam, ...at }, { kind: 'callThird', reason: call.body.reason });
  });

  mount(decidingRoutes.sendBackForOffice, async (call) => {
    const { examId, candidateNumber } = call.params;
    const exam = await examWithCandidates(call.tx, call.actor, examId, 'change');
    const commissionId = await ordinaryCommissionOf(call.tx, exam.id, candidateNumber);
    const place = { exam, commissionId, candidateNumber };
    return execute(call, place, { kind: 'sendBack', reason: call.body.reason });
  });
}

/** What the exam office does where graders differ: it sees, appoints, and sends back [G6, G19]. */
export function mountDisputes(mount: Mount): void {
  mount(decidingRoutes.seeDisputes, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const { deciders, thirdFromApart, thirdSees, legalBasis } = exam.rules.disagreement;
    const commissions = await takingCommissions(tx, exam.id);
    return {
      disputes: await disputesOf(tx, exam.id),
      deciders: [...deciders],
      thirdFromApart,
      thirdSees,
      legalBasis,
      sendsBackFrom: commissions.flatMap(({ number, results }) => {
        const of = examForCommission(exam, results);
        const facts = decidingFactsOf({ exam: of, members: [], kind: 'ordinary' }, 'office');
        return maySendBack(facts) ? number : [];
      }),
    };
  });

  mount(decidingRoutes.checkThirdGrader, async ({ tx, actor, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const parent = await commissionOfExam(tx, exam, params.commissionId);
    return { findings: await thirdFindings(tx, exam, parent, body.members) };
  });

  mount(decidingRoutes.appointThirdGrader, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const parent = await commissionOfExam(tx, exam, params.commissionId);
    const { member, candidateNumbers } = body;
    await membersOrRefuse(tx, [member]);
    refuseUnlawful(await thirdFindings(tx, exam, parent, [member]));
    await appointThird(tx, { parent, member, by: actor.personId, at: now }, candidateNumbers);
    return accepted;
  });

  mountCommands(mount);
}
