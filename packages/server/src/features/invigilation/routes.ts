import { boardSocket, invigilationRoutes, type MoveTime } from '@karakter/contract/invigilation/routes';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import type { TimeCommand } from '@karakter/domain/sitting/time-command';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import type { MountSocket } from '../../platform/http/mount-socket.ts';
import { ownSittingHere, ownSittingHereToChange } from '../sitting/access.ts';
import { examToWatch, sittingToWatch, type Watch, withinRoomsOrRefuse } from './access.ts';
import { mountLateCandidates } from './after-start/late-candidate-routes.ts';
import { mountReopening } from './after-start/reopen-hand-in.ts';
import { mountGivenTime } from './after-start/take-back.ts';
import { boardOf, rosterOf } from './board.ts';
import type { LiveBoards } from './board-live.ts';
import { mountBoards } from './boards.ts';
import {
  callForHelp,
  changeSeat,
  checkIdentity,
  decideTakeover,
  helpWantedAt,
  takeBack,
  withdraw,
} from './candidate-commands.ts';
import { moveTimes, within } from './move-times.ts';
import { mountRemoval } from './remove-candidate.ts';

function commandOf(asked: MoveTime, now: Temporal.Instant): TimeCommand {
  if (asked.kind === 'extension') return { kind: 'extension', minutes: asked.minutes };
  if (asked.kind !== 'lateStart') return { kind: asked.kind };
  return {
    kind: 'lateStart',
    startsAt: asked.startsAt === null ? now : Temporal.Instant.from(asked.startsAt),
  };
}

function mountBoard(mount: Mount): void {
  mount(invigilationRoutes.viewBoard, async ({ tx, actor, now, params }) => {
    const { exam, rooms } = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    const board = await boardOf(tx, exam.id, { now, roster: await rosterOf(tx, exam.id) });
    const candidates = board.filter(({ room }) => isWithinRooms(rooms, room));
    return { now: now.toString(), candidates };
  });

  mount(invigilationRoutes.moveTime, async ({ tx, actor, now, params, body }) => {
    const watch = await examToWatch(tx, actor, params.examId, { purpose: 'change', now });
    const command = commandOf(body, now);
    const { id, reach, reason } = body;
    await withinRoomsOrRefuse(tx, watch, within(reach));
    const by = { by: actor.personId, at: now, incidentId: null };
    return moveTimes(tx, watch.exam, { id, command, reach, reason, ...by });
  });
}

function mountCandidateCommands(mount: Mount): void {
  mount(invigilationRoutes.checkIdentity, async ({ tx, actor, now, params, body }) => {
    const { sitting } = await sittingToWatch(tx, actor, params, { purpose: 'see', now });
    await checkIdentity(tx, sitting, body.isChecked, { actorId: actor.personId, at: now });
    return accepted;
  });

  mount(invigilationRoutes.answerHelp, async ({ tx, actor, now, params }) => {
    const { sitting } = await sittingToWatch(tx, actor, params, { purpose: 'see', now });
    const by = { actorId: actor.personId, at: now };
    await callForHelp(tx, sitting, { isWanted: false, kind: 'helpAnswered', ...by });
    return accepted;
  });

  mount(invigilationRoutes.withdrawCandidate, async ({ tx, actor, now, params, body }) => {
    const { exam, sitting } = await sittingToWatch(tx, actor, params, { purpose: 'change', now });
    const by = { actorId: actor.personId, at: now };
    if (body.isWithdrawn) await withdraw(tx, sitting, by);
    else await takeBack(tx, exam, sitting, by);
    return accepted;
  });

  mount(invigilationRoutes.changeSeat, async ({ tx, actor, now, params, body }) => {
    const { exam, sitting } = await sittingToWatch(tx, actor, params, { purpose: 'see', now });
    await changeSeat(tx, exam, sitting, { ...body, actorId: actor.personId, at: now });
    return accepted;
  });

  mount(invigilationRoutes.decideTakeover, async ({ tx, actor, now, params, body }) => {
    const watch = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    const asked = { requestId: params.requestId, ...body };
    await decideTakeover(tx, watch, asked, { actorId: actor.personId, at: now });
    return accepted;
  });
}

/** The candidate's calls to the board [D9]. */
function mountHelp(mount: Mount): void {
  mount(invigilationRoutes.askForHelp, async ({ tx, actor, now, params, body: { isWanted } }) => {
    const sitting = await ownSittingHereToChange(tx, actor, params.candidacyId);
    const kind = isWanted ? 'helpWanted' : 'helpCallEnded';
    await callForHelp(tx, sitting, { isWanted, kind, actorId: actor.personId, at: now });
    const wantedAt = await helpWantedAt(tx, sitting.candidacyId);
    return { wantedAt: wantedAt?.toString() ?? null };
  });

  mount(invigilationRoutes.viewHelp, async ({ tx, actor, params }) => {
    const { candidacyId } = await ownSittingHere(tx, actor, params.candidacyId);
    const wantedAt = await helpWantedAt(tx, candidacyId);
    return { wantedAt: wantedAt?.toString() ?? null };
  });
}

/** The invigilator's board, and everything that is done from it [D5, D7, D9, D16]. */
export function mountInvigilation(mount: Mount): void {
  mountBoards(mount);
  mountBoard(mount);
  mountCandidateCommands(mount);
  mountHelp(mount);
  mountRemoval(mount);
  mountLateCandidates(mount);
  mountReopening(mount);
  mountGivenTime(mount);
}

/** The board as it changes [D9]. */
export function mountBoardSocket(mountSocket: MountSocket, boards: LiveBoards): void {
  mountSocket(boardSocket, {
    admit: async ({ tx, actor, now, params }) =>
      examToWatch(tx, actor, params.examId, { purpose: 'see', now }),
    connect: (socket, { exam, rooms }, isStillAdmitted) => {
      const hasSameRooms = (now: Watch) => JSON.stringify(now.rooms) === JSON.stringify(rooms);
      boards.watch({ examId: exam.id, rooms }, socket, () => isStillAdmitted(hasSameRooms));
    },
  });
}
