import { describe, expect, it } from 'vitest';
import { ActivityNotes } from './activity-notes.ts';

const nine = Date.parse('2026-03-02T08:00:00Z');

function notesAt() {
  let now = nine;
  const notes = new ActivityNotes(() => now);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { notes, pass };
}

const long = 'ord '.repeat(200);

describe('what a window notes about a candidate [D11]', () => {
  it('is how long the candidate was away, and from when, but never a short glance', () => {
    const { notes, pass } = notesAt();
    notes.began('focusAway');
    pass(1);
    notes.ended('focusAway');
    notes.began('focusAway');
    pass(75);
    notes.began('focusAway');
    notes.ended('focusAway');
    expect(notes.take(50)).toEqual([{ kind: 'focusAway', at: '2026-03-02T08:00:01.000Z', amount: 75 }]);
  });

  it('is the size of a large paste and never its text', () => {
    const { notes } = notesAt();
    notes.pasted(long);
    notes.pasted('kort');
    const told = notes.take(50);
    expect(told).toEqual([{ kind: 'paste', at: '2026-03-02T08:00:00.000Z', amount: 800 }]);
    expect(JSON.stringify(told)).not.toContain('ord');
  });

  it.each([
    ['focusAway', 1.999, []],
    ['focusAway', 2, [2]],
    ['focusAway', 2.6, [3]],
    ['offline', 59.999, []],
    ['offline', 60, [60]],
  ] as const)('is %s for %d seconds or not, each counted from its beginning', (kind, seconds, noted) => {
    const { notes, pass } = notesAt();
    notes.ended(kind);
    notes.began(kind);
    pass(seconds);
    notes.ended(kind);
    pass(100);
    notes.ended(kind);
    expect(notes.take(50).map(({ amount }) => amount)).toEqual(noted);
  });

  it('is a paste from the flagged size upwards, also of text that another page copied', () => {
    const { notes } = notesAt();
    notes.pasted('x'.repeat(299));
    notes.copied('noe annet');
    notes.pasted('x'.repeat(300));
    notes.copied('');
    notes.pasted(' '.repeat(301));
    expect(notes.take(50).map(({ amount }) => amount)).toEqual([300, 301]);
  });

  it('is nothing when the candidate moves their own paragraph, even if the spaces differ', () => {
    const { notes } = notesAt();
    notes.copied(long);
    notes.pasted(`\n${long.replaceAll(' ', '\n')}`);
    expect(notes.take(50)).toEqual([]);
  });

  it('is kept in order when it could not be sent, up to a limit', () => {
    const { notes } = notesAt();
    for (let n = 0; n < 300; n += 1) notes.pasted('x'.repeat(300 + n));
    const first = notes.take(2);
    notes.putBack(first);
    expect(notes.take(2)).toEqual(first);
    // The oldest are dropped.
    expect(notes.take(1000).map(({ amount }) => amount)).toEqual(
      Array.from({ length: 98 }, (_, n) => 300 + 202 + n),
    );
    for (let n = 0; n < 99; n += 1) notes.pasted('x'.repeat(300));
    notes.putBack(first);
    expect(notes.take(2).map(({ amount }) => amount)).toEqual([first[1]?.amount, 300]);
  });

  it('is a lost connection of more than a minute', () => {
    const { notes, pass } = notesAt();
    for (const seconds of [30, 90]) {
      notes.began('offline');
      pass(seconds);
      notes.ended('offline');
    }
    expect(notes.take(50).map(({ kind, amount }) => [kind, amount])).toEqual([['offline', 90]]);
  });
});
