import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { proofFrame } from '@karakter/contract/sitting/socket';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { aDevice } from '../../../test/device.ts';
import { createDevicePasses, provenDevice, windowOf } from './device-proof.ts';

const of = { candidacyId: randomUUID(), writer: randomUUID() };

/** The device that a window counts as, where it names this key and answers the nonce in this way. */
async function deviceWith(deviceKey: string | undefined, answer: (nonce: string) => string | null) {
  const events = new EventEmitter();
  const send = (data: Buffer) => {
    const { nonce } = JSON.parse(String(data)) as { nonce: string };
    const said = answer(nonce);
    queueMicrotask(() => (said === null ? events.emit('close') : events.emit('message', said)));
  };
  const socket = Object.assign(events, { readyState: 1, OPEN: 1, send });
  const device = await provenDevice(socket as unknown as WebSocket, { ...of, deviceKey });
  expect([events.listenerCount('message'), events.listenerCount('close')]).toEqual([0, 0]);
  return device;
}

describe('a window counts as on a device [D5]', () => {
  const [own, another] = [aDevice(), aDevice()];
  const signed = (nonce: string) => proofFrame(own.sign({ ...of, nonce }));

  it('by the key that it proves to hold, always the same and different from any other', async () => {
    const found = await deviceWith(own.name, signed);
    expect(found).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await deviceWith(own.name, signed)).toBe(found);
    const others = await deviceWith(another.name, (nonce) => proofFrame(another.sign({ ...of, nonce })));
    expect(others).not.toBe(found);
  });

  const point = (first: number, length: number) =>
    Buffer.alloc(length, 7).fill(first, 0, 1).toString('base64url');
  it.each<[string, string | undefined, (nonce: string) => string | null]>([
    ['that it does not name', undefined, signed],
    ['that it names with a byte too few', point(4, 64), signed],
    ['that it names in another form', point(3, 65), signed],
    ['that lies on no curve', point(4, 65), signed],
    ['whose key is another’s', another.name, signed],
    ['for another window', own.name, (nonce) => proofFrame(own.sign({ ...of, writer: randomUUID(), nonce }))],
    ['with the answer to an earlier question', own.name, () => signed('earlier')],
    ['with no proof', own.name, () => 'opened'],
    ['and is gone before it answers', own.name, () => null],
  ])('but none %s', async (_, key, answer) => {
    expect(await deviceWith(key, answer)).toBeNull();
  });
});

describe('a window that sends nothing', () => {
  afterEach(() => void vi.useRealTimers());

  it('is connected without a device after ten seconds', async () => {
    vi.useFakeTimers();
    const socket = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, send: () => undefined });
    let found: string | null | undefined;
    const proving = provenDevice(socket as unknown as WebSocket, { ...of, deviceKey: aDevice().name });
    void proving.then((device) => {
      found = device;
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(found).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(found).toBeNull();
  });
});

test('a pass is only for its window and its sign-in; without one a request is on the device of its cookie [D5]', () => {
  const passes = createDevicePasses('secret');
  const [proven, byCookie, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const machinePass = passes.passFor(proven, { ...of, sessionId });
  const actor = { sessionId, deviceId: byCookie };
  const deviceOf = (given: object) => {
    const { candidacyId, writer, ...who } = { ...of, ...actor, machinePass, ...given };
    return windowOf(passes, { candidacyId }, who, { writer, machinePass: who.machinePass }).deviceId;
  };
  expect(deviceOf({})).toBe(proven);
  const elsewhere = createDevicePasses('another secret').passFor(proven, { ...of, sessionId });
  for (const other of [
    { writer: randomUUID() },
    { candidacyId: randomUUID() },
    { sessionId: randomUUID() },
    { machinePass: machinePass.replace(proven, byCookie) },
    { machinePass: elsewhere },
    { machinePass: 'x' },
    { machinePass: undefined },
  ])
    expect(deviceOf(other)).toBe(byCookie);
});
