import { type ServerMessage, unframedUpdate } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';

const at = '2026-05-22T09:00:00Z';

type Welcome = Extract<ServerMessage, { kind: 'welcome' }>;

/** The browser's side of a connection, controlled by the test. */
export class FakeSocket {
  static opened: FakeSocket[] = [];
  readonly sent: { number: number; text: string }[] = [];
  readonly texts: string[] = [];
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
  onclose: ((event?: { code: number }) => void) | null = null;
  readonly updates: Uint8Array[] = [];
  binaryType = '';
  isClosed = false;

  readonly url: string;

  constructor(url: string) {
    this.url = url;
    FakeSocket.opened.push(this);
  }

  send(frame: Uint8Array | string): void {
    if (typeof frame === 'string') {
      this.texts.push(frame);
      return;
    }
    const framed = unframedUpdate(frame);
    if (!framed) throw new Error('no update');
    this.updates.push(framed.update.slice());
    const doc = new Y.Doc();
    Y.applyUpdate(doc, framed.update);
    this.sent.push({ number: framed.number, text: doc.getText('t').toString() });
  }

  delivers(message: (Partial<ServerMessage> & { kind: string }) | { kind: 'aMessageOfALaterVersion' }): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  deliversUpdate(update: Uint8Array): void {
    this.onmessage?.({ data: update.slice().buffer });
  }

  welcomes(lastNumber = 0, more: Partial<Welcome> = {}): void {
    const times = { now: at, startsAt: at, endsAt: at, pausedSince: null, graceSeconds: 30 };
    const lease = { kind: 'writing', epoch: 1 } as const;
    this.delivers({
      kind: 'welcome',
      machinePass: '',
      lastNumber,
      sequence: lastNumber,
      state: 'open',
      lease,
      times,
      ...more,
    });
  }

  confirms(number: number): void {
    this.delivers({ kind: 'confirmed', number, sequence: number, at });
  }

  close(code = 1006): void {
    this.isClosed = true;
    this.onclose?.({ code });
  }

  get sizes(): number[] {
    return this.updates.map(({ length }) => length);
  }
}
