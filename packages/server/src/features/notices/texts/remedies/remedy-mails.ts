import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from '../mail-dictionary.ts';
import { rightsInWords } from '../rights-in-words.ts';

type RemedyMails = Pick<
  MailTexts,
  'newGradingToGrade' | 'newGradingCompleted' | 'newGradeAnnounced' | 'gradeAnnulled' | 'caseLapsed'
>;

const nb: RemedyMails = {
  newGradingToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.nb(f.answers, { one: '# besvarelse', other: '# besvarelser' })} til ny sensur`,
    body: `Du er oppnevnt i en kommisjon som sensurerer på nytt i ${s.courseCode}. Antall besvarelser: ${f.answers}.\n\n${s.url}`,
  }),
  newGradingCompleted: (f, s) => ({
    subject: `${s.courseCode}: den nye sensuren er ferdig`,
    body: `Kommisjon ${f.commissionNumber} for ny sensur i ${s.courseCode} har satt alle karakterene. De kan kontrolleres og kunngjøres på ${s.url}`,
  }),
  newGradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: karakteren din etter ny sensur er klar`,
    body: [
      `Det du leverte i ${s.courseCode} ${s.courseTitle}, er sensurert på nytt av nye sensorer. Karakteren ser du på ${s.url}`,
      'Den nye karakteren er et nytt vedtak, og alle fristene begynner på nytt.',
      ...rightsInWords('nb', f, s),
    ].join('\n\n'),
  }),
  gradeAnnulled: (f, s) => ({
    subject: `${s.courseCode}: karakteren din er opphevet`,
    body: `Det skjedde en formell feil ved eksamenen i ${s.courseCode}, som også gjelder deg. Karakteren din er derfor opphevet (${f.basis.nb}). ${
      f.remedy === 'newGrading'
        ? 'Det du leverte, sensureres på nytt av nye sensorer. Den nye karakteren kan du klage på som på enhver karakter.'
        : 'Du får ny eksamen med nye sensorer. Eksamenskontoret gir deg beskjed om tid og sted.'
    }\n\nDu kan selv klage på formelle feil, også på denne avgjørelsen: ${s.url}`,
  }),
  caseLapsed: ({ what }, s) => {
    const ofGrade = what === 'appeal' ? 'klagen din på karakteren' : 'begrunnelsen du har bedt om';
    const lapsed = what === 'dismissalAppeal' ? 'klagen din på avvisningen' : ofGrade;
    return {
      subject: `${s.courseCode}: ${lapsed} er bortfalt`,
      body: `Karakteren din i ${s.courseCode} er opphevet på grunn av en formell feil. Derfor er ${lapsed}, bortfalt. Får du en ny karakter, kan du be om begrunnelse for den og klage på den: ${s.url}`,
    };
  },
};

const nn: RemedyMails = {
  newGradingToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.nn(f.answers, { one: '# svar', other: '# svar' })} til ny sensur`,
    body: `Du er oppnemnd i ein kommisjon som sensurerer på nytt i ${s.courseCode}. Talet på svar: ${f.answers}.\n\n${s.url}`,
  }),
  newGradingCompleted: (f, s) => ({
    subject: `${s.courseCode}: den nye sensuren er ferdig`,
    body: `Kommisjon ${f.commissionNumber} for ny sensur i ${s.courseCode} har sett alle karakterane. Dei kan kontrollerast og kunngjerast på ${s.url}`,
  }),
  newGradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: karakteren din etter ny sensur er klar`,
    body: [
      `Det du leverte i ${s.courseCode} ${s.courseTitle}, er sensurert på nytt av nye sensorar. Karakteren ser du på ${s.url}`,
      'Den nye karakteren er eit nytt vedtak, og alle fristane byrjar på nytt.',
      ...rightsInWords('nn', f, s),
    ].join('\n\n'),
  }),
  gradeAnnulled: (f, s) => ({
    subject: `${s.courseCode}: karakteren din er oppheva`,
    body: `Det skjedde ein formell feil ved eksamenen i ${s.courseCode}, som òg gjeld deg. Karakteren din er difor oppheva (${f.basis.nn}). ${
      f.remedy === 'newGrading'
        ? 'Det du leverte, blir sensurert på nytt av nye sensorar. Den nye karakteren kan du klage på som på alle karakterar.'
        : 'Du får ny eksamen med nye sensorar. Eksamenskontoret gjev deg melding om tid og stad.'
    }\n\nDu kan sjølv klage på formelle feil, òg på denne avgjerda: ${s.url}`,
  }),
  caseLapsed: ({ what }, s) => {
    const ofGrade = what === 'appeal' ? 'klaga di på karakteren' : 'grunngjevinga du har bede om';
    const lapsed = what === 'dismissalAppeal' ? 'klaga di på avvisinga' : ofGrade;
    return {
      subject: `${s.courseCode}: ${lapsed} har falle bort`,
      body: `Karakteren din i ${s.courseCode} er oppheva på grunn av ein formell feil. Difor har ${lapsed}, falle bort. Får du ein ny karakter, kan du be om grunngjeving for han og klage på han: ${s.url}`,
    };
  },
};

const en: RemedyMails = {
  newGradingToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.en(f.answers, { one: '# answer', other: '# answers' })} to grade again`,
    body: `You are appointed to a commission that grades again in ${s.courseCode}. Number of answers: ${f.answers}.\n\n${s.url}`,
  }),
  newGradingCompleted: (f, s) => ({
    subject: `${s.courseCode}: the new grading is finished`,
    body: `Commission ${f.commissionNumber} for new grading in ${s.courseCode} has set all grades. They can be checked and announced at ${s.url}`,
  }),
  newGradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: your grade after new grading is ready`,
    body: [
      `New graders have graded what you handed in in ${s.courseCode} ${s.courseTitle}. You will find the grade at ${s.url}`,
      'The new grade is a new decision, and every deadline begins from now.',
      ...rightsInWords('en', f, s),
    ].join('\n\n'),
  }),
  gradeAnnulled: (f, s) => ({
    subject: `${s.courseCode}: your grade is annulled`,
    body: `There was a formal error in the exam in ${s.courseCode}, which struck you too. Your grade is therefore annulled (${f.basis.en}). ${
      f.remedy === 'newGrading'
        ? 'New graders grade what you handed in. You can appeal the new grade like any grade.'
        : 'You get a new exam with new graders. The exam office tells you when and where.'
    }\n\nYou can complain of formal errors yourself, also of this decision: ${s.url}`,
  }),
  caseLapsed: ({ what }, s) => {
    const ofGrade = what === 'appeal' ? 'your appeal of the grade' : 'the explanation you asked for';
    const lapsed = what === 'dismissalAppeal' ? 'your appeal against the dismissal' : ofGrade;
    return {
      subject: `${s.courseCode}: ${lapsed} has lapsed`,
      body: `Your grade in ${s.courseCode} is annulled because of a formal error. Therefore ${lapsed} has lapsed. If you get a new grade, you can ask for an explanation of it and appeal it: ${s.url}`,
    };
  },
};

/** Mails of what puts a formal error right: to the new graders, the exam office and the candidates (uhl. § 11-9) [K8, T1]. */
export const remedyMails: Readonly<Record<Language, RemedyMails>> = { nb, nn, en };
