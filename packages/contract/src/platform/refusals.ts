import type { RefusalTexts } from './refusal-sentence.ts';

type PlatformRefusal =
  | 'badRequest'
  | 'notSignedIn'
  | 'signedInAsAnother'
  | 'missingRole'
  | 'freshSignInNeeded'
  | 'notFound'
  | 'foreignOrigin'
  | 'tooManyRequests'
  | 'tooLarge'
  | 'changedMeanwhile'
  | 'doneOtherwise'
  | 'failed'
  | 'unavailable'
  | 'tookTooLong'
  | 'busy'
  | FrameworkRefusal;

/** Refusals before a route is reached, or while its request is still arriving. */
type FrameworkRefusal =
  | 'malformed'
  | 'tooSlow'
  | 'addressTooLong'
  | 'headersTooLarge'
  | 'unknownMediaType'
  | 'upgradeNeeded';

export const platformRefusals: RefusalTexts<PlatformRefusal> = {
  badRequest: {
    status: 400,
    nb: 'Noe i skjemaet mangler eller har feil form. Ingenting er lagret. Se over feltene, rett det som mangler eller er feil, og prøv igjen.',
    nn: 'Noko i skjemaet manglar eller har feil form. Ingenting er lagra. Sjå over felta, rett det som manglar eller er feil, og prøv att.',
    en: 'Something in the form is missing or malformed. Nothing was saved. Look over the fields, correct what is missing or wrong, and try again.',
  },
  notSignedIn: {
    status: 401,
    nb: 'Du er ikke logget inn, eller økten er utløpt. Det du har skrevet, er ikke borte. Logg inn og prøv igjen.',
    nn: 'Du er ikkje logga inn, eller økta er utgått. Det du har skrive, er ikkje borte. Logg inn og prøv att.',
    en: 'You are not signed in, or your session has ended. What you wrote is not gone. Sign in and try again.',
  },
  signedInAsAnother: {
    status: 401,
    nb: 'En annen har logget inn i denne nettleseren siden siden ble åpnet. Ingenting er lagret i den andres navn. Last siden på nytt, eller logg inn som deg selv.',
    nn: 'Ein annan har logga inn i denne nettlesaren sidan sida vart opna. Ingenting er lagra i namnet til den andre. Last sida på nytt, eller logg inn som deg sjølv.',
    en: 'Somebody else has signed in using this browser since the page was opened. Nothing was saved in their name. Reload the page, or sign in as yourself.',
  },
  missingRole: {
    status: 403,
    nb: 'Rollen din gir ikke tilgang til dette. Bytt rolle øverst på siden, eller be eksamenskontoret om tilgang.',
    nn: 'Rolla di gjev ikkje tilgang til dette. Byt rolle øvst på sida, eller be eksamenskontoret om tilgang.',
    en: 'Your role does not give access to this. Switch role at the top of the page, or ask the exam office for access.',
  },
  freshSignInNeeded: {
    status: 403,
    nb: 'Dette er så viktig at du må vise hvem du er en gang til. Ingenting er endret, og det du har fylt ut, står her fortsatt. Logg inn på nytt og gjør det igjen.',
    nn: 'Dette er så viktig at du må vise kven du er ein gong til. Ingenting er endra, og det du har fylt ut, står her framleis. Logg inn på nytt og gjer det att.',
    en: 'This is so important that you must confirm who you are once more. Nothing was changed, and what you filled in is still here. Sign in again and repeat the action.',
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
    nn: 'Førespurnaden kom frå ein annan nettstad og vart ikkje utført. Opne Karakter på vanleg måte og prøv att.',
    en: 'The request came from another web site and was not carried out. Open Karakter as usual and try again.',
  },
  tooManyRequests: {
    status: 429,
    nb: 'Det kom for mange forespørsler på kort tid. Denne ble ikke utført, og ingenting er tapt. Prøv igjen om {seconds|# sekund|# sekunder}.',
    nn: 'Det kom for mange førespurnader på kort tid. Denne vart ikkje utført, og ingenting er tapt. Prøv att om {seconds|# sekund|# sekund}.',
    en: 'Too many requests came in a short time. This one was not carried out, and nothing is lost. Try again in {seconds|# second|# seconds}.',
  },
  tooLarge: {
    status: 413,
    nb: 'Filen eller teksten er for stor og ble ikke tatt imot. Del den opp eller gjør den mindre.',
    nn: 'Fila eller teksten er for stor og vart ikkje teken imot. Del henne opp eller gjer henne mindre.',
    en: 'The file or text is too large and was not accepted. Split it or make it smaller.',
  },
  changedMeanwhile: {
    status: 409,
    nb: 'Noen andre, eller et annet vindu, har endret dette i mellomtiden. Endringen din er ikke lagret ennå. Last siden på nytt, se hva som er endret, og lagre igjen.',
    nn: 'Nokon andre, eller eit anna vindauge, har endra dette i mellomtida. Endringa di er ikkje lagra enno. Last sida på nytt, sjå kva som er endra, og lagre att.',
    en: 'Another person, or another window, changed this in the meantime. Your change is not saved yet. Reload, see what changed, and save again.',
  },
  doneOtherwise: {
    status: 409,
    nb: 'Det du sendte først, kom fram og er gjort, selv om svaret ble borte. Det du har endret det til, er ikke gjort. Se hva som gjelder nå, og bekreft på nytt bare hvis dette også skal gjøres.',
    nn: 'Det du sende først, kom fram og er gjort, sjølv om svaret vart borte. Det du har endra det til, er ikkje gjort. Sjå kva som gjeld no, og stadfest på nytt berre om dette òg skal gjerast.',
    en: 'What you sent first arrived and is done, although its answer was lost. What you have changed it to is not done. See what applies now, and confirm again only if this is to be done as well.',
  },
  failed: {
    status: 500,
    nb: 'Noe gikk galt hos oss. Endringen er ikke utført, og ingenting er halvveis lagret. Prøv igjen; hjelper det ikke, gi eksamenskontoret koden {reference}.',
    nn: 'Noko gjekk gale hos oss. Endringa er ikkje utført, og ingenting er lagra halvvegs. Prøv att; hjelper det ikkje, gje eksamenskontoret koden {reference}.',
    en: 'Something went wrong on our side. The change was not carried out and nothing is half saved. Try again; if that does not help, give the exam office the code {reference}.',
  },
  unavailable: {
    status: 503,
    nb: 'Databasen svarer ikke akkurat nå. Ingenting er tapt. Prøv igjen om litt.',
    nn: 'Databasen svarar ikkje akkurat no. Ingenting er tapt. Prøv att om litt.',
    en: 'The database does not answer right now. Nothing is lost. Try again shortly.',
  },
  tookTooLong: {
    status: 503,
    nb: 'Dette tok for lang tid og ble avbrutt. Ingenting er endret, og ingenting er halvveis lagret. Prøv igjen om litt; hjelper det ikke, gi eksamenskontoret koden {reference}.',
    nn: 'Dette tok for lang tid og vart avbrote. Ingenting er endra, og ingenting er lagra halvvegs. Prøv att om litt; hjelper det ikkje, gje eksamenskontoret koden {reference}.',
    en: 'This took too long and was stopped. Nothing was changed and nothing is half saved. Try again shortly; if that does not help, give the exam office the code {reference}.',
  },
  busy: {
    status: 503,
    nb: 'Noen andre holder på med det samme akkurat nå. Ingenting er endret, og ingenting er tapt. Prøv igjen om litt.',
    nn: 'Nokon andre held på med det same akkurat no. Ingenting er endra, og ingenting er tapt. Prøv att om litt.',
    en: 'Somebody else is working on the same thing right now. Nothing was changed and nothing is lost. Try again shortly.',
  },
  malformed: {
    status: 400,
    nb: 'Karakter forstod ikke forespørselen, og den ble ikke utført. Ingenting er endret. Åpne siden på nytt og prøv igjen.',
    nn: 'Karakter forstod ikkje førespurnaden, og han vart ikkje utført. Ingenting er endra. Opne sida på nytt og prøv att.',
    en: 'Karakter did not understand the request, and it was not carried out. Nothing was changed. Open the page again and try again.',
  },
  tooSlow: {
    status: 408,
    nb: 'Forespørselen kom ikke fram i tide og ble ikke utført. Ingenting er endret, og det du har skrevet, er ikke borte. Kontroller nettet og prøv igjen.',
    nn: 'Førespurnaden kom ikkje fram i tide og vart ikkje utført. Ingenting er endra, og det du har skrive, er ikkje borte. Kontroller nettet og prøv att.',
    en: 'The request did not arrive in time and was not carried out. Nothing was changed, and what you wrote is not gone. Check the network and try again.',
  },
  addressTooLong: {
    status: 414,
    nb: 'Adressen er for lang, så Karakter finner ikke siden. Ingenting er endret. Gå tilbake til forsiden og velg derfra.',
    nn: 'Adressa er for lang, så Karakter finn ikkje sida. Ingenting er endra. Gå tilbake til framsida og vel derifrå.',
    en: 'The address is too long, so Karakter cannot find the page. Nothing was changed. Go back to the front page and choose from there.',
  },
  headersTooLarge: {
    status: 431,
    nb: 'Nettleseren sendte for mye sammen med forespørselen, og den ble ikke utført. Ingenting er endret. Slett informasjonskapslene for Karakter, logg inn og prøv igjen.',
    nn: 'Nettlesaren sende for mykje saman med førespurnaden, og han vart ikkje utført. Ingenting er endra. Slett informasjonskapslane for Karakter, logg inn og prøv att.',
    en: 'The browser sent too much along with the request, and it was not carried out. Nothing was changed. Delete the cookies of Karakter, sign in and try again.',
  },
  unknownMediaType: {
    status: 415,
    nb: 'Karakter kan ikke lese innhold av denne typen, og det ble ikke tatt imot. Ingenting er endret. Send det som JSON.',
    nn: 'Karakter kan ikkje lese innhald av denne typen, og det vart ikkje teke imot. Ingenting er endra. Send det som JSON.',
    en: 'Karakter cannot read content of this type, and it was not accepted. Nothing was changed. Send it as JSON.',
  },
  upgradeNeeded: {
    status: 426,
    nb: 'Denne adressen er bare for den åpne forbindelsen som sidene i Karakter bruker. Ingenting er endret. Gå til forsiden.',
    nn: 'Denne adressa er berre for det opne sambandet som sidene i Karakter bruker. Ingenting er endra. Gå til framsida.',
    en: 'This address is only for the open connection that the pages of Karakter use. Nothing was changed. Go to the front page.',
  },
};
