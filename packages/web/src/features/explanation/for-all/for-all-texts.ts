import { texts } from '../../../text/dictionary.ts';

/** Explanations to all candidates of an exam, for exam office and caseworkers. */
export const forAllText = texts({
  nb: {
    title: 'Begrunnelse til alle',
    off: 'Kandidatene ber om begrunnelse selv.',
    on: 'Alle kandidater får begrunnelse når karakterene er kunngjort.',
    onBy: (day: string) => `Alle kandidater får begrunnelse innen ${day}.`,
    turnOn: 'Gi begrunnelse til alle',
    turnOnWords:
      'Når karakterene kunngjøres, åpnes en begrunnelse for hver kandidat. Sensorene får beskjed samlet. Er karakterene kunngjort, skjer det nå. Klagefristen løper på nytt fra dagen begrunnelsen kommer.',
    day: 'Felles dag (kan stå tomt)',
    dayAbout: 'Uten felles dag, eller med en senere dag, gjelder lovens frist fra kunngjøringen.',
    dayWrong: 'Skriv en dag, eller la feltet stå tomt.',
    turnOff: 'La kandidatene be om begrunnelse',
    turnOffWords: 'Begrunnelser som er åpnet, står. Ingen flere åpnes uten at kandidaten ber om det.',
    mine: 'Alle kandidater får begrunnelse. Du trenger ikke be om den.',
  },
  nn: {
    title: 'Grunngjeving til alle',
    off: 'Kandidatane bed om grunngjeving sjølve.',
    on: 'Alle kandidatar får grunngjeving når karakterane er kunngjorde.',
    onBy: (day) => `Alle kandidatar får grunngjeving innan ${day}.`,
    turnOn: 'Gje grunngjeving til alle',
    turnOnWords:
      'Når karakterane blir kunngjorde, blir ei grunngjeving opna for kvar kandidat. Sensorane får melding samla. Er karakterane kunngjorde, skjer det no. Klagefristen går på nytt frå dagen grunngjevinga kjem.',
    day: 'Felles dag (kan stå tom)',
    dayAbout: 'Utan felles dag, eller med ein seinare dag, gjeld fristen i lova frå kunngjeringa.',
    dayWrong: 'Skriv ein dag, eller lat feltet stå tomt.',
    turnOff: 'Lat kandidatane be om grunngjeving',
    turnOffWords: 'Grunngjevingar som er opna, står. Ingen fleire blir opna utan at kandidaten bed om det.',
    mine: 'Alle kandidatar får grunngjeving. Du treng ikkje be om henne.',
  },
  en: {
    title: 'Explanations to all',
    off: 'The candidates ask for explanations themselves.',
    on: 'All candidates get an explanation when the grades are announced.',
    onBy: (day) => `All candidates get an explanation by ${day}.`,
    turnOn: 'Give explanations to all',
    turnOnWords:
      'When the grades are announced, an explanation is opened for each candidate. The graders are told of all at once. If the grades are announced already, it happens now. The appeal deadline starts again on the day the explanation comes.',
    day: 'Common day (may be empty)',
    dayAbout:
      'Without a common day, or with a later one, the deadline of the law applies from the announcement.',
    dayWrong: 'Enter a day, or leave the field empty.',
    turnOff: 'Let the candidates ask for explanations',
    turnOffWords: 'Explanations that are open stay. No more are opened unless the candidate asks.',
    mine: 'All candidates get an explanation. You need not ask for it.',
  },
});
