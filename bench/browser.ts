import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket as NodeSocket } from 'ws';
import { publicUrl } from './exam-day/people.ts';

/** Impairments of one window's network. */
export type Wire = {
  readonly cookie: string;
  readonly sockets: Set<BrowserSocket>;
  state: 'up' | 'cut' | 'dead';
  delayMs: number;
  /** Frames that are delayed, in order: none overtakes another. */
  late: Promise<void>;
  lateFrames: number;
};
export const wires = new Map<string, Wire>();
const nowhere = 'ws://127.0.0.1:1/';

/** The browser's WebSocket: sends the cookie with it, and has the impairments of its network. */
class BrowserSocket extends NodeSocket {
  readonly #wire: Wire | undefined;

  constructor(url: string) {
    const wire = wires.get(new URL(url).searchParams.get('writer') ?? '');
    const isUp = wire?.state === 'up';
    const headers = { cookie: wire?.cookie ?? '' };
    super(isUp ? url : nowhere, { headers, origin: publicUrl, perMessageDeflate: false });
    this.#wire = wire;
    this.on('error', () => {});
    if (isUp) wire.sockets.add(this);
    this.on('close', () => wire?.sockets.delete(this));
  }

  override send(data: Parameters<NodeSocket['send']>[0]): void {
    const wire = this.#wire;
    if (!wire || wire.state === 'dead') return;
    if (wire.delayMs === 0 && wire.lateFrames === 0) {
      super.send(data);
      return;
    }
    const dueAt = performance.now() + wire.delayMs;
    wire.lateFrames += 1;
    wire.late = wire.late.then(async () => {
      await pause(Math.max(0, dueAt - performance.now()));
      wire.lateFrames -= 1;
      super.send(data);
    });
  }
}

/** Makes this process look like a browser to the page's code, with Karakter on that port. */
export function becomeBrowser(port: number): void {
  const heard = new EventTarget();
  setMaxListeners(0, heard);
  const { addEventListener, removeEventListener, dispatchEvent } = heard;
  Object.assign(globalThis, {
    WebSocket: BrowserSocket,
    window: {
      location: { href: `http://127.0.0.1:${port}/` },
      addEventListener: addEventListener.bind(heard),
      removeEventListener: removeEventListener.bind(heard),
      dispatchEvent: dispatchEvent.bind(heard),
    },
  });
}
