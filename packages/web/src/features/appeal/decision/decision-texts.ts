import { texts } from '../../../text/dictionary.ts';

/** What comes with an appeal's decision: the new graders' reasons, and the block on the transcript. */
export const decisionText = texts({
  nb: {
    reasons: 'Sensorenes begrunnelse',
    reasonsMissing:
      'Klagekommisjonen har ikke skrevet begrunnelsen ennå. Uten den er karakteren ikke ferdig.',
    reasonsHidden: 'Kandidaten leser den når vedtaket er kunngjort.',
    transcript: 'Karakterutskrift',
    withheld: (since: string) => `Karakterutskriften er holdt tilbake siden ${since}.`,
    blocked: (since: string, basis: string) => `Karakterutskriften er sperret fra ${since} (${basis}).`,
    lifted: (at: string, by: string) => `Sperren ble opphevet ${at} av ${by}.`,
    givenOut: (at: string) => `Karakterutskriften er ikke holdt tilbake lenger, fra ${at}.`,
    stays: 'Sperren står til den blir opphevet, også etter at klagen er avgjort.',
    lift: 'Opphev sperren',
    liftAbout:
      'Karakterutskriften kan gis ut igjen. Kandidaten ser at sperren er opphevet, men ikke begrunnelsen.',
    liftReason: 'Hvorfor oppheves sperren?',
    liftDone: 'Sperren er opphevet.',
  },
  nn: {
    reasons: 'Grunngjevinga frå sensorane',
    reasonsMissing:
      'Klagekommisjonen har ikkje skrive grunngjevinga enno. Utan ho er karakteren ikkje ferdig.',
    reasonsHidden: 'Kandidaten les ho når vedtaket er kunngjort.',
    transcript: 'Karakterutskrift',
    withheld: (since) => `Karakterutskrifta er halden tilbake sidan ${since}.`,
    blocked: (since, basis) => `Karakterutskrifta er sperra frå ${since} (${basis}).`,
    lifted: (at, by) => `Sperra blei oppheva ${at} av ${by}.`,
    givenOut: (at) => `Karakterutskrifta er ikkje halden tilbake lenger, frå ${at}.`,
    stays: 'Sperra står til ho blir oppheva, også etter at klaga er avgjord.',
    lift: 'Opphev sperra',
    liftAbout:
      'Karakterutskrifta kan givast ut att. Kandidaten ser at sperra er oppheva, men ikkje grunngjevinga.',
    liftReason: 'Kvifor blir sperra oppheva?',
    liftDone: 'Sperra er oppheva.',
  },
  en: {
    reasons: 'The graders’ reasons',
    reasonsMissing:
      'The appeal commission has not written its reasons yet. Without them the grade is not complete.',
    reasonsHidden: 'The candidate reads them when the decision is announced.',
    transcript: 'Transcript',
    withheld: (since) => `The transcript has been withheld since ${since}.`,
    blocked: (since, basis) => `The transcript is withheld from ${since} (${basis}).`,
    lifted: (at, by) => `The block was lifted on ${at} by ${by}.`,
    givenOut: (at) => `The transcript is no longer withheld, from ${at}.`,
    stays: 'The block stays until it is lifted, also after the appeal is decided.',
    lift: 'Lift the block',
    liftAbout:
      'The transcript can be given out again. The candidate sees that the block is lifted, but not the reason.',
    liftReason: 'Why is the block lifted?',
    liftDone: 'The block is lifted.',
  },
});
