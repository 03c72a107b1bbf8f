import { randomUUID } from 'node:crypto';
import { placeAtPaper } from '@karakter/contract/papers/socket';
import type { WebSocket } from 'ws';
import { closeWhenRightEnds } from '../../platform/http/close-when-right-ends.ts';
import { type Periodic, startPeriodic } from '../../platform/jobs/periodic.ts';
import type { Services } from '../../services.ts';
import { forgetWindow, type PaperWindow, paperNow, recordWindows } from './presence.ts';

const everyMs = 1_000;
/** A message is sent at least this often, so that a page notices when its connection is lost. */
const messageEveryMs = 5_000;
const longestMessage = 200;

type Room = {
  readonly windows: Map<WebSocket, PaperWindow>;
  looking: Periodic | undefined;
  sent: string;
  sentAt: number;
};

/** The papers that are open at this server. */
export type PaperRooms = {
  enter(examId: string, personId: string, socket: WebSocket, isStillAdmitted: () => Promise<boolean>): void;
  stop(): void;
};

/** Where the window says that it is; undefined for anything else. */
function placeIn(data: unknown): string | null | undefined {
  const text = String(data);
  if (text.length > longestMessage) return undefined;
  try {
    return placeAtPaper.parse(JSON.parse(text)).question;
  } catch {
    return undefined;
  }
}

/**
 * Tells the open windows of a paper who else has it open, and which version it has [A1]: one small query each second for
 * all of a server's windows of the paper together, and none while it is not open. What the windows say is written by
 * the same turn, so that no window can make the server write more often.
 */
export function createPaperRooms({ db, log }: Pick<Services, 'db' | 'log'>): PaperRooms {
  const rooms = new Map<string, Room>();

  async function look(examId: string, room: Room): Promise<void> {
    await recordWindows(db, examId, [...room.windows.values()]);
    const text = JSON.stringify(await paperNow(db, examId));
    const isDue = performance.now() - room.sentAt > messageEveryMs;
    if (text === room.sent && !isDue) return;
    room.sent = text;
    room.sentAt = performance.now();
    for (const socket of room.windows.keys()) socket.send(text);
  }

  function roomOf(examId: string): Room {
    const open = rooms.get(examId);
    if (open) return open;
    const room: Room = { windows: new Map(), looking: undefined, sent: '', sentAt: 0 };
    rooms.set(examId, room);
    return room;
  }

  function leave(examId: string, room: Room, socket: WebSocket): void {
    const window = room.windows.get(socket);
    room.windows.delete(socket);
    if (room.windows.size === 0) {
      room.looking?.stop();
      rooms.delete(examId);
    }
    if (!window) return;
    forgetWindow(db, window).catch((error: unknown) =>
      log.error('a window of a paper could not be recorded as closed', error),
    );
  }

  return {
    enter(examId, personId, socket, isStillAdmitted) {
      const room = roomOf(examId);
      const window: PaperWindow = {
        id: randomUUID(),
        personId,
        question: null,
        recordedAt: Number.NEGATIVE_INFINITY,
      };
      room.windows.set(socket, window);
      closeWhenRightEnds(socket, isStillAdmitted, log);
      socket.on('message', (data) => {
        const question = placeIn(data);
        if (question === undefined || question === window.question) return;
        window.question = question;
        window.recordedAt = Number.NEGATIVE_INFINITY;
      });
      socket.on('close', () => leave(examId, room, socket));
      if (room.looking) room.looking.turn();
      else
        room.looking = startPeriodic(log, {
          everyMs,
          work: () => look(examId, room),
          failure: 'who has a paper open could not be read; it is tried again',
        });
    },
    stop() {
      for (const { looking } of rooms.values()) looking?.stop();
      rooms.clear();
    },
  };
}
