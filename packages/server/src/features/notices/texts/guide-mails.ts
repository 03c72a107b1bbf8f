import type { Language } from '@karakter/domain/text/language';
import type { MailTexts } from './mail-dictionary.ts';

type GuideMails = Pick<MailTexts, 'guideAdjusted'>;

/** The mail about a guide that a meeting adjusted, in each language. */
export const guideMails: Readonly<Record<Language, GuideMails>> = {
  nb: {
    guideAdjusted: ({ version }, s) => ({
      subject: `${s.courseCode}: sensorveiledningen er endret`,
      body: `Et sensormøte har endret sensorveiledningen i ${s.courseCode}; versjon ${version} gjelder nå. Hva som er endret, står ved veiledningen: ${s.url}`,
    }),
  },
  nn: {
    guideAdjusted: ({ version }, s) => ({
      subject: `${s.courseCode}: sensorrettleiinga er endra`,
      body: `Eit sensormøte har endra sensorrettleiinga i ${s.courseCode}; versjon ${version} gjeld no. Kva som er endra, står ved rettleiinga: ${s.url}`,
    }),
  },
  en: {
    guideAdjusted: ({ version }, s) => ({
      subject: `${s.courseCode}: the grading guide is changed`,
      body: `A grading meeting has changed the grading guide in ${s.courseCode}; version ${version} applies now. What is changed stands by the guide: ${s.url}`,
    }),
  },
};
