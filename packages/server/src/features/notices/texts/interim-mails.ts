import { writtenDate } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type InterimMails = Pick<MailTexts, 'interimReply' | 'interimRepliesSent'>;

const day = (language: Language) => (date: string) => writtenDate(date, language);
const dayNb = day('nb');
const dayNn = day('nn');
const dayEn = day('en');

const standardNb = {
  received: 'Saken har ikke fått en klagekommisjon ennå.',
  late: 'Det er ikke avgjort ennå om klagen kan tas opp, siden den kom etter fristen.',
  underTreatment: 'Behandlingen er ikke ferdig.',
};
const standardNn = {
  received: 'Saka har ikkje fått ein klagekommisjon enno.',
  late: 'Det er ikkje avgjort enno om klaga kan takast opp, sidan ho kom etter fristen.',
  underTreatment: 'Handsaminga er ikkje ferdig.',
};
const standardEn = {
  received: 'The case has no appeal commission yet.',
  late: 'It is not decided yet whether the appeal can be taken up, since it came after the deadline.',
  underTreatment: 'Its handling is not finished.',
};

type Standard = 'received' | 'late' | 'underTreatment';
const why = (
  { reason, standard }: { reason?: string; standard?: Standard },
  words: Readonly<Record<Standard, string>>,
): string => reason ?? (standard ? words[standard] : '');

const nb: InterimMails = {
  interimReply: (f, s) => ({
    subject: `${s.courseCode}: klagen din tar lenger tid`,
    body: `${f.promisedFor ? `Vi skrev at du kunne vente svar på klagen på sensuren i ${s.courseCode} innen ${dayNb(f.promisedFor)}. Det rekker vi ikke.` : `Klagen din på sensuren i ${s.courseCode} er ikke avgjort ennå.`}\n\n${why(f, standardNb)}\n\nDu kan vente svar innen ${dayNb(f.expectedOn)}. Du trenger ikke gjøre noe. Saken følger du på ${s.url}`,
  }),
  interimRepliesSent: (f, s) => ({
    subject: `${s.courseCode}: foreløpig svar er sendt`,
    body: `I ${s.courseCode} hadde ${plural.nb(f.cases, { one: '# kandidat', other: '# kandidater' })} ventet så lenge på svar på klagen at loven krever et foreløpig svar. Ingen hadde sendt det, så Karakter har skrevet at svaret kan ventes innen ${dayNb(f.expectedOn)}. Blir det senere, må kandidaten få vite hvorfor: ${s.url}`,
  }),
};

const nn: InterimMails = {
  interimReply: (f, s) => ({
    subject: `${s.courseCode}: klaga di tek lenger tid`,
    body: `${f.promisedFor ? `Vi skreiv at du kunne vente svar på klaga på sensuren i ${s.courseCode} innan ${dayNn(f.promisedFor)}. Det rekk vi ikkje.` : `Klaga di på sensuren i ${s.courseCode} er ikkje avgjord enno.`}\n\n${why(f, standardNn)}\n\nDu kan vente svar innan ${dayNn(f.expectedOn)}. Du treng ikkje gjere noko. Saka følgjer du på ${s.url}`,
  }),
  interimRepliesSent: (f, s) => ({
    subject: `${s.courseCode}: førebels svar er sendt`,
    body: `I ${s.courseCode} hadde ${plural.nn(f.cases, { one: '# kandidat', other: '# kandidatar' })} venta så lenge på svar på klaga at lova krev eit førebels svar. Ingen hadde sendt det, så Karakter har skrive at svaret kan ventast innan ${dayNn(f.expectedOn)}. Blir det seinare, må kandidaten få vite kvifor: ${s.url}`,
  }),
};

const en: InterimMails = {
  interimReply: (f, s) => ({
    subject: `${s.courseCode}: your appeal takes longer`,
    body: `${f.promisedFor ? `We wrote that you could expect an answer to your appeal of the grade in ${s.courseCode} by ${dayEn(f.promisedFor)}. It will not be ready by then.` : `Your appeal of the grade in ${s.courseCode} is not decided yet.`}\n\n${why(f, standardEn)}\n\nYou can expect an answer by ${dayEn(f.expectedOn)}. You need not do anything. Follow the case at ${s.url}`,
  }),
  interimRepliesSent: (f, s) => ({
    subject: `${s.courseCode}: interim replies are sent`,
    body: `In ${s.courseCode}, ${plural.en(f.cases, { one: '# candidate', other: '# candidates' })} had waited so long for a decision that the law requires an interim reply. None had been sent, so Karakter has written that an answer can be expected by ${dayEn(f.expectedOn)}. If it will be later, the candidate must be told why: ${s.url}`,
  }),
};

/** Interim replies to candidates, and to the people who handle the cases what was promised [K7, T1]. */
export const interimMails = { nb, nn, en };
