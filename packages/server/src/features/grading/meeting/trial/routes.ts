import {
  commissionTrialRoutes,
  examTrialRoutes,
  sampleRoutes,
} from '@karakter/contract/grading/meeting/trial';
import { orNotFound } from '../../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../../platform/http/mount.ts';
import { DocumentRead } from '../../../../platform/log/reading.ts';
import { openPaper } from '../../../papers/vault.ts';
import { commissionToGrade } from '../../access.ts';
import type { GradedPapers } from '../../graded-papers.ts';
import { latestScoringOf, openScoring } from '../../scoring/versions.ts';
import { sealedPaperOf } from '../../store.ts';
import { type Call, type MeetingRoom, meetingRoomOfExam, meetingRoomOfGrader } from '../room.ts';
import { abandonTrial, chooseSamples, closeTrial, excuse, giveTrial, openTrial } from './commands.ts';
import { sampleSeen, saveSample } from './samples.ts';
import { spreadSeen, trialSeen } from './views.ts';

type Routes = typeof commissionTrialRoutes | typeof examTrialRoutes;
type Place = Partial<Record<'examId' | 'commissionId', string>>;

/** The paper and the scoring that applies now. */
async function paperIn({ tx, exam }: MeetingRoom, secret: string) {
  const key = { secret, examId: exam.id };
  const paper = openPaper(key, orNotFound(await sealedPaperOf(tx, exam.id)));
  return { questions: paper.questions, scoring: openScoring(key, await latestScoringOf(tx, exam.id), paper) };
}

function mountTrialAt(
  mount: Mount,
  given: Routes,
  secret: string,
  roomOf: (call: Call & { params: Place }) => Promise<MeetingRoom>,
): void {
  // Both sets have the same shape but for the name of one parameter, which the room alone reads.
  const routes = given as typeof commissionTrialRoutes;

  mount(routes.show, async (call) => trialSeen(await roomOf(call), call.params.meetingId));
  mount(routes.choose, async (call) => chooseSamples(await roomOf(call), call.params.meetingId, call.body));
  mount(routes.open, async (call) => {
    await openTrial(await roomOf(call), call.params.meetingId);
    return accepted;
  });
  mount(routes.excuse, async (call) => {
    await excuse(await roomOf(call), call.params.meetingId, call.body);
    return accepted;
  });
  mount(routes.abandon, async (call) => {
    await abandonTrial(await roomOf(call), call.params.meetingId, call.body.reason);
    return accepted;
  });
  mount(routes.close, async (call) => {
    await closeTrial(await roomOf(call), call.params.meetingId);
    return accepted;
  });
  mount(routes.spread, async (call) => {
    const room = await roomOf(call);
    return spreadSeen(room, call.params.meetingId, await paperIn(room, secret));
  });
}

function mountSamples(mount: Mount, papers: GradedPapers): void {
  /** The answers must be open to the grader, as at the desk [U4, U6]. */
  const opened = async (call: Call & { params: { commissionId: string } }) => {
    const room = await meetingRoomOfGrader(call, call.params.commissionId);
    const commission = await commissionToGrade(call, call.params.commissionId);
    return { room, open: { commission, paper: await papers.of(call.tx, commission) } };
  };

  mount(sampleRoutes.showSample, async (call) => {
    const { room, open } = await opened(call);
    const { meetingId, place } = call.params;
    const view = await sampleSeen(room, { meetingId, place }, open);
    return new DocumentRead(
      { examId: room.exam.id, data: { meetingId, trial: view.trial, sample: place } },
      view,
    );
  });
  mount(sampleRoutes.saveSample, async (call) => {
    const { room, open } = await opened(call);
    const { meetingId, place } = call.params;
    return saveSample(room, { meetingId, place }, open, call.body);
  });
  mount(sampleRoutes.giveTrial, async (call) => {
    const { room } = await opened(call);
    await giveTrial(room, call.params.meetingId);
    return accepted;
  });
}

/** Trial grading of a meeting: prepared, opened, given by each grader alone, shown to all, and closed [G13]. */
export function mountTrial(mount: Mount, { papers, secret }: { papers: GradedPapers; secret: string }): void {
  mountTrialAt(mount, commissionTrialRoutes, secret, (call) =>
    meetingRoomOfGrader(call, call.params.commissionId ?? ''),
  );
  mountTrialAt(mount, examTrialRoutes, secret, (call) => meetingRoomOfExam(call, call.params.examId ?? ''));
  mountSamples(mount, papers);
}
