import { expect, it, vi } from 'vitest';
import { FakeSocket } from '../../../test/fake-socket.ts';
import { heldConnection, socketAt } from '../../../test/held-connection.ts';

const held = heldConnection();
const { write } = held;

it('while one update is unconfirmed, new writing is gathered into one update and sent after the confirmation [D4]', () => {
  socketAt(0).welcomes();
  for (const letter of 'abc') write(letter);
  expect(socketAt(0).sent).toEqual([{ number: 1, text: 'a' }]);
  socketAt(0).confirms(1);
  expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  expect(held.connection.unconfirmed.map(({ number }) => number)).toEqual([2]);
  socketAt(0).confirms(2);
  expect(held.connection.unconfirmedSince).toBeNull();
});

it('a candidate who leaves the page or runs out of time does not wait for confirmations [D3, D7]', () => {
  socketAt(0).welcomes();
  for (const letter of 'abc') write(letter);
  held.connection.hurry();
  expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  write('d');
  socketAt(0).confirms(1);
  expect(socketAt(0).sent).toHaveLength(2);
  socketAt(0).confirms(2);
  expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('late writing that was quarantined is sent again with the next update, which could not be read without it [D7, D16]', () => {
  socketAt(0).welcomes();
  for (const letter of 'abc') write(letter);
  socketAt(0).delivers({ kind: 'kept', number: 1, as: 'late' });
  socketAt(0).confirms(2);
  write('d');
  expect(socketAt(0).sent[1]).toEqual({ number: 2, text: 'abc' });
  // It is in the answer by then, and is not sent again.
  expect(socketAt(0).sent[2]).toEqual({ number: 3, text: '' });
});

it('quarantined writing is sent again as soon as the sitting continues, even if nothing more is written [D16]', () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  socketAt(0).delivers({ kind: 'stopped', why: 'withdrawn' });
  socketAt(0).delivers({ kind: 'kept', number: 1, as: 'late' });
  socketAt(0).delivers({ kind: 'kept', number: 2, as: 'late' });
  socketAt(0).delivers({ kind: 'lease', lease: { kind: 'reading', needs: 'request', isAskedFor: false } });
  expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  socketAt(0).delivers({ kind: 'lease', lease: { kind: 'writing', epoch: 1 } });
  expect(socketAt(0).sent.at(-1)).toEqual({ number: 3, text: 'ab' });
});

it('writing that is reported as late only after a reconnect is sent again too [D4, D7]', async () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  socketAt(0).close();
  await vi.advanceTimersByTimeAsync(1_000);
  socketAt(1).delivers({ kind: 'kept', number: 1, as: 'late' });
  socketAt(1).welcomes(1);
  expect(socketAt(1).sent).toEqual([{ number: 2, text: 'ab' }]);
});

it('writing that a takeover quarantined is sent again if the window has regained the lease in the meantime [D5]', () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  socketAt(0).delivers({ kind: 'kept', number: 1, as: 'takenOver' });
  expect(socketAt(0).sent[1]).toEqual({ number: 2, text: 'ab' });
});

it('after a reconnect the unconfirmed updates are sent again in order, without those that had arrived [D4]', async () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  held.connection.hurry();
  socketAt(0).close();
  for (const letter of 'cd') write(letter);
  await vi.advanceTimersByTimeAsync(1_000);
  socketAt(1).welcomes(1);
  expect(socketAt(1).sent.map(({ number }) => number)).toEqual([2, 3]);
});

it('a confirmation that is missing for a quarter of a minute ends the connection, and nothing is lost [D4]', async () => {
  socketAt(0).welcomes();
  write('a');
  await vi.advanceTimersByTimeAsync(17_000);
  socketAt(1).welcomes();
  expect(socketAt(1).sent).toEqual([{ number: 1, text: 'a' }]);
});

it('a connection that gets no answer is retried, and at once when the network is back [D4]', async () => {
  await vi.advanceTimersByTimeAsync(27_000);
  expect(FakeSocket.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(FakeSocket.opened).toHaveLength(2);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(600);
  expect(FakeSocket.opened).toHaveLength(3);
});

it('a window in which nothing is written notices a dead connection by the missing heartbeats [D4, D7]', async () => {
  socketAt(0).welcomes();
  for (let rounds = 0; rounds < 5; rounds += 1) {
    await vi.advanceTimersByTimeAsync(26_000);
    socketAt(0).delivers({ kind: 'beat' });
  }
  expect(socketAt(0).texts).toEqual(['here', 'here', 'here', 'here', 'here']);
  expect(FakeSocket.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(51_000);
  expect(FakeSocket.opened).toHaveLength(2);
});

it('a working connection is kept when the browser reports that the network is back [D4]', async () => {
  socketAt(0).welcomes();
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(40_000);
  expect(FakeSocket.opened).toHaveLength(1);
});

it('a reading window says that it only reads when it reconnects, and a writing window does not [D5]', async () => {
  held.isReader = true;
  socketAt(0).close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(socketAt(1).url).toBe('ws://here?writer=w&reads=true');
  held.isReader = false;
  socketAt(1).close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(socketAt(2).url).toBe('ws://here?writer=w');
});

it('a window proves which device it is on when the server asks, before the welcome [D5]', async () => {
  socketAt(0).delivers({ kind: 'challenge', nonce: 'n' });
  await vi.advanceTimersByTimeAsync(0);
  expect(socketAt(0).texts).toEqual(['proof signed n']);
});

it('a connection that is closed because the session is over reports a sign-out, and one that breaks does not', () => {
  socketAt(0).welcomes();
  socketAt(0).onclose?.({ code: 4401 });
  expect(held.signedOut).toBe(1);
  vi.advanceTimersByTime(60_000);
  const again = FakeSocket.opened.at(-1);
  again?.welcomes();
  again?.onclose?.({ code: 1006 });
  expect(held.signedOut).toBe(1);
});

it('a window sends no signature where its device cannot sign, and none on a connection that is gone [D5]', async () => {
  held.sign = () => Promise.reject(new Error('the key is gone'));
  socketAt(0).delivers({ kind: 'challenge', nonce: 'n' });
  await vi.advanceTimersByTimeAsync(0);
  expect(socketAt(0).texts).toEqual(['proof ']);
  socketAt(0).delivers({ kind: 'challenge', nonce: 'late' });
  socketAt(0).close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(socketAt(1).texts).toEqual([]);
});
