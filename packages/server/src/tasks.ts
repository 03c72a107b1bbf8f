import { createTransport } from 'nodemailer';
import { explanationTasks } from './features/explanation/jobs.ts';
import { gradingTasks } from './features/grading/jobs.ts';
import { sendNoticeTask } from './features/notices/send.ts';
import { announceExam } from './features/results/announce.ts';
import type { Tasks } from './platform/jobs-runner.ts';
import type { Services } from './services.ts';

/** Every job and timer there is, by name. Each is idempotent. */
export function allTasks({ config }: Services): Tasks {
  const transport = config.smtpUrl === undefined ? null : createTransport(config.smtpUrl);
  return {
    sendNotice: sendNoticeTask({ from: config.mailFrom, url: config.publicUrl, transport }),
    ...gradingTasks,
    announceExam,
    ...explanationTasks,
  };
}
