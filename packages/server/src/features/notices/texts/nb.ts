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
  changes.map((change) => ruleInWords('nb', change)).join('\n');

export const mailTextsNb: MailTexts = {
  ...decidingMails.nb,
  ...meetingMails.nb,
  ...dueMails.nb,
  ...scoringMails.nb,
  ...holdMails.nb,
  ...gradeMails.nb,
  ...explanationMails.nb,
  ...announcingMails.nb,
  ...appealMails.nb,
  ...interimMails.nb,
  ...reassessmentMails.nb,
  ...explanationReminderMails.nb,
  ...complaintMails.nb,
  ...remedyMails.nb,
  ...newOralMails.nb,
  ...dismissalMails.nb,
  ...explanationIntakeMails.nb,
  ...caseMails.nb,
  ...digestMails.nb,
  ...mailboxMails.nb,
  invited: (f, s) => ({
    subject: 'Du er invitert til Karakter',
    body: `Du er lagt til i Karakter, som institusjonen bruker til eksamen. Åpne lenken og logg inn med Feide eller ID-porten, så kjenner Karakter deg siden:\n\n${f.link}\n\nLenken er bare til deg. Den virker én gang, til ${s.written(f.until)}.`,
  }),
  examPublished: (f, s) => ({
    subject: `${s.courseCode}: du er meldt opp til eksamen`,
    body: `Du er meldt opp til eksamen i ${s.courseCode} ${s.courseTitle}.\n\nDin tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.${where(f) && `\n\nDu sitter ${where(f)}.`}\n\n${f.isHandedIn === false ? 'Møt opp dit i god tid. Du finner kandidatnummeret ditt' : 'Du finner kandidatnummeret ditt og venterommet'} på ${s.url}`,
  }),
  seatChanged: (f, s) => ({
    subject: `${s.courseCode}: plassen din på eksamen`,
    body: `Du skal sitte ${where(f)} på eksamenen i ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)}.\n\nDu ser det også på ${s.url}`,
  }),
  examTimeChanged: (f, s) => ({
    subject: `${s.courseCode}: ny tid for eksamenen`,
    body: [
      `Tiden for eksamenen din i ${s.courseCode} ${s.courseTitle} er endret.`,
      `Din nye tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.\nFør: ${s.written(f.before.startsAt)} til ${s.end(f.before.endsAt)}.`,
      `Grunn: ${changeReasonTexts.nb[f.reason]}.`,
      f.explanation,
      `Kandidatnummer og eventuell ekstratid er som før. ${f.isHandedIn === false ? 'Du finner det' : 'Venterommet finner du'} på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examTimeChangedForStaff: (f, s) => ({
    subject: `${s.courseCode}: ny tid for eksamenen`,
    body: [
      `Tiden for eksamenen i ${s.courseCode} ${s.courseTitle} er endret.`,
      `Ny tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.\nFør: ${s.written(f.before.startsAt)} til ${s.end(f.before.endsAt)}.`,
      `Grunn: ${changeReasonTexts.nb[f.reason]}.`,
      f.gradesDueAt && `Karakterene skal nå være satt ${s.deadline(f.gradesDueAt)}.`,
      s.url,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examRulesChanged: (f, s) => ({
    subject: `${s.courseCode}: endret form eller regler for eksamenen`,
    body: [
      `Dette er endret for eksamenen i ${s.courseCode} ${s.courseTitle} ${s.examStart}:`,
      changed(f.changes),
      `Grunn: ${changeReasonTexts.nb[f.reason]}.`,
      f.explanation,
      `Tid, kandidatnummer og eventuell ekstratid er som før. Du ser eksamenen din på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examRulesChangedForStaff: (f, s) => ({
    subject: `${s.courseCode}: endret form eller regler for eksamenen`,
    body: [
      `Dette er endret for eksamenen i ${s.courseCode} ${s.courseTitle} ${s.examStart}:`,
      changed(f.changes),
      `Grunn: ${changeReasonTexts.nb[f.reason]}.`,
      s.url,
    ].join('\n\n'),
  }),
  examCancelled: (f, s) => ({
    subject: `${s.courseCode}: eksamenen er avlyst`,
    body: [
      `Eksamenen i ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)} er avlyst.`,
      `Grunn: ${changeReasonTexts.nb[f.reason]}.`,
      f.explanation,
      f.isKept && 'Det som er skrevet og levert, er tatt vare på, men blir ikke vurdert.',
      `Du får beskjed når det er bestemt hva som kommer i stedet. Hvem du kan ringe, finner du på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examCancelledForStaff: (f, s) => ({
    subject: `${s.courseCode}: eksamenen er avlyst`,
    body: `Eksamenen i ${s.courseCode} ${s.courseTitle} ${s.written(f.startsAt)} er avlyst. Ingen skal møte, og ingenting skal sensureres.\n\nGrunn: ${changeReasonTexts.nb[f.reason]}.\n\n${s.url}`,
  }),
  examHeldAfterAll: (f, s) => ({
    subject: `${s.courseCode}: eksamenen holdes likevel`,
    body: [
      `Eksamenen i ${s.courseCode} ${s.courseTitle} var avlyst, men holdes likevel.`,
      `Din tid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.`,
      `Grunn: ${changeReasonTexts.nb[f.reason]}.`,
      f.explanation,
      `Kandidatnummer og eventuell ekstratid er som før. Venterommet finner du på ${s.url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  examHeldAfterAllForStaff: (f, s) => ({
    subject: `${s.courseCode}: eksamenen holdes likevel`,
    body: `Eksamenen i ${s.courseCode} ${s.courseTitle} var avlyst, men holdes likevel.\n\nTid: ${s.written(f.startsAt)} til ${s.end(f.endsAt)}.\n\nGrunn: ${changeReasonTexts.nb[f.reason]}.\n\n${s.url}`,
  }),
  publishingRequested: (_, s) => ({
    subject: `${s.courseCode}: en eksamen venter på at du publiserer den`,
    body: `En på eksamenskontoret ber om at eksamenen i ${s.courseCode} ${s.courseTitle} publiseres. En annen må se over den og publisere, på ${s.url}`,
  }),
  paperDue: (f, s) => ({
    subject: `${s.courseCode}: oppgave og sensorveiledning har frist`,
    body: `Eksamensoppgaven og sensorveiledningen i ${s.courseCode} skal være ferdige ${s.deadline(f.dueAt)}.\n\n${s.url}`,
  }),
  paperSubmitted: (_, s) => ({
    subject: `${s.courseCode}: en oppgave venter på godkjenning`,
    body: `Eksamensoppgaven i ${s.courseCode} er sendt til godkjenning. Du ser den slik kandidaten vil se den, på ${s.url}`,
  }),
  paperApproved: (_, s) => ({
    subject: `${s.courseCode}: oppgaven er godkjent`,
    body: `Eksamensoppgaven i ${s.courseCode} er godkjent og åpner for kandidatene ${s.examStart}.`,
  }),
  paperReturned: (f, s) => ({
    subject: `${s.courseCode}: oppgaven er sendt tilbake`,
    body: `Eksamensoppgaven i ${s.courseCode} er sendt tilbake til deg. Begrunnelse:\n\n${f.reason}\n\n${s.url}`,
  }),
  receipt: (f, s) => ({
    subject: `${s.courseCode}: kvittering for innlevert besvarelse`,
    body: [
      'Besvarelsen din er levert.',
      [
        `Tidspunkt: ${s.written(f.handedInAt)}`,
        `Kandidatnummer: ${f.candidateNumber}`,
        `Antall ord: ${writtenNumber.nb(f.words)}`,
        `Kvitteringskode: ${f.receiptCode}`,
        `SHA-256 av besvarelsen: ${f.sha256}`,
        ...(f.earlierCodes?.length
          ? [`Kommer i stedet for kvittering: ${commaSeparated(f.earlierCodes)}`]
          : []),
        ...(f.pdfSha256 === undefined ? [] : [`SHA-256 av PDF-en: ${f.pdfSha256}`]),
      ].join('\n'),
      f.pdfFileId === undefined
        ? `Kopien som PDF er ikke laget ennå. Det har ingenting å si for innleveringen: Besvarelsen er levert og tatt vare på. PDF-en kommer i en egen e-post. Hvem som helst kan kontrollere kvitteringen på ${s.url}/verify`
        : `En kopi ligger ved som PDF. Hvem som helst kan kontrollere kvitteringen og PDF-en på ${s.url}/verify`,
    ].join('\n\n'),
  }),
  answerPdf: (f, s) => ({
    subject: `${s.courseCode}: besvarelsen din som PDF`,
    body: `Her er kopien av besvarelsen din som PDF, som ikke var laget da du fikk kvitteringen.\n\nKandidatnummer: ${f.candidateNumber}\nKvitteringskode: ${f.receiptCode}\nSHA-256 av PDF-en: ${f.pdfSha256}\n\nHvem som helst kan kontrollere PDF-en på ${s.url}/verify`,
  }),
  answerReplaced: (f, s) => ({
    subject: `${s.courseCode}: besvarelsen din er oppdatert`,
    body: `Noe du skrev, kom fram for sent til å telle av seg selv. Eksamenskontoret har nå tatt det med i besvarelsen din.\n\nLevert: ${s.written(f.handedInAt)}\nKandidatnummer: ${f.candidateNumber}\nAntall ord nå: ${writtenNumber.nb(f.words)}\nKvitteringskode: ${f.receiptCode}\nSHA-256 av besvarelsen: ${f.sha256}\n\nEn ny kvittering med PDF kommer i en egen e-post. Den forrige gjelder ikke lenger.`,
  }),
  handInReopened: (f, s) => ({
    subject: `${s.courseCode}: innleveringen din er åpnet igjen`,
    body: `Innleveringen din i ${s.courseCode} er åpnet igjen, så du kan skrive videre til ${s.end(f.endsAt)}. Alt du hadde skrevet, er der. Lever på nytt når du er ferdig. Da får du en ny kvittering.\n\nKvitteringen med koden ${f.receiptCode} viser hva du leverte før, men den besvarelsen blir ikke vurdert.`,
  }),
  ...gradingMails.nb,
  ...commissionMails.nb,
  archiveReady: (f, s) => ({
    subject: `${s.courseCode}: arkivpakken er klar`,
    body: `Arkivpakken for eksamen i ${s.courseCode} er laget.\n\nSHA-256: ${f.sha256}\n\n${s.url}`,
  }),
  messageToAll: (f, s) => ({
    subject: `${s.courseCode}: melding til alle kandidater`,
    body: `Denne meldingen er sendt til alle kandidatene i ${s.courseCode}:\n\n${bestText(f.texts, 'nb').text}\n\n${s.url}`,
  }),
  paperCorrected: (_, s) => ({
    subject: `${s.courseCode}: oppgaven du godkjente, er rettet`,
    body: `Oppgaven i ${s.courseCode}, som du godkjente, er rettet. Hva som er endret, ser du i Karakter: ${s.url}`,
  }),
  incidentRegistered: (f, s) => ({
    subject: `${s.courseCode}: avvik ${f.number} er registrert`,
    body: `Et avvik er registrert på eksamenen i ${s.courseCode}. Les det og avgjør hva det skal føre til, på ${s.url}`,
  }),
  newExamOffered: (_, s) => ({
    subject: `${s.courseCode}: du får tilbud om ny eksamen`,
    body: `Noe gikk galt under eksamenen i ${s.courseCode} ${s.courseTitle}, og du var blant dem det gikk ut over. Eksamenskontoret har avgjort at du får tilbud om ny (utsatt) eksamen. Tid og sted får du senere. Ta kontakt med eksamenskontoret om du lurer på noe.\n\n${s.url}`,
  }),
};
