import { texts } from '../../text/texts.ts';

export const failedMailText = texts({
  nb: {
    title: 'E-post som ikke kom fram',
    about:
      'Si fra til mottakeren på annen måte. Beskjeden ligger også i Karakter, der mottakeren ser den selv.',
    noneTitle: 'All e-post er kommet fram',
    none: 'Her kommer e-post som e-posttjeneren ikke tar imot, med det den svarte.',
    exam: 'Emne',
    receiver: 'Mottaker',
    subject: 'Emnefelt',
    at: 'Laget',
    attempts: 'Forsøk',
    answer: 'E-posttjenerens svar',
    sent: 'All e-post',
  },
  nn: {
    title: 'E-post som ikkje kom fram',
    about: 'Sei frå til mottakaren på annan måte. Meldinga ligg òg i Karakter, der mottakaren ser ho sjølv.',
    noneTitle: 'All e-post er komen fram',
    none: 'Her kjem e-post som e-posttenaren ikkje tek imot, med det han svara.',
    exam: 'Emne',
    receiver: 'Mottakar',
    subject: 'Emnefelt',
    at: 'Laga',
    attempts: 'Forsøk',
    answer: 'Svaret frå e-posttenaren',
    sent: 'All e-post',
  },
  en: {
    title: 'Mail that did not arrive',
    about: 'Tell the receiver in another way. The message is in Karakter too, where the receiver sees it.',
    noneTitle: 'All mail has arrived',
    none: 'Mail that the mail server does not accept comes here, with what it answered.',
    exam: 'Course',
    receiver: 'Receiver',
    subject: 'Subject',
    at: 'Made',
    attempts: 'Attempts',
    answer: 'The mail server’s answer',
    sent: 'All mail',
  },
});
