import { texts } from '../../text/dictionary.ts';

/** Registering an appeal that arrived on paper or by e-mail. */
export const registerAppealText = texts({
  nb: {
    title: 'Registrer en klage',
    noneTitle: 'Ingen karakterer er kunngjort på denne eksamenen ennå',
    none: 'Det kan klages når karakteren er kunngjort. Da velger du kandidaten her.',
    about:
      'For klager som er kommet på papir eller i e-post. Dagen klagen kom, avgjør om den er i tide. Kandidaten får e-post om at den er registrert, og følger saken som om den var sendt i Karakter.',
    candidate: 'Kandidat',
    arrivedOn: 'Dagen klagen kom',
    arrivedOnAbout: 'Når den nådde institusjonen, ikke når den ble åpnet eller registrert.',
    arrivedBy: 'Klagen kom',
    arrivals: { paper: 'På papir', email: 'I e-post' },
    grounds: 'Kandidatens begrunnelse, om klagen har noen',
    groundsAbout: 'Skriv den av ordrett. Klagekommisjonen ser den bare om reglene gir åpen klagesensur.',
    missing: { candidateNumber: 'Velg hvem klagen er fra.', arrivedOn: 'Fyll ut dagen klagen kom.' },
    register: 'Registrer klagen',
    askWho: (candidate: string, exam: string, day: string) =>
      `Klagen er fra kandidat ${candidate}, på karakteren i ${exam} ${day}.`,
    askWhen: (day: string, arrival: string) => `Den kom ${day}, ${arrival}.`,
    askMail: 'Kandidaten får e-post med en gang om at klagen er registrert.',
    cancel: 'Avbryt',
  },
  nn: {
    title: 'Registrer ei klage',
    noneTitle: 'Ingen karakterar er kunngjorde på denne eksamenen enno',
    none: 'Det kan klagast når karakteren er kunngjord. Då vel du kandidaten her.',
    about:
      'For klager som er komne på papir eller i e-post. Dagen klaga kom, avgjer om ho er i tide. Kandidaten får e-post om at ho er registrert, og følgjer saka som om ho var send i Karakter.',
    candidate: 'Kandidat',
    arrivedOn: 'Dagen klaga kom',
    arrivedOnAbout: 'Når ho nådde institusjonen, ikkje når ho vart opna eller registrert.',
    arrivedBy: 'Klaga kom',
    arrivals: { paper: 'På papir', email: 'I e-post' },
    grounds: 'Grunngjevinga frå kandidaten, om klaga har noka',
    groundsAbout:
      'Skriv henne av ordrett. Klagekommisjonen ser henne berre om reglane gjev open klagesensur.',
    missing: { candidateNumber: 'Vel kven klaga er frå.', arrivedOn: 'Fyll ut dagen klaga kom.' },
    register: 'Registrer klaga',
    askWho: (candidate, exam, day) => `Klaga er frå kandidat ${candidate}, på karakteren i ${exam} ${day}.`,
    askWhen: (day, arrival) => `Ho kom ${day}, ${arrival}.`,
    askMail: 'Kandidaten får e-post med ein gong om at klaga er registrert.',
    cancel: 'Avbryt',
  },
  en: {
    title: 'Register an appeal',
    noneTitle: 'No grades have been announced in this exam yet',
    none: 'A grade can be appealed once it has been announced. Then you choose the candidate here.',
    about:
      'For appeals that came on paper or by e-mail. The day the appeal came decides whether it is in time. The candidate gets an e-mail saying that it is registered, and follows the case as if it had been sent in Karakter.',
    candidate: 'Candidate',
    arrivedOn: 'The day the appeal came',
    arrivedOnAbout: 'When it reached the institution, not when it was opened or registered.',
    arrivedBy: 'The appeal came',
    arrivals: { paper: 'On paper', email: 'By e-mail' },
    grounds: 'The candidate’s reasons, if the appeal gives any',
    groundsAbout:
      'Copy them word for word. The appeal commission sees them only if the rules open the grading of appeals.',
    missing: {
      candidateNumber: 'Choose whom the appeal is from.',
      arrivedOn: 'Enter the day the appeal came.',
    },
    register: 'Register the appeal',
    askWho: (candidate, exam, day) =>
      `The appeal is from candidate ${candidate}, of the grade in ${exam} ${day}.`,
    askWhen: (day, arrival) => `It came on ${day}, ${arrival}.`,
    askMail: 'The candidate gets an e-mail at once saying that it is registered.',
    cancel: 'Cancel',
  },
});
