import { commissionMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { commissionTrialRoutes, sampleRoutes } from '@karakter/contract/grading/meeting/trial';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { chanceFrom } from '../chance.ts';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { Story } from './story.ts';

type Meeting = {
  readonly called: string;
  readonly startsAt: string;
  /** Leads a commission, and the meeting. */
  readonly leader: PersonKey;
  readonly place: string;
  readonly agenda: string;
  readonly trial: string;
  /** The graders who give their trial grading, and when. */
  readonly gives: readonly (readonly [PersonKey, string])[];
  /** When it was held, with its minutes; absent of one to come. */
  readonly held?: string;
  readonly minutes?: string;
};

const grades = ['B', 'C', 'C', 'D'] as const;
const remarks = ['Drøftingen mangler motargumenter.', 'God bruk av begrepene.', ''];

/** One grader's trial grading: points near the middle, which differ between graders. */
async function giveTrial(stage: Stage, story: Story, key: PersonKey, meetingId: string): Promise<void> {
  const [commissionId = ''] = story.commissionIds;
  const by = story.institution.person[key];
  const params = { commissionId, meetingId };
  const { own, number: trial } = await stage.call(by, commissionTrialRoutes.show, { params });
  for (const { place } of own) {
    const chance = chanceFrom(`${story.plan.key}:trial:${key}:${place}`);
    const questions = story.plan.subject.paper.questions.filter((question) => !isClosedQuestion(question));
    const points = Object.fromEntries(
      questions.map(({ id, points: most }) => [id, Math.round(most * (0.35 + chance() * 0.5))]),
    );
    const grade = grades[Math.floor(chance() * grades.length)] ?? 'C';
    const comment = remarks[Math.floor(chance() * remarks.length)] ?? '';
    const body = { points, grade, comment, standsAside: false, trial, version: 0 };
    await stage.call(by, sampleRoutes.saveSample, { params: { ...params, place }, body });
  }
  await stage.call(by, sampleRoutes.giveTrial, { params });
}

/** A grading meeting is called, its trial grading opened and given, and, where that is over, the meeting held. */
export function meetToGrade(story: Story, meeting: Meeting): void {
  const { script, institution } = story;
  const leader = institution.person[meeting.leader];
  let meetingId = '';
  const params = () => ({ commissionId: story.commissionIds[0] ?? '', meetingId });
  script.at(oslo(meeting.called), async (stage) => {
    const { place, agenda, startsAt } = meeting;
    const plan = { startsAt: oslo(startsAt).toString(), minutes: 120, place, agenda, leaderId: leader };
    const body = { ...plan, videoLink: 'https://video.example/sensur', commissionIds: null };
    const called = await stage.call(leader, commissionMeetingRoutes.call, { params: params(), body });
    meetingId = called.meetingId;
  });
  script.at(oslo(meeting.trial), async (stage) => {
    const body = { chosen: { by: 'chance', count: 3 }, isNamed: false } as const;
    await stage.call(leader, commissionTrialRoutes.choose, { params: params(), body });
    await stage.call(leader, commissionTrialRoutes.open, { params: params() });
  });
  for (const [key, at] of meeting.gives)
    script.at(oslo(at), (stage) => giveTrial(stage, story, key, meetingId));
  if (meeting.held === undefined) return;
  script.at(oslo(meeting.held), async (stage) => {
    await stage.call(leader, commissionMeetingRoutes.hold, { params: params(), body: { version: 1 } });
    const body = { version: 0, text: meeting.minutes ?? '' };
    await stage.call(leader, commissionMeetingRoutes.writeMinutes, { params: params(), body });
  });
}
