import { ruleInWords } from '@karakter/contract/exam/rule-in-words';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import type { RuleChange } from '@karakter/domain/rules/rule-facts';
import { bestText } from '@karakter/domain/text/message-languages';
import { commaSeparated, writtenNumber } from '@karakter/domain/text/wording';
import { digestMails } from './account/digest-mails.ts';
import { mailboxMails } from './account/mailbox-mails.ts';
import { announcingMails } from './announcing-mails.ts';
import { appealMails } from './appeal-mails.ts';
import { caseMails } from './case-mails.ts';
import { commissionMails } from './commission-mail-texts.ts';
import { complaintMails } from './complaint-mails.ts';
import { decidingMails } from './deciding-mails.ts';
import { dismissalMails } from './dismissal/dismissal-mails.ts';
import { dueMails } from './due-mails.ts';
import { explanationMails } from './explanation-mails.ts';
import { explanationReminderMails } from './explanation-reminder-mails.ts';
import { gradeMails } from './grade-mails.ts';
import { gradingMails } from './grading-texts.ts';
import { holdMails } from './hold-mails.ts';
import { explanationIntakeMails } from './intake/explanation-intake-mails.ts';
import { interimMails } from './interim-mails.ts';
import type { MailTexts } from './mail-dictionary.ts';
import { meetingMails } from './meeting-mails.ts';
import { reassessmentMails } from './reassessment/reassessment-mails.ts';
import { newOralMails } from './remedies/new-oral-mails.ts';
import { remedyMails } from './remedies/remedy-mails.ts';
import { scoringMails } from './scoring-mails.ts';

const where = ({ room = '', seat = '' }: { room?: string; seat?: string }) =>
  commaSeparated([room && `i rom ${room}`, seat && `på plass ${seat}`]);

const changed = (changes: readonly RuleChange[]) =>
  changes.map((change) => ruleInWords('nn', change)).join('\n');

export const mailTextsNn: MailTexts = {
  ...decidingMails.nn,
  ...meetingMails.nn,
  ...dueMails.nn,
  ...scoringMails.nn,
  ...holdMails.nn,
  ...gradeMails.nn,
  ...explanationMails.nn,
  ...announcingMails.nn,
  ...appealMails.nn,
  ...interimMails.nn,
  ...reassessmentMails.nn,
  ...explanationReminderMails.nn,
  ...complaintMails.nn,
  ...remedyMails.nn,
  ...newOralMails.nn,
  ...dismissalMails.nn,
  ...explanationIntakeMails.nn,
  ...caseMails.nn,
  ...digestMails.nn,
  ...mailboxMails.nn,
  invited: (f, s) => ({
    subject: 'Du er invitert til Karakter',
    body: `Du er lagd til i Karakter, som institusjonen bruker til eksamen. Opne lenkja og logg inn med Feide eller ID-porten, så kjenner Karakter deg sidan:\n\n${f.link}\n\nLenkja er berre til deg. Ho verkar éin gong, til ${s.written(f.until)}.`,
  }),
  examPublished: (f, s) => ({
    subject: `${s.courseCode}: du er meld opp til eksamen`,
    body: `Du er meld opp til eksamen i ${s.courseCode} ${s.courseTitle}.\n\nDi tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.${where(f) && `\n\nDu sit ${where(f)}.`}\n\n${f.isHandedIn === false ? 'Møt opp dit i god tid. Du finn kandidatnummeret ditt' : 'Du finn kandidatnummeret ditt og venterommet'} på ${s.url}`,
  }),
  seatChanged: (f, s) => ({
    subject: `${s.courseCode}: plassen din på eksamenen`,
    body: `Du skal sitje ${where(f)} på eksamenen i ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)}.\n\nDu ser det òg på ${s.url}`,
  }),
  examTimeChanged: (f, s) => ({
    subject: `${s.courseCode}: ny tid for eksamenen`,
    body: [
      `Tida for eksamenen din i ${s.courseCode} ${s.courseTitle} er endra.`,
      `Den nye tida di: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.\nFør: ${s.written(f.before.startsAt)} til ${s.end(f.before.endsAt)}.`,
      `Grunn: ${changeReasonTexts.nn[f.reason]}.`,
      f.explanation,
      `Kandidatnummer og eventuell ekstratid er som før. ${f.isHandedIn === false ? 'Du finn det' : 'Venterommet finn du'} på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examTimeChangedForStaff: (f, s) => ({
    subject: `${s.courseCode}: ny tid for eksamenen`,
    body: [
      `Tida for eksamenen i ${s.courseCode} ${s.courseTitle} er endra.`,
      `Ny tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.\nFør: ${s.written(f.before.startsAt)} til ${s.end(f.before.endsAt)}.`,
      `Grunn: ${changeReasonTexts.nn[f.reason]}.`,
      f.gradesDueAt && `Karakterane skal no vere sette ${s.deadline(f.gradesDueAt)}.`,
      s.url,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examRulesChanged: (f, s) => ({
    subject: `${s.courseCode}: endra form eller reglar for eksamenen`,
    body: [
      `Dette er endra for eksamenen i ${s.courseCode} ${s.courseTitle} ${s.examStart}:`,
      changed(f.changes),
      `Grunn: ${changeReasonTexts.nn[f.reason]}.`,
      f.explanation,
      `Tid, kandidatnummer og eventuell ekstratid er som før. Du ser eksamenen din på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examRulesChangedForStaff: (f, s) => ({
    subject: `${s.courseCode}: endra form eller reglar for eksamenen`,
    body: [
      `Dette er endra for eksamenen i ${s.courseCode} ${s.courseTitle} ${s.examStart}:`,
      changed(f.changes),
      `Grunn: ${changeReasonTexts.nn[f.reason]}.`,
      s.url,
    ].join('\n\n'),
  }),
  examCancelled: (f, s) => ({
    subject: `${s.courseCode}: eksamenen er avlyst`,
    body: [
      `Eksamenen i ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)} er avlyst.`,
      `Grunn: ${changeReasonTexts.nn[f.reason]}.`,
      f.explanation,
      f.isKept && 'Det som er skrive og levert, er teke vare på, men blir ikkje vurdert.',
      `Du får beskjed når det er bestemt kva som kjem i staden. Kven du kan ringje, finn du på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examCancelledForStaff: (f, s) => ({
    subject: `${s.courseCode}: eksamenen er avlyst`,
    body: `Eksamenen i ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)} er avlyst. Ingen skal møte, og ingenting skal sensurerast.\n\nGrunn: ${changeReasonTexts.nn[f.reason]}.\n\n${s.url}`,
  }),
  examHeldAfterAll: (f, s) => ({
    subject: `${s.courseCode}: eksamenen blir halden likevel`,
    body: [
      `Eksamenen i ${s.courseCode} ${s.courseTitle} var avlyst, men blir halden likevel.`,
      `Di tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.`,
      `Grunn: ${changeReasonTexts.nn[f.reason]}.`,
      f.explanation,
      `Kandidatnummer og eventuell ekstratid er som før. Venterommet finn du på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examHeldAfterAllForStaff: (f, s) => ({
    subject: `${s.courseCode}: eksamenen blir halden likevel`,
    body: `Eksamenen i ${s.courseCode} ${s.courseTitle} var avlyst, men blir halden likevel.\n\nTid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.\n\nGrunn: ${changeReasonTexts.nn[f.reason]}.\n\n${s.url}`,
  }),
  publishingRequested: (_, s) => ({
    subject: `${s.courseCode}: ein eksamen ventar på at du publiserer han`,
    body: `Ein på eksamenskontoret ber om at eksamenen i ${s.courseCode} ${s.courseTitle} blir publisert. Ein annan må sjå over han og publisere, på ${s.url}`,
  }),
  paperDue: (f, s) => ({
    subject: `${s.courseCode}: oppgåve og sensorrettleiing har frist`,
    body: `Eksamensoppgåva og sensorrettleiinga i ${s.courseCode} skal vere ferdige ${s.deadline(f.dueAt)}.\n\n${s.url}`,
  }),
  paperSubmitted: (_, s) => ({
    subject: `${s.courseCode}: ei oppgåve ventar på godkjenning`,
    body: `Eksamensoppgåva i ${s.courseCode} er send til godkjenning. Du ser henne slik kandidaten vil sjå henne, på ${s.url}`,
  }),
  paperApproved: (_, s) => ({
    subject: `${s.courseCode}: oppgåva er godkjend`,
    body: `Eksamensoppgåva i ${s.courseCode} er godkjend og opnar for kandidatane ${s.examStart}.`,
  }),
  paperReturned: (f, s) => ({
    subject: `${s.courseCode}: oppgåva er send tilbake`,
    body: `Eksamensoppgåva i ${s.courseCode} er send tilbake til deg. Grunngjeving:\n\n${f.reason}\n\n${s.url}`,
  }),
  receipt: (f, s) => ({
    subject: `${s.courseCode}: kvittering for innlevert svar`,
    body: [
      'Svaret ditt er levert.',
      [
        `Tidspunkt: ${s.written(f.handedInAt)}`,
        `Kandidatnummer: ${f.candidateNumber}`,
        `Tal på ord: ${writtenNumber.nn(f.words)}`,
        `Kvitteringskode: ${f.receiptCode}`,
        `SHA-256 av svaret: ${f.sha256}`,
        ...(f.earlierCodes?.length
          ? [`Kjem i staden for kvittering: ${commaSeparated(f.earlierCodes)}`]
          : []),
        ...(f.pdfSha256 === undefined ? [] : [`SHA-256 av PDF-en: ${f.pdfSha256}`]),
      ].join('\n'),
      f.pdfFileId === undefined
        ? `Kopien som PDF er ikkje laga enno. Det har ingenting å seie for innleveringa: Svaret er levert og teke vare på. PDF-en kjem i ein eigen e-post. Kven som helst kan kontrollere kvitteringa på ${s.url}/verify`
        : `Ein kopi ligg ved som PDF. Kven som helst kan kontrollere kvitteringa og PDF-en på ${s.url}/verify`,
    ].join('\n\n'),
  }),
  answerPdf: (f, s) => ({
    subject: `${s.courseCode}: svaret ditt som PDF`,
    body: `Her er kopien av svaret ditt som PDF, som ikkje var laga då du fekk kvitteringa.\n\nKandidatnummer: ${f.candidateNumber}\nKvitteringskode: ${f.receiptCode}\nSHA-256 av PDF-en: ${f.pdfSha256}\n\nKven som helst kan kontrollere PDF-en på ${s.url}/verify`,
  }),
  answerReplaced: (f, s) => ({
    subject: `${s.courseCode}: svaret ditt er oppdatert`,
    body: `Noko du skreiv, kom fram for seint til å telje av seg sjølv. Eksamenskontoret har no teke det med i svaret ditt.\n\nLevert: ${s.written(f.handedInAt)}\nKandidatnummer: ${f.candidateNumber}\nTal på ord no: ${writtenNumber.nn(f.words)}\nKvitteringskode: ${f.receiptCode}\nSHA-256 av svaret: ${f.sha256}\n\nEi ny kvittering med PDF kjem i ein eigen e-post. Den førre gjeld ikkje lenger.`,
  }),
  handInReopened: (f, s) => ({
    subject: `${s.courseCode}: innleveringa di er opna att`,
    body: `Innleveringa di i ${s.courseCode} er opna att, så du kan skrive vidare til ${s.end(f.endsAt)}. Alt du hadde skrive, er der. Lever på nytt når du er ferdig. Då får du ei ny kvittering.\n\nKvitteringa med koden ${f.receiptCode} viser kva du leverte før, men det svaret blir ikkje vurdert.`,
  }),
  ...gradingMails.nn,
  ...commissionMails.nn,
  archiveReady: (f, s) => ({
    subject: `${s.courseCode}: arkivpakka er klar`,
    body: `Arkivpakka for eksamen i ${s.courseCode} er laga.\n\nSHA-256: ${f.sha256}\n\n${s.url}`,
  }),
  messageToAll: (f, s) => ({
    subject: `${s.courseCode}: melding til alle kandidatar`,
    body: `Denne meldinga er send til alle kandidatane i ${s.courseCode}:\n\n${bestText(f.texts, 'nn').text}\n\n${s.url}`,
  }),
  paperCorrected: (_, s) => ({
    subject: `${s.courseCode}: oppgåva du godkjende, er retta`,
    body: `Oppgåva i ${s.courseCode}, som du godkjende, er retta. Kva som er endra, ser du i Karakter: ${s.url}`,
  }),
  incidentRegistered: (f, s) => ({
    subject: `${s.courseCode}: avvik ${f.number} er registrert`,
    body: `Eit avvik er registrert på eksamenen i ${s.courseCode}. Les det og avgjer kva det skal føre til, på ${s.url}`,
  }),
  newExamOffered: (_, s) => ({
    subject: `${s.courseCode}: du får tilbod om ny eksamen`,
    body: `Noko gjekk gale under eksamenen i ${s.courseCode} ${s.courseTitle}, og du var mellom dei det gjekk ut over. Eksamenskontoret har avgjort at du får tilbod om ny (utsett) eksamen. Tid og stad får du seinare. Ta kontakt med eksamenskontoret om du lurer på noko.\n\n${s.url}`,
  }),
};
