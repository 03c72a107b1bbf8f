import { writtenDate } from '@karakter/domain/calendar/dates';
import type { ExplanationIntakeNoticeFacts } from '@karakter/domain/notices/explanation-intake-notices';
import type { MailTexts } from '../mail-dictionary.ts';

type IntakeMails = Pick<MailTexts, keyof ExplanationIntakeNoticeFacts>;

const nb: IntakeMails = {
  explanationReceived: (f, s) => ({
    subject: f.forAll
      ? `${s.courseCode}: du får begrunnelse for karakteren`
      : `${s.courseCode}: vi har fått forespørselen din om begrunnelse`,
    body: `${f.forAll ? `Alle kandidater i ${s.courseCode} får begrunnelse. Du trenger ikke be om den` : `Forespørselen din om begrunnelse for karakteren i ${s.courseCode} er mottatt${f.registeredFor ? ` ${writtenDate(f.registeredFor, 'nb')}` : ''}`}. ${
      f.dueAt
        ? `Du skal få begrunnelsen innen ${s.deadline(f.dueAt)}.${f.manual ? ' Den gis ikke på vanlig måte i Karakter. Eksamenskontoret gir deg beskjed om hvordan du får den.' : ''} Klagefristen begynner på nytt, i full lengde, når du har fått begrunnelsen.`
        : 'Fristen var ute, så en saksbehandler vurderer om den likevel kan tas opp. Imens går klagefristen som før: vent ikke med å klage.'
    }\n\nSaken ser du på ${s.url}`,
  }),
  explanationTakenUp: (f, s) => ({
    subject: `${s.courseCode}: du får begrunnelse`,
    body: `Du ba om begrunnelse for karakteren i ${s.courseCode} etter fristen. Forespørselen er likevel tatt opp, og du skal få begrunnelsen innen ${s.deadline(f.dueAt)}. Klagefristen går som før til du har fått den.\n\nSaken ser du på ${s.url}`,
  }),
  explanationDismissed: (f, s) => ({
    subject: `${s.courseCode}: forespørselen din om begrunnelse er avvist`,
    body: `Du ba om begrunnelse for karakteren i ${s.courseCode} etter fristen, og forespørselen er avvist. Hvorfor, ser du på ${s.url}${
      f.complaintUntil
        ? `\n\nAvvisningen kan du klage på til ${s.deadline(f.complaintUntil)}. Klagen sender du i Karakter.`
        : ''
    }`,
  }),
  explanationToHandle: (f, s) => ({
    subject: `${s.courseCode}: ${f.why === 'late' ? 'en kandidat ber om begrunnelse etter fristen' : 'en begrunnelse må gis utenom vanlig måte'}`,
    body: `En kandidat ber om begrunnelse i ${s.courseCode}${
      {
        late: ' etter fristen. Ta den opp, eller avvis den med en grunn',
        groupAnswer: '. Besvarelsen er fra en gruppe. Avtal med sensorene hvordan begrunnelsen gis',
        notAnonymous: '. Sensorene kjenner kandidaten. Avtal med dem hvordan begrunnelsen gis',
        portalClosed: '. Eksamenen gir ikke begrunnelse i Karakter. Avtal med sensorene hvordan den gis',
      }[f.why]
    }. Saken ligger på ${s.url}`,
  }),
};

const nn: IntakeMails = {
  explanationReceived: (f, s) => ({
    subject: f.forAll
      ? `${s.courseCode}: du får grunngjeving for karakteren`
      : `${s.courseCode}: vi har fått førespurnaden din om grunngjeving`,
    body: `${f.forAll ? `Alle kandidatar i ${s.courseCode} får grunngjeving. Du treng ikkje be om henne` : `Førespurnaden din om grunngjeving for karakteren i ${s.courseCode} er motteken${f.registeredFor ? ` ${writtenDate(f.registeredFor, 'nn')}` : ''}`}. ${
      f.dueAt
        ? `Du skal få grunngjevinga innan ${s.deadline(f.dueAt)}.${f.manual ? ' Ho blir ikkje gjeven på vanleg måte i Karakter. Eksamenskontoret gjev deg melding om korleis du får henne.' : ''} Klagefristen byrjar på nytt, i full lengd, når du har fått grunngjevinga.`
        : 'Fristen var ute, så ein saksbehandlar vurderer om han likevel kan takast opp. Imens går klagefristen som før: vent ikkje med å klage.'
    }\n\nSaka ser du på ${s.url}`,
  }),
  explanationTakenUp: (f, s) => ({
    subject: `${s.courseCode}: du får grunngjeving`,
    body: `Du bad om grunngjeving for karakteren i ${s.courseCode} etter fristen. Førespurnaden er likevel teken opp, og du skal få grunngjevinga innan ${s.deadline(f.dueAt)}. Klagefristen går som før til du har fått henne.\n\nSaka ser du på ${s.url}`,
  }),
  explanationDismissed: (f, s) => ({
    subject: `${s.courseCode}: førespurnaden din om grunngjeving er avvist`,
    body: `Du bad om grunngjeving for karakteren i ${s.courseCode} etter fristen, og førespurnaden er avvist. Kvifor, ser du på ${s.url}${
      f.complaintUntil
        ? `\n\nAvvisinga kan du klage på til ${s.deadline(f.complaintUntil)}. Klaga sender du i Karakter.`
        : ''
    }`,
  }),
  explanationToHandle: (f, s) => ({
    subject: `${s.courseCode}: ${f.why === 'late' ? 'ein kandidat ber om grunngjeving etter fristen' : 'ei grunngjeving må givast utanom vanleg måte'}`,
    body: `Ein kandidat ber om grunngjeving i ${s.courseCode}${
      {
        late: ' etter fristen. Ta han opp, eller avvis han med ein grunn',
        groupAnswer: '. Svaret er frå ei gruppe. Avtal med sensorane korleis grunngjevinga blir gjeven',
        notAnonymous: '. Sensorane kjenner kandidaten. Avtal med dei korleis grunngjevinga blir gjeven',
        portalClosed:
          '. Eksamenen gjev ikkje grunngjeving i Karakter. Avtal med sensorane korleis ho blir gjeven',
      }[f.why]
    }. Saka ligg på ${s.url}`,
  }),
};

const en: IntakeMails = {
  explanationReceived: (f, s) => ({
    subject: f.forAll
      ? `${s.courseCode}: you get an explanation of the grade`
      : `${s.courseCode}: we have received your request for an explanation`,
    body: `${f.forAll ? `All candidates in ${s.courseCode} get an explanation. You need not ask for it` : `Your request for an explanation of the grade in ${s.courseCode} was received${f.registeredFor ? ` ${writtenDate(f.registeredFor, 'en')}` : ''}`}. ${
      f.dueAt
        ? `You get the explanation by ${s.deadline(f.dueAt)}.${f.manual ? ' It is not given in the usual way in Karakter. The exam office tells you how you get it.' : ''} The appeal deadline starts again, in full, when you have got the explanation.`
        : 'The deadline had passed, so a caseworker considers whether it can still be taken up. Meanwhile the appeal deadline runs as before: do not wait to appeal.'
    }\n\nYou will find the case at ${s.url}`,
  }),
  explanationTakenUp: (f, s) => ({
    subject: `${s.courseCode}: you get an explanation`,
    body: `You asked for an explanation of the grade in ${s.courseCode} after the deadline. The request is taken up all the same, and you get the explanation by ${s.deadline(f.dueAt)}. The appeal deadline runs as before until you have got it.\n\nYou will find the case at ${s.url}`,
  }),
  explanationDismissed: (f, s) => ({
    subject: `${s.courseCode}: your request for an explanation is dismissed`,
    body: `You asked for an explanation of the grade in ${s.courseCode} after the deadline, and the request is dismissed. You will find the reason at ${s.url}${
      f.complaintUntil
        ? `\n\nYou can appeal the dismissal until ${s.deadline(f.complaintUntil)}. You send the appeal in Karakter.`
        : ''
    }`,
  }),
  explanationToHandle: (f, s) => ({
    subject: `${s.courseCode}: ${f.why === 'late' ? 'a candidate asks for an explanation after the deadline' : 'an explanation must be arranged by hand'}`,
    body: `A candidate asks for an explanation in ${s.courseCode}${
      {
        late: ' after the deadline. Take it up, or dismiss it with a reason',
        groupAnswer: '. The answer is a group’s. Agree with the graders on how the explanation is given',
        notAnonymous: '. The graders know the candidate. Agree with them on how the explanation is given',
        portalClosed:
          '. The exam gives no explanations in Karakter. Agree with the graders on how it is given',
      }[f.why]
    }. The case is at ${s.url}`,
  }),
};

/** Mails about how a request for explanation is taken in (uhl. § 11-8; fvl. §§ 29, 31) [E1, T1]. */
export const explanationIntakeMails = { nb, nn, en };
