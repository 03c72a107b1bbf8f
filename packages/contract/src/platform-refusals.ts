import type { RefusalTexts } from './refusal-texts.ts';

type PlatformRefusal =
  | 'badRequest'
  | 'notSignedIn'
  | 'signedInAsAnother'
  | 'missingRole'
  | 'notFound'
  | 'foreignOrigin'
  | 'tooManyRequests'
  | 'tooLarge'
  | 'changedMeanwhile'
  | 'doneOtherwise'
  | 'failed'
  | 'unavailable';

export const platformRefusals: RefusalTexts<PlatformRefusal> = {
  badRequest: {
    status: 400,
    nb: 'Noe i skjemaet mangler eller har feil form. Ingenting er lagret. Rett feltene som er merket, og prøv igjen.',
    nn: 'Noko i skjemaet manglar eller har feil form. Ingenting er lagra. Rett felta som er merkte, og prøv igjen.',
    en: 'Something in the form is missing or malformed. Nothing was saved. Correct the marked fields and try again.',
  },
  notSignedIn: {
    status: 401,
    nb: 'Du er ikke logget inn, eller økten er utløpt. Det du har skrevet, er ikke borte. Logg inn og prøv igjen.',
    nn: 'Du er ikkje logga inn, eller økta er utgått. Det du har skrive, er ikkje borte. Logg inn og prøv igjen.',
    en: 'You are not signed in, or your session has ended. What you wrote is not gone. Sign in and try again.',
  },
  signedInAsAnother: {
    status: 401,
    nb: 'En annen har logget inn i denne nettleseren siden siden ble åpnet. Ingenting er lagret i den andres navn. Last siden på nytt, eller logg inn som deg selv.',
    nn: 'Ein annan har logga inn i denne nettlesaren sidan sida vart opna. Ingenting er lagra i namnet til den andre. Last sida på nytt, eller logg inn som deg sjølv.',
    en: 'Somebody else has signed in in this browser since the page was opened. Nothing was saved in their name. Reload the page, or sign in as yourself.',
  },
  missingRole: {
    status: 403,
    nb: 'Rollen din gir ikke tilgang til dette. Bytt rolle øverst på siden, eller be eksamenskontoret om tilgang.',
    nn: 'Rolla di gjev ikkje tilgang til dette. Byt rolle øvst på sida, eller be eksamenskontoret om tilgang.',
    en: 'Your role does not give access to this. Switch role at the top of the page, or ask the exam office for access.',
  },
  notFound: {
    status: 404,
    nb: 'Vi finner ikke dette, eller du har ikke tilgang til det. Gå tilbake til forsiden og velg derfra.',
    nn: 'Vi finn ikkje dette, eller du har ikkje tilgang til det. Gå tilbake til framsida og vel derifrå.',
    en: 'We cannot find this, or you do not have access to it. Go back to the front page and choose from there.',
  },
  foreignOrigin: {
    status: 403,
    nb: 'Forespørselen kom fra et annet nettsted og ble ikke utført. Åpne Karakter på vanlig måte og prøv igjen.',
    nn: 'Førespurnaden kom frå ein annan nettstad og vart ikkje utført. Opne Karakter på vanleg måte og prøv igjen.',
    en: 'The request came from another web site and was not carried out. Open Karakter as usual and try again.',
  },
  tooManyRequests: {
    status: 429,
    nb: 'Det kom for mange forespørsler på kort tid. Ingenting er tapt. Vent et minutt og prøv igjen.',
    nn: 'Det kom for mange førespurnader på kort tid. Ingenting er tapt. Vent eit minutt og prøv igjen.',
    en: 'Too many requests came in a short time. Nothing is lost. Wait a minute and try again.',
  },
  tooLarge: {
    status: 413,
    nb: 'Filen eller teksten er for stor og ble ikke tatt imot. Del den opp eller gjør den mindre.',
    nn: 'Fila eller teksten er for stor og vart ikkje teken imot. Del ho opp eller gjer ho mindre.',
    en: 'The file or text is too large and was not accepted. Split it or make it smaller.',
  },
  changedMeanwhile: {
    status: 409,
    nb: 'Noen andre, eller et annet vindu, har endret dette i mellomtiden. Endringen din er ikke lagret ennå. Last siden på nytt, se hva som er endret, og lagre igjen.',
    nn: 'Nokon andre, eller eit anna vindauge, har endra dette i mellomtida. Endringa di er ikkje lagra enno. Last sida på nytt, sjå kva som er endra, og lagre igjen.',
    en: 'Somebody else, or another window, changed this in the meantime. Your change is not saved yet. Reload, see what changed, and save again.',
  },
  doneOtherwise: {
    status: 409,
    nb: 'Det du sendte først, kom fram og er gjort, selv om svaret ble borte. Det du har endret det til, er ikke gjort. Se hva som gjelder nå, og bekreft på nytt bare hvis dette også skal gjøres.',
    nn: 'Det du sende først, kom fram og er gjort, sjølv om svaret vart borte. Det du har endra det til, er ikkje gjort. Sjå kva som gjeld no, og stadfest på nytt berre om dette òg skal gjerast.',
    en: 'What you sent first arrived and is done, although its answer was lost. What you have changed it to is not done. See what holds now, and confirm again only if this is to be done as well.',
  },
  failed: {
    status: 500,
    nb: 'Noe gikk galt hos oss. Endringen er ikke utført, og ingenting er halvveis lagret. Prøv igjen; hjelper det ikke, gi eksamenskontoret koden {reference}.',
    nn: 'Noko gjekk gale hos oss. Endringa er ikkje utført, og ingenting er lagra halvvegs. Prøv igjen; hjelper det ikkje, gje eksamenskontoret koden {reference}.',
    en: 'Something went wrong on our side. The change was not carried out and nothing is half saved. Try again; if that does not help, give the exam office the code {reference}.',
  },
  unavailable: {
    status: 503,
    nb: 'Databasen svarer ikke akkurat nå. Ingenting er tapt. Prøv igjen om litt.',
    nn: 'Databasen svarar ikkje akkurat no. Ingenting er tapt. Prøv igjen om litt.',
    en: 'The database does not answer right now. Nothing is lost. Try again shortly.',
  },
};
