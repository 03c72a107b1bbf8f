import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

export const failedMailText = texts({
  nb: {
    title: 'E-post som ikke kom fram',
    about:
      'Karakter prøver selv igjen i sju dager når e-posttjeneren er borte eller ber om å få vente. Det den avviser for godt, prøves ikke igjen: rett adressen under «Kandidater», eller si fra på annen måte. Beskjeden ligger også i Karakter, der mottakeren ser den selv.',
    newest: (shown: number, inAll: number) =>
      `${plural.nb(shown, { one: 'Her står den nyeste', other: 'Her står de # nyeste' })} av ${writtenNumber.nb(inAll)}.`,
    noneTitle: 'All e-post er kommet fram',
    none: 'Her kommer e-post som e-posttjeneren ikke tar imot, med det den svarte.',
    next: 'Neste forsøk',
    givenUp: 'Prøves ikke igjen',
    again: 'Send igjen',
    sendAgain: (name: string) => `Send igjen til ${name}`,
    sendAll: (n: number) => plural.nb(n, { one: 'Send den igjen', other: 'Send alle # igjen' }),
    sending: (n: number) =>
      plural.nb(n, { one: 'Én e-post sendes igjen nå.', other: '# e-poster sendes igjen nå.' }),
    exam: 'Emne',
    receiver: 'Mottaker',
    subject: 'Emnefelt',
    at: 'Laget',
    attempts: 'Forsøk',
    answer: 'E-posttjenerens svar',
    sent: 'All e-post',
    mailbox: 'Felles postkasse',
    mailboxes: 'Felles postkasser',
  },
  nn: {
    title: 'E-post som ikkje kom fram',
    about:
      'Karakter prøver sjølv att i sju dagar når e-posttenaren er borte eller ber om å få vente. Det han avviser for godt, blir ikkje prøvd att: rett adressa under «Kandidatar», eller sei frå på annan måte. Meldinga ligg òg i Karakter, der mottakaren ser henne sjølv.',
    newest: (shown, inAll) =>
      `${plural.nn(shown, { one: 'Her står den nyaste', other: 'Her står dei # nyaste' })} av ${writtenNumber.nn(inAll)}.`,
    noneTitle: 'All e-post er komen fram',
    none: 'Her kjem e-post som e-posttenaren ikkje tek imot, med det han svara.',
    next: 'Neste forsøk',
    givenUp: 'Blir ikkje prøvd att',
    again: 'Send att',
    sendAgain: (name) => `Send att til ${name}`,
    sendAll: (n) => plural.nn(n, { one: 'Send han att', other: 'Send alle # att' }),
    sending: (n) =>
      plural.nn(n, { one: 'Éin e-post blir send att no.', other: '# e-postar blir sende att no.' }),
    exam: 'Emne',
    receiver: 'Mottakar',
    subject: 'Emnefelt',
    at: 'Laga',
    attempts: 'Forsøk',
    answer: 'Svaret frå e-posttenaren',
    sent: 'All e-post',
    mailbox: 'Felles postkasse',
    mailboxes: 'Felles postkasser',
  },
  en: {
    title: 'Mail that did not arrive',
    about:
      'Karakter keeps trying for seven days when the mail server is away or asks us to wait. What it refuses for good is not tried again: correct the address under “Candidates”, or tell the recipient in another way. The message is in Karakter too, where the recipient can see it.',
    newest: (shown, inAll) =>
      `${plural.en(shown, { one: 'This is the newest one', other: 'These are the newest #' })} of ${writtenNumber.en(inAll)}.`,
    noneTitle: 'All mail has arrived',
    none: 'Mail that the mail server does not accept appears here, with what it answered.',
    next: 'Next attempt',
    givenUp: 'Not tried again',
    again: 'Send again',
    sendAgain: (name) => `Send again to ${name}`,
    sendAll: (n) => plural.en(n, { one: 'Send it again', other: 'Send all # again' }),
    sending: (n) =>
      plural.en(n, {
        one: 'One message is being sent again now.',
        other: '# messages are being sent again now.',
      }),
    exam: 'Course',
    receiver: 'Recipient',
    subject: 'Subject',
    at: 'Made',
    attempts: 'Attempts',
    answer: 'The mail server’s answer',
    sent: 'All mail',
    mailbox: 'Shared mailbox',
    mailboxes: 'Shared mailboxes',
  },
});
