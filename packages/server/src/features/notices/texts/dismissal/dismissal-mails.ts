import type { DismissalNoticeFacts } from '@karakter/domain/notices/dismissal-notices';
import type { MailTexts } from '../mail-dictionary.ts';

type DismissalMails = Pick<MailTexts, keyof DismissalNoticeFacts>;

const begins = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const ofNb = {
  lateRequest: 'forespørselen din om begrunnelse',
  appeal: 'klagen din på sensuren',
  complaint: 'klagen din på formelle feil',
};
const ofNn = {
  lateRequest: 'førespurnaden din om grunngjeving',
  appeal: 'klaga di på sensuren',
  complaint: 'klaga di på formelle feil',
};
const ofEn = {
  lateRequest: 'your request for an explanation',
  appeal: 'your appeal of the grade',
  complaint: 'your complaint of formal errors',
};

const rightsNb = {
  explanation: 'be om begrunnelse',
  appeal: 'klage på karakteren',
  formalComplaint: 'klage på formelle feil',
};

const nb: DismissalMails = {
  deadlineExtended: (f, s) => ({
    subject: `${s.courseCode}: fristen din er forlenget`,
    body: `Fristen din for å ${rightsNb[f.right]} i ${s.courseCode} er forlenget til ${s.deadline(f.until)}. Det gjelder bare deg.\n\nFristene dine ser du på ${s.url}`,
  }),
  dismissalAppealReceived: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klagen din på avvisningen`,
    body: `Du har klaget på at ${ofNb[f.caseKind]} i ${s.courseCode} ble avvist. Klagen er mottatt ${s.written(f.filedAt)}.${
      f.late ? ' Fristen var ute; klageinstansen tar stilling til det også.' : ''
    } Institusjonen kan oppheve avvisningen selv. Gjør den ikke det, går saken til ${f.board.nb}.\n\nDu får svar, eller beskjed om hvor lang tid det tar, innen ${s.deadline(f.replyBy)}. Du kan følge saken, og trekke klagen til den er avgjort: ${s.url}`,
  }),
  dismissalAppealForwarded: (f, s) => ({
    subject: `${s.courseCode}: klagen på avvisningen er sendt til klageinstansen`,
    body: `Klagen på at ${ofNb[f.caseKind]} i ${s.courseCode} ble avvist, er sendt til ${f.board.nb}, som avgjør den. Hva institusjonen skrev, ser du på ${s.url}\n\nDu trenger ikke gjøre noe.`,
  }),
  dismissalSetAside: (f, s) => ({
    subject: `${s.courseCode}: avvisningen er opphevet`,
    body: `${f.board ? begins(f.board.nb) : 'Institusjonen'} har opphevet avvisningen av ${ofNb[f.caseKind]} i ${s.courseCode}. Saken tas opp til behandling. Hvorfor, ser du på ${s.url}`,
  }),
  dismissalStands: (f, s) => ({
    subject: `${s.courseCode}: avvisningen blir stående`,
    body: `${begins(f.board.nb)} har avgjort klagen på avvisningen av ${ofNb[f.caseKind]} i ${s.courseCode}. Avvisningen blir stående, og avgjørelsen er endelig. Begrunnelsen ser du på ${s.url}`,
  }),
  dismissalAppealWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: klagen på avvisningen er trukket`,
    body: `Du har trukket klagen på at ${ofNb[f.caseKind]} i ${s.courseCode} ble avvist. Avvisningen blir stående.\n\nTrakk du den ikke selv, må du si fra til eksamenskontoret med det samme: ${s.url}`,
  }),
  dismissalAppealNews: (f, s) =>
    f.news === 'filed'
      ? {
          subject: `${s.courseCode}: en kandidat klager på en avvisning`,
          body: `En kandidat har klaget på en avvisning i ${s.courseCode}. Opphev avvisningen, eller send klagen til klageinstansen: ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: en klage på en avvisning er trukket`,
          body: `En kandidat har trukket klagen på en avvisning i ${s.courseCode}. Saken er avsluttet: ${s.url}`,
        },
};

const rightsNn = {
  explanation: 'be om grunngjeving',
  appeal: 'klage på karakteren',
  formalComplaint: 'klage på formelle feil',
};

const nn: DismissalMails = {
  deadlineExtended: (f, s) => ({
    subject: `${s.courseCode}: fristen din er forlengd`,
    body: `Fristen din for å ${rightsNn[f.right]} i ${s.courseCode} er forlengd til ${s.deadline(f.until)}. Det gjeld berre deg.\n\nFristane dine ser du på ${s.url}`,
  }),
  dismissalAppealReceived: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klaga di på avvisinga`,
    body: `Du har klaga på at ${ofNn[f.caseKind]} i ${s.courseCode} vart avvist. Klaga er motteken ${s.written(f.filedAt)}.${
      f.late ? ' Fristen var ute; klageinstansen tek stilling til det òg.' : ''
    } Institusjonen kan oppheve avvisinga sjølv. Gjer han ikkje det, går saka til ${f.board.nn}.\n\nDu får svar, eller melding om kor lang tid det tek, innan ${s.deadline(f.replyBy)}. Du kan følgje saka, og trekkje klaga til ho er avgjord: ${s.url}`,
  }),
  dismissalAppealForwarded: (f, s) => ({
    subject: `${s.courseCode}: klaga på avvisinga er send til klageinstansen`,
    body: `Klaga på at ${ofNn[f.caseKind]} i ${s.courseCode} vart avvist, er send til ${f.board.nn}, som avgjer henne. Kva institusjonen skreiv, ser du på ${s.url}\n\nDu treng ikkje gjere noko.`,
  }),
  dismissalSetAside: (f, s) => ({
    subject: `${s.courseCode}: avvisinga er oppheva`,
    body: `${f.board ? begins(f.board.nn) : 'Institusjonen'} har oppheva avvisinga av ${ofNn[f.caseKind]} i ${s.courseCode}. Saka blir teken opp til handsaming. Kvifor, ser du på ${s.url}`,
  }),
  dismissalStands: (f, s) => ({
    subject: `${s.courseCode}: avvisinga blir ståande`,
    body: `${begins(f.board.nn)} har avgjort klaga på avvisinga av ${ofNn[f.caseKind]} i ${s.courseCode}. Avvisinga blir ståande, og avgjerda er endeleg. Grunngjevinga ser du på ${s.url}`,
  }),
  dismissalAppealWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: klaga på avvisinga er trekt`,
    body: `Du har trekt klaga på at ${ofNn[f.caseKind]} i ${s.courseCode} vart avvist. Avvisinga blir ståande.\n\nTrekte du henne ikkje sjølv, må du seie frå til eksamenskontoret med det same: ${s.url}`,
  }),
  dismissalAppealNews: (f, s) =>
    f.news === 'filed'
      ? {
          subject: `${s.courseCode}: ein kandidat klagar på ei avvising`,
          body: `Ein kandidat har klaga på ei avvising i ${s.courseCode}. Opphev avvisinga, eller send klaga til klageinstansen: ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: ei klage på ei avvising er trekt`,
          body: `Ein kandidat har trekt klaga på ei avvising i ${s.courseCode}. Saka er avslutta: ${s.url}`,
        },
};

const rightsEn = {
  explanation: 'ask for an explanation',
  appeal: 'appeal the grade',
  formalComplaint: 'complain of formal errors',
};

const en: DismissalMails = {
  deadlineExtended: (f, s) => ({
    subject: `${s.courseCode}: your deadline is extended`,
    body: `Your deadline to ${rightsEn[f.right]} in ${s.courseCode} is extended to ${s.deadline(f.until)}. It applies to you alone.\n\nYou will find your deadlines at ${s.url}`,
  }),
  dismissalAppealReceived: (f, s) => ({
    subject: `${s.courseCode}: we have received your appeal against the dismissal`,
    body: `You have appealed the dismissal of ${ofEn[f.caseKind]} in ${s.courseCode}. The appeal was received ${s.written(f.filedAt)}.${
      f.late ? ' The deadline had passed; the appeal body judges that too.' : ''
    } The institution can set the dismissal aside itself. If it does not, the case goes to ${f.board.en}.\n\nYou get an answer, or word of how long it takes, by ${s.deadline(f.replyBy)}. You can follow the case, and withdraw the appeal until it is decided: ${s.url}`,
  }),
  dismissalAppealForwarded: (f, s) => ({
    subject: `${s.courseCode}: your appeal against the dismissal has been sent to the appeal body`,
    body: `Your appeal against the dismissal of ${ofEn[f.caseKind]} in ${s.courseCode} has been sent to ${f.board.en}, which decides it. You will find what the institution wrote at ${s.url}\n\nYou need not do anything.`,
  }),
  dismissalSetAside: (f, s) => ({
    subject: `${s.courseCode}: the dismissal is set aside`,
    body: `${f.board ? begins(f.board.en) : 'The institution'} has set aside the dismissal of ${ofEn[f.caseKind]} in ${s.courseCode}. The case is taken up. You will find the reason at ${s.url}`,
  }),
  dismissalStands: (f, s) => ({
    subject: `${s.courseCode}: the dismissal stands`,
    body: `${begins(f.board.en)} has decided your appeal against the dismissal of ${ofEn[f.caseKind]} in ${s.courseCode}. The dismissal stands, and the decision is final. You will find the reason at ${s.url}`,
  }),
  dismissalAppealWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: your appeal against the dismissal is withdrawn`,
    body: `You have withdrawn your appeal against the dismissal of ${ofEn[f.caseKind]} in ${s.courseCode}. The dismissal stands.\n\nIf it was not you who withdrew it, tell the exam office at once: ${s.url}`,
  }),
  dismissalAppealNews: (f, s) =>
    f.news === 'filed'
      ? {
          subject: `${s.courseCode}: a candidate appeals a dismissal`,
          body: `A candidate has appealed a dismissal in ${s.courseCode}. Set the dismissal aside, or send the appeal to the appeal body: ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: an appeal against a dismissal is withdrawn`,
          body: `A candidate has withdrawn the appeal against a dismissal in ${s.courseCode}. The case is closed: ${s.url}`,
        },
};

/** Mails about an appeal against a dismissal and about an extended deadline (fvl. §§ 28–34) [K1, T1]. */
export const dismissalMails = { nb, nn, en };
