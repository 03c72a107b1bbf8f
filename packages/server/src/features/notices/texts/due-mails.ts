import type { GradingReminderLine } from '@karakter/domain/notices/grading-lines';
import type { ExtensionGround } from '@karakter/domain/rules/extension-grounds';
import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailSetting, MailTexts } from './mail-dictionary.ts';

type DueMails = Pick<
  MailTexts,
  | 'gradesExtended'
  | 'gradesDelayed'
  | 'gradingExtended'
  | 'extensionAsked'
  | 'extensionDecided'
  | 'gradingReminder'
  | 'gradersLate'
>;
type Line = (line: GradingReminderLine, s: MailSetting) => string;
type Grounds = Readonly<Record<ExtensionGround, string>>;

/** A grader who is late in several commissions has a line for each. */
const personsAmong = (lines: readonly { readonly personId: string }[]) =>
  new Set(lines.map(({ personId }) => personId)).size;

const groundsNb: Grounds = {
  specialReasons: 'særlige grunner',
  lackOfGraders: 'mangel på kvalifiserte sensorer',
  largerWork: 'et større skriftlig arbeid',
};
const lineNb: Line = ({ what, courseCode, commissionNumber, ofAppeals, left, at }, s) => {
  const where = `${courseCode}, ${ofAppeals ? 'klagekommisjon' : 'kommisjon'} ${commissionNumber}`;
  if (what === 'exam') return `${where}: eksamen begynner ${s.written(at)}`;
  const scripts = plural.nb(left, { one: '# besvarelse', other: '# besvarelser' });
  return `${where}: ${scripts} igjen. ${what === 'late' ? 'Fristen var' : 'Fristen er'} ${s.deadline(at)}`;
};
const nb: DueMails = {
  gradesExtended: ({ dueAt, extendedFor }, s) => ({
    subject: `${s.courseCode}: karakteren kommer senere`,
    body: `Sensurfristen for eksamenen din i ${s.courseCode} ${s.courseTitle} er forlenget på grunn av ${groundsNb[extendedFor]}.\n\nKarakteren din kommer senest ${s.deadline(dueAt)}. Du trenger ikke gjøre noe.\n\n${s.url}`,
  }),
  gradesDelayed: ({ expectedAt }, s) => ({
    subject: `${s.courseCode}: sensuren er forsinket`,
    body: `Karakteren din i ${s.courseCode} ${s.courseTitle} kom ikke innen sensurfristen. Vi beklager det. Eksamenskontoret venter at den kommer senest ${s.deadline(expectedAt)}.\n\n${s.url}`,
  }),
  gradingExtended: ({ commissionNumber, dueAt }, s) => ({
    subject: `${s.courseCode}: ny sensurfrist`,
    body: `Sensurfristen for kommisjon ${commissionNumber} i ${s.courseCode} er forlenget, for alle eller noen av besvarelsene. Ny frist er ${s.deadline(dueAt)}. Hva som er igjen til hvilken frist, ser du på ${s.url}`,
  }),
  extensionAsked: (_, s) => ({
    subject: `${s.courseCode}: det er bedt om lengre sensurfrist`,
    body: `Det er bedt om forlenget sensurfrist i ${s.courseCode} ${s.courseTitle}. Avgjør forespørselen på ${s.url}`,
  }),
  extensionDecided: ({ grantedUntil }, s) => ({
    subject: `${s.courseCode}: forespørselen om sensurfrist er avgjort`,
    body: grantedUntil
      ? `Sensurfristen i ${s.courseCode} er forlenget til ${s.deadline(grantedUntil)}. Kandidatene og sensorene det gjelder, har fått melding. ${s.url}`
      : `Sensurfristen i ${s.courseCode} ble ikke forlenget. Grunnen står på ${s.url}`,
  }),
  gradingReminder: ({ lines }, s) => ({
    subject: `${s.courseCode}${lines.length > 1 ? ' med flere' : ''}: påminnelse om sensuren din`,
    body: `Dette er igjen av din egen sensur:\n\n${lines.map((line) => lineNb(line, s)).join('\n')}\n\n${s.url}`,
  }),
  gradersLate: ({ lateGraders: graders }, s) => ({
    subject: `${s.courseCode}${graders.length > 1 ? ' med flere' : ''}: sensur etter fristen, ${plural.nb(personsAmong(graders), { one: '# sensor', other: '# sensorer' })}`,
    body: `Disse har egne besvarelser igjen etter sensurfristen:\n\n${graders
      .map(
        ({ courseCode, commissionNumber, ofAppeals, name, left }) =>
          `${courseCode}, ${ofAppeals ? 'klagekommisjon' : 'kommisjon'} ${commissionNumber}: ${name}, ${plural.nb(left, { one: '# besvarelse', other: '# besvarelser' })}`,
      )
      .join('\n')}\n\n${s.url}`,
  }),
};

const groundsNn: Grounds = {
  specialReasons: 'særlege grunnar',
  lackOfGraders: 'mangel på kvalifiserte sensorar',
  largerWork: 'eit større skriftleg arbeid',
};
const lineNn: Line = ({ what, courseCode, commissionNumber, ofAppeals, left, at }, s) => {
  const where = `${courseCode}, ${ofAppeals ? 'klagekommisjon' : 'kommisjon'} ${commissionNumber}`;
  if (what === 'exam') return `${where}: eksamen byrjar ${s.written(at)}`;
  const scripts = plural.nn(left, { one: '# svar', other: '# svar' });
  return `${where}: ${scripts} att. ${what === 'late' ? 'Fristen var' : 'Fristen er'} ${s.deadline(at)}`;
};
const nn: DueMails = {
  gradesExtended: ({ dueAt, extendedFor }, s) => ({
    subject: `${s.courseCode}: karakteren kjem seinare`,
    body: `Sensurfristen for eksamenen din i ${s.courseCode} ${s.courseTitle} er forlengd på grunn av ${groundsNn[extendedFor]}.\n\nKarakteren din kjem seinast ${s.deadline(dueAt)}. Du treng ikkje gjere noko.\n\n${s.url}`,
  }),
  gradesDelayed: ({ expectedAt }, s) => ({
    subject: `${s.courseCode}: sensuren er forseinka`,
    body: `Karakteren din i ${s.courseCode} ${s.courseTitle} kom ikkje innan sensurfristen. Vi er lei for det. Eksamenskontoret ventar at han kjem seinast ${s.deadline(expectedAt)}.\n\n${s.url}`,
  }),
  gradingExtended: ({ commissionNumber, dueAt }, s) => ({
    subject: `${s.courseCode}: ny sensurfrist`,
    body: `Sensurfristen for kommisjon ${commissionNumber} i ${s.courseCode} er forlengd, for alle eller nokre av svara. Ny frist er ${s.deadline(dueAt)}. Kva som er att til kva frist, ser du på ${s.url}`,
  }),
  extensionAsked: (_, s) => ({
    subject: `${s.courseCode}: det er bede om lengre sensurfrist`,
    body: `Det er bede om forlengd sensurfrist i ${s.courseCode} ${s.courseTitle}. Avgjer førespurnaden på ${s.url}`,
  }),
  extensionDecided: ({ grantedUntil }, s) => ({
    subject: `${s.courseCode}: førespurnaden om sensurfrist er avgjord`,
    body: grantedUntil
      ? `Sensurfristen i ${s.courseCode} er forlengd til ${s.deadline(grantedUntil)}. Kandidatane og sensorane det gjeld, har fått melding. ${s.url}`
      : `Sensurfristen i ${s.courseCode} vart ikkje forlengd. Grunnen står på ${s.url}`,
  }),
  gradingReminder: ({ lines }, s) => ({
    subject: `${s.courseCode}${lines.length > 1 ? ' med fleire' : ''}: påminning om sensuren din`,
    body: `Dette er att av din eigen sensur:\n\n${lines.map((line) => lineNn(line, s)).join('\n')}\n\n${s.url}`,
  }),
  gradersLate: ({ lateGraders: graders }, s) => ({
    subject: `${s.courseCode}${graders.length > 1 ? ' med fleire' : ''}: sensur etter fristen, ${plural.nn(personsAmong(graders), { one: '# sensor', other: '# sensorar' })}`,
    body: `Desse har eigne svar att etter sensurfristen:\n\n${graders
      .map(
        ({ courseCode, commissionNumber, ofAppeals, name, left }) =>
          `${courseCode}, ${ofAppeals ? 'klagekommisjon' : 'kommisjon'} ${commissionNumber}: ${name}, ${plural.nn(left, { one: '# svar', other: '# svar' })}`,
      )
      .join('\n')}\n\n${s.url}`,
  }),
};

const groundsEn: Grounds = {
  specialReasons: 'special reasons',
  lackOfGraders: 'a lack of qualified graders',
  largerWork: 'a larger written work',
};
const lineEn: Line = ({ what, courseCode, commissionNumber, ofAppeals, left, at }, s) => {
  const where = `${courseCode}, ${ofAppeals ? 'appeal commission' : 'commission'} ${commissionNumber}`;
  if (what === 'exam') return `${where}: the exam begins ${s.written(at)}`;
  const scripts = plural.en(left, { one: '# script', other: '# scripts' });
  return `${where}: ${scripts} left. ${what === 'late' ? 'They were due' : 'They are due'} ${s.deadline(at)}`;
};
const en: DueMails = {
  gradesExtended: ({ dueAt, extendedFor }, s) => ({
    subject: `${s.courseCode}: your grade comes later`,
    body: `The time for grading your exam in ${s.courseCode} ${s.courseTitle} has been extended because of ${groundsEn[extendedFor]}.\n\nYour grade comes by ${s.deadline(dueAt)}. You do not need to do anything.\n\n${s.url}`,
  }),
  gradesDelayed: ({ expectedAt }, s) => ({
    subject: `${s.courseCode}: the grading is delayed`,
    body: `Your grade in ${s.courseCode} ${s.courseTitle} did not come by its due date. We are sorry. The exam office expects it by ${s.deadline(expectedAt)}.\n\n${s.url}`,
  }),
  gradingExtended: ({ commissionNumber, dueAt }, s) => ({
    subject: `${s.courseCode}: new due date for the grades`,
    body: `The time for commission ${commissionNumber} in ${s.courseCode} has been extended, for all or some of its scripts. The new due date is ${s.deadline(dueAt)}. What is left for which date is shown at ${s.url}`,
  }),
  extensionAsked: (_, s) => ({
    subject: `${s.courseCode}: more time for grading is asked for`,
    body: `An extension of the time for grading in ${s.courseCode} ${s.courseTitle} is asked for. Decide on the request at ${s.url}`,
  }),
  extensionDecided: ({ grantedUntil }, s) => ({
    subject: `${s.courseCode}: the request for more time is decided`,
    body: grantedUntil
      ? `The time for grading in ${s.courseCode} is extended to ${s.deadline(grantedUntil)}. The candidates and graders it concerns have been told. ${s.url}`
      : `The time for grading in ${s.courseCode} was not extended. The reason is at ${s.url}`,
  }),
  gradingReminder: ({ lines }, s) => ({
    subject: `${s.courseCode}${lines.length > 1 ? ' and more' : ''}: a reminder of your grading`,
    body: `This is left of your own grading:\n\n${lines.map((line) => lineEn(line, s)).join('\n')}\n\n${s.url}`,
  }),
  gradersLate: ({ lateGraders: graders }, s) => ({
    subject: `${s.courseCode}${graders.length > 1 ? ' and more' : ''}: grading after the due date, ${plural.en(personsAmong(graders), { one: '# grader', other: '# graders' })}`,
    body: `These have scripts of their own left after the due date:\n\n${graders
      .map(
        ({ courseCode, commissionNumber, ofAppeals, name, left }) =>
          `${courseCode}, ${ofAppeals ? 'appeal commission' : 'commission'} ${commissionNumber}: ${name}, ${plural.en(left, { one: '# script', other: '# scripts' })}`,
      )
      .join('\n')}\n\n${s.url}`,
  }),
};

/** The mails about when grades are due, in each language. */
export const dueMails: Readonly<Record<Language, DueMails>> = { nb, nn, en };
