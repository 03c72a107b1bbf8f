import { texts } from '../../text/dictionary.ts';

/** Explanation cases, as exam office and caseworkers see them. */
export const caseText = texts({
  nb: {
    casesTitle: 'Begrunnelser',
    noCasesTitle: 'Ingen har bedt om begrunnelse',
    noCases: 'Her kommer sakene når kandidater ber om begrunnelse etter kunngjøringen.',
    name: 'Navn',
    commission: 'Kommisjon',
    sentColumn: 'Sendt',
    timeline: {
      requested: 'Kandidaten ba om begrunnelse',
      writing: 'Sensorene skriver begrunnelsen',
      ready: 'Begrunnelsen er klar til sending',
      sent: 'Begrunnelsen ble sendt',
      oral: 'Begrunnelsen ble gitt muntlig',
      read: 'Kandidaten leste begrunnelsen',
      appeal: 'Klagefristen går ut',
    },
    candidateView: 'Vis det kandidaten ser nå',
    caseText: 'Teksten',
    notFinished: 'Sensorene skriver. Teksten vises her når den er merket som klar.',
    candidateSeesNothing:
      'Kandidaten ser at det er bedt om begrunnelse og når den skal komme, men ingen tekst.',
    sendCase: (candidate: number) => `Send begrunnelsen til kandidat ${candidate}`,
  },
  nn: {
    casesTitle: 'Grunngjevingar',
    noCasesTitle: 'Ingen har bede om grunngjeving',
    noCases: 'Her kjem sakene når kandidatar ber om grunngjeving etter kunngjeringa.',
    name: 'Namn',
    commission: 'Kommisjon',
    sentColumn: 'Send',
    timeline: {
      requested: 'Kandidaten bad om grunngjeving',
      writing: 'Sensorane skriv grunngjevinga',
      ready: 'Grunngjevinga er klar til sending',
      sent: 'Grunngjevinga vart send',
      oral: 'Grunngjevinga vart gjeven munnleg',
      read: 'Kandidaten las grunngjevinga',
      appeal: 'Klagefristen går ut',
    },
    candidateView: 'Vis det kandidaten ser no',
    caseText: 'Teksten',
    notFinished: 'Sensorane skriv. Teksten kjem her når han er merkt som klar.',
    candidateSeesNothing:
      'Kandidaten ser at det er bede om grunngjeving og når ho skal kome, men ingen tekst.',
    sendCase: (candidate) => `Send grunngjevinga til kandidat ${candidate}`,
  },
  en: {
    casesTitle: 'Explanations',
    noCasesTitle: 'Nobody has asked for an explanation',
    noCases: 'The cases appear here when candidates ask for explanations after the announcement.',
    name: 'Name',
    commission: 'Commission',
    sentColumn: 'Sent',
    timeline: {
      requested: 'The candidate asked for an explanation',
      writing: 'The graders write the explanation',
      ready: 'The explanation is ready to send',
      sent: 'The explanation was sent',
      oral: 'The explanation was given orally',
      read: 'The candidate read the explanation',
      appeal: 'The appeal deadline ends',
    },
    candidateView: 'Show what the candidate sees now',
    caseText: 'The text',
    notFinished: 'The graders are writing. The text appears here when it is marked as ready.',
    candidateSeesNothing:
      'The candidate sees that an explanation was asked for and when it is due, but no text.',
    sendCase: (candidate) => `Send the explanation to candidate ${candidate}`,
  },
});
