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
  it('is how long the candidate was away, and from when, but never a glance', () => {
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
    expect(notes.take(1000).length).toBeLessThanOrEqual(100);
  });

  it('is that the connection was away, when it was for more than a minute', () => {
    const { notes, pass } = notesAt();
    for (const seconds of [30, 90]) {
      notes.began('offline');
      pass(seconds);
      notes.ended('offline');
    }
    expect(notes.take(50).map(({ kind, amount }) => [kind, amount])).toEqual([['offline', 90]]);
  });
});
