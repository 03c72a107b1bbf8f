import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type ScoringMails = Pick<MailTexts, 'scoringNews'>;

const mailsNb: ScoringMails = {
  scoringNews: ({ what, works }, s) => {
    const grades = plural.nb(works, { one: '# karakter', other: '# karakterer' });
    switch (what) {
      case 'declined':
        return {
          subject: `${s.courseCode}: forslaget ditt om poengberegningen er avslått`,
          body: `Endringen du foreslo i ${s.courseCode}, er avslått med en grunn. Ingenting er endret: ${s.url}`,
        };
      case 'toDecide':
        return {
          subject: `${s.courseCode}: ${grades} stemmer ikke lenger med poengene`,
          body: `Poengberegningen i ${s.courseCode} er endret. Ingen karakter er endret, men ${grades} stemmer ikke lenger med poengene. Ta stilling til dem: ${s.url}`,
        };
      case 'corrections':
        return {
          subject: `${s.courseCode}: forslag om å rette ${grades}`,
          body: `Poengberegningen i ${s.courseCode} er endret etter kunngjøringen. Ingen kunngjort karakter er endret. Rett ${grades}, eller la dem stå med en grunn: ${s.url}`,
        };
      default:
        return {
          subject: `${s.courseCode}: en endring av poengberegningen venter på bekreftelse`,
          body: `Fasit, vekt eller karaktergrenser i ${s.courseCode} er foreslått endret. En annen enn den som foreslo, bekrefter eller avslår: ${s.url}`,
        };
    }
  },
};

const mailsNn: ScoringMails = {
  scoringNews: ({ what, works }, s) => {
    const grades = plural.nn(works, { one: '# karakter', other: '# karakterar' });
    switch (what) {
      case 'declined':
        return {
          subject: `${s.courseCode}: framlegget ditt om poengutrekninga er avslått`,
          body: `Endringa du gjorde framlegg om i ${s.courseCode}, er avslått med ein grunn. Ingenting er endra: ${s.url}`,
        };
      case 'toDecide':
        return {
          subject: `${s.courseCode}: ${grades} stemmer ikkje lenger med poenga`,
          body: `Poengutrekninga i ${s.courseCode} er endra. Ingen karakter er endra, men ${grades} stemmer ikkje lenger med poenga. Ta stilling til dei: ${s.url}`,
        };
      case 'corrections':
        return {
          subject: `${s.courseCode}: framlegg om å rette ${grades}`,
          body: `Poengutrekninga i ${s.courseCode} er endra etter kunngjeringa. Ingen kunngjord karakter er endra. Rett ${grades}, eller lat dei stå med ein grunn: ${s.url}`,
        };
      default:
        return {
          subject: `${s.courseCode}: ei endring av poengutrekninga ventar på stadfesting`,
          body: `Det er gjort framlegg om å endre fasit, vekt eller karaktergrenser i ${s.courseCode}. Ein annan enn den som gjorde framlegget, stadfestar eller avslår: ${s.url}`,
        };
    }
  },
};

const mailsEn: ScoringMails = {
  scoringNews: ({ what, works }, s) => {
    const grades = plural.en(works, { one: '# grade', other: '# grades' });
    switch (what) {
      case 'declined':
        return {
          subject: `${s.courseCode}: your change of the scoring was declined`,
          body: `The change that you proposed in ${s.courseCode} was declined with a reason. Nothing was changed: ${s.url}`,
        };
      case 'toDecide':
        return {
          subject: `${s.courseCode}: ${grades} no longer agree with the points`,
          body: `The scoring in ${s.courseCode} is changed. No grade is changed, but ${grades} no longer agree with the points. Decide on them: ${s.url}`,
        };
      case 'corrections':
        return {
          subject: `${s.courseCode}: proposals to correct ${grades}`,
          body: `The scoring in ${s.courseCode} is changed after the announcement. No announced grade is changed. Correct ${grades}, or let them stand with a reason: ${s.url}`,
        };
      default:
        return {
          subject: `${s.courseCode}: a change of the scoring waits for confirmation`,
          body: `A change of key, weights or thresholds in ${s.courseCode} is proposed. Someone other than the proposer confirms or declines it: ${s.url}`,
        };
    }
  },
};

/** The mails about changes of the scoring, in each language. */
export const scoringMails: Readonly<Record<Language, ScoringMails>> = {
  nb: mailsNb,
  nn: mailsNn,
  en: mailsEn,
};
