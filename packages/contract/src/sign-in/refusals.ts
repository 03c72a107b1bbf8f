import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type SignInRefusal =
  | 'signInExpired'
  | 'signInFailed'
  | 'signInTooWeak'
  | 'unknownPerson'
  | 'providerUnavailable';

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
    nb: 'Vi kjenner deg ikke ennå. Innloggingen virket, men ingen i Karakter er knyttet til den. Ingenting om deg er lagret. Kontakt eksamenskontoret, eller prøv den andre innloggingstjenesten.',
    nn: 'Vi kjenner deg ikkje enno. Innlogginga verka, men ingen i Karakter er knytt til henne. Ingenting om deg er lagra. Kontakt eksamenskontoret, eller prøv den andre innloggingstenesta.',
    en: 'We do not know you yet. The sign-in worked, but nobody in Karakter is connected to it. Nothing about you was stored. Contact the exam office, or try the other sign-in service.',
  },
  providerUnavailable: {
    status: 503,
    nb: 'Innloggingstjenesten svarer ikke akkurat nå. Er du alt logget inn i et annet vindu, kan du fortsette der. Prøv igjen om litt.',
    nn: 'Innloggingstenesta svarar ikkje akkurat no. Er du alt logga inn i eit anna vindauge, kan du halde fram der. Prøv att om litt.',
    en: 'The sign-in service does not answer right now. If you are already signed in in another window, you can continue there. Try again shortly.',
  },
};
