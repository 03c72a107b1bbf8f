import { texts } from '../../../text/dictionary.ts';

/** The reasons that an appeal's graders write for the candidate. */
export const reasonsText = texts({
  nb: {
    heading: 'Begrunnelse til kandidaten',
    needed:
      'Klagen er ikke ferdig vurdert før dere har begrunnet karakteren. Kandidaten leser begrunnelsen i vedtaket.',
    write: 'Skriv begrunnelsen',
    again: 'Skriv begrunnelsen på nytt',
    about:
      'Skriv hvilke prinsipper dere har lagt til grunn, og hvordan dere vurderer besvarelsen. Begrunnelsen står i vedtaksbrevet. Den siste som er skrevet, gjelder, fram til vedtaket.',
    label: 'Begrunnelse',
    done: 'Begrunnelsen er lagret.',
  },
  nn: {
    heading: 'Grunngjeving til kandidaten',
    needed:
      'Klaga er ikkje ferdig vurdert før de har grunngjeve karakteren. Kandidaten les grunngjevinga i vedtaket.',
    write: 'Skriv grunngjevinga',
    again: 'Skriv grunngjevinga på nytt',
    about:
      'Skriv kva prinsipp de har lagt til grunn, og korleis de vurderer svaret. Grunngjevinga står i vedtaksbrevet. Den siste som er skriven, gjeld, fram til vedtaket.',
    label: 'Grunngjeving',
    done: 'Grunngjevinga er lagra.',
  },
  en: {
    heading: 'Reasons for the candidate',
    needed:
      'The appeal is not completely graded until you have given reasons for the grade. The candidate reads them in the decision.',
    write: 'Write the reasons',
    again: 'Write the reasons again',
    about:
      'Write which principles you have followed and how you assess the answer. The reasons are in the letter with the decision. The last ones that are written count, until the decision.',
    label: 'Reasons',
    done: 'The reasons are saved.',
  },
});
