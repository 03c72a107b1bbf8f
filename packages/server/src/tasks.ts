import { deleteActivityTask } from './features/activity/deletion.ts';
import { sendInterimReplies } from './features/appeal/interim/jobs.ts';
import { noteAppealGrade } from './features/appeal/jobs.ts';
import { makeDecisionLetterTask } from './features/appeal/letter/make.ts';
import { remindReassessments } from './features/appeal/reassessment/reminders.ts';
import { makeSupplementTask } from './features/archive/after/make-supplement.ts';
import { makeArchiveTask } from './features/archive/make-archive.ts';
import { deleteOldDraftsTask } from './features/drafts/jobs.ts';
import { explanationTasks } from './features/explanation/jobs.ts';
import { remindExplanations } from './features/explanation/reminding/remind.ts';
import { decidingTasks } from './features/grading/deciding/jobs.ts';
import { dueTasks } from './features/grading/due/reminders.ts';
import { impartialityTasks } from './features/grading/impartiality/jobs.ts';
import { gradingTasks } from './features/grading/jobs.ts';
import { meetingTasks } from './features/grading/meeting/telling.ts';
import { forgetPrintBundle, makePrintPartTask } from './features/grading/print/jobs.ts';
import { registrationTasks } from './features/grading/registration/settle.ts';
import { scoringTasks } from './features/grading/scoring/apply.ts';
import { suspicionTasks } from './features/grading/suspicion/jobs.ts';
import { makeAnswerPdfTask, receiptWithoutPdf } from './features/hand-in/answer-pdf.ts';
import { closeSittingsTask } from './features/hand-in/close-sittings.ts';
import { sendDigestMailsTask } from './features/notices/digest/send-digest-mails.ts';
import { sendDigests } from './features/notices/digest/send-digests.ts';
import { sendNoticeTask } from './features/notices/send.ts';
import { remindPaperDue } from './features/planning/jobs.ts';
import { beginRole, endRoleOnTime } from './features/register/ending.ts';
import { announceExam } from './features/results/announce.ts';
import { announcingTasks } from './features/results/announcing/by-self.ts';
import { announceCommission } from './features/results/commissions/announcing.ts';
import { createMailTransport } from './integrations/mail/mail-server.ts';
import type { Tasks } from './platform/jobs/jobs-runner.ts';
import { whileOn } from './platform/jobs/switches.ts';
import type { Services } from './services.ts';

/** Held jobs of either kind begin as quick ones again. */
const answerPdf = {
  name: 'pdf',
  task: 'makeAnswerPdf',
  keyOf: ({ candidacyId }: Readonly<Record<string, unknown>>) => `answerPdf:${candidacyId}`,
  meanwhile: receiptWithoutPdf,
} as const;

/** Every job and timer there is, by name. Each is idempotent. */
export function allTasks({ config, log, pdf, merger }: Services): Tasks {
  const transport = config.smtpUrl === undefined ? null : createMailTransport(config.smtpUrl);
  return {
    sendNotice: whileOn(
      { name: 'mail', task: 'sendNotice', keyOf: ({ noticeId }) => `notice:${noticeId}` },
      sendNoticeTask({ from: config.mailFrom, url: config.publicUrl, transport }),
    ),
    sendDigests,
    sendDigestMails: whileOn(
      { name: 'mail', task: 'sendDigestMails', keyOf: ({ noticeIds }) => `digests:${String(noticeIds)}` },
      sendDigestMailsTask({ from: config.mailFrom, url: config.publicUrl, transport }),
    ),
    deleteOldDrafts: deleteOldDraftsTask,
    beginRole,
    endRole: endRoleOnTime,
    remindPaperDue,
    closeSittings: closeSittingsTask({ ...config, log, merger }),
    makeAnswerPdf: whileOn(answerPdf, makeAnswerPdfTask('quick', { pdf, log, ...config })),
    makeLongAnswerPdf: whileOn(answerPdf, makeAnswerPdfTask('long', { pdf, log, ...config })),
    deleteActivity: deleteActivityTask(config),
    ...gradingTasks,
    ...registrationTasks,
    ...dueTasks,
    ...impartialityTasks,
    ...suspicionTasks,
    ...decidingTasks,
    ...scoringTasks(config),
    ...meetingTasks,
    forgetPrintBundle,
    makePrintPart: whileOn(
      { name: 'pdf', task: 'makePrintPart', keyOf: ({ bundleId, number }) => `print:${bundleId}:${number}` },
      makePrintPartTask({ pdf, ...config }),
    ),
    announceExam,
    announceCommission,
    ...announcingTasks,
    ...explanationTasks,
    appealGraded: noteAppealGrade,
    sendInterimReplies,
    remindExplanations,
    remindReassessments,
    makeDecisionLetter: whileOn(
      { name: 'pdf', task: 'makeDecisionLetter', keyOf: ({ appealId }) => `makeDecisionLetter:${appealId}` },
      makeDecisionLetterTask(pdf),
    ),
    makeArchive: makeArchiveTask({ pdf, ...config }),
    supplementArchive: makeSupplementTask({ pdf, ...config }),
  };
}
