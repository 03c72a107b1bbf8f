import type { OwedExplanationLine } from '@karakter/domain/notices/explanation-notices';
import { plural } from '@karakter/domain/text/wording';
import type { MailSetting, MailTexts } from './mail-dictionary.ts';

type ReminderMails = Pick<MailTexts, 'explanationReminder' | 'explanationsLate'>;
type Line = (line: OwedExplanationLine, s: MailSetting) => string;

const lineNb: Line = ({ courseCode, candidateNumber, at, isLate, isReady }, s) =>
  `${courseCode}, kandidat ${candidateNumber}: ${isLate ? 'fristen var' : 'frist'} ${s.deadline(at)}${isReady ? ', skrevet og klar til å sendes' : ''}`;
const lineNn: Line = ({ courseCode, candidateNumber, at, isLate, isReady }, s) =>
  `${courseCode}, kandidat ${candidateNumber}: ${isLate ? 'fristen var' : 'frist'} ${s.deadline(at)}${isReady ? ', skriven og klar til å sendast' : ''}`;
const lineEn: Line = ({ courseCode, candidateNumber, at, isLate, isReady }, s) =>
  `${courseCode}, candidate ${candidateNumber}: ${isLate ? 'was due' : 'due'} ${s.deadline(at)}${isReady ? ', written and ready to send' : ''}`;

const nb: ReminderMails = {
  explanationReminder: ({ explanations: owed }, s) => ({
    subject: `${s.courseCode}: ${plural.nb(owed.length, { one: '# begrunnelse venter på deg', other: '# begrunnelser venter på deg' })}`,
    body: `Disse kandidatene venter på begrunnelse:\n\n${owed.map((line) => lineNb(line, s)).join('\n')}\n\nÉn av sensorene i kommisjonen skriver den: ${s.url}`,
  }),
  explanationsLate: ({ explanations: owed }, s) => ({
    subject: `${s.courseCode}: ${plural.nb(owed.length, { one: '# begrunnelse er forsinket', other: '# begrunnelser er forsinket' })}`,
    body: `Fristen for å begrunne karakteren er ute for disse:\n\n${owed.map((line) => lineNb(line, s)).join('\n')}\n\nKlagefristen står stille til kandidaten får begrunnelsen: ${s.url}`,
  }),
};

const nn: ReminderMails = {
  explanationReminder: ({ explanations: owed }, s) => ({
    subject: `${s.courseCode}: ${plural.nn(owed.length, { one: '# grunngjeving ventar på deg', other: '# grunngjevingar ventar på deg' })}`,
    body: `Desse kandidatane ventar på grunngjeving:\n\n${owed.map((line) => lineNn(line, s)).join('\n')}\n\nÉin av sensorane i kommisjonen skriv henne: ${s.url}`,
  }),
  explanationsLate: ({ explanations: owed }, s) => ({
    subject: `${s.courseCode}: ${plural.nn(owed.length, { one: '# grunngjeving er forseinka', other: '# grunngjevingar er forseinka' })}`,
    body: `Fristen for å grunngje karakteren er ute for desse:\n\n${owed.map((line) => lineNn(line, s)).join('\n')}\n\nKlagefristen står stille til kandidaten får grunngjevinga: ${s.url}`,
  }),
};

const en: ReminderMails = {
  explanationReminder: ({ explanations: owed }, s) => ({
    subject: `${s.courseCode}: ${plural.en(owed.length, { one: '# explanation waits for you', other: '# explanations wait for you' })}`,
    body: `These candidates wait for an explanation:\n\n${owed.map((line) => lineEn(line, s)).join('\n')}\n\nOne of the commission’s graders writes it: ${s.url}`,
  }),
  explanationsLate: ({ explanations: owed }, s) => ({
    subject: `${s.courseCode}: ${plural.en(owed.length, { one: '# explanation is late', other: '# explanations are late' })}`,
    body: `The time for explaining the grade is over for these:\n\n${owed.map((line) => lineEn(line, s)).join('\n')}\n\nThe appeal deadline is paused until the candidate has the explanation: ${s.url}`,
  }),
};

/** Reminders of explanations that are owed, to graders and to those who handle the cases [E2, E4]. */
export const explanationReminderMails = { nb, nn, en };
