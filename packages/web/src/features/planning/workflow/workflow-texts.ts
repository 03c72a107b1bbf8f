import { texts } from '../../../text/dictionary.ts';

/** A commission's own workflow, on the commissions' page. */
export const workflowText = texts({
  nb: {
    title: 'Arbeidsflyt',
    inherited: 'Som for eksamenen',
    adapted: 'Tilpasset for denne kommisjonen',
    adapt: 'Tilpass arbeidsflyten',
    save: 'Lagre arbeidsflyten',
    inherit: 'Bruk eksamenens arbeidsflyt',
    cancel: 'Avbryt',
    saved: 'Arbeidsflyten er endret. Sensorene har fått beskjed hvis eksamenen er publisert.',
    about: 'Kan endres til første vurdering er bekreftet. Det sensorene alt har skrevet, blir tatt vare på.',
    automaticLabel: 'Automatiske poeng i flervalgsoppgaver',
    automaticAbout:
      'Kan endres til første vurdering er bekreftet. Velger du å vente, skjules poengene i alle besvarelser som sensoren ikke har lest; de som er lest eller vurdert, endres ikke.',
    automatic: {
      shown: 'Vises med en gang',
      afterReading: 'Vises når sensoren har lest besvarelsen',
    },
    automaticSaving: 'Lagrer …',
    automaticSaved: 'Valget er lagret.',
    fixed: 'En sensor har bekreftet en vurdering, så arbeidsflyten ligger fast.',
  },
  nn: {
    title: 'Arbeidsflyt',
    inherited: 'Som for eksamenen',
    adapted: 'Tilpassa for denne kommisjonen',
    adapt: 'Tilpass arbeidsflyten',
    save: 'Lagre arbeidsflyten',
    inherit: 'Bruk arbeidsflyten til eksamenen',
    cancel: 'Avbryt',
    saved: 'Arbeidsflyten er endra. Sensorane har fått beskjed om eksamenen er publisert.',
    about:
      'Kan endrast til den første vurderinga er stadfesta. Det sensorane alt har skrive, blir teke vare på.',
    automaticLabel: 'Automatiske poeng i fleirvalsoppgåver',
    automaticAbout:
      'Kan endrast til den første vurderinga er stadfesta. Vel du å vente, blir poenga gøymde i alle svar som sensoren ikkje har lese; dei som er lesne eller vurderte, blir ikkje endra.',
    automatic: {
      shown: 'Blir viste med ein gong',
      afterReading: 'Blir viste når sensoren har lese svaret',
    },
    automaticSaving: 'Lagrar …',
    automaticSaved: 'Valet er lagra.',
    fixed: 'Ein sensor har stadfesta ei vurdering, så arbeidsflyten ligg fast.',
  },
  en: {
    title: 'Workflow',
    inherited: 'As for the exam',
    adapted: 'Adapted for this commission',
    adapt: 'Adapt the workflow',
    save: 'Save the workflow',
    inherit: 'Use the exam’s workflow',
    cancel: 'Cancel',
    saved: 'The workflow is changed. The graders have been told if the exam is published.',
    about:
      'It can change until the first assessment is confirmed. What graders have written already is kept.',
    automaticLabel: 'Automatic points of multiple-choice questions',
    automaticAbout:
      'Can change until the first assessment is confirmed. If they wait, points are hidden in every script that its grader has not read; what is read or marked does not change.',
    automatic: {
      shown: 'Shown at once',
      afterReading: 'Shown when the grader has read the script',
    },
    automaticSaving: 'Saving …',
    automaticSaved: 'The choice is saved.',
    fixed: 'A grader has confirmed an assessment, so the workflow is fixed.',
  },
});
