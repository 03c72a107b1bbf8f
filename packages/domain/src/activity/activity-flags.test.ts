import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Activity, activityFlags, activityLimits } from './activity-flags.ts';

const at = Temporal.Instant.from('2026-03-02T08:00:00Z');
const away = (seconds: number, minute = 0): Activity => ({
  kind: 'focusAway',
  at: at.add({ minutes: minute }),
  seconds,
});
const paste = (characters: number): Activity => ({ kind: 'paste', at, characters });
const signIn = (minute: number): Activity => ({ kind: 'signIn', at: at.add({ minutes: minute }) });
const rulesOf = (activities: Activity[]) => activityFlags(activities).map(({ rule }) => rule);

test.each<[string, Activity[], string[]]>([
  ['a paste just below the limit', [paste(299)], []],
  ['a paste at the limit', [paste(300)], ['largePaste']],
  ['59 seconds away', [away(59)], []],
  ['60 seconds away', [away(60)], ['longAway']],
  ['nine times away', Array.from({ length: 9 }, () => away(3)), []],
  ['ten times away', Array.from({ length: 10 }, () => away(3)), ['oftenAway']],
  ['offline for less than a quarter', [{ kind: 'offline', at, seconds: 899 }], []],
  ['offline for a quarter', [{ kind: 'offline', at, seconds: 900 }], ['longOffline']],
  [
    'another device with the invigilator’s confirmation',
    [{ kind: 'secondMachine', at, isConfirmed: true }],
    [],
  ],
  ['another device without', [{ kind: 'secondMachine', at, isConfirmed: false }], ['secondMachine']],
  ['one sign-in on two devices', [{ kind: 'sharedSignIn', at }], ['sharedSignIn']],
  ['a device that shows no key', [{ kind: 'unknownMachine', at }], ['unknownMachine']],
  ['signed in twice', [signIn(0), signIn(1)], []],
  ['signed in three times', [signIn(0), signIn(1), signIn(2)], ['manySignIns']],
])('%s is flagged by its own rule and no other [D11]', (_, activities, expected) => {
  expect(rulesOf(activities)).toEqual(expected);
});

describe('a flag', () => {
  it('states when it first happened, how often and the largest amount, whatever the order [D11]', () => {
    const [flag] = activityFlags([away(90, 7), away(61, 3), away(10, 1)]);
    expect(flag).toEqual({ rule: 'longAway', firstAt: at.add({ minutes: 3 }), times: 2, most: 90 });
  });

  it.each<[Activity, number]>([
    [paste(300), 300],
    [away(60), 60],
    [{ kind: 'offline', at, seconds: 900 }, 900],
    [{ kind: 'secondMachine', at, isConfirmed: false }, 0],
    [{ kind: 'sharedSignIn', at }, 0],
    [{ kind: 'unknownMachine', at }, 0],
  ])('for %o states %i: characters, seconds, or 0 where neither applies [D11]', (activity, most) => {
    expect(activityFlags([activity])).toMatchObject([{ firstAt: at, times: 1, most }]);
  });

  it('never goes away when more happens [D11]', () => {
    const activity = fc.oneof(
      fc.integer({ min: 0, max: 2000 }).map(paste),
      fc
        .record({ seconds: fc.integer({ min: 0, max: 2000 }), minute: fc.integer({ min: 0, max: 240 }) })
        .map((a) => away(a.seconds, a.minute)),
      fc.integer({ min: 0, max: 240 }).map(signIn),
    );
    fc.assert(
      fc.property(fc.array(activity), activity, (before, more) => {
        expect(rulesOf([...before, more])).toEqual(expect.arrayContaining(rulesOf(before)));
      }),
    );
  });

  it('is not raised where everything stays below the limits [D11]', () => {
    const quiet = fc.oneof(
      fc.integer({ min: 0, max: activityLimits.largePaste - 1 }).map(paste),
      fc
        .integer({ min: 0, max: activityLimits.longOffline - 1 })
        .map((seconds): Activity => ({ kind: 'offline', at, seconds })),
    );
    fc.assert(
      fc.property(fc.array(quiet), (activities) => {
        expect(activityFlags(activities)).toEqual([]);
      }),
    );
  });
});
