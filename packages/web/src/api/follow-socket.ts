import type { SocketRoute } from '@karakter/contract/platform/socket-route';
import type { z } from 'zod';
import { apiUrl } from './api-url.ts';

const againMs = { first: 1_000, most: 15_000 };

type Following<Message> = {
  readonly examId: string;
  /** A message arrives far more often; after this time the connection counts as lost. */
  readonly silenceMs: number;
  readonly onMessage: (message: Message) => void;
  readonly onLost: () => void;
};

export type Followed = {
  /** Sends now where the connection is open. */
  readonly send: (message: unknown) => void;
  readonly leave: () => void;
};

/** Keeps a connection to the server open; opens it again, with growing pauses, when it is cut or silent. */
export function followSocket<M extends z.ZodType>(
  route: SocketRoute<z.ZodType, z.ZodType, M>,
  { examId, silenceMs, onMessage, onLost }: Following<z.infer<M>>,
): Followed {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = againMs.first;

  /** A dead server does not even close its connections, so the socket is dropped without waiting for it. */
  function giveUp(): void {
    leave();
    onLost();
    timer = setTimeout(open, waitMs * (0.5 + Math.random()));
    waitMs = Math.min(againMs.most, waitMs * 2);
  }

  function leave(): void {
    clearTimeout(timer);
    if (socket) socket.onclose = socket.onmessage = null;
    socket?.close();
    socket = undefined;
  }

  function listen(): void {
    clearTimeout(timer);
    timer = setTimeout(giveUp, silenceMs);
  }

  function open(): void {
    const url = new URL(apiUrl(route, { params: { examId } }), location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    socket = new WebSocket(url);
    listen();
    socket.onmessage = ({ data }) => {
      listen();
      const message = route.message.safeParse(JSON.parse(String(data)));
      if (!message.success) return;
      waitMs = againMs.first;
      onMessage(message.data);
    };
    socket.onclose = giveUp;
  }

  open();
  return {
    send: (message) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    leave,
  };
}
