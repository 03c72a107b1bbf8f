import { connect } from 'node:net';

/** A WebSocket that costs its process as little as possible: the cores are for the server that is measured. */
export type LeanSocket = {
  send(kind: 'text' | 'binary', payload: Uint8Array): void;
  /** Sends bytes that are already a frame. */
  sendFrame(frame: Uint8Array): void;
  close(): void;
};

type Events = {
  /** The bytes are valid until the call returns. */
  readonly onText: (bytes: Buffer, from: number, to: number) => void;
  readonly onBinary: () => void;
  /** Called once, also where the socket never opened. */
  readonly onClose: (reason: string) => void;
};
type Request = {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
  readonly origin: string;
};

export const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 };
/** Each read is finished before the next begins, so all sockets can share this buffer. */
const shared = Buffer.allocUnsafe(64 * 1024);

/** A client must mask its frames; a mask of zeros changes nothing. */
export function maskedFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const isShort = length < 126;
  const head = (isShort ? 2 : 4) + 4;
  const frame = Buffer.allocUnsafe(head + length);
  frame.fill(0, 0, head);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (isShort ? length : 126);
  if (!isShort) frame.writeUInt16BE(length, 2);
  frame.set(payload, head);
  return frame;
}

function upgrade({ path, cookie, origin, port }: Request): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
    `origin: ${origin}`,
    `cookie: ${cookie}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

type Frame = { readonly opcode: number; readonly from: number; readonly to: number };

const headBytesOf = (short: number) => (short < 126 ? 2 : short === 126 ? 4 : 10);

/** The frame that begins at `at`; null while part of it is still missing before `end`. */
function frameAt(bytes: Buffer, at: number, end: number): Frame | null {
  if (end < at + 2) return null;
  const opcode = (bytes[at] ?? 0) & 0x0f;
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  const head = headBytesOf(short);
  if (end < at + head) return null;
  const long = short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : bytes.readUInt16BE(at + head - 2);
  const from = at + head;
  const to = from + (head === 2 ? short : long);
  return end < to ? null : { opcode, from, to };
}

/** Opens a WebSocket on this computer. */
export function openLeanSocket(request: Request, { onText, onBinary, onClose }: Events): LeanSocket {
  let rest: Buffer | null = null;
  let isOpen = false;
  let reason = 'closed';
  const socket = connect({
    host: '127.0.0.1',
    port: request.port,
    noDelay: true,
    onread: {
      buffer: shared,
      callback: (count) => {
        if (rest) take(Buffer.concat([rest, shared.subarray(0, count)]));
        else take(shared, count);
        return true;
      },
    },
  });
  socket.on('connect', () => socket.write(upgrade(request)));
  socket.on('error', (error) => {
    reason = error.message;
  });
  socket.on('close', () => onClose(reason));

  function take(bytes: Buffer, end = bytes.length): void {
    let at = isOpen ? 0 : answered(bytes.subarray(0, end));
    if (isOpen) {
      for (let frame = frameAt(bytes, at, end); frame; frame = frameAt(bytes, at, end)) {
        hear(frame, bytes);
        at = frame.to;
      }
    }
    rest = at < end ? Buffer.from(bytes.subarray(at, end)) : null;
  }

  /** The offset at which the frames begin. */
  function answered(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    isOpen = bytes.toString('latin1', 9, 12) === '101';
    if (!isOpen) {
      reason = bytes.toString('utf8', 0, Math.min(bytes.length, 400));
      socket.destroy();
    }
    return end + 4;
  }

  function hear({ opcode, from, to }: Frame, bytes: Buffer): void {
    if (opcode === opcodes.text) onText(bytes, from, to);
    else if (opcode === opcodes.binary) onBinary();
    else if (opcode === opcodes.ping) socket.write(maskedFrame(opcodes.pong, bytes.subarray(from, to)));
    else if (opcode === opcodes.close) {
      reason = `closed by the server: ${bytes.toString('utf8', from + 2, to)}`;
      socket.destroy();
    }
  }

  return {
    send: (kind, payload) => void socket.write(maskedFrame(opcodes[kind], payload)),
    sendFrame: (frame) => void socket.write(frame),
    close: () => socket.destroy(),
  };
}
