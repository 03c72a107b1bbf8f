import type { ServerMessage } from '@karakter/contract/sitting/socket';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Announcement,
  ageInSteps,
  changesBy,
  isLeftBehind,
  mayHandInAtEnd,
  mayWrite,
  nextAnnouncement,
  placeOfAll,
  type SavingState,
  savingAtFirst,
  savingWords,
} from './saving-state.ts';

const calm: SavingState = {
  isReady: true,
  connection: 'up',
  device: 'saved',
  confirmedAt: 10_000,
  version: 7,
  lease: null,
  quarantined: null,
  refused: null,
  isSettingAside: false,
  isUnmerged: false,
  unconfirmedSince: null,
  stopped: null,
};

describe('the saving status on the page', () => {
  it.each<[string, Partial<SavingState>, object]>([
    ['all confirmed', {}, { kind: 'onServer', seconds: 2 }],
    ['being set aside after a refusal', { isSettingAside: true }, { kind: 'sending' }],
    ['typing, confirmed just now', { unconfirmedSince: 11_900 }, { kind: 'onServer', seconds: 2 }],
    ['the server is slow', { unconfirmedSince: 8_000 }, { kind: 'sending' }],
    ['no network, something new', { connection: 'away', unconfirmedSince: 11_000 }, { kind: 'onDevice' }],
    ['no network, nothing new', { connection: 'away' }, { kind: 'onServerOffline' }],
    [
      'neither network nor store',
      { connection: 'away', unconfirmedSince: 11_000, device: 'failed' },
      { kind: 'nowhere' },
    ],
    [
      'the server is slow and the store fails',
      { unconfirmedSince: 8_000, device: 'failed' },
      { kind: 'sendingOnly' },
    ],
    [
      'another window writes and may have it',
      { unconfirmedSince: 8_000, lease: { kind: 'reading', needs: 'request', isAskedFor: false } },
      { kind: 'notSent' },
    ],
    [
      'the server takes no more and the store fails',
      { stopped: 'absent', unconfirmedSince: 11_000, device: 'failed' },
      { kind: 'nowhere' },
    ],
    ['nothing there yet', { connection: 'away', isReady: false, confirmedAt: null }, { kind: 'opening' }],
    ['the server takes no more', { stopped: 'handedIn' }, { kind: 'stopped' }],
    [
      'the server takes no more, and nothing is missing there',
      { stopped: 'handedIn', device: 'failed' },
      { kind: 'stopped' },
    ],
    ['sent three seconds ago', { unconfirmedSince: 9_000 }, { kind: 'onServer', seconds: 2 }],
    ['sent more than three seconds ago', { unconfirmedSince: 8_999 }, { kind: 'sending' }],
    ['never confirmed yet', { confirmedAt: null }, { kind: 'sending' }],
    ['confirmed this moment', { confirmedAt: 12_001 }, { kind: 'onServer', seconds: 0 }],
    ['the store fails, and the server has all', { device: 'failed' }, { kind: 'onServer', seconds: 2 }],
    ['before anything has answered', savingAtFirst, { kind: 'opening' }],
  ])('%s [Q1]', (_, changes, words) => {
    expect(savingWords({ ...calm, ...changes }, 12_000)).toEqual(words);
  });

  const instant = fc.integer({ min: 0, max: 20_000 });
  const states = fc.record({
    isReady: fc.boolean(),
    connection: fc.constantFrom('up' as const, 'away' as const),
    device: fc.constantFrom('saved' as const, 'failed' as const),
    confirmedAt: fc.option(instant),
    version: fc.option(fc.nat()),
    lease: fc.constant(null),
    quarantined: fc.constant(null),
    refused: fc.constant(null),
    isSettingAside: fc.boolean(),
    isUnmerged: fc.constant(false),
    unconfirmedSince: fc.option(instant),
    stopped: fc.constantFrom(null, 'absent' as const),
  });

  it('is never "on this device" for writing that its store does not accept [Q1]', () => {
    const ofDevice = ['sending', 'notSent', 'onDevice', 'stopped'];
    fc.assert(
      fc.property(states, (state) => {
        if (!ofDevice.includes(savingWords(state, 20_000).kind)) return;
        expect(state.device === 'saved' || state.unconfirmedSince === null).toBe(true);
      }),
    );
  });

  it('is never "on the server" if nothing was confirmed or the connection is away [Q1]', () => {
    fc.assert(
      fc.property(states, (state) => {
        const words = savingWords(state, 20_000);
        if (words.kind !== 'onServer') return;
        expect(state.connection).toBe('up');
        expect(state.confirmedAt).not.toBeNull();
        expect(words.seconds * 1000).toBeLessThanOrEqual(20_000 - (state.confirmedAt ?? 0));
        expect(20_000 - (state.unconfirmedSince ?? 20_000)).toBeLessThanOrEqual(3_000);
      }),
    );
  });
});

it.each([
  [0, { unit: 'second', count: 0 }],
  [9, { unit: 'second', count: 9 }],
  [19, { unit: 'second', count: 10 }],
  [59, { unit: 'second', count: 50 }],
  [60, { unit: 'minute', count: 1 }],
  [119, { unit: 'minute', count: 1 }],
  [120, { unit: 'minute', count: 2 }],
])('an age of %i seconds moves in steps', (seconds, step) => {
  expect(ageInSteps(seconds)).toEqual(step);
});

it.each<[string, Partial<SavingState>, ReturnType<typeof placeOfAll>]>([
  ['the server has all', {}, 'server'],
  ['the server has all, and the store has failed', { device: 'failed' }, 'server'],
  ['something is not sent', { connection: 'away', unconfirmedSince: 11_000 }, 'device'],
  ['something is not sent, and the store has failed', { unconfirmedSince: 11_000, device: 'failed' }, 'page'],
  ['neither the store nor the server has answered', { isReady: false, connection: 'away' }, 'unknown'],
])('a page that breaks shows where the writing is: %s [Q1]', (_, facts, place) => {
  expect(placeOfAll({ ...calm, ...facts })).toBe(place);
});

describe('announcements about saving to screen readers [Q4]', () => {
  const away = { connection: 'away', unconfirmedSince: 12_000 } as const;
  const backAndSending = { unconfirmedSince: 12_000 };
  const nowhere = { ...away, device: 'failed' } as const;

  /** The announcements, given the state at each second from 12 s on. */
  function announced(...changes: Partial<SavingState>[]): Announcement[] {
    let last: Announcement = 'well';
    return changes.flatMap((change, second) => {
      const before = last;
      last = nextAnnouncement(before, { ...calm, ...change }, 12_000 + second * 1000);
      return last === before ? [] : [last];
    });
  }

  it('report a lost connection, and its return only when everything has arrived', () => {
    expect(announced(away, away, away, away, away, backAndSending)).toEqual(['lost']);
    expect(announced(away, away, away, away, away, backAndSending, backAndSending, {})).toEqual([
      'lost',
      'well',
    ]);
  });

  it('leave out a short interruption, and one during which nothing is written', () => {
    expect(announced({}, away, away, {}, { ...away, unconfirmedSince: 16_000 }, {})).toEqual([]);
    expect(announced({ connection: 'away' }, { connection: 'away' }, { connection: 'away' }, {})).toEqual([]);
  });

  it('report a lost connection only after more than three seconds', () => {
    const lostFor = (milliseconds: number) =>
      nextAnnouncement('well', { ...calm, ...away, unconfirmedSince: 20_000 - milliseconds }, 20_000);
    expect([lostFor(3_000), lostFor(3_001)]).toEqual(['well', 'lost']);
  });

  it('report at once that nothing is saved, and later that everything is', () => {
    expect(announced({}, nowhere, nowhere, backAndSending, {})).toEqual(['alarm', 'well']);
  });
});

describe('at the end of the time', () => {
  it('recent text counts as in transit, and text that does not arrive counts as missing [D7]', () => {
    expect(isLeftBehind({ ...calm, unconfirmedSince: 11_900 }, 12_000)).toBe(false);
    expect(isLeftBehind({ ...calm, unconfirmedSince: 8_000 }, 12_000)).toBe(true);
    expect(isLeftBehind({ ...calm, connection: 'away', unconfirmedSince: 11_900 }, 12_000)).toBe(true);
    expect(isLeftBehind({ ...calm, connection: 'away' }, 12_000)).toBe(false);
  });

  it('a window that only reads does not hand in, since the writing window may have newer text [D4, D7]', () => {
    const reading = { kind: 'reading', needs: 'request', isAskedFor: false } as const;
    expect(mayHandInAtEnd(calm)).toBe(true);
    expect(mayHandInAtEnd({ ...calm, lease: reading })).toBe(false);
    expect(mayHandInAtEnd({ ...calm, unconfirmedSince: 11_900 })).toBe(false);
    expect(mayHandInAtEnd({ ...calm, connection: 'away' })).toBe(false);
  });
});

describe('typing is allowed', () => {
  const reading = { kind: 'reading', needs: 'request', isAskedFor: false } as const;
  it.each<[string, Partial<SavingState>, boolean]>([
    ['while all is well', {}, true],
    ['without a network', { connection: 'away', unconfirmedSince: 11_000 }, true],
    ['not where another window writes', { lease: reading }, false],
    ['not when the server takes no more', { stopped: 'absent' }, false],
    [
      'not after a refusal, since the text to set aside has already been read',
      changesBy({ kind: 'refused', number: 1, why: 'answerFull' }, calm),
      false,
    ],
  ])('%s [Q1, D3]', (_, changes, expected) => {
    expect(mayWrite({ ...calm, ...changes })).toBe(expected);
  });
});

describe('the effect of a message of the server', () => {
  const lease = { kind: 'writing', epoch: 1 } as const;
  const late = { ...calm, quarantined: 'late' } as const;
  const takenOver = { ...calm, quarantined: 'takenOver' } as const;
  const times = { now: '', startsAt: '', endsAt: '', pausedSince: null, graceSeconds: 30 };
  const welcome = { kind: 'welcome', machinePass: '', lastNumber: 3, sequence: 9, state: 'open' } as const;
  const confirmed = { kind: 'confirmed', number: 1, sequence: 8, at: '' } as const;
  it.each<[ServerMessage, SavingState, Partial<SavingState>]>([
    [{ ...welcome, lease, times }, calm, { lease, version: 9, stopped: null }],
    [{ kind: 'lease', lease }, calm, { lease, stopped: null }],
    [confirmed, calm, { version: 8, quarantined: null }],
    [confirmed, late, { version: 8, quarantined: null }],
    [confirmed, takenOver, { version: 8, quarantined: 'takenOver' }],
    [{ kind: 'kept', number: 1, as: 'late' }, calm, { quarantined: 'late' }],
    [
      { kind: 'refused', number: 1, why: 'answerFull' },
      calm,
      { refused: 'answerFull', isSettingAside: true },
    ],
    [{ kind: 'unmerged' }, calm, { isUnmerged: true }],
    [{ kind: 'stopped', why: 'absent' }, calm, { stopped: 'absent' }],
    [{ kind: 'stopped', why: 'notOpened' }, calm, {}],
    [{ kind: 'beat' }, calm, {}],
  ])('%j [Q1, D5, D16]', (message, state, changes) => {
    expect(changesBy(message, state)).toEqual(changes);
  });

  it('begins with a state in which the page may write, nothing is set aside and nothing is missing', () => {
    expect(mayWrite(savingAtFirst)).toBe(true);
    expect(savingAtFirst).toMatchObject({ isReady: false, isSettingAside: false, isUnmerged: false });
    expect(mayHandInAtEnd(savingAtFirst)).toBe(false);
  });
});
