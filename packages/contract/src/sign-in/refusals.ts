import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export type SignInRefusal =
  | 'signInExpired'
  | 'signInFailed'
  | 'signInTooWeak'
  | 'unknownPerson'
  | 'providerUnavailable'
  | 'invitationNotOpen'
  | 'invitationNeedsFacts'
  | 'identityOfAnother'
  | 'personHasIdentity'
  | 'tooManyInvitations';

export const signInRefusals: RefusalTexts<SignInRefusal> = {
  signInExpired: {
    status: 400,
    nb: 'Innloggingen tok for lang tid, er allerede brukt eller begynte i et annet vindu. Du er ikke logget inn. Logg inn på nytt.',
    nn: 'Innlogginga tok for lang tid, er alt brukt eller starta i eit anna vindauge. Du er ikkje logga inn. Logg inn på nytt.',
    en: 'The sign-in took too long, has already been used or began in another window. You are not signed in. Sign in again.',
  },
  signInFailed: {
    status: 401,
    nb: 'Innloggingstjenesten bekreftet ikke hvem du er. Du er ikke logget inn. Prøv igjen; hjelper det ikke, kontakt eksamenskontoret.',
    nn: 'Innloggingstenesta stadfesta ikkje kven du er. Du er ikkje logga inn. Prøv att; hjelper det ikkje, kontakt eksamenskontoret.',
    en: 'The sign-in service did not confirm who you are. You are not signed in. Try again; if that does not help, contact the exam office.',
  },
  signInTooWeak: {
    status: 403,
    nb: 'Innloggingen var ikke sikker nok for Karakter. Du er ikke logget inn. Prøv igjen med BankID, MinID med engangskode eller en annen sikrere måte.',
    nn: 'Innlogginga var ikkje sikker nok for Karakter. Du er ikkje logga inn. Prøv att med BankID, MinID med eingongskode eller ein annan sikrare måte.',
    en: 'The sign-in was not secure enough for Karakter. You are not signed in. Try again with BankID, MinID with a one-time code or another more secure way.',
  },
  unknownPerson: {
    status: 403,
    nb: 'Vi kjenner deg ikke ennå. Innloggingen virket, men ingen i Karakter er knyttet til den. Eksamenskontoret ser nå at den venter. Ta kontakt med dem, eller prøv den andre innloggingstjenesten.',
    nn: 'Vi kjenner deg ikkje enno. Innlogginga verka, men ingen i Karakter er knytt til henne. Eksamenskontoret ser no at ho ventar. Ta kontakt med dei, eller prøv den andre innloggingstenesta.',
    en: 'We do not know you yet. The sign-in worked, but nobody in Karakter is connected to it. The exam office now sees that it is waiting. Contact them, or try the other sign-in service.',
  },
  providerUnavailable: {
    status: 503,
    nb: 'Innloggingstjenesten svarer ikke akkurat nå. Er du alt logget inn i et annet vindu, kan du fortsette der. Prøv igjen om litt.',
    nn: 'Innloggingstenesta svarar ikkje akkurat no. Er du alt logga inn i eit anna vindauge, kan du halde fram der. Prøv att om litt.',
    en: 'The sign-in service does not answer right now. If you are already signed in in another window, you can continue there. Try again shortly.',
  },
  invitationNotOpen: {
    status: 404,
    nb: 'Invitasjonen gjelder ikke lenger: den er brukt, trukket tilbake eller over sju dager gammel. Du er ikke logget inn. Har du logget inn med den før, logger du inn som vanlig; ellers ber du den som inviterte deg, om en ny.',
    nn: 'Invitasjonen gjeld ikkje lenger: han er brukt, trekt attende eller over sju dagar gammal. Du er ikkje logga inn. Har du logga inn med han før, loggar du inn som vanleg; elles ber du den som inviterte deg, om ein ny.',
    en: 'The invitation is no longer valid: it has been used or withdrawn, or is more than seven days old. You are not signed in. If you have signed in with it before, sign in as usual; otherwise ask the sender for a new one.',
  },
  invitationNeedsFacts: {
    status: 422,
    nb: 'Navn eller e-postadresse mangler. Invitasjonen er ikke brukt. Fyll ut begge.',
    nn: 'Namn eller e-postadresse manglar. Invitasjonen er ikkje brukt. Fyll ut begge.',
    en: 'The name or e-mail address is missing. The invitation has not been used. Fill in both.',
  },
  identityOfAnother: {
    status: 409,
    nb: 'Denne innloggingen hører til en annen person i Karakter. Ingenting ble endret. Hører den til deg, logger du inn som vanlig; eksamenskontoret kan slå sammen to registreringer av samme person.',
    nn: 'Denne innlogginga høyrer til ein annan person i Karakter. Ingenting vart endra. Høyrer ho til deg, loggar du inn som vanleg; eksamenskontoret kan slå saman to registreringar av same person.',
    en: 'This sign-in belongs to another person in Karakter. Nothing was changed. If it is yours, sign in as usual; the exam office can merge two records of the same person.',
  },
  personHasIdentity: {
    status: 409,
    nb: 'Personen logger alt inn hos denne tjenesten, som en annen bruker. Ingenting ble endret. Er det feil, må den gamle innloggingen fjernes fra personen først.',
    nn: 'Personen loggar alt inn hos denne tenesta, som ein annan brukar. Ingenting vart endra. Er det feil, må den gamle innlogginga fjernast frå personen først.',
    en: 'The person already signs in with this service, as another user. Nothing was changed. If that is wrong, the old sign-in must be removed from the person first.',
  },
  tooManyInvitations: {
    status: 409,
    nb: 'Det er alt {most} åpne invitasjoner. Ingen ny ble laget. Vent til noen er brukt eller gått ut.',
    nn: 'Det er alt {most} opne invitasjonar. Ingen ny vart laga. Vent til nokre er brukte eller har gått ut.',
    en: 'There are already {most} open invitations. No new one was made. Wait until some have been used or have expired.',
  },
};
