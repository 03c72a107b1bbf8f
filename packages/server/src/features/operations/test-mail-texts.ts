import type { Language } from '@karakter/domain/text/language';

/** The mail that an operator sends to themselves. */
export const testMailTexts: Readonly<
  Record<Language, { subject: string; body: (address: string) => string }>
> = {
  nb: {
    subject: 'Prøve fra Karakter',
    body: (address) =>
      `Hei!\n\nDenne e-posten er sendt for å prøve e-posttjeneren. Den gjelder ingen eksamen, og du skal ikke gjøre noe.\n\nKarakter på ${address}\n`,
  },
  nn: {
    subject: 'Prøve frå Karakter',
    body: (address) =>
      `Hei!\n\nDenne e-posten er send for å prøve e-posttenaren. Han gjeld ingen eksamen, og du skal ikkje gjere noko.\n\nKarakter på ${address}\n`,
  },
  en: {
    subject: 'Trial from Karakter',
    body: (address) =>
      `Hello,\n\nThis mail was sent to try the mail server. It is about no exam, and there is nothing for you to do.\n\nKarakter at ${address}\n`,
  },
};
