import type { NewOralNoticeFacts } from '@karakter/domain/notices/new-oral-notices';
import type { Language } from '@karakter/domain/text/language';
import type { MailTexts } from '../mail-dictionary.ts';

type NewOralMails = Pick<MailTexts, keyof NewOralNoticeFacts>;

const nb: NewOralMails = {
  newOralCalled: (_, s) => ({
    subject: `${s.courseCode}: du skal ha ny muntlig prøve`,
    body: `Karakteren på den skriftlige delen av ${s.courseCode} ${s.courseTitle} er endret. Derfor skal du ha ny muntlig prøve (universitets- og høyskoleloven § 11-11).\n\nEksamenskontoret gir deg beskjed om tid og sted. Du trenger ikke gjøre noe nå: ${s.url}`,
  }),
  newOralArranged: (f, s) => ({
    subject: `${s.courseCode}: tid og sted for ny muntlig prøve`,
    body: `Du skal ha ny muntlig prøve i ${s.courseCode}:\n\n${f.arrangement}\n\nTid og sted finner du også på ${s.url}`,
  }),
  newOralCancelled: (f, s) => ({
    subject: `${s.courseCode}: den nye muntlige prøven er avlyst`,
    body: `Den nye muntlige prøven i ${s.courseCode} er avlyst. Begrunnelse:\n\n${f.reason}\n\nEr det galt, må du si fra til eksamenskontoret med det samme: ${s.url}`,
  }),
  newOralToArrange: (_, s) => ({
    subject: `${s.courseCode}: en kandidat skal ha ny muntlig prøve`,
    body: `En skriftlig karakter i ${s.courseCode} er endret, og kandidaten skal ha ny muntlig prøve. Gi tid og sted på ${s.url}`,
  }),
};

const nn: NewOralMails = {
  newOralCalled: (_, s) => ({
    subject: `${s.courseCode}: du skal ha ny munnleg prøve`,
    body: `Karakteren på den skriftlege delen av ${s.courseCode} ${s.courseTitle} er endra. Difor skal du ha ny munnleg prøve (universitets- og høgskulelova § 11-11).\n\nEksamenskontoret gjev deg melding om tid og stad. Du treng ikkje gjere noko no: ${s.url}`,
  }),
  newOralArranged: (f, s) => ({
    subject: `${s.courseCode}: tid og stad for ny munnleg prøve`,
    body: `Du skal ha ny munnleg prøve i ${s.courseCode}:\n\n${f.arrangement}\n\nTid og stad finn du òg på ${s.url}`,
  }),
  newOralCancelled: (f, s) => ({
    subject: `${s.courseCode}: den nye munnlege prøva er avlyst`,
    body: `Den nye munnlege prøva i ${s.courseCode} er avlyst. Grunngjeving:\n\n${f.reason}\n\nEr det gale, må du seie frå til eksamenskontoret med det same: ${s.url}`,
  }),
  newOralToArrange: (_, s) => ({
    subject: `${s.courseCode}: ein kandidat skal ha ny munnleg prøve`,
    body: `Ein skriftleg karakter i ${s.courseCode} er endra, og kandidaten skal ha ny munnleg prøve. Gje tid og stad på ${s.url}`,
  }),
};

const en: NewOralMails = {
  newOralCalled: (_, s) => ({
    subject: `${s.courseCode}: you are to have a new oral exam`,
    body: `Your grade of the written part of ${s.courseCode} ${s.courseTitle} was changed. You are therefore to have a new oral exam (Universities and University Colleges Act, section 11-11).\n\nThe exam office tells you when and where. You need not do anything now: ${s.url}`,
  }),
  newOralArranged: (f, s) => ({
    subject: `${s.courseCode}: time and place of your new oral exam`,
    body: `You are to have a new oral exam in ${s.courseCode}:\n\n${f.arrangement}\n\nYou will find time and place at ${s.url} too.`,
  }),
  newOralCancelled: (f, s) => ({
    subject: `${s.courseCode}: the new oral exam is cancelled`,
    body: `The new oral exam in ${s.courseCode} is cancelled. Reason:\n\n${f.reason}\n\nIf this is wrong, tell the exam office at once: ${s.url}`,
  }),
  newOralToArrange: (_, s) => ({
    subject: `${s.courseCode}: a candidate is to have a new oral exam`,
    body: `A written grade in ${s.courseCode} was changed, and the candidate is to have a new oral exam. Give time and place at ${s.url}`,
  }),
};

/** Mails of a new oral exam, to the candidate and to those who arrange it (uhl. § 11-11(4)) [K10, T1]. */
export const newOralMails: Readonly<Record<Language, NewOralMails>> = { nb, nn, en };
