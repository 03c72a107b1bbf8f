import { codeInWords } from '@karakter/domain/notices/mailbox';
import type { MailTexts } from '../mail-dictionary.ts';

type MailboxMails = Pick<MailTexts, 'mailboxCode'>;

const nb: MailboxMails = {
  mailboxCode: (f, s) => ({
    subject: 'Karakter: bekreft at denne postkassen kan få saker',
    body: `Eksamenskontoret vil at denne adressen skal få beskjed om saker ved ${f.unit.nb}: krav om begrunnelse og klager. Koden er\n\n${codeInWords(f.code)}\n\nSkriv den inn på ${s.url}/mailboxes innen en uke. Før det sendes ingen saker hit. Kjenner dere ikke til dette, trenger dere ikke gjøre noe.`,
  }),
};
const nn: MailboxMails = {
  mailboxCode: (f, s) => ({
    subject: 'Karakter: stadfest at denne postkassa kan få saker',
    body: `Eksamenskontoret vil at denne adressa skal få melding om saker ved ${f.unit.nn}: krav om grunngjeving og klager. Koden er\n\n${codeInWords(f.code)}\n\nSkriv han inn på ${s.url}/mailboxes innan ei veke. Før det blir ingen saker sende hit. Kjenner de ikkje til dette, treng de ikkje gjere noko.`,
  }),
};
const en: MailboxMails = {
  mailboxCode: (f, s) => ({
    subject: 'Karakter: confirm that this mailbox may get cases',
    body: `The exam office wants this address to be told of cases at ${f.unit.en}: requests for explanations, and appeals. The code is\n\n${codeInWords(f.code)}\n\nEnter it at ${s.url}/mailboxes within a week. No case is sent here before that. If you do not know of this, you need not do anything.`,
  }),
};

/** The mail that asks whether a shared mailbox is read [T2]. */
export const mailboxMails = { nb, nn, en };
