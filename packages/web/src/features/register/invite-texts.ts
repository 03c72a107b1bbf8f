import { texts } from '../../text/dictionary.ts';

/** Inviting a person by mail. */
export const inviteText = texts({
  nb: {
    invite: 'Send invitasjon',
    again: 'Send ny invitasjon',
    about: (email: string) =>
      `Personen får en lenke på e-post til ${email}, og logger inn med Feide eller ID-porten. Lenken virker én gang, i sju dager. En tidligere lenke virker ikke lenger.`,
    done: 'Invitasjonen sendes nå.',
    invited: (when: string) => `Invitert ${when}.`,
    answer: (error: string) => `E-posttjeneren svarte: ${error}`,
    mail: {
      waiting: (email: string) => `E-posten til ${email} er på vei.`,
      sent: (email: string) => `E-posten er sendt til ${email}.`,
      failed: (email: string) => `E-posten til ${email} kom ikke fram. Rett adressen og inviter på nytt.`,
    },
  },
  nn: {
    invite: 'Send invitasjon',
    again: 'Send ny invitasjon',
    about: (email) =>
      `Personen får ei lenkje på e-post til ${email}, og loggar inn med Feide eller ID-porten. Lenkja verkar éin gong, i sju dagar. Ei tidlegare lenkje verkar ikkje lenger.`,
    done: 'Invitasjonen blir send no.',
    invited: (when) => `Invitert ${when}.`,
    answer: (error) => `E-posttenaren svarte: ${error}`,
    mail: {
      waiting: (email) => `E-posten til ${email} er på veg.`,
      sent: (email) => `E-posten er send til ${email}.`,
      failed: (email) => `E-posten til ${email} kom ikkje fram. Rett adressa og inviter på nytt.`,
    },
  },
  en: {
    invite: 'Send an invitation',
    again: 'Send a new invitation',
    about: (email) =>
      `The person gets a link by e-mail to ${email}, and signs in by Feide or ID-porten. The link works once, for seven days. An earlier link works no longer.`,
    done: 'The invitation is being sent.',
    invited: (when) => `Invited ${when}.`,
    answer: (error) => `The mail server answered: ${error}`,
    mail: {
      waiting: (email) => `The mail to ${email} is on its way.`,
      sent: (email) => `The mail was sent to ${email}.`,
      failed: (email) => `The mail to ${email} did not arrive. Correct the address and invite again.`,
    },
  },
});
