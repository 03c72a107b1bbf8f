import { activityRoutes } from './activity.ts';
import { answerSocket } from './answer-socket.ts';
import { appealRoutes } from './appeal.ts';
import { archiveRoutes } from './archive.ts';
import { branchesRoutes } from './branches.ts';
import { casesRoutes } from './cases.ts';
import { demoRoutes } from './demo.ts';
import { draftsRoutes } from './drafts.ts';
import { explanationRoutes } from './explanation.ts';
import { gradingRoutes } from './grading.ts';
import { handinRoutes } from './handin.ts';
import { historyRoutes } from './history.ts';
import { incidentsRoutes } from './incidents.ts';
import { boardSocket, invigilationRoutes } from './invigilation.ts';
import { messagesRoutes } from './messages.ts';
import { myExamsRoutes } from './my-exams.ts';
import { noticesRoutes } from './notices.ts';
import { operationsRoutes } from './operations.ts';
import { papersRoutes } from './papers.ts';
import { peopleRoutes } from './people.ts';
import { planningRoutes } from './planning.ts';
import { appointmentRoutes } from './planning-appointments.ts';
import { candidateRoutes } from './planning-candidates.ts';
import { commissionRoutes } from './planning-commissions.ts';
import { resultsRoutes } from './results.ts';
import type { Route } from './route.ts';
import { signInRoutes } from './sign-in.ts';
import { sittingRoutes } from './sitting.ts';
import type { SocketRoute } from './socket-route.ts';
import { systemRoutes } from './system.ts';
import { todayRoutes } from './today.ts';
import { unmergedRoutes } from './unmerged.ts';
import { verificationRoutes } from './verification.ts';

/** Every HTTP route there is: OpenAPI and the tests that guard all routes are made from this. */
export const allRoutes: readonly Route[] = [
  ...Object.values(systemRoutes),
  ...Object.values(signInRoutes),
  ...Object.values(demoRoutes),
  ...Object.values(operationsRoutes),
  ...Object.values(peopleRoutes),
  ...Object.values(draftsRoutes),
  ...Object.values(noticesRoutes),
  ...Object.values(planningRoutes),
  ...Object.values(appointmentRoutes),
  ...Object.values(candidateRoutes),
  ...Object.values(commissionRoutes),
  ...Object.values(papersRoutes),
  ...Object.values(sittingRoutes),
  ...Object.values(handinRoutes),
  ...Object.values(invigilationRoutes),
  ...Object.values(verificationRoutes),
  ...Object.values(activityRoutes),
  ...Object.values(branchesRoutes),
  ...Object.values(unmergedRoutes),
  ...Object.values(historyRoutes),
  ...Object.values(messagesRoutes),
  ...Object.values(incidentsRoutes),
  ...Object.values(gradingRoutes),
  ...Object.values(resultsRoutes),
  ...Object.values(myExamsRoutes),
  ...Object.values(explanationRoutes),
  ...Object.values(appealRoutes),
  ...Object.values(casesRoutes),
  ...Object.values(archiveRoutes),
  ...Object.values(todayRoutes),
];

/** Every WebSocket route there is; the tests that guard all routes loop over these too. */
export const allSocketRoutes: readonly SocketRoute[] = [answerSocket, boardSocket];
