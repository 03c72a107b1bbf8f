import { messagesRoutes } from '@karakter/contract/messages/routes';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examToSpeakIn } from './access.ts';
import { mountOwnMessages } from './candidate-routes.ts';
import { mountCorrections } from './correct-paper.ts';
import { messageRoomsOf, mountRoomMessages } from './room-messages.ts';
import { sendToAll } from './send-to-all.ts';
import { countReceivers, isMessageOf, isSameMessage, messagesOf, unreadBy } from './store.ts';

function mountStaff(mount: Mount): void {
  mount(messagesRoutes.listExamMessages, async ({ tx, actor, now, params }) => {
    const { exam, maySend, isCorrector, seesUnreadBy } = await examToSpeakIn(tx, actor, params.examId, now);
    const messages = await messagesOf(tx, exam.id);
    const reaches = await countReceivers(tx, exam.id);
    return {
      messages: messages.map(({ reached, ...message }) => ({
        ...message,
        at: message.at.toString(),
        reaches: message.room === null ? reaches : reached,
      })),
      reaches,
      rooms: await messageRoomsOf(tx, actor, exam, now),
      maySend,
      mayCorrect: maySend && isCorrector,
      maySeeUnread: seesUnreadBy !== null,
    };
  });

  mount(messagesRoutes.sendExamMessage, async ({ tx, actor, now, params, body }) => {
    const { examId, messageId } = params;
    const { maySend } = await examToSpeakIn(tx, actor, examId, now);
    if (!maySend) refuse('messagesNotOpen');
    const message = { id: messageId, examId, kind: 'clarification' as const, texts: body };
    const isNew = await sendToAll(tx, { ...message, by: actor.personId, at: now });
    if (isNew) return accepted;
    orNotFound(await isMessageOf(tx, examId, messageId));
    if (!(await isSameMessage(tx, message))) refuse('doneOtherwise');
    return accepted;
  });

  mount(messagesRoutes.listUnread, async ({ tx, actor, now, params }) => {
    const { seesUnreadBy, rooms } = await examToSpeakIn(tx, actor, params.examId, now);
    orNotFound(seesUnreadBy);
    orNotFound(await isMessageOf(tx, params.examId, params.messageId));
    const rows = (await unreadBy(tx, params)).filter(({ room }) => isWithinRooms(rooms, room));
    const byName = seesUnreadBy === 'name';
    return {
      unread: rows.map(({ attempt, room, seat, candidate_number, name }) => ({
        key: String(attempt),
        room,
        seat,
        candidateNumber: byName ? candidate_number : null,
        name: byName ? name : null,
      })),
    };
  });
}

/** Messages to all of an exam's candidates, and corrections of its paper [D8, A10]. */
export function mountMessages(mount: Mount, { secret }: { secret: string }): void {
  mountStaff(mount);
  mountRoomMessages(mount);
  mountCorrections(mount, { secret });
  mountOwnMessages(mount, { secret });
}
