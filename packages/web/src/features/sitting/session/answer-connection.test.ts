import { expect, it, vi } from 'vitest';
import { FakeSocket } from '../../../test/fake-socket.ts';
import { heldConnection, socketAt } from '../../../test/held-connection.ts';

const held = heldConnection();
const { write } = held;

it('while one piece is unconfirmed, what the candidate writes is gathered into one and sent on its confirmation [D4]', () => {
  socketAt(0).welcomes();
  for (const letter of 'abc') write(letter);
  expect(socketAt(0).sent).toEqual([{ number: 1, text: 'a' }]);
  socketAt(0).confirms(1);
  expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  expect(held.connection.unconfirmed.map(({ number }) => number)).toEqual([2]);
  socketAt(0).confirms(2);
  expect(held.connection.unconfirmedSince).toBeNull();
});

it('who leaves the page or runs out of time waits for no confirmation [D3, D7]', () => {
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

it('what was quarantined as too late goes along with what follows, which could not be read without it [D7, D16]', () => {
  socketAt(0).welcomes();
  for (const letter of 'abc') write(letter);
  socketAt(0).delivers({ kind: 'kept', number: 1, as: 'late' });
  socketAt(0).confirms(2);
  write('d');
  expect(socketAt(0).sent[1]).toEqual({ number: 2, text: 'abc' });
  // By then it is in the answer, and is not sent once more.
  expect(socketAt(0).sent[2]).toEqual({ number: 3, text: '' });
});

it('it goes by itself as soon as the sitting goes on, though nothing more is written [D16]', () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  socketAt(0).delivers({ kind: 'stopped', why: 'withdrawn' });
  socketAt(0).delivers({ kind: 'kept', number: 1, as: 'late' });
  socketAt(0).delivers({ kind: 'kept', number: 2, as: 'late' });
  const sentBefore = socketAt(0).sent.length;
  socketAt(0).delivers({ kind: 'lease', lease: { kind: 'reading', needs: 'word', isAskedFor: false } });
  expect(socketAt(0).sent).toHaveLength(sentBefore);
  socketAt(0).delivers({ kind: 'lease', lease: { kind: 'writing', epoch: 1 } });
  expect(socketAt(0).sent.at(-1)).toEqual({ number: 3, text: 'ab' });
});

it('so does what is told to be too late only when the connection is back [D4, D7]', async () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  socketAt(0).close();
  await vi.advanceTimersByTimeAsync(1_000);
  socketAt(1).delivers({ kind: 'kept', number: 1, as: 'late' });
  socketAt(1).welcomes(1);
  expect(socketAt(1).sent).toEqual([{ number: 2, text: 'ab' }]);
});

it('nor could it be read without what a takeover quarantined, of which nobody heard before the turn came back [D5]', () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  socketAt(0).delivers({ kind: 'kept', number: 1, as: 'takenOver' });
  expect(socketAt(0).sent[1]).toEqual({ number: 2, text: 'ab' });
});

it('after a broken connection each unconfirmed piece is sent once more and in order, without what had arrived [D4]', async () => {
  socketAt(0).welcomes();
  for (const letter of 'ab') write(letter);
  held.connection.hurry();
  socketAt(0).close();
  for (const letter of 'cd') write(letter);
  await vi.advanceTimersByTimeAsync(1_000);
  socketAt(1).welcomes(1);
  expect(socketAt(1).sent.map(({ number }) => number)).toEqual([2, 3]);
});

it('a confirmation that does not come for a quarter of a minute ends the connection, and nothing is given up [D4]', async () => {
  socketAt(0).welcomes();
  write('a');
  await vi.advanceTimersByTimeAsync(17_000);
  socketAt(1).welcomes();
  expect(socketAt(1).sent).toEqual([{ number: 1, text: 'a' }]);
});

it('a connection that nobody answers is given up and tried anew, and at once when the network is back [D4]', async () => {
  await vi.advanceTimersByTimeAsync(27_000);
  expect(FakeSocket.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(FakeSocket.opened).toHaveLength(2);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(600);
  expect(FakeSocket.opened).toHaveLength(3);
});

it('who writes nothing finds out that the connection is dead: the server’s signs of life fail to come [D4, D7]', async () => {
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

it('a connection that is up stays up when the browser says that the network is back [D4]', async () => {
  socketAt(0).welcomes();
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(40_000);
  expect(FakeSocket.opened).toHaveLength(1);
});

it('a window that read says so when it comes back, and one that wrote does not [D5]', async () => {
  held.isReader = true;
  socketAt(0).close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(socketAt(1).url).toBe('ws://here?writer=w&reads=true');
  held.isReader = false;
  socketAt(1).close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(socketAt(2).url).toBe('ws://here?writer=w');
});

it('shows its device’s key when the server asks, before it is welcomed [D5]', async () => {
  socketAt(0).delivers({ kind: 'challenge', nonce: 'n' });
  await vi.advanceTimersByTimeAsync(0);
  expect(socketAt(0).texts).toEqual(['proof signed n']);
});

it('a connection that is closed because the session is over says so, and one that breaks does not', () => {
  socketAt(0).welcomes();
  socketAt(0).onclose?.({ code: 4401 });
  expect(held.signedOut).toBe(1);
  vi.advanceTimersByTime(60_000);
  const again = FakeSocket.opened.at(-1);
  again?.welcomes();
  again?.onclose?.({ code: 1006 });
  expect(held.signedOut).toBe(1);
});
