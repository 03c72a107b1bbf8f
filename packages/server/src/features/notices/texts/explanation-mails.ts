import type { Language } from '@karakter/domain/text/language';
import type { MailTexts } from './mail-dictionary.ts';

type ExplanationMails = Pick<MailTexts, 'explanationRequested' | 'explanationReady' | 'explanationSent'>;

const nb: ExplanationMails = {
  explanationRequested: (f, s) => ({
    subject: `${s.courseCode}: en kandidat har bedt om begrunnelse`,
    body: `Kandidat ${f.candidateNumber} i ${s.courseCode} har bedt om begrunnelse for karakteren. Frist: ${s.deadline(f.dueAt)}.\n\n${s.url}`,
  }),
  explanationSent: (f, s) => ({
    subject: `${s.courseCode}: begrunnelsen din er klar`,
    body: `Du har fått begrunnelse for karakteren i ${s.courseCode}.${f.appealDeadline === null ? '' : ` Ny frist for å klage på sensuren: ${s.deadline(f.appealDeadline)}.`}\n\n${s.url}`,
  }),
  explanationReady: (f, s) => ({
    subject: `${s.courseCode}: en begrunnelse er klar til sending`,
    body: `En sensor har skrevet begrunnelsen til kandidat ${f.candidateNumber} i ${s.courseCode} ferdig. Den er ikke sendt. Kandidaten skal ha den innen ${s.deadline(f.dueAt)}. Send den på ${s.url}`,
  }),
};

const nn: ExplanationMails = {
  explanationRequested: (f, s) => ({
    subject: `${s.courseCode}: ein kandidat har bede om grunngjeving`,
    body: `Kandidat ${f.candidateNumber} i ${s.courseCode} har bede om grunngjeving for karakteren. Frist: ${s.deadline(f.dueAt)}.\n\n${s.url}`,
  }),
  explanationSent: (f, s) => ({
    subject: `${s.courseCode}: grunngjevinga di er klar`,
    body: `Du har fått grunngjeving for karakteren i ${s.courseCode}.${f.appealDeadline === null ? '' : ` Ny frist for å klage på sensuren: ${s.deadline(f.appealDeadline)}.`}\n\n${s.url}`,
  }),
  explanationReady: (f, s) => ({
    subject: `${s.courseCode}: ei grunngjeving er klar til sending`,
    body: `Ein sensor har skrive grunngjevinga til kandidat ${f.candidateNumber} i ${s.courseCode} ferdig. Ho er ikkje send. Kandidaten skal ha henne innan ${s.deadline(f.dueAt)}. Send henne på ${s.url}`,
  }),
};

const en: ExplanationMails = {
  explanationRequested: (f, s) => ({
    subject: `${s.courseCode}: a candidate has asked for an explanation`,
    body: `Candidate ${f.candidateNumber} in ${s.courseCode} has asked for an explanation of the grade. Due: ${s.deadline(f.dueAt)}.\n\n${s.url}`,
  }),
  explanationSent: (f, s) => ({
    subject: `${s.courseCode}: your explanation is ready`,
    body: `You have received an explanation of your grade in ${s.courseCode}.${f.appealDeadline === null ? '' : ` New deadline to appeal: ${s.deadline(f.appealDeadline)}.`}\n\n${s.url}`,
  }),
  explanationReady: (f, s) => ({
    subject: `${s.courseCode}: an explanation is ready to send`,
    body: `A grader has finished the explanation to candidate ${f.candidateNumber} in ${s.courseCode}. It is not sent. It is due by ${s.deadline(f.dueAt)}. Send it at ${s.url}`,
  }),
};

/** The mails about explanations: to graders, to those who send them, and to their candidates [E2, E3, E6]. */
export const explanationMails: Readonly<Record<Language, ExplanationMails>> = { nb, nn, en };
