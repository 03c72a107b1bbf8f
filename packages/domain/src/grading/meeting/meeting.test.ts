import { describe, expect, it } from 'vitest';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  allowedMeetingCommands,
  applyMeeting,
  decideMeeting,
  type MeetingFacts,
  type MeetingPlan,
  mayCallMeeting,
  meetingCommandNames,
  meetingCommands,
  meetingPlanFault,
  meetingRefusalIn,
  meetingStates,
  videoLinkOf,
} from './meeting.ts';

const leader: MeetingFacts = {
  by: 'anna',
  parts: ['grader'],
  leaderId: 'anna',
  examState: 'published',
  hasBegun: true,
  isTrialOpen: false,
};
const member: MeetingFacts = { ...leader, by: 'bo', parts: ['leader'] };
const early: MeetingFacts = { ...leader, hasBegun: false };

describe('a grading meeting [G13]', () => {
  itIsAProcess({
    name: 'meeting',
    states: meetingStates,
    first: ['planned'],
    final: ['held', 'cancelled'],
    table: meetingCommands,
    commands: meetingCommandNames,
    facts: [leader, member, early, { ...leader, isTrialOpen: true }, { ...leader, examState: 'archived' }],
    refusalIn: meetingRefusalIn,
    decide: decideMeeting,
    apply: applyMeeting,
  });

  it.each([
    ['its leader', leader, ['change', 'cancel', 'hold', 'writeMinutes']],
    ['its leader before it begins', early, ['change', 'cancel', 'writeMinutes']],
    ['its leader while graders write a trial', { ...leader, isTrialOpen: true }, ['change', 'writeMinutes']],
    ['the leader of a commission who does not lead it', member, []],
    ['the coordinator', { ...member, parts: ['coordinator'] }, ['change', 'cancel', 'hold', 'writeMinutes']],
    ['the exam office', { ...member, parts: ['examOffice'] }, ['change', 'cancel', 'hold', 'writeMinutes']],
    ['its leader once the exam is archived', { ...leader, examState: 'archived' }, []],
  ] as const)('offers %s what they may do', (_, facts, expected) => {
    expect(allowedMeetingCommands('planned', facts)).toEqual(expected);
  });

  it('is called by those who lead or answer for the grading, and by no other grader', () => {
    expect(mayCallMeeting(['grader'])).toBe(false);
    for (const part of ['leader', 'coordinator', 'examOffice'] as const)
      expect(mayCallMeeting(['grader', part])).toBe(true);
  });
});

describe('when and where a meeting is [G13]', () => {
  const now = Temporal.Instant.from('2026-03-03T08:00:00Z');
  const plan: MeetingPlan = { startsAt: now.add({ hours: 24 }), minutes: 90, place: 'A101', videoLink: null };
  it.each([
    ['in a room', {}, undefined],
    ['on video', { place: '', videoLink: 'https://video.example/sensur?id=1' }, undefined],
    ['nowhere', { place: ' \u200b' }, 'meetingWithoutPlace'],
    ['now', { startsAt: now }, 'meetingInPast'],
    ['two years ahead', { startsAt: Temporal.Instant.from('2028-03-03T12:00:00Z') }, undefined],
    ['in a mistyped year', { startsAt: Temporal.Instant.from('2028-03-04T08:00:00Z') }, 'meetingTooFar'],
    ['for nine minutes', { minutes: 9 }, 'meetingLength'],
    ['for eleven hours', { minutes: 660 }, 'meetingLength'],
    ['at an unsafe address', { videoLink: 'http://video.example' }, 'meetingLinkUnsafe'],
  ] as const)('%s', (_, given, expected) => {
    expect(meetingPlanFault({ ...plan, ...given }, now)).toBe(expected);
  });

  it('has begun: it keeps its time where its leader is changed, and gets no other time that is past', () => {
    const [begun, before] = [now.subtract({ minutes: 5 }), now.subtract({ minutes: 5 })];
    expect(meetingPlanFault({ ...plan, startsAt: begun }, now, before)).toBeUndefined();
    expect(meetingPlanFault({ ...plan, startsAt: begun }, now, now)).toBe('meetingInPast');
  });

  it.each([
    ['https://video.example/j/1?pwd=a', 'https://video.example/j/1?pwd=a'],
    ['Https://video.example/j/1', 'https://video.example/j/1'],
    ['https://video.example?x=1', 'https://video.example?x=1'],
    ['https://møte.no/a', 'https://møte.no/a'],
    ['https://video.example/ a', null],
    ['https://video.example/l/@19:meeting', 'https://video.example/l/@19:meeting'],
    ['https://video.example:8443/m', 'https://video.example:8443/m'],
    ['https://bank.example@evil.example/', null],
    ['http://video.example/', null],
    ['javascript:alert(1)', null],
    ['https://localhost', null],
    ['', null],
  ])('%s as a link: %s', (link, expected) => {
    expect(videoLinkOf(link)).toBe(expected);
  });
});
