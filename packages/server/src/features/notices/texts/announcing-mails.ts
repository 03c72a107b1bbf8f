import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { MailTexts } from './mail-dictionary.ts';

type AnnouncingMails = Pick<MailTexts, 'announcementWaits'>;
type Waiting = NoticeFacts['announcementWaits']['waiting'][number];

const lines = (
  waiting: readonly Waiting[],
  words: Readonly<Record<Waiting['obstacle'], string>>,
  commission: (number: number) => string,
) =>
  waiting
    .map(({ commission: number, obstacle }) =>
      number === null ? words[obstacle] : `${commission(number)}: ${words[obstacle]}`,
    )
    .join('\n');

const obstaclesNb = {
  notChecked: 'Karakterene er ikke kontrollert og ført.',
  rescored: 'En endret poengberegning taler mot karakterer som sensorene ikke har tatt stilling til.',
  correctionProposed: 'Et forslag om å rette en karakter er ikke avgjort.',
  unsigned: 'Protokollen er ikke signert av alle.',
};
const obstaclesNn = {
  notChecked: 'Karakterane er ikkje kontrollerte og førte.',
  rescored: 'Ei endra poengutrekning talar mot karakterar som sensorane ikkje har teke stilling til.',
  correctionProposed: 'Eit framlegg om å rette ein karakter er ikkje avgjort.',
  unsigned: 'Protokollen er ikkje signert av alle.',
};
const obstaclesEn = {
  notChecked: 'The grades are not checked and entered.',
  rescored: 'A changed scoring speaks against grades that the graders have not decided on.',
  correctionProposed: 'A proposal to correct a grade is not decided.',
  unsigned: 'The protocol is not signed by all.',
};

const nb: AnnouncingMails = {
  announcementWaits: ({ waiting }, s) => ({
    subject: `${s.courseCode}: karakterene ble ikke kunngjort`,
    body: `Karakterer i ${s.courseCode} skulle ha blitt kunngjort automatisk i dag. Det ble de ikke:\n\n${lines(waiting, obstaclesNb, (n) => `Kommisjon ${n}`)}\n\nEr det i orden innen morgenen neste arbeidsdag, kunngjøres de automatisk da. Dere kan også kunngjøre dem selv før det: ${s.url}`,
  }),
};
const nn: AnnouncingMails = {
  announcementWaits: ({ waiting }, s) => ({
    subject: `${s.courseCode}: karakterane vart ikkje kunngjorde`,
    body: `Karakterar i ${s.courseCode} skulle ha blitt kunngjorde automatisk i dag. Det vart dei ikkje:\n\n${lines(waiting, obstaclesNn, (n) => `Kommisjon ${n}`)}\n\nEr det i orden innan morgonen neste arbeidsdag, blir dei kunngjorde automatisk då. De kan også kunngjere dei sjølve før det: ${s.url}`,
  }),
};
const en: AnnouncingMails = {
  announcementWaits: ({ waiting }, s) => ({
    subject: `${s.courseCode}: the grades were not announced`,
    body: `Grades in ${s.courseCode} should have been announced automatically today. They were not:\n\n${lines(waiting, obstaclesEn, (n) => `Commission ${n}`)}\n\nIf this is settled by the next working morning, they are announced automatically then. You can also announce them before that: ${s.url}`,
  }),
};

/** To the exam office, what keeps grades from being announced on their day [R1]. */
export const announcingMails = { nb, nn, en };
