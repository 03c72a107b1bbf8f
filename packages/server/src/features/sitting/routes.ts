import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { decideSitting, type SittingFacts, sittingCommands } from '@karakter/domain/sitting/sitting';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import type { Tx } from '../../platform/database/db.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { cancellingToldTo } from '../notices/store.ts';
import { ownIdentity } from '../people/store.ts';
import { ownSittingHere, ownSittingHereToChange } from './access.ts';
import { createDevicePasses, windowOf } from './live/device-proof.ts';
import { paperToSit } from './paper.ts';
import { reopeningOf } from './reopening.ts';
import type { SealedPapers } from './sealed-paper.ts';
import { saveSittingEvents } from './state-store.ts';
import { examHeading, type Sitting, sittingsOfPerson } from './store.ts';
import { takeFirstTurn, takeOver } from './takeover.ts';

const candidateCommands = ['arrive', 'open', 'handIn'] as const;

function timesText({ plan }: Sitting) {
  return { startsAt: plan.startsAt.toString(), endsAt: plan.endsAt.toString() };
}

/** Executes a candidate's own command and stores its event; a repetition changes nothing. */
async function executeSittingCommand(
  tx: Tx,
  sitting: Sitting,
  command: 'arrive' | 'open',
  facts: Pick<SittingFacts, 'now' | 'paperReady'> & { actorId: string },
): Promise<void> {
  const decision = decideSitting(sitting.state, command, { ...sitting.plan, ...facts });
  if (decision.kind === 'refused') refuse(decision.code);
  if (decision.kind === 'unchanged') return;
  const { candidacyId, examId } = sitting;
  await saveSittingEvents(tx, [{ sitting, event: decision.event }]);
  const { kind } = decision.event;
  await recordEvent(tx, { examId, kind, actorId: facts.actorId, at: facts.now, data: { candidacyId } });
}

function viewOf(sitting: Sitting, heading: Awaited<ReturnType<typeof examHeading>>, now: Temporal.Instant) {
  const { state, plan, candidacyId, examId, candidateNumber } = sitting;
  const facts = { ...plan, now, paperReady: heading.paperReady };
  const isAllowed = (command: (typeof candidateCommands)[number]) =>
    sittingCommands[state.kind].includes(command) && decideSitting(state, command, facts).kind !== 'refused';
  return {
    candidacyId,
    examId,
    candidateNumber,
    ...sitting.place,
    ...heading,
    ...timesText(sitting),
    now: now.toString(),
    state: state.kind,
    extraMinutes: plan.extraMinutes,
    pausedSince: plan.pausedSince?.toString() ?? null,
    graceSeconds: sitting.graceSeconds,
    arrivedAt: state.kind === 'waiting' ? (state.arrivedAt?.toString() ?? null) : null,
    allowedCommands: candidateCommands.filter(isAllowed),
  };
}

/** The candidate's exam until the hand-in [D2]: waiting room, paper. */
export function mountSitting(
  mount: Mount,
  { secret, activityDays, papers }: { secret: string; activityDays: number; papers: SealedPapers },
): void {
  const files = createAnswerFiles(secret);
  const passes = createDevicePasses(secret);

  mount(sittingRoutes.listMySittings, async ({ tx, actor, language }) => {
    const own = (await sittingsOfPerson(tx, actor.personId)).filter(({ hasHandIn }) => hasHandIn);
    const sittings = own.map(async (sitting) => ({
      ...sitting,
      ...(await examHeading(tx, sitting.examId, language)),
      ...timesText(sitting),
      state: sitting.state.kind,
    }));
    return { sittings: await Promise.all(sittings) };
  });

  mount(sittingRoutes.viewSitting, async ({ tx, actor, params, now, language }) => {
    const sitting = await ownSittingHere(tx, actor, params.candidacyId);
    const view = viewOf(sitting, await examHeading(tx, sitting.examId, language), now);
    const own = await ownIdentity(tx, actor.personId);
    const reopened = await reopeningOf(tx, sitting);
    const isCancelled = sitting.state.kind === 'cancelled';
    const cancelled = isCancelled ? await cancellingToldTo(tx, actor.personId, sitting.examId) : null;
    return { ...view, own, reopened, cancelled, answerFile: files.keyFor(sitting.candidacyId), activityDays };
  });

  mount(sittingRoutes.arrive, async ({ tx, actor, params, now }) => {
    const sitting = await ownSittingHereToChange(tx, actor, params.candidacyId);
    await executeSittingCommand(tx, sitting, 'arrive', { now, paperReady: true, actorId: actor.personId });
    return accepted;
  });

  mount(sittingRoutes.openPaper, async ({ tx, actor, params, body, now, language }) => {
    const sitting = await ownSittingHereToChange(tx, actor, params.candidacyId);
    const { paperReady } = await examHeading(tx, sitting.examId, language);
    await executeSittingCommand(tx, sitting, 'open', { now, paperReady, actorId: actor.personId });
    if (sitting.state.kind === 'waiting' && body.window)
      await takeFirstTurn(tx, sitting, { ...windowOf(passes, sitting, actor, body.window), at: now });
    return paperToSit(tx, secret, sitting);
  });

  mount(sittingRoutes.sealedPaper, async ({ tx, actor, params }) => {
    const sitting = await ownSittingHere(tx, actor, params.candidacyId);
    const paper = await papers.of(tx, sitting);
    if (!paper) refuse('paperMissing');
    return { name: 'oppgave.bin', mediaType: 'application/octet-stream', bytes: paper.bytes };
  });

  mount(sittingRoutes.takeOver, async ({ tx, actor, params, body, now }) => {
    const sitting = await ownSittingHereToChange(tx, actor, params.candidacyId);
    return {
      outcome: await takeOver(tx, sitting, {
        ...windowOf(passes, sitting, actor, body),
        at: now,
        personId: actor.personId,
      }),
    };
  });
}
