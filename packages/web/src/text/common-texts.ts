import { roleNames } from '@karakter/contract/people/role-texts';
import { plural } from '@karakter/domain/text/wording';
import { texts } from './dictionary.ts';

/** Words that every page shares. */
export const commonText = texts({
  nb: {
    skipToContent: 'Hopp til innholdet',
    examHere: 'Eksamenen du er i',
    frontPage: 'Karakter, til forsiden',
    language: 'Språk',
    role: 'Rolle',
    account: 'Konto',
    mail: 'E-post',
    sessions: 'Innlogginger',
    signOut: 'Logg ut',
    cancel: 'Avbryt',
    close: 'Lukk',
    retry: 'Prøv igjen',
    loading: 'Henter …',
    filter: 'Filtrer listen',
    shown: (shown: number, all: number) =>
      shown === all
        ? plural.nb(all, { one: '# rad', other: '# rader' })
        : `${shown} av ${plural.nb(all, { one: '# rad', other: '# rader' })}`,
    noMatch: (text: string) => `Ingen rader inneholder «${text}».`,
    excel: 'Excel',
    excelFailed: 'Excel-filen ble ikke laget. Listen er som før. Last siden på nytt og prøv igjen.',
    print: 'Skriv ut',
    showAll: 'Vis alle',
    selectAll: 'Velg alle rader som vises',
    selectRow: (name: string) => `Velg ${name}`,
    late: 'Forsinket',
    howComputed: 'Slik er fristen regnet ut',
    errorsInForm: 'Rett dette før du går videre',
    failedTitle: 'Vi fikk ikke hentet dette',
    callForHelp: (name: string) => `Trenger du hjelp, ring ${name}:`,
    signInAgain: 'Logg inn på nytt',
    signedInAgain: 'Du er logget inn igjen. Gjør det én gang til, så blir det utført.',
    notDone: 'Dette ble ikke gjort',
    offline:
      'Vi får ikke kontakt med Karakter. Det du har skrevet på siden, står der fortsatt. Sjekk nettet og prøv igjen.',
    unanswered: 'Karakter svarer ikke. Ingenting er tapt. Vent litt, og trykk én gang til.',
    unreadable: 'Svaret fra Karakter kunne ikke leses. Ingenting er tapt. Last siden på nytt.',
    nothingLost: 'Det som er lagret, er trygt.',
    notFoundTitle: 'Vi finner ikke siden',
    notFound: 'Lenken kan være gammel, eller du har ikke tilgang med rollen du har nå.',
    toFrontPage: 'Gå til forsiden',
  },
  nn: {
    skipToContent: 'Hopp til innhaldet',
    examHere: 'Eksamenen du er i',
    frontPage: 'Karakter, til framsida',
    language: 'Språk',
    role: 'Rolle',
    account: 'Konto',
    mail: 'E-post',
    sessions: 'Innloggingar',
    signOut: 'Logg ut',
    cancel: 'Avbryt',
    close: 'Lukk',
    retry: 'Prøv att',
    loading: 'Hentar …',
    filter: 'Filtrer lista',
    shown: (shown, all) =>
      shown === all
        ? plural.nn(all, { one: '# rad', other: '# rader' })
        : `${shown} av ${plural.nn(all, { one: '# rad', other: '# rader' })}`,
    noMatch: (text) => `Ingen rader inneheld «${text}».`,
    excel: 'Excel',
    excelFailed: 'Excel-fila vart ikkje laga. Lista er som før. Last sida på nytt og prøv att.',
    print: 'Skriv ut',
    showAll: 'Vis alle',
    selectAll: 'Vel alle rader som er viste',
    selectRow: (name) => `Vel ${name}`,
    late: 'Forseinka',
    howComputed: 'Slik er fristen rekna ut',
    errorsInForm: 'Rett dette før du går vidare',
    failedTitle: 'Vi fekk ikkje henta dette',
    callForHelp: (name) => `Treng du hjelp, ring ${name}:`,
    signInAgain: 'Logg inn på nytt',
    signedInAgain: 'Du er logga inn att. Gjer det éin gong til, så blir det utført.',
    notDone: 'Dette vart ikkje gjort',
    offline:
      'Vi får ikkje kontakt med Karakter. Det du har skrive på sida, står der framleis. Sjekk nettet og prøv att.',
    unanswered: 'Karakter svarar ikkje. Ingenting er tapt. Vent litt, og trykk éin gong til.',
    unreadable: 'Svaret frå Karakter kunne ikkje lesast. Ingenting er tapt. Last sida på nytt.',
    nothingLost: 'Det som er lagra, er trygt.',
    notFoundTitle: 'Vi finn ikkje sida',
    notFound: 'Lenkja kan vere gammal, eller du har ikkje tilgang med rolla du har no.',
    toFrontPage: 'Gå til framsida',
  },
  en: {
    skipToContent: 'Skip to the content',
    examHere: 'The exam you are in',
    frontPage: 'Karakter, to the front page',
    language: 'Language',
    role: 'Role',
    account: 'Account',
    mail: 'Mail',
    sessions: 'Sessions',
    signOut: 'Sign out',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    loading: 'Loading …',
    filter: 'Filter the list',
    shown: (shown, all) =>
      shown === all
        ? plural.en(all, { one: '# row', other: '# rows' })
        : `${shown} of ${plural.en(all, { one: '# row', other: '# rows' })}`,
    noMatch: (text) => `No row contains “${text}”.`,
    excel: 'Excel',
    excelFailed: 'The Excel file was not made. The list is as before. Reload the page and try again.',
    print: 'Print',
    showAll: 'Show all',
    selectAll: 'Select all rows shown',
    selectRow: (name) => `Select ${name}`,
    late: 'Late',
    howComputed: 'How the deadline was calculated',
    errorsInForm: 'Correct this before you continue',
    failedTitle: 'We could not load this',
    callForHelp: (name) => `If you need help, call ${name}:`,
    signInAgain: 'Sign in again',
    signedInAgain: 'You are signed in again. Do it once more to complete it.',
    notDone: 'This was not done',
    offline:
      'Karakter cannot be reached. What you have written on the page is still there. Check the network and try again.',
    unanswered: 'Karakter does not answer. Nothing is lost. Wait a moment, and try again.',
    unreadable: 'The answer from Karakter could not be read. Nothing is lost. Reload the page.',
    nothingLost: 'What has been saved is safe.',
    notFoundTitle: 'We cannot find the page',
    notFound: 'The link may be old, or your present role does not give access.',
    toFrontPage: 'Go to the front page',
  },
});

/** The names of the roles, which the server also uses. */
export const roleText = texts(roleNames);

/** The languages, each in its own words, so that everybody finds theirs. */
export const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;
