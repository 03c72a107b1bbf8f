import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { deferred } from '../../../device/deferred.ts';
import type { DeviceIdentity } from '../../../device/device-identity.ts';
import {
  candidacyId,
  nothing,
  now,
  openPage,
  page,
  pagesOfAnswers,
  pass,
  reading,
  socket,
  textIn,
  updateWith,
  welcomed,
} from '../../../test/answer-page.ts';
import { FakeSocket } from '../../../test/fake-socket.ts';
import type { Written } from '../local/local-answer.ts';

pagesOfAnswers();

describe('typed text [D3, D4]', () => {
  it('is gathered for a quarter of a second, and each update has only the new part', async () => {
    const { type } = await openPage();
    welcomed();
    type('a');
    await pass(100);
    type('b');
    await pass(149);
    expect(socket().sent).toEqual([]);
    await pass(1);
    expect(socket().sent).toEqual([{ number: 1, text: 'ab' }]);
    socket().confirms(1);
    type('c');
    await pass(250);
    const [, second = nothing] = socket().updates;
    expect(Y.decodeUpdate(second).structs.map(({ id, length }) => [id.clock, length])).toEqual([[2, 1]]);
  });

  it('is sent at once when the page is hidden, and then gathered again for a quarter of a second', async () => {
    const { type } = await openPage();
    welcomed();
    type('a');
    await pass(200);
    window.dispatchEvent(new Event('pagehide'));
    expect(socket().sent).toHaveLength(1);
    socket().confirms(1);
    type('b');
    await pass(249);
    expect(socket().sent).toHaveLength(1);
    await pass(1);
    expect(socket().sent).toHaveLength(2);
  });

  it('from before the server’s answer is sent after it, once', async () => {
    const { session, type } = await openPage();
    type('for tidlig');
    session.flush();
    await pass(1_000);
    socket().welcomes();
    session.flush();
    expect(socket().sent).toEqual([]);
    socket().deliversUpdate(updateWith('fra et annet vindu '));
    await pass(1_000);
    expect(socket().sent.map(({ text }) => text)).toEqual(['for tidlig']);
    socket().confirms(1);
    await pass(1_000);
    expect([socket().sent.length, session.state().unconfirmedSince]).toEqual([1, null]);
  });

  it('counts as unconfirmed since the first key that the server has not confirmed', async () => {
    const { session, type } = await openPage();
    welcomed();
    let changes = 0;
    const off = session.subscribe(() => {
      changes += 1;
    });
    const first = performance.now();
    type('a');
    await pass(60);
    type('b');
    await pass(60);
    // The page is not rendered again for each key that the device stores.
    expect([session.state().unconfirmedSince, changes]).toEqual([first, 1]);
    expect(session.unconfirmed()).toMatchObject([{ number: 1, writtenAt: now }]);
    off();
    socket().confirms(1);
    expect([session.state().unconfirmedSince, changes]).toEqual([null, 1]);
  });

  it('of another window that contains everything of this one is not sent again', async () => {
    const { session, type } = await openPage({
      load: async () => ({ update: updateWith('uten nett'), writtenAt: now }),
    });
    welcomed({ lease: reading });
    type('!');
    socket().deliversUpdate(Y.encodeStateAsUpdate(session.doc));
    expect(session.state().unconfirmedSince).toBeNull();
    socket().delivers({ kind: 'lease', lease: { kind: 'writing', epoch: 1 } });
    await pass(1_000);
    expect(socket().sent).toEqual([]);
  });

  it('waits for the lease, and is sent when the server accepts no more, for the exam office [D5, D16]', async () => {
    await openPage({ load: async () => ({ update: updateWith('uten nett'), writtenAt: 0 }) });
    welcomed({ lease: reading });
    socket().delivers({ kind: 'unmerged' });
    expect(socket().sent).toEqual([]);
    socket().delivers({ kind: 'stopped', why: 'withdrawn' });
    expect(socket().sent).toEqual([{ number: 1, text: 'uten nett' }]);
  });
});

describe('the page’s state of its text [Q1]', () => {
  it('is unknown before the server’s answer, though the server has sent the welcome', async () => {
    const { session } = await openPage();
    socket().welcomes();
    expect(session.state()).toMatchObject({ isReady: false, confirmedAt: null, connection: 'away' });
    socket().deliversUpdate(nothing);
    expect(session.state()).toMatchObject({ isReady: true, confirmedAt: performance.now() });
  });

  it('is that of the device before the server has answered', async () => {
    const { session, appended } = await openPage({
      load: async () => ({ update: updateWith('uten nett'), writtenAt: 0 }),
    });
    expect(session.state()).toMatchObject({ isReady: true, unconfirmedSince: performance.now() });
    expect(session.unconfirmed()).toEqual([]);
    welcomed({}, updateWith('fra et annet vindu'));
    // Its last key has no time in the store of earlier versions: then it counts as written now.
    expect(session.unconfirmed()).toMatchObject([{ number: 1, writtenAt: now }]);
    expect(appended.map(({ writtenAt }) => writtenAt)).toEqual([0]);
  });

  it('includes what the device’s store returns late, which is then sent', async () => {
    const late = deferred<Written | null>();
    const { session } = await openPage({ load: () => late.promise });
    expect(FakeSocket.opened).toEqual([]);
    await pass(2_000);
    expect(session.state()).toMatchObject({ device: 'failed', isReady: false });
    late.resolve({ update: updateWith('sent funnet'), writtenAt: 1 });
    await pass(0);
    expect(session.state()).toMatchObject({ isReady: true, device: 'saved' });
    expect(textIn(Y.encodeStateAsUpdate(session.doc))).toBe('sent funnet');
    welcomed();
    expect(socket().sent).toEqual([{ number: 1, text: 'sent funnet' }]);
  });

  it('says that closing the page would lose text, while the device’s store fails', async () => {
    const { session, type } = await openPage({ append: () => Promise.reject(new Error('full')) });
    welcomed();
    type('a');
    await pass(0);
    expect([session.state().device, session.wouldBeLost()]).toEqual(['failed', true]);
    await pass(250);
    socket().confirms(1);
    expect(session.wouldBeLost()).toBe(false);
  });

  it('removes text from the device only when the server has all of it', async () => {
    const { session, forgotten, type } = await openPage();
    welcomed();
    type('a');
    await session.forget();
    expect(forgotten).toEqual([]);
    await pass(250);
    socket().confirms(1);
    await session.forget();
    expect(forgotten).toEqual([session.doc]);
  });
});

describe('a window’s identification at the server [D5]', () => {
  it('uses its last update, once it has one, and its pass, after the welcome', async () => {
    const { session, type } = await openPage();
    const { writer } = session;
    expect([session.lastUpdate(), session.windowClaim()]).toEqual([null, { writer }]);
    welcomed({ machinePass: 'pass' });
    expect([session.lastUpdate(), session.windowClaim()]).toEqual([null, { writer, machinePass: 'pass' }]);
    type('a');
    session.flush();
    expect(session.lastUpdate()).toEqual({ writer, number: 1 });
    session.sendOpened();
    expect(socket().texts).toEqual(['opened']);
  });

  it('uses its device’s key, if it has one, and the address', async () => {
    const identity: DeviceIdentity = { name: 'bm9rbGU', sign: async ({ nonce }) => `signed ${nonce}` };
    const { session } = await openPage({ identity });
    const url = `wss://here/api/sittings/${candidacyId}/answers?writer=${session.writer}`;
    expect(socket().url).toBe(`${url}&machine=bm9rbGU`);
    socket().delivers({ kind: 'challenge', nonce: 'n' });
    await pass(0);
    expect(socket().texts).toEqual(['proof signed n']);
    const { session: other } = await openPage();
    expect(socket().url).toBe(url.replace(session.writer, other.writer));
    socket().delivers({ kind: 'challenge', nonce: 'n' });
    await pass(0);
    expect(socket().texts).toEqual(['proof ']);
  });

  it('states that it only reads when it reconnects, if it does and has nothing to send', async () => {
    await openPage();
    welcomed({ lease: reading });
    socket().close();
    await pass(1_000);
    expect(socket().url).toContain('&reads=true');
    welcomed();
    socket().close();
    await pass(1_000);
    expect(socket().url).not.toContain('reads');
  });
});

describe('a page that is closed', () => {
  it('sends the remaining updates and leaves nothing running', async () => {
    const never = () => new Promise<never>(() => undefined);
    const { session, type } = await openPage({ append: never });
    welcomed();
    type('a');
    session.close();
    expect(socket().sent).toEqual([{ number: 1, text: 'a' }]);
    expect([socket().isClosed, vi.getTimerCount()]).toEqual([true, 0]);

    const waiting = await openPage({ load: async () => ({ update: updateWith('b'), writtenAt: 1 }) });
    welcomed({ lease: reading });
    waiting.session.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that closes before its device has answered opens no connection, and loads nothing', async () => {
    const late = deferred<Written | null>();
    const { session } = page({ load: () => late.promise });
    session.close();
    late.resolve({ update: updateWith('a'), writtenAt: 1 });
    await pass(60_000);
    expect([FakeSocket.opened, session.state().isReady]).toEqual([[], false]);
  });
});
