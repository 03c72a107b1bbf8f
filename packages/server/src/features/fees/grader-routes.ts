import { feesRoutes } from '@karakter/contract/fees/routes';
import { computeClaim, type FeeRate, leftToClaim } from '@karakter/domain/fees/computation';
import { decideFeeClaim } from '@karakter/domain/fees/fee-claim';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import {
  type Claim,
  claimsOf,
  dayOf,
  type FeePlace,
  feePlaces,
  lockClaims,
  rateOfExam,
  saveSubmitted,
  workOf,
} from './store.ts';

type Asked = { readonly tx: Tx; readonly actor: Actor };

/** Everything about the actor's fee in one commission. */
type Fee = {
  readonly place: FeePlace;
  readonly exam: ExamRecord;
  readonly rate: FeeRate | null;
  readonly claims: readonly Claim[];
  /** The claim that was returned, or is with the exam office. */
  readonly open: Claim | null;
  readonly left: { readonly scripts: number; readonly explanations: number };
};

const isPaid = ({ place, rate }: Pick<Fee, 'place' | 'rate'>): boolean =>
  place.external || rate?.paysInternal === true;

async function feeOf({ tx, actor }: Asked, place: FeePlace): Promise<Fee> {
  const exam = orNotFound(await examFacts(tx, place.examId));
  const claims = await claimsOf(tx, place.commissionId, actor.personId);
  const open = claims.find(({ state }) => state === 'submitted' || state === 'returned') ?? null;
  const earlier = claims.filter((claim) => claim !== open).map(({ claimed }) => claimed);
  const left = leftToClaim(await workOf(tx, place.commissionId, actor.personId), earlier);
  return { place, exam, rate: await rateOfExam(tx, place.examId), claims, open, left };
}

/** The actor's own place in the commission, present or former; to anyone else there is none [U7]. */
async function ownFee(asked: Asked, commissionId: string): Promise<Fee> {
  const places = await feePlaces(asked.tx);
  return feeOf(asked, orNotFound(places.find((place) => place.commissionId === commissionId)));
}

function viewOf(fee: Fee) {
  const { place, exam, rate, claims, left } = fee;
  const { commissionId, kind, number } = place;
  return {
    commissionId,
    kind,
    number,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    examDate: dayOf(exam.startsAt),
    isPaid: isPaid(fee),
    workKind: exam.workKind,
    rate,
    left,
    claims: [...claims],
  };
}

/** A grader's claims for fees, from what that grader has done alone [G14, G2]. */
export function mountFeesOfGraders(mount: Mount): void {
  mount(feesRoutes.listMyFees, async (call) => {
    const places = [];
    for (const place of await feePlaces(call.tx)) places.push(viewOf(await feeOf(call, place)));
    return { places };
  });

  mount(feesRoutes.showMyFee, async (call) => viewOf(await ownFee(call, call.params.commissionId)));

  mount(feesRoutes.submitFeeClaim, async (call) => {
    const { tx, actor, now: at, params, body: claimed } = call;
    const { personId } = actor;
    await lockClaims(tx, params.commissionId, personId);
    const fee = await ownFee(call, params.commissionId);
    const { place, exam, rate, open, left: counted } = fee;
    const facts = {
      isOwn: true,
      isAmongMany: false,
      counted,
      claimed,
      hasRate: rate !== null,
      isPaid: isPaid(fee),
    };
    const decision = decideFeeClaim(open?.state ?? 'draft', 'submit', facts);
    if (decision.kind === 'refused') refuse(decision.code);
    if (rate === null) refuse('feeRateMissing');
    const computed = computeClaim(claimed, rate, exam.workKind);
    const number = open?.number ?? fee.claims.length + 1;
    await saveSubmitted(tx, { place, personId, again: open, number, counted, claimed, computed, at });
    const data = { commissionId: place.commissionId, number };
    await recordEvent(tx, { examId: exam.id, kind: decision.event.kind, actorId: personId, at, data });
    return accepted;
  });
}
