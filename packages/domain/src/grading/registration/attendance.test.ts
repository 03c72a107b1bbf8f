import { describe, expect, test } from 'vitest';
import { examStates } from '../../exam/exam.ts';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  type AttendanceFacts,
  allowedAttendanceCommands,
  applyAttendance,
  attendanceCommandNames,
  attendanceCommands,
  attendanceRefusalIn,
  attendanceStates,
  decideAttendance,
} from './attendance.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const onTheDay: AttendanceFacts = {
  now: Temporal.Instant.from('2026-03-01T23:00:00Z'),
  startsAt,
  examState: 'published',
  isRevealed: false,
};
const dayBefore = { ...onTheDay, now: onTheDay.now.subtract({ seconds: 1 }) };

describe('the attendance of a candidate whose work is not handed in [G8]', () => {
  itIsAProcess({
    name: 'attendance',
    states: attendanceStates,
    first: ['unregistered'],
    final: [],
    table: attendanceCommands,
    commands: attendanceCommandNames,
    facts: [onTheDay, dayBefore, { ...onTheDay, isRevealed: true }, { ...onTheDay, examState: 'checked' }],
    refusalIn: attendanceRefusalIn,
    decide: decideAttendance,
    apply: applyAttendance,
  });

  test('is registered from the beginning of the exam’s day; only a withdrawal is registered before it', () => {
    expect(allowedAttendanceCommands('unregistered', onTheDay)).toEqual([
      'markAttended',
      'markAbsent',
      'markWithdrawn',
    ]);
    expect(allowedAttendanceCommands('unregistered', dayBefore)).toEqual(['markWithdrawn']);
    expect(decideAttendance('unregistered', 'markAbsent', dayBefore)).toEqual({
      kind: 'refused',
      code: 'attendanceTooEarly',
    });
  });

  test('stays unregistered however much time passes: the clock is no command', () => {
    const later = { ...onTheDay, now: startsAt.add({ hours: 24 * 400 }) };
    expect(allowedAttendanceCommands('unregistered', later)).toEqual([
      'markAttended',
      'markAbsent',
      'markWithdrawn',
    ]);
  });

  test('can be corrected until the assessments are revealed, and not after the results are checked', () => {
    for (const state of ['attended', 'absent', 'withdrawn'] as const) {
      expect(allowedAttendanceCommands(state, onTheDay)).toHaveLength(3);
      expect(allowedAttendanceCommands(state, { ...onTheDay, isRevealed: true })).toEqual([]);
    }
    for (const examState of examStates.filter((each) => each !== 'published'))
      expect(allowedAttendanceCommands('unregistered', { ...onTheDay, examState })).toEqual([]);
  });
});
