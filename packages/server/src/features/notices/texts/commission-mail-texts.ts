import type { Language } from '@karakter/domain/text/language';
import { writtenNumber } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type CommissionMails = Pick<
  MailTexts,
  | 'graderJoined'
  | 'graderLeft'
  | 'colleagueChanged'
  | 'answersMoved'
  | 'commissionHasFindings'
  | 'groundDeclared'
  | 'impartialityDecided'
  | 'graderDisqualified'
>;

/** Mails about who grades whom. They say nothing of a colleague's work [G2]. */
export const commissionMails: Readonly<Record<Language, CommissionMails>> = {
  nb: {
    commissionHasFindings: (f, s) => ({
      subject: `${s.courseCode}: kommisjon ${f.commissionNumber} må endres`,
      body: `Sensuren i ${s.courseCode} er åpnet, men ${f.paragraphs} er ikke oppfylt for kommisjon ${f.commissionNumber}. Sensorene kan arbeide, men resultatene kan ikke kontrolleres før kommisjonen er endret: ${s.url}`,
    }),
    groundDeclared: (f, s) => ({
      subject: `${s.courseCode}: en sensor har meldt fra om habilitet`,
      body: `En sensor i kommisjon ${f.commissionNumber} i ${s.courseCode} har meldt fra om mulig inhabilitet. ${f.hasDecider ? 'Instituttlederen avgjør saken' : 'Ingen kan avgjøre saken ennå. Gi rollen instituttleder til den nærmeste overordnede som ikke selv er sensor (forvaltningsloven § 8)'}, og sensoren venter så lenge: ${s.url}`,
    }),
    impartialityDecided: (f, s) => ({
      subject: `${s.courseCode}: habiliteten din er avgjort`,
      body:
        f.outcome === 'impartial'
          ? `Instituttlederen har avgjort at du er habil i kommisjon ${f.commissionNumber} i ${s.courseCode}. Du kan fortsette: ${s.url}`
          : `Instituttlederen har avgjort at du er inhabil i saken du meldte fra om, i kommisjon ${f.commissionNumber} i ${s.courseCode}. Eksamenskontoret ordner resten, og det du har skrevet, er tatt vare på.`,
    }),
    graderDisqualified: (f, s) => ({
      subject: `${s.courseCode}: en sensor er inhabil`,
      body: `Instituttlederen har avgjort at en sensor i kommisjon ${f.commissionNumber} i ${s.courseCode} er inhabil. Bytt ut sensoren, eller flytt kandidaten: ${s.url}`,
    }),
    graderJoined: (f, s) => ({
      subject: `${s.courseCode}: du er oppnevnt som sensor`,
      body: `Du er oppnevnt i kommisjon ${f.commissionNumber} i ${s.courseCode}, der sensuren kan ha begynt. Besvarelsene dine ligger på ${s.url}`,
    }),
    graderLeft: (f, s) => ({
      subject: `${s.courseCode}: du er ikke lenger sensor`,
      body: `Du er ute av kommisjon ${f.commissionNumber} i ${s.courseCode}, og tilgangen til besvarelsene er slutt. Det du har gjort, er tatt vare på sammen med eksamenen. Ring eksamenskontoret hvis du lurer på noe.`,
    }),
    colleagueChanged: (f, s) => ({
      subject: `${s.courseCode}: endring i kommisjonen din`,
      body: `Eksamenskontoret har endret hvem som sitter i kommisjon ${f.commissionNumber} i ${s.courseCode}. Det du har gjort, står som før, og du fortsetter som før: ${s.url}`,
    }),
    answersMoved: (f, s) => ({
      subject: `${s.courseCode}: kandidater er flyttet`,
      body: `Eksamenskontoret har flyttet kandidater mellom kommisjonene i ${s.courseCode}. Til din kommisjon: ${writtenNumber.nb(f.joined)}. Fra din kommisjon: ${writtenNumber.nb(f.left)}. Det du har skrevet om dem som er flyttet, er tatt vare på. ${s.url}`,
    }),
  },
  nn: {
    commissionHasFindings: (f, s) => ({
      subject: `${s.courseCode}: kommisjon ${f.commissionNumber} må endrast`,
      body: `Sensuren i ${s.courseCode} er opna, men ${f.paragraphs} er ikkje oppfylt for kommisjon ${f.commissionNumber}. Sensorane kan arbeide, men resultata kan ikkje kontrollerast før kommisjonen er endra: ${s.url}`,
    }),
    groundDeclared: (f, s) => ({
      subject: `${s.courseCode}: ein sensor har meldt frå om habilitet`,
      body: `Ein sensor i kommisjon ${f.commissionNumber} i ${s.courseCode} har meldt frå om mogleg ugildskap. ${f.hasDecider ? 'Instituttleiaren avgjer saka' : 'Ingen kan avgjere saka enno. Gje rolla instituttleiar til den næraste overordna som ikkje sjølv er sensor (forvaltningslova § 8)'}, og sensoren ventar så lenge: ${s.url}`,
    }),
    impartialityDecided: (f, s) => ({
      subject: `${s.courseCode}: habiliteten din er avgjord`,
      body:
        f.outcome === 'impartial'
          ? `Instituttleiaren har avgjort at du er gild i kommisjon ${f.commissionNumber} i ${s.courseCode}. Du kan halde fram: ${s.url}`
          : `Instituttleiaren har avgjort at du er ugild i saka du melde frå om, i kommisjon ${f.commissionNumber} i ${s.courseCode}. Eksamenskontoret ordnar resten, og det du har skrive, er teke vare på.`,
    }),
    graderDisqualified: (f, s) => ({
      subject: `${s.courseCode}: ein sensor er ugild`,
      body: `Instituttleiaren har avgjort at ein sensor i kommisjon ${f.commissionNumber} i ${s.courseCode} er ugild. Byt ut sensoren, eller flytt kandidaten: ${s.url}`,
    }),
    graderJoined: (f, s) => ({
      subject: `${s.courseCode}: du er oppnemnd som sensor`,
      body: `Du er oppnemnd i kommisjon ${f.commissionNumber} i ${s.courseCode}, der sensuren kan ha byrja. Svara dine ligg på ${s.url}`,
    }),
    graderLeft: (f, s) => ({
      subject: `${s.courseCode}: du er ikkje lenger sensor`,
      body: `Du er ute av kommisjon ${f.commissionNumber} i ${s.courseCode}, og tilgangen til svara er slutt. Det du har gjort, er teke vare på saman med eksamenen. Ring eksamenskontoret om du lurer på noko.`,
    }),
    colleagueChanged: (f, s) => ({
      subject: `${s.courseCode}: endring i kommisjonen din`,
      body: `Eksamenskontoret har endra kven som sit i kommisjon ${f.commissionNumber} i ${s.courseCode}. Det du har gjort, står som før, og du held fram som før: ${s.url}`,
    }),
    answersMoved: (f, s) => ({
      subject: `${s.courseCode}: kandidatar er flytta`,
      body: `Eksamenskontoret har flytta kandidatar mellom kommisjonane i ${s.courseCode}. Til kommisjonen din: ${writtenNumber.nn(f.joined)}. Frå kommisjonen din: ${writtenNumber.nn(f.left)}. Det du har skrive om dei som er flytta, er teke vare på. ${s.url}`,
    }),
  },
  en: {
    commissionHasFindings: (f, s) => ({
      subject: `${s.courseCode}: commission ${f.commissionNumber} must be changed`,
      body: `Grading in ${s.courseCode} is open, but ${f.paragraphs} is not met for commission ${f.commissionNumber}. The graders can work, but the results cannot be checked before the commission is changed: ${s.url}`,
    }),
    groundDeclared: (f, s) => ({
      subject: `${s.courseCode}: a grader has declared a ground for disqualification`,
      body: `A grader in commission ${f.commissionNumber} in ${s.courseCode} has declared a possible ground for disqualification. ${f.hasDecider ? 'The head of department decides' : 'No one can decide yet. Give the role head of department to the nearest superior who is not a grader of the exam (fvl. § 8)'}, and the grader waits: ${s.url}`,
    }),
    impartialityDecided: (f, s) => ({
      subject: `${s.courseCode}: your impartiality is decided`,
      body:
        f.outcome === 'impartial'
          ? `The head of department has decided that you are impartial in commission ${f.commissionNumber} in ${s.courseCode}. You can go on: ${s.url}`
          : `The head of department has decided that you are disqualified in what you declared, in commission ${f.commissionNumber} in ${s.courseCode}. The exam office arranges the rest, and what you wrote is kept.`,
    }),
    graderDisqualified: (f, s) => ({
      subject: `${s.courseCode}: a grader is disqualified`,
      body: `The head of department has decided that a grader in commission ${f.commissionNumber} in ${s.courseCode} is disqualified. Replace the grader, or move the candidate: ${s.url}`,
    }),
    graderJoined: (f, s) => ({
      subject: `${s.courseCode}: you are appointed as grader`,
      body: `You are appointed to commission ${f.commissionNumber} in ${s.courseCode}, where grading may have begun. Your answers are at ${s.url}`,
    }),
    graderLeft: (f, s) => ({
      subject: `${s.courseCode}: you are no longer a grader`,
      body: `You have left commission ${f.commissionNumber} in ${s.courseCode}, and your access to the answers has ended. What you did is kept with the exam. Call the exam office if you have questions.`,
    }),
    colleagueChanged: (f, s) => ({
      subject: `${s.courseCode}: a change in your commission`,
      body: `The exam office has changed who is in commission ${f.commissionNumber} in ${s.courseCode}. What you have done stands, and you go on as before: ${s.url}`,
    }),
    answersMoved: (f, s) => ({
      subject: `${s.courseCode}: candidates were moved`,
      body: `The exam office has moved candidates between the commissions of ${s.courseCode}. To your commission: ${writtenNumber.en(f.joined)}. From your commission: ${writtenNumber.en(f.left)}. What you wrote about those who were moved is kept. ${s.url}`,
    }),
  },
};
