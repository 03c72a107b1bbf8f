import { describe, expect, test } from 'vitest';
import { type ArchiveFacts, archiveObstacles, archiveRefusal } from './archive.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const facts: ArchiveFacts = {
  state: 'announced',
  now,
  openExplanations: 0,
  openAppeals: 0,
  openComplaints: 0,
  heldGrades: 0,
  openCorrections: 0,
  lastDeadline: now,
  answersWithoutPdf: 0,
  unsignedProtocols: 0,
};
const obstacles = (changed: Partial<ArchiveFacts>) => archiveObstacles({ ...facts, ...changed });

describe('an exam may be archived [X3]', () => {
  test('when it is announced, no case is open and the last deadline has passed, from that very instant', () => {
    expect(obstacles({})).toEqual([]);
    expect(obstacles({ lastDeadline: null })).toEqual([]);
    expect(obstacles({ lastDeadline: now.add({ nanoseconds: 1 }) })).toEqual(['deadlinesRunning']);
  });

  test.each<[ArchiveFacts['state'], string]>([
    ['planned', 'notAnnounced'],
    ['published', 'notAnnounced'],
    ['checked', 'notAnnounced'],
    ['archived', 'archivedAlready'],
  ])('never while it is %s', (state, obstacle) => {
    expect(obstacles({ state })).toEqual([obstacle]);
  });

  test('before the deadlines with a stated reason; a blank reason does not count, and no reason overrides an open case', () => {
    const running = obstacles({ lastDeadline: now.add({ hours: 1 }) });
    expect(archiveRefusal(running, null)).toBe('deadlinesRunning');
    expect(archiveRefusal(running, '  ')).toBe('deadlinesRunning');
    expect(archiveRefusal(running, 'Emnet er nedlagt')).toBeUndefined();
    const unsigned = obstacles({ unsignedProtocols: 1 });
    expect([archiveRefusal(unsigned, null), archiveRefusal(unsigned, 'Sensor er syk')]).toEqual([
      'protocolUnsigned',
      undefined,
    ]);
    expect(archiveRefusal(obstacles({ openAppeals: 1 }), 'Emnet er nedlagt')).toBe('appealsOpen');
    expect(archiveRefusal(obstacles({ openComplaints: 1 }), 'Emnet er nedlagt')).toBe('complaintsOpen');
    expect(archiveRefusal(obstacles({ openExplanations: 1 }), 'Emnet er nedlagt')).toBe('explanationsOpen');
    expect(archiveRefusal(obstacles({ answersWithoutPdf: 1 }), 'Emnet er nedlagt')).toBe('answersUnset');
  });
});
