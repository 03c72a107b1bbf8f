import { texts } from '../../../text/dictionary.ts';

/** What the desk says of writing that the server does not have. */
export const savingText = texts({
  nb: {
    confirmWaits:
      'Bekreftet her, og sendes når serveren svarer. Endrer du noe før det, må du bekrefte på nytt.',
    takeBack: 'Ta bekreftelsen tilbake',
    confirmWaiting: 'Venter på å bli bekreftet:',
    confirmFailed: 'Ikke bekreftet, fordi noe er endret eller serveren sa nei. Se over og bekreft på nytt:',
    away: 'Vi får ikke kontakt med serveren. Du kan gå videre med det som er hentet til maskinen. Det du skriver, sendes når nettet er tilbake.',
    notHere:
      'Denne besvarelsen er ikke hentet til maskinen. Den åpnes når nettet er tilbake; ta en annen imens.',
    waiting: 'Ikke lagret på serveren ennå, men tatt vare på her:',
    refused: 'Serveren har ikke tatt imot det du skrev på:',
    choice: 'Her er det skrevet to ulike ting, og du må velge:',
    notTakenTitle: 'Dette skrev du her, men det er ikke med i vurderingen',
    notTakenConfirmed:
      'Vurderingen er bekreftet, kanskje i et annet vindu. Ta bekreftelsen tilbake hvis det skal med, eller kopier det du trenger.',
    notTakenLocked: 'Vurderingen kan ikke endres lenger. Kopier det du trenger.',
    discard: 'Slett det',
    discarded: 'Slettet.',
    none: '(tomt)',
    leftTitle: 'Dette skrev du, men det ble ikke lagret på serveren',
    leftAbout:
      'Du har ikke lenger tilgang til besvarelsene, så det blir ikke sendt. Kopier det du trenger. Det slettes av seg selv etter en måned.',
    unsent: {
      proposal: {
        title: 'Dette skrev du til et forslag, men det ble ikke sendt',
        about: 'Det kan ikke foreslås en karakter nå. Kopier det du trenger.',
      },
      decision: {
        title: 'Dette skrev du til en avgjørelse, men den ble ikke sendt',
        about: 'Du kan ikke avgjøre karakteren nå. Kopier det du trenger.',
      },
    },
  },
  nn: {
    confirmWaits:
      'Stadfesta her, og blir sendt når tenaren svarar. Endrar du noko før det, må du stadfeste på nytt.',
    takeBack: 'Ta stadfestinga tilbake',
    confirmWaiting: 'Ventar på å bli stadfesta:',
    confirmFailed: 'Ikkje stadfesta, fordi noko er endra eller tenaren sa nei. Sjå over og stadfest på nytt:',
    away: 'Vi får ikkje kontakt med tenaren. Du kan gå vidare med det som er henta til maskina. Det du skriv, blir sendt når nettet er tilbake.',
    notHere:
      'Dette svaret er ikkje henta til maskina. Det blir opna når nettet er tilbake; ta eit anna imens.',
    waiting: 'Ikkje lagra på tenaren enno, men teke vare på her:',
    refused: 'Tenaren har ikkje teke imot det du skreiv på:',
    choice: 'Her er det skrive to ulike ting, og du må velje:',
    notTakenTitle: 'Dette skreiv du her, men det er ikkje med i vurderinga',
    notTakenConfirmed:
      'Vurderinga er stadfesta, kanskje i eit anna vindauge. Ta stadfestinga tilbake om det skal med, eller kopier det du treng.',
    notTakenLocked: 'Vurderinga kan ikkje endrast lenger. Kopier det du treng.',
    discard: 'Slett det',
    discarded: 'Sletta.',
    none: '(tomt)',
    leftTitle: 'Dette skreiv du, men det vart ikkje lagra på tenaren',
    leftAbout:
      'Du har ikkje lenger tilgang til svara, så det blir ikkje sendt. Kopier det du treng. Det blir sletta av seg sjølv etter ein månad.',
    unsent: {
      proposal: {
        title: 'Dette skreiv du til eit framlegg, men det vart ikkje sendt',
        about: 'Det kan ikkje gjerast framlegg om ein karakter no. Kopier det du treng.',
      },
      decision: {
        title: 'Dette skreiv du til ei avgjerd, men ho vart ikkje send',
        about: 'Du kan ikkje avgjere karakteren no. Kopier det du treng.',
      },
    },
  },
  en: {
    confirmWaits:
      'Confirmed here, and sent when the server answers. If you change anything before that, confirm again.',
    takeBack: 'Take the confirmation back',
    confirmWaiting: 'Waiting to be confirmed:',
    confirmFailed:
      'Not confirmed, because something was changed or the server refused. Look it over and confirm again:',
    away: 'There is no connection to the server. You can go on with what is on this machine. What you write is sent when the network is back.',
    notHere:
      'This script is not on this machine. It opens when the network is back; take another one meanwhile.',
    waiting: 'Not saved on the server yet, but kept here:',
    refused: 'The server has not accepted what you wrote on:',
    choice: 'Two different things were written here, and you have to choose:',
    notTakenTitle: 'You wrote this here, but it is not part of the assessment',
    notTakenConfirmed:
      'The assessment is confirmed, perhaps in another window. Take the confirmation back if it should be included, or copy what you need.',
    notTakenLocked: 'The assessment can no longer be changed. Copy what you need.',
    discard: 'Delete it',
    discarded: 'Deleted.',
    none: '(empty)',
    leftTitle: 'You wrote this, but it was not saved on the server',
    leftAbout:
      'You no longer have access to the scripts, so it will not be sent. Copy what you need. It is deleted automatically after a month.',
    unsent: {
      proposal: {
        title: 'You wrote this for a proposal, but it was not sent',
        about: 'No grade can be proposed now. Copy what you need.',
      },
      decision: {
        title: 'You wrote this for a decision, but it was not sent',
        about: 'You cannot decide the grade now. Copy what you need.',
      },
    },
  },
});
