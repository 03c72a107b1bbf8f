import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from '../../../test/fake-socket.ts';
import { heldConnection, socketAt } from '../../../test/held-connection.ts';

/** Each window acts at a random time; here it is always the earliest. */
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  return () => vi.restoreAllMocks();
});
const held = heldConnection();
const { write } = held;
const opened = () => FakeSocket.opened.length;
const last = () => socketAt(opened() - 1);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** After how many milliseconds the next connection is opened. */
async function nextOpenedAfter(): Promise<number> {
  const before = opened();
  for (let passed = 0; passed <= 60_000; passed += 1) {
    if (opened() > before) return passed;
    await pass(1);
  }
  throw new Error('no connection was opened');
}

describe('the next attempt to connect [D4, D14]', () => {
  const firstDelays = [250, 500, 1_000, 2_000, 4_000, 7_500, 7_500];

  it('is later after each failure, and soon again after a welcome', async () => {
    for (const delay of firstDelays) {
      last().close();
      expect(await nextOpenedAfter()).toBe(delay);
    }
    last().welcomes();
    last().close();
    expect([await nextOpenedAfter(), opened()]).toEqual([250, firstDelays.length + 2]);
  });

  it('is made at once when the network is back, and earlier failures no longer count', async () => {
    for (const _ of firstDelays) {
      last().close();
      await nextOpenedAfter();
    }
    const pending = last();
    window.dispatchEvent(new Event('online'));
    expect(pending.isClosed).toBe(true);
    expect(await nextOpenedAfter()).toBe(250);
    last().close();
    expect(await nextOpenedAfter()).toBe(250);
    last().close();
    expect(await nextOpenedAfter()).toBe(500);
  });

  it('is made once, however often the network comes back', async () => {
    socketAt(0).close();
    for (const _ of [1, 2, 3]) window.dispatchEvent(new Event('online'));
    await pass(20_000);
    expect(opened()).toBe(2);
  });

  it.each(['notOpened', 'tooMuch'] as const)(
    'waits where the server has stopped this one for now: %s',
    async (why) => {
      socketAt(0).welcomes();
      socketAt(0).delivers({ kind: 'stopped', why });
      expect(socketAt(0).isClosed).toBe(true);
      expect(await nextOpenedAfter()).toBe(7_500);
    },
  );

  it.each(['handedIn', 'absent', 'withdrawn'] as const)(
    'is not needed where the sitting is over: the connection stays for what comes next: %s',
    async (why) => {
      socketAt(0).welcomes();
      socketAt(0).delivers({ kind: 'stopped', why });
      await pass(44_000);
      expect([socketAt(0).isClosed, opened()]).toEqual([false, 1]);
    },
  );
});

describe('silence after which a connection is given up [D4, D7]', () => {
  const welcomed = (): void => last().welcomes();
  const due = (): void => {
    welcomed();
    write('a');
  };
  const confirmed = (): void => {
    due();
    last().confirms(held.connection.lastNumber);
  };
  const refused = (): void => {
    due();
    last().delivers({ kind: 'refused', number: held.connection.lastNumber, why: 'answerFull' });
  };
  it.each([
    ['before the welcome', [28_000, 32_000], () => undefined],
    ['while nothing is due', [45_000, 50_000], welcomed],
    ['while a confirmation is due', [12_000, 16_000], due],
    ['after all is confirmed', [45_000, 50_000], confirmed],
    ['after what was due is refused', [45_000, 50_000], refused],
  ] satisfies [string, [number, number], () => void][])(
    '%s lasts, as chance has it, %j milliseconds',
    async (_, lengths, start) => {
      for (const [chance, length] of lengths.entries()) {
        vi.mocked(Math.random).mockReturnValue(chance);
        last().close();
        await nextOpenedAfter();
        start();
        await pass(length - 1);
        expect(last().isClosed).toBe(false);
        await pass(1);
        expect(last().isClosed).toBe(true);
      }
    },
  );

  it('is counted from the last message of any kind', async () => {
    welcomed();
    for (const _ of [1, 2, 3]) {
      await pass(44_999);
      socketAt(0).delivers({ kind: 'aMessageOfALaterVersion' });
    }
    expect(socketAt(0).isClosed).toBe(false);
    await pass(45_000);
    expect(socketAt(0).isClosed).toBe(true);
  });

  it('is counted for each connection separately', async () => {
    welcomed();
    await pass(44_900);
    socketAt(0).close();
    expect(await nextOpenedAfter()).toBe(250);
    await pass(27_000);
    expect([socketAt(1).isClosed, opened()]).toEqual([false, 2]);
  });
});

describe('a page that shows whether it is connected', () => {
  it('is connected when the welcome and the answer have arrived, and not before [Q1]', () => {
    socketAt(0).deliversUpdate(new Uint8Array([0, 0]));
    socketAt(0).welcomes();
    expect(held.connections).toEqual([]);
    socketAt(0).deliversUpdate(new Uint8Array([0, 0]));
    expect(held.connections).toEqual(['up']);
    expect(held.received).toEqual([new Uint8Array([0, 0]), new Uint8Array([0, 0])]);
  });

  it('counts as offline at once when the browser reports that the network is gone [Q1]', () => {
    socketAt(0).welcomes();
    window.dispatchEvent(new Event('offline'));
    expect(held.connections).toEqual(['away']);
    expect(socketAt(0).isClosed).toBe(true);
  });

  it('gets each known message of the server, and no unknown one', () => {
    const kinds: string[] = [];
    held.onMessage = ({ kind }) => void kinds.push(kind);
    socketAt(0).welcomes();
    for (const kind of ['beat', 'aMessageOfALaterVersion', 'corrected', 'unmerged'] as const)
      socketAt(0).delivers({ kind });
    expect(kinds).toEqual(['welcome', 'beat', 'corrected', 'unmerged']);
  });

  it('receives each response of the server about its updates', () => {
    socketAt(0).welcomes();
    expect(held.confirmations).toBe(1);
    write('a');
    socketAt(0).confirms(1);
    write('b');
    socketAt(0).delivers({ kind: 'refused', number: null, why: 'unreadable' });
    expect(held.confirmations).toBe(3);
  });
});

describe('a closed page', () => {
  const isSilent = async () => {
    held.connections = [];
    const before = opened();
    for (const event of ['offline', 'online']) window.dispatchEvent(new Event(event));
    held.connection.renew();
    await pass(120_000);
    expect([opened(), held.connections]).toEqual([before, []]);
  };

  it('has no connection, opens none, and leaves nothing running', async () => {
    socketAt(0).welcomes();
    held.connection.close();
    expect([socketAt(0).isClosed, vi.getTimerCount()]).toEqual([true, 0]);
    await isSilent();
  });

  it('opens none that was about to be opened', async () => {
    socketAt(0).close();
    held.connection.close();
    expect(vi.getTimerCount()).toBe(0);
    await isSilent();
  });

  it('may also be one of too many windows, which the server has closed for good [D5]', async () => {
    socketAt(0).welcomes();
    socketAt(0).delivers({ kind: 'stopped', why: 'tooManyWindows' });
    await isSilent();
  });
});

describe('what a window sends [D4]', () => {
  it('is not sent before the welcome, even at once, and each update is sent once after it', () => {
    write('a');
    held.connection.hurry();
    held.connection.sendOpened();
    expect([socketAt(0).sent, socketAt(0).texts]).toEqual([[], []]);
    socketAt(0).welcomes();
    held.connection.hurry();
    held.connection.sendOpened();
    expect(socketAt(0).sent).toEqual([{ number: 1, text: 'a' }]);
    expect(socketAt(0).texts).toEqual(['opened']);
    expect(held.connection.lastNumber).toBe(1);
  });

  it('continues after a refused update with the updates that waited behind it [Q1]', () => {
    socketAt(0).welcomes();
    for (const letter of 'ab') write(letter);
    socketAt(0).delivers({ kind: 'refused', number: 1, why: 'unreadable' });
    expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('keeps its size after a connection that was closed for another reason than size', async () => {
    const large = 'En lang linje. '.repeat(9_000);
    write(large);
    socketAt(0).welcomes();
    const [whole = 0] = socketAt(0).sizes;
    socketAt(0).close(1009);
    for (const _ of [1, 2]) {
      await nextOpenedAfter();
      last().welcomes();
      expect(Math.max(...last().sizes)).toBeGreaterThan(whole / 4);
      last().close(1006);
    }
  });
});
