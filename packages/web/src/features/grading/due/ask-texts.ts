import { texts } from '../../../text/dictionary.ts';

/** Asking for more time for the grades. */
export const askText = texts({
  nb: {
    ask: 'Be om forlengelse',
    about:
      'Rektors delegerte avgjør. Kandidatene får vite om det først når forlengelsen er innvilget, og leser aldri begrunnelsen.',
    scope: 'For hvem',
    scopes: { exam: 'Hele eksamenen', commission: 'En kommisjon', candidates: 'Noen kandidater' },
    commission: 'Kommisjon',
    numbers: 'Kandidatnumre',
    numbersAbout: 'Skill dem med komma eller mellomrom.',
    ground: 'Grunnlag',
    until: 'Ny frist',
    reason: 'Begrunnelse',
    reasonMissing: 'Skriv hvorfor det trengs mer tid.',
    untilMissing: 'Velg en dato.',
    numbersMissing: 'Skriv minst ett kandidatnummer.',
    asked: 'Forespørselen er sendt til rektors delegerte.',
  },
  nn: {
    ask: 'Be om forlenging',
    about:
      'Rektors delegerte avgjer. Kandidatane får vite om det først når forlenginga er innvilga, og les aldri grunngivinga.',
    scope: 'For kven',
    scopes: { exam: 'Heile eksamenen', commission: 'Ein kommisjon', candidates: 'Nokre kandidatar' },
    commission: 'Kommisjon',
    numbers: 'Kandidatnummer',
    numbersAbout: 'Skil dei med komma eller mellomrom.',
    ground: 'Grunnlag',
    until: 'Ny frist',
    reason: 'Grunngiving',
    reasonMissing: 'Skriv kvifor det trengst meir tid.',
    untilMissing: 'Vel ein dato.',
    numbersMissing: 'Skriv minst eitt kandidatnummer.',
    asked: 'Førespurnaden er send til rektors delegerte.',
  },
  en: {
    ask: 'Ask for an extension',
    about:
      'The rector’s delegate decides. Candidates learn of it only once the extension is granted, and never read the reason.',
    scope: 'For whom',
    scopes: { exam: 'The whole exam', commission: 'One commission', candidates: 'Some candidates' },
    commission: 'Commission',
    numbers: 'Candidate numbers',
    numbersAbout: 'Separate them by commas or spaces.',
    ground: 'Ground',
    until: 'New due date',
    reason: 'Reason',
    reasonMissing: 'Write why more time is needed.',
    untilMissing: 'Choose a date.',
    numbersMissing: 'Write at least one candidate number.',
    asked: 'The request is sent to the rector’s delegate.',
  },
});
