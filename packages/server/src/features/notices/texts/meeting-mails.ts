import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';
import { trialMails } from './trial-mails.ts';

type MeetingMails = Pick<MailTexts, 'meetingNews' | 'guideAdjusted'>;

/** Where the meeting is, a line each for place and video. */
const whereOf = (word: string, place: string, videoLink: string | null) =>
  (place === '' ? '' : `\n${word}: ${place}`) + (videoLink === null ? '' : `\nVideo: ${videoLink}`);

const mailsNb: MeetingMails = {
  meetingNews: ({ what, startsAt, minutes, place, videoLink }, s) => {
    const length = plural.nb(minutes, { one: '# minutt', other: '# minutter' });
    const details = `Tid: ${s.written(startsAt)} (${length})${whereOf('Sted', place, videoLink)}\n\nSaksliste og referat står under Sensormøter i Karakter: ${s.url}`;
    switch (what) {
      case 'changed':
        return {
          subject: `${s.courseCode}: sensormøtet er endret`,
          body: `Sensormøtet i ${s.courseCode} ${s.courseTitle} er endret. Slik er det nå:\n\n${details}`,
        };
      case 'cancelled':
        return {
          subject: `${s.courseCode}: sensormøtet er avlyst`,
          body: `Sensormøtet i ${s.courseCode} ${s.courseTitle} ${s.written(startsAt)} er avlyst. Grunnen står under Sensormøter i Karakter: ${s.url}`,
        };
      case 'withoutYou':
        return {
          subject: `${s.courseCode}: du skal ikke i sensormøtet`,
          body: `Du er ikke lenger kalt inn til sensormøtet i ${s.courseCode} ${s.courseTitle}.`,
        };
      default:
        return {
          subject: `${s.courseCode}: sensormøte`,
          body: `Du er kalt inn til sensormøte i ${s.courseCode} ${s.courseTitle}.\n\n${details}`,
        };
    }
  },
  guideAdjusted: ({ version }, s) => ({
    subject: `${s.courseCode}: sensorveiledningen er endret`,
    body: `Et sensormøte har endret sensorveiledningen i ${s.courseCode}; versjon ${version} gjelder nå. Hva som er endret, står ved veiledningen: ${s.url}`,
  }),
};

const mailsNn: MeetingMails = {
  meetingNews: ({ what, startsAt, minutes, place, videoLink }, s) => {
    const length = plural.nn(minutes, { one: '# minutt', other: '# minutt' });
    const details = `Tid: ${s.written(startsAt)} (${length})${whereOf('Stad', place, videoLink)}\n\nSakliste og referat står under Sensormøte i Karakter: ${s.url}`;
    switch (what) {
      case 'changed':
        return {
          subject: `${s.courseCode}: sensormøtet er endra`,
          body: `Sensormøtet i ${s.courseCode} ${s.courseTitle} er endra. Slik er det no:\n\n${details}`,
        };
      case 'cancelled':
        return {
          subject: `${s.courseCode}: sensormøtet er avlyst`,
          body: `Sensormøtet i ${s.courseCode} ${s.courseTitle} ${s.written(startsAt)} er avlyst. Grunnen står under Sensormøte i Karakter: ${s.url}`,
        };
      case 'withoutYou':
        return {
          subject: `${s.courseCode}: du skal ikkje i sensormøtet`,
          body: `Du er ikkje lenger kalla inn til sensormøtet i ${s.courseCode} ${s.courseTitle}.`,
        };
      default:
        return {
          subject: `${s.courseCode}: sensormøte`,
          body: `Du er kalla inn til sensormøte i ${s.courseCode} ${s.courseTitle}.\n\n${details}`,
        };
    }
  },
  guideAdjusted: ({ version }, s) => ({
    subject: `${s.courseCode}: sensorrettleiinga er endra`,
    body: `Eit sensormøte har endra sensorrettleiinga i ${s.courseCode}; versjon ${version} gjeld no. Kva som er endra, står ved rettleiinga: ${s.url}`,
  }),
};

const mailsEn: MeetingMails = {
  meetingNews: ({ what, startsAt, minutes, place, videoLink }, s) => {
    const length = plural.en(minutes, { one: '# minute', other: '# minutes' });
    const details = `Time: ${s.written(startsAt)} (${length})${whereOf('Place', place, videoLink)}\n\nAgenda and minutes are under Grading meetings in Karakter: ${s.url}`;
    switch (what) {
      case 'changed':
        return {
          subject: `${s.courseCode}: the grading meeting is changed`,
          body: `The grading meeting in ${s.courseCode} ${s.courseTitle} is changed. It is now:\n\n${details}`,
        };
      case 'cancelled':
        return {
          subject: `${s.courseCode}: the grading meeting is cancelled`,
          body: `The grading meeting in ${s.courseCode} ${s.courseTitle} ${s.written(startsAt)} is cancelled. The reason is under Grading meetings in Karakter: ${s.url}`,
        };
      case 'withoutYou':
        return {
          subject: `${s.courseCode}: you are not in the grading meeting`,
          body: `You are no longer called to the grading meeting in ${s.courseCode} ${s.courseTitle}.`,
        };
      default:
        return {
          subject: `${s.courseCode}: grading meeting`,
          body: `You are called to a grading meeting in ${s.courseCode} ${s.courseTitle}.\n\n${details}`,
        };
    }
  },
  guideAdjusted: ({ version }, s) => ({
    subject: `${s.courseCode}: the grading guide is changed`,
    body: `A grading meeting has changed the grading guide in ${s.courseCode}; the guide in force is now version ${version}. What is changed stands by the guide: ${s.url}`,
  }),
};

/** The mails about grading meetings and what is done in them, in each language. */
export const meetingMails: Readonly<Record<Language, MeetingMails & Pick<MailTexts, 'trialNews'>>> = {
  nb: { ...mailsNb, ...trialMails.nb },
  nn: { ...mailsNn, ...trialMails.nn },
  en: { ...mailsEn, ...trialMails.en },
};
