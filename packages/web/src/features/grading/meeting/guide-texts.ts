import { texts } from '../../../text/dictionary.ts';

/** The grading guide, adjusted from a meeting. */
export const guideText = texts({
  nb: {
    title: 'Sensorveiledningen',
    changed: 'Veiledningen er endret.',
    version: (n: number, at: string) => `Versjon ${n}, ${at}: hva som er endret`,
    adjust: 'Juster sensorveiledningen',
    toScoring: 'Vekt, fasit og karaktergrenser',
    pointsElsewhere:
      'Her endres bare tekstene. Vekt, fasit og karaktergrenser endres under Poeng og karaktergrenser, der en annen bekrefter.',
    levels: 'Karakterbeskrivelser',
    reason: 'Hva ble møtet enig om?',
    reasonHelp: 'Grunnen står ved versjonen, som arkiveres.',
    sendWords: 'Sensorene og den emneansvarlige får e-post. Tidligere versjoner blir stående.',
    send: 'Lagre ny versjon',
    adjusted: 'Veiledningen er endret.',
    close: 'Lukk',
  },
  nn: {
    title: 'Sensorrettleiinga',
    changed: 'Rettleiinga er endra.',
    version: (n, at) => `Versjon ${n}, ${at}: kva som er endra`,
    adjust: 'Juster sensorrettleiinga',
    toScoring: 'Vekt, fasit og karaktergrenser',
    pointsElsewhere:
      'Her blir berre tekstane endra. Vekt, fasit og karaktergrenser blir endra under Poeng og karaktergrenser, der ein annan stadfestar.',
    levels: 'Karakterskildringar',
    reason: 'Kva vart møtet samd om?',
    reasonHelp: 'Grunnen står ved versjonen, som blir arkivert.',
    sendWords: 'Sensorane og den emneansvarlege får e-post. Tidlegare versjonar blir ståande.',
    send: 'Lagre ny versjon',
    adjusted: 'Rettleiinga er endra.',
    close: 'Lukk',
  },
  en: {
    title: 'The grading guide',
    changed: 'The guide is changed.',
    version: (n, at) => `Version ${n}, ${at}: what is changed`,
    adjust: 'Adjust the grading guide',
    toScoring: 'Weights, key and thresholds',
    pointsElsewhere:
      'Only the texts are changed here. Weights, key and thresholds are changed under Points and thresholds, where another person confirms.',
    levels: 'Grade descriptions',
    reason: 'What did the meeting agree on?',
    reasonHelp: 'The reason stands by the version, which is archived.',
    sendWords: 'The graders and the course coordinator get a mail. Earlier versions stay.',
    send: 'Save a new version',
    adjusted: 'The guide is changed.',
    close: 'Close',
  },
});
