import { texts } from '../../../text/dictionary.ts';

/** When an appeal commission is to be finished, how it works, and which ordinary commissions may serve. */
export const planText = texts({
  nb: {
    dueBy: (day: string) => `Skal være ferdig ${day}.`,
    noDay: 'Ingen fast dag.',
    assessings: {
      individual: 'Sensorene vurderer hver for seg.',
      shared: 'Sensorene vurderer sammen.',
    },
    change: 'Endre dag og arbeidsmåte',
    changeOf: (number: number) => `Endre dag og arbeidsmåte for klagekommisjon ${number}`,
    words: 'Sensorene får beskjed. Det de har skrevet, er tatt vare på.',
    day: 'Dagen de skal være ferdige (kan stå tom)',
    dayAbout: 'Loven krever klagesensur uten ugrunnet opphold. Sensorene får påminnelse før og etter dagen.',
    dayWrong: 'Skriv en dag, eller la feltet stå tomt.',
    assessing: 'Arbeidsmåte',
    fixed: 'En sensor har bekreftet en vurdering. Arbeidsmåten kan ikke endres nå.',
    serve: 'En annen ordinær kommisjon',
    serveAbout:
      'Reglene lar en annen ordinær kommisjon være klagekommisjon. Den kan ikke ha hatt noe med besvarelsen å gjøre.',
    use: (number: number) => `Bruk kommisjon ${number}`,
  },
  nn: {
    dueBy: (day) => `Skal vere ferdig ${day}.`,
    noDay: 'Ingen fast dag.',
    assessings: {
      individual: 'Sensorane vurderer kvar for seg.',
      shared: 'Sensorane vurderer saman.',
    },
    change: 'Endre dag og arbeidsmåte',
    changeOf: (number) => `Endre dag og arbeidsmåte for klagekommisjon ${number}`,
    words: 'Sensorane får melding. Det dei har skrive, er teke vare på.',
    day: 'Dagen dei skal vere ferdige (kan stå tom)',
    dayAbout: 'Lova krev klagesensur utan ugrunna opphald. Sensorane får påminning før og etter dagen.',
    dayWrong: 'Skriv ein dag, eller lat feltet stå tomt.',
    assessing: 'Arbeidsmåte',
    fixed: 'Ein sensor har stadfesta ei vurdering. Arbeidsmåten kan ikkje endrast no.',
    serve: 'Ein annan ordinær kommisjon',
    serveAbout:
      'Reglane lèt ein annan ordinær kommisjon vere klagekommisjon. Han kan ikkje ha hatt noko med svaret å gjere.',
    use: (number) => `Bruk kommisjon ${number}`,
  },
  en: {
    dueBy: (day) => `To be finished by ${day}.`,
    noDay: 'No fixed day.',
    assessings: {
      individual: 'The graders assess on their own.',
      shared: 'The graders assess together.',
    },
    change: 'Change day and way of working',
    changeOf: (number) => `Change day and way of working of appeal commission ${number}`,
    words: 'The graders are told. What they have written is kept.',
    day: 'The day by which they are to be finished (may be empty)',
    dayAbout:
      'The law asks for grading without undue delay. The graders are reminded before and after the day.',
    dayWrong: 'Enter a day, or leave the field empty.',
    assessing: 'Way of working',
    fixed: 'A grader has confirmed an assessment. The way of working cannot be changed now.',
    serve: 'Another ordinary commission',
    serveAbout:
      'The rules let another ordinary commission be the appeal commission. It must have had nothing to do with the answer.',
    use: (number) => `Use commission ${number}`,
  },
});
