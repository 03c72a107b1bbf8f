import { activityRoutes } from './activity/routes.ts';
import { changingRoutes } from './after-publishing/routes.ts';
import { reassessmentRoutes } from './appeal/reassessment/routes.ts';
import { appealRoutes } from './appeal/routes.ts';
import { transcriptRoutes } from './appeal/transcript.ts';
import { archiveRoutes } from './archive/routes.ts';
import { caseStatisticsRoutes } from './case-statistics/routes.ts';
import { dismissalRoutes } from './cases/dismissal/routes.ts';
import { deadlineExtensionRoutes } from './cases/extension/routes.ts';
import { responsibleRoutes } from './cases/routes.ts';
import { toldRoutes } from './cases/told.ts';
import { traceRoutes } from './cases/traces.ts';
import { caseReminderRoutes } from './complaint/case-reminders.ts';
import { casesRoutes } from './complaint/cases.ts';
import { interimReplyRoutes } from './complaint/interim-replies.ts';
import { newGradingRoutes } from './complaint/new-grading.ts';
import { complaintRoutes } from './complaint/routes.ts';
import { savedSearchRoutes } from './complaint/saved-searches.ts';
import { demoRoutes } from './demo/routes.ts';
import { draftsRoutes } from './drafts/routes.ts';
import { copyingRoutes } from './exam/copying.ts';
import { dutyRoutes } from './exam/duties.ts';
import { publishingRoutes } from './exam/publishing.ts';
import { planningRoutes } from './exam/routes.ts';
import { explanationForAllRoutes } from './explanation/for-all/routes.ts';
import { explanationIntakeRoutes } from './explanation/intake/routes.ts';
import { explanationRoutes } from './explanation/routes.ts';
import { explanationWritingRoutes } from './explanation/writing/routes.ts';
import { feesRoutes } from './fees/routes.ts';
import { appealReasonsRoutes } from './grading/appeal-reasons.ts';
import { decidingRoutes } from './grading/deciding.ts';
import { deskRoutes } from './grading/desk-routes.ts';
import { dueRoutes } from './grading/due/routes.ts';
import { impartialityRoutes } from './grading/impartiality.ts';
import { marksRoutes } from './grading/marks.ts';
import { commissionGuideRoutes, examGuideRoutes } from './grading/meeting/guide.ts';
import { commissionMeetingRoutes, examMeetingRoutes, myMeetingRoutes } from './grading/meeting/routes.ts';
import { commissionTrialRoutes, examTrialRoutes, sampleRoutes } from './grading/meeting/trial.ts';
import { movingRoutes } from './grading/moving.ts';
import { printingRoutes } from './grading/protocol/printing.ts';
import { reportRoutes } from './grading/protocol/report.ts';
import { protocolRoutes } from './grading/protocol/routes.ts';
import { registrationRoutes } from './grading/registration.ts';
import { gradingRoutes } from './grading/routes.ts';
import { scoringRoutes } from './grading/scoring.ts';
import { seatRoutes } from './grading/seats.ts';
import { sheetRoutes } from './grading/sheet.ts';
import { statisticsRoutes } from './grading/statistics/routes.ts';
import { suspicionRoutes } from './grading/suspicion.ts';
import { handinRoutes } from './hand-in/routes.ts';
import { verificationRoutes } from './hand-in/verification.ts';
import { historyRoutes } from './history/routes.ts';
import { incidentsRoutes } from './incidents/routes.ts';
import { catalogueRoutes } from './institution/catalogue.ts';
import { institutionRoutes } from './institution/routes.ts';
import { givenTimeRoutes } from './invigilation/given-time.ts';
import { lateCandidateRoutes } from './invigilation/late-candidates.ts';
import { reopeningRoutes } from './invigilation/reopening.ts';
import { boardSocket, invigilationRoutes } from './invigilation/routes.ts';
import { seatCodeRoutes } from './invigilation/seat-codes.ts';
import { messagesRoutes } from './messages/routes.ts';
import { mailboxRoutes } from './notices/mailboxes/routes.ts';
import { noticesRoutes } from './notices/routes.ts';
import { noticeSettingsRoutes } from './notices/settings.ts';
import { operationsRoutes } from './operations/routes.ts';
import { paperCommentRoutes } from './papers/comments.ts';
import { paperImagesRoutes } from './papers/images.ts';
import { papersRoutes } from './papers/routes.ts';
import { paperSocket } from './papers/socket.ts';
import { peopleRoutes } from './people/routes.ts';
import { appointmentRoutes } from './planning/appointments.ts';
import { candidateRoutes } from './planning/candidates.ts';
import { commissionRoutes } from './planning/commissions.ts';
import { roomListRoutes } from './planning/room-lists.ts';
import type { Route } from './platform/route.ts';
import type { SocketRoute } from './platform/socket-route.ts';
import { quarantineRoutes } from './quarantine/routes.ts';
import { unmergedRoutes } from './quarantine/unmerged.ts';
import { registerRoutes } from './register/routes.ts';
import { correctionRoutes } from './results/corrections.ts';
import { holdRoutes } from './results/holds.ts';
import { myExamsRoutes } from './results/my-exams.ts';
import { oralRoutes } from './results/oral/routes.ts';
import { resultsRoutes } from './results/routes.ts';
import { rulesRoutes } from './rule-sets/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { waitingRoutes } from './sign-in/waiting.ts';
import { sittingRoutes } from './sitting/routes.ts';
import { answerSocket } from './sitting/socket.ts';
import { listPdfRoutes } from './system/list-pdf.ts';
import { systemRoutes } from './system/routes.ts';
import { calendarFeedRoutes } from './today/calendar-feed.ts';
import { todayRoutes } from './today/routes.ts';

/** Every HTTP route there is: OpenAPI and the tests that guard all routes are made from this. */
export const allRoutes: readonly Route[] = [
  ...Object.values(systemRoutes),
  ...Object.values(listPdfRoutes),
  ...Object.values(signInRoutes),
  ...Object.values(waitingRoutes),
  ...Object.values(demoRoutes),
  ...Object.values(operationsRoutes),
  ...Object.values(peopleRoutes),
  ...Object.values(institutionRoutes),
  ...Object.values(catalogueRoutes),
  ...Object.values(draftsRoutes),
  ...Object.values(noticesRoutes),
  ...Object.values(noticeSettingsRoutes),
  ...Object.values(mailboxRoutes),
  ...Object.values(registerRoutes),
  ...Object.values(planningRoutes),
  ...Object.values(copyingRoutes),
  ...Object.values(appointmentRoutes),
  ...Object.values(dutyRoutes),
  ...Object.values(candidateRoutes),
  ...Object.values(roomListRoutes),
  ...Object.values(commissionRoutes),
  ...Object.values(publishingRoutes),
  ...Object.values(papersRoutes),
  ...Object.values(paperImagesRoutes),
  ...Object.values(paperCommentRoutes),
  ...Object.values(sittingRoutes),
  ...Object.values(handinRoutes),
  ...Object.values(invigilationRoutes),
  ...Object.values(seatCodeRoutes),
  ...Object.values(lateCandidateRoutes),
  ...Object.values(reopeningRoutes),
  ...Object.values(givenTimeRoutes),
  ...Object.values(changingRoutes),
  ...Object.values(verificationRoutes),
  ...Object.values(activityRoutes),
  ...Object.values(quarantineRoutes),
  ...Object.values(unmergedRoutes),
  ...Object.values(historyRoutes),
  ...Object.values(messagesRoutes),
  ...Object.values(incidentsRoutes),
  ...Object.values(gradingRoutes),
  ...Object.values(printingRoutes),
  ...Object.values(protocolRoutes),
  ...Object.values(reportRoutes),
  ...Object.values(feesRoutes),
  ...Object.values(registrationRoutes),
  ...Object.values(scoringRoutes),
  ...Object.values(commissionMeetingRoutes),
  ...Object.values(examMeetingRoutes),
  ...Object.values(myMeetingRoutes),
  ...Object.values(commissionTrialRoutes),
  ...Object.values(examTrialRoutes),
  ...Object.values(sampleRoutes),
  ...Object.values(commissionGuideRoutes),
  ...Object.values(examGuideRoutes),
  ...Object.values(seatRoutes),
  ...Object.values(movingRoutes),
  ...Object.values(dueRoutes),
  ...Object.values(impartialityRoutes),
  ...Object.values(suspicionRoutes),
  ...Object.values(appealReasonsRoutes),
  ...Object.values(holdRoutes),
  ...Object.values(deskRoutes),
  ...Object.values(marksRoutes),
  ...Object.values(decidingRoutes),
  ...Object.values(sheetRoutes),
  ...Object.values(statisticsRoutes),
  ...Object.values(resultsRoutes),
  ...Object.values(responsibleRoutes),
  ...Object.values(dismissalRoutes),
  ...Object.values(deadlineExtensionRoutes),
  ...Object.values(oralRoutes),
  ...Object.values(correctionRoutes),
  ...Object.values(myExamsRoutes),
  ...Object.values(explanationRoutes),
  ...Object.values(explanationForAllRoutes),
  ...Object.values(explanationIntakeRoutes),
  ...Object.values(explanationWritingRoutes),
  ...Object.values(appealRoutes),
  ...Object.values(transcriptRoutes),
  ...Object.values(traceRoutes),
  ...Object.values(toldRoutes),
  ...Object.values(reassessmentRoutes),
  ...Object.values(complaintRoutes),
  ...Object.values(newGradingRoutes),
  ...Object.values(casesRoutes),
  ...Object.values(savedSearchRoutes),
  ...Object.values(caseReminderRoutes),
  ...Object.values(interimReplyRoutes),
  ...Object.values(rulesRoutes),
  ...Object.values(caseStatisticsRoutes),
  ...Object.values(archiveRoutes),
  ...Object.values(calendarFeedRoutes),
  ...Object.values(todayRoutes),
  ...Object.values(searchRoutes),
];

/** Every WebSocket route there is; the tests that guard all routes loop over these too. */
export const allSocketRoutes: readonly SocketRoute[] = [answerSocket, boardSocket, paperSocket];
