import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

export const archiveText = texts({
  nb: {
    title: 'Arkiv',
    about:
      'Arkivpakken er én fil (zip) med hele eksamenen: oppgave, sensorveiledning, besvarelser, sensur, protokoll, saker og hendelseslogg. Den kan leses uten Karakter. Når den er laget, er eksamenen lukket.',
    holds: 'Pakken inneholder',
    answers: (n: number) => plural.nb(n, { one: '# besvarelse', other: '# besvarelser' }),
    explanations: (n: number) => plural.nb(n, { one: '# begrunnelse', other: '# begrunnelser' }),
    appeals: (n: number) => plural.nb(n, { one: '# klage', other: '# klager' }),
    events: (n: number) => plural.nb(n, { one: '# hendelse i loggen', other: '# hendelser i loggen' }),
    obstaclesTitle: 'Dette må være i orden først',
    obstacles: {
      notAnnounced: 'Karakterene er ikke kunngjort.',
      archivedAlready: 'Eksamenen er arkivert.',
      explanationsOpen: 'En eller flere begrunnelser er ikke sendt.',
      appealsOpen: 'En eller flere klager er ikke avgjort.',
      complaintsOpen: 'En eller flere klager på formelle feil er ikke avgjort eller ikke gjennomført.',
      gradesHeld: 'En eller flere karakterer holdes tilbake.',
      correctionsOpen: 'Ett eller flere forslag om å rette en karakter er ikke avgjort.',
      answersUnset: 'Noen besvarelser er ikke ferdige som PDF ennå.',
      deadlinesRunning: 'Frister for begrunnelse eller klage løper fortsatt.',
      protocolUnsigned: 'Alle sensorene har ikke signert protokollen.',
    },
    lastDeadline: 'Den siste fristen går ut',
    afterwards: 'Det kan komme saker også etter at eksamenen er arkivert',
    lateUntil: 'Den siste dagen for å ta opp en klage etter fristen er',
    afterwardsWords:
      'En sak som kommer da, behandles som ellers: den som har saken, får se besvarelsen til den er avgjort, og resten er lukket. Når saken er slutt, lages det et tillegg til arkivpakken. Pakken selv endres aldri.',
    supplements: 'Tillegg til arkivpakken',
    supplementsAbout:
      'Saker som var åpne etter at eksamenen ble arkivert. Hvert tillegg nevner kontrollsummen til pakken før.',
    downloadSupplement: (number: number) => `Last ned tillegg ${number}`,
    early: 'Arkiver før fristene er ute',
    unsigned: 'Arkiver uten alle signaturene',
    earlyReason: 'Hvorfor skal eksamenen arkiveres nå?',
    earlyMissing: 'Skriv hvorfor eksamenen arkiveres nå.',
    make: 'Arkiver eksamenen',
    makeWords: (answers: number) =>
      `Arkivpakken lages nå, med ${plural.nb(answers, { one: '# besvarelse', other: '# besvarelser' })}, og eksamenen lukkes. Det kan ikke tas tilbake. Du får e-post når den er klar.`,
    making: 'Arkivpakken lages. Du kan gå fra siden; den blir ferdig av seg selv.',
    makingFailed: (attempts: number) =>
      `Det gikk ikke ${plural.nb(attempts, { one: 'på første forsøk', other: 'på # forsøk' })}. Karakter prøver igjen. Ingenting er tapt.`,
    requested: 'Bestilt',
    made: 'Laget',
    by: (name: string) => `av ${name}`,
    size: 'Størrelse',
    checksum: 'SHA-256',
    checksumAbout:
      'Den samme kontrollsummen står i hendelsesloggen. Er filens kontrollsum en annen, er filen endret.',
    download: 'Last ned arkivpakken',
    identity:
      'Pakken har en liste over hvem kandidatene er (kandidater.json). Del den bare med dem som skal ha den.',
  },
  nn: {
    title: 'Arkiv',
    about:
      'Arkivpakka er éi fil (zip) med heile eksamenen: oppgåve, sensorrettleiing, svar, sensur, protokoll, saker og hendingslogg. Ho kan lesast utan Karakter. Når ho er laga, er eksamenen lukka.',
    holds: 'Pakka inneheld',
    answers: (n) => `${n} svar`,
    explanations: (n) => plural.nn(n, { one: '# grunngjeving', other: '# grunngjevingar' }),
    appeals: (n) => plural.nn(n, { one: '# klage', other: '# klager' }),
    events: (n) => plural.nn(n, { one: '# hending i loggen', other: '# hendingar i loggen' }),
    obstaclesTitle: 'Dette må vere i orden først',
    obstacles: {
      notAnnounced: 'Karakterane er ikkje kunngjorde.',
      archivedAlready: 'Eksamenen er arkivert.',
      explanationsOpen: 'Ei eller fleire grunngjevingar er ikkje sende.',
      appealsOpen: 'Ei eller fleire klager er ikkje avgjorde.',
      complaintsOpen: 'Ei eller fleire klager på formelle feil er ikkje avgjorde eller ikkje gjennomførte.',
      gradesHeld: 'Ein eller fleire karakterar er haldne tilbake.',
      correctionsOpen: 'Eitt eller fleire framlegg om å rette ein karakter er ikkje avgjorde.',
      answersUnset: 'Nokre svar er ikkje ferdige som PDF enno.',
      deadlinesRunning: 'Fristar for grunngjeving eller klage går framleis.',
      protocolUnsigned: 'Ikkje alle sensorane har signert protokollen.',
    },
    lastDeadline: 'Den siste fristen går ut',
    afterwards: 'Det kan kome saker også etter at eksamenen er arkivert',
    lateUntil: 'Den siste dagen for å ta opp ei klage etter fristen er',
    afterwardsWords:
      'Ei sak som kjem då, blir behandla som elles: den som har saka, får sjå svaret til ho er avgjord, og resten er lukka. Når saka er slutt, blir det laga eit tillegg til arkivpakka. Pakka sjølv blir aldri endra.',
    supplements: 'Tillegg til arkivpakka',
    supplementsAbout:
      'Saker som var opne etter at eksamenen vart arkivert. Kvart tillegg nemner kontrollsummen til pakka før.',
    downloadSupplement: (number) => `Last ned tillegg ${number}`,
    early: 'Arkiver før fristane er ute',
    unsigned: 'Arkiver utan alle signaturane',
    earlyReason: 'Kvifor skal eksamenen arkiverast no?',
    earlyMissing: 'Skriv kvifor eksamenen blir arkivert no.',
    make: 'Arkiver eksamenen',
    makeWords: (answers) =>
      `Arkivpakka blir laga no, med ${answers} svar, og eksamenen blir lukka. Det kan ikkje takast tilbake. Du får e-post når ho er klar.`,
    making: 'Arkivpakka blir laga. Du kan gå frå sida; ho blir ferdig av seg sjølv.',
    makingFailed: (attempts) =>
      `Det gjekk ikkje ${plural.nn(attempts, { one: 'på første forsøk', other: 'på # forsøk' })}. Karakter prøver att. Ingenting er tapt.`,
    requested: 'Bestilt',
    made: 'Laga',
    by: (name) => `av ${name}`,
    size: 'Storleik',
    checksum: 'SHA-256',
    checksumAbout:
      'Den same kontrollsummen står i hendingsloggen. Er kontrollsummen til fila ein annan, er fila endra.',
    download: 'Last ned arkivpakka',
    identity:
      'Pakka har ei liste over kven kandidatane er (kandidater.json). Del henne berre med dei som skal ha henne.',
  },
  en: {
    title: 'Archive',
    about:
      'The archive bundle is one file (zip) with the whole exam: paper, grading guide, answers, grading, protocol, cases and event log. It can be read without Karakter. Once it is made, the exam is closed.',
    holds: 'The bundle holds',
    answers: (n) => plural.en(n, { one: '# answer', other: '# answers' }),
    explanations: (n) => plural.en(n, { one: '# explanation', other: '# explanations' }),
    appeals: (n) => plural.en(n, { one: '# appeal', other: '# appeals' }),
    events: (n) => plural.en(n, { one: '# event in the log', other: '# events in the log' }),
    obstaclesTitle: 'What must be settled first',
    obstacles: {
      notAnnounced: 'The grades have not been announced.',
      archivedAlready: 'The exam is archived.',
      explanationsOpen: 'One or more explanations have not been sent.',
      appealsOpen: 'One or more appeals have not been decided.',
      complaintsOpen: 'One or more complaints of formal errors are not decided or not carried out.',
      gradesHeld: 'One or more grades are held back.',
      correctionsOpen: 'One or more proposals to correct a grade are not decided.',
      answersUnset: 'Some answers are not ready as PDF yet.',
      deadlinesRunning: 'Deadlines for explanation or appeal are still running.',
      protocolUnsigned: 'Not all graders have signed the protocol.',
    },
    lastDeadline: 'The last deadline ends',
    afterwards: 'Cases may come also after the exam is archived',
    lateUntil: 'The last day to take up a late appeal is',
    afterwardsWords:
      'Such a case is handled as usual: those who have it see the answer until it is decided, and the rest is closed. When the case is over, a supplement to the bundle is made. The bundle itself never changes.',
    supplements: 'Supplements to the bundle',
    supplementsAbout:
      'Cases that were open after the exam was archived. Each supplement names the checksum of the bundle before it.',
    downloadSupplement: (number) => `Download supplement ${number}`,
    early: 'Archive before the deadlines have passed',
    unsigned: 'Archive without all signatures',
    earlyReason: 'Why is the exam to be archived now?',
    earlyMissing: 'Write why the exam is archived now.',
    make: 'Archive the exam',
    makeWords: (answers) =>
      `The bundle is made now, with ${plural.en(answers, { one: '# answer', other: '# answers' })}, and the exam is closed. This cannot be undone. You will get an e-mail when it is ready.`,
    making: 'The bundle is being made. You can leave the page; it will be finished automatically.',
    makingFailed: (attempts) =>
      `It failed ${plural.en(attempts, { one: 'at the first attempt', other: 'at # attempts' })}. Karakter will try again. Nothing is lost.`,
    requested: 'Requested',
    made: 'Made',
    by: (name) => `by ${name}`,
    size: 'Size',
    checksum: 'SHA-256',
    checksumAbout:
      'The same checksum stands in the event log. If the file’s checksum is another, the file has been changed.',
    download: 'Download the bundle',
    identity:
      'The bundle has a list of who the candidates are (kandidater.json). Share it only with those who are to have it.',
  },
});
