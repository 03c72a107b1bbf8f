import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Trial grading of a meeting: its samples, what each gives, and the spread. */
export const trialText = texts({
  nb: {
    title: 'Prøvesensur',
    about:
      'Prøvesensuren er ikke sensur. Ingenting av den blir karakter eller kopieres; besvarelsene sensureres etterpå på vanlig måte av sin egen kommisjon.',
    states: { preparing: 'Forberedes', open: 'Åpen', shown: 'Spredningen er vist', closed: 'Lukket' },
    waiting: 'Ingen ser noe av det de andre har gitt, heller ikke hvor mange, før alle har gitt sine.',
    tooEarly: 'Prøvene velges når eksamenen er over og alle besvarelser er inne.',
    possible: (n: number) =>
      `${plural.nb(n, { one: '# besvarelse', other: '# besvarelser' })} kan være prøver. Ingen sensor får en besvarelse som sensoren selv har meldt mulig inhabilitet for.`,
    howMany: 'Antall prøver',
    howManyHelp: 'De trekkes, med lengdene spredt.',
    numbers: 'Eller disse kandidatnumrene',
    numbersHelp:
      'Skill dem med mellomrom eller komma. Sensorene ser Prøve 1, Prøve 2 og så videre, aldri numrene.',
    named: 'Vis navn ved spredningen',
    namedHelp:
      'Ellers ser hver sensor sitt eget merket og de andres uten navn. Kan ikke endres etter åpningen.',
    fault: (least: number, most: number) => `Skriv et antall prøver fra ${least} til ${most}.`,
    choose: 'Velg prøvene',
    chooseAgain: 'Velg prøvene på nytt',
    chosen: (n: number) => `${plural.nb(n, { one: '# prøve', other: '# prøver' })} er valgt.`,
    prepared: (n: number, isNamed: boolean) =>
      `${plural.nb(n, { one: '# prøve', other: '# prøver' })} er valgt. Spredningen vises ${isNamed ? 'med' : 'uten'} navn.`,
    open: 'Åpne prøvesensuren',
    openWords: (n: number) =>
      `Alle sensorene i møtet får e-post og kan lese ${plural.nb(n, { one: '# besvarelse', other: '# besvarelser' })}, også fra andre kommisjoner, til prøvesensuren lukkes. Prøvene kan ikke endres etterpå.`,
    participants: (n: number) => plural.nb(n, { one: '# sensor er med', other: '# sensorer er med' }),
    participantsHelp:
      'Listen viser ikke hvem som har gitt sin. Kan noen ikke, venter du ikke på den sensoren.',
    excused: (reason: string) => `Venter ikke: ${reason}`,
    excuse: 'Ikke vent',
    excuseWords:
      'Spredningen vises når alle de andre har gitt sine, kanskje med en gang. Grunnen vises ved spredningen, uten navn.',
    excuseReason: 'Hvorfor ventes det ikke?',
    excusedDone: 'Det ventes ikke lenger på sensoren.',
    left: (n: number) => `${plural.nb(n, { one: '# prøve', other: '# prøver' })} mangler karakter fra deg.`,
    given: 'Du har gitt din prøvesensur. Spredningen vises når alle har gitt sine.',
    readable: 'Prøvene kan leses til prøvesensuren lukkes.',
    grade: 'Vurder prøvene',
    read: 'Les prøvene',
    toSpread: 'Se spredningen',
    close: 'Lukk prøvesensuren',
    closeWords:
      'Ingen kan lese prøvene lenger, unntatt kommisjonen som skal sensurere dem. Spredningen blir stående.',
    toMeetings: 'Til sensormøtene',
    samplesName: 'Prøvene',
    sample: (n: number) => `Prøve ${n}`,
    sampleStates: { untouched: 'ikke begynt', begun: 'begynt', done: 'ferdig', aside: 'står over' },
    yours: (n: number) => `Din vurdering av prøve ${n}`,
    standAside: 'Stå over denne prøven',
    standAsideHelp: 'For eksempel fordi du kjenner igjen den som har skrevet den.',
    commentHelp: 'De andre ser den når alle har gitt sine.',
    give: 'Gi prøvesensuren',
    giveWords: 'Vurderingene dine kan ikke endres etterpå. De andre ser dem først når alle har gitt sine.',
    nothingTitle: 'Ingen prøver å lese',
    nothing: 'Prøvene kan leses fra prøvesensuren åpnes til den lukkes.',
  },
  nn: {
    title: 'Prøvesensur',
    about:
      'Prøvesensuren er ikkje sensur. Ingenting av han blir karakter eller blir kopiert; svara blir sensurerte etterpå på vanleg måte av sin eigen kommisjon.',
    states: { preparing: 'Blir førebudd', open: 'Open', shown: 'Spreiinga er vist', closed: 'Lukka' },
    waiting: 'Ingen ser noko av det dei andre har gjeve, heller ikkje kor mange, før alle har gjeve sine.',
    tooEarly: 'Prøvene blir valde når eksamenen er over og alle svara er inne.',
    possible: (n) =>
      `${plural.nn(n, { one: '# svar', other: '# svar' })} kan vere prøver. Ingen sensor får eit svar som sensoren sjølv har meldt mogleg inhabilitet for.`,
    howMany: 'Talet på prøver',
    howManyHelp: 'Dei blir trekte, med lengdene spreidde.',
    numbers: 'Eller desse kandidatnummera',
    numbersHelp:
      'Skil dei med mellomrom eller komma. Sensorane ser Prøve 1, Prøve 2 og så vidare, aldri nummera.',
    named: 'Vis namn ved spreiinga',
    namedHelp:
      'Elles ser kvar sensor sitt eige merkt og dei andre sine utan namn. Kan ikkje endrast etter opninga.',
    fault: (least, most) => `Skriv eit tal på prøver frå ${least} til ${most}.`,
    choose: 'Vel prøvene',
    chooseAgain: 'Vel prøvene på nytt',
    chosen: (n) => `${plural.nn(n, { one: '# prøve', other: '# prøver' })} er valde.`,
    prepared: (n, isNamed) =>
      `${plural.nn(n, { one: '# prøve', other: '# prøver' })} er valde. Spreiinga blir vist ${isNamed ? 'med' : 'utan'} namn.`,
    open: 'Opne prøvesensuren',
    openWords: (n) =>
      `Alle sensorane i møtet får e-post og kan lese ${plural.nn(n, { one: '# svar', other: '# svar' })}, også frå andre kommisjonar, til prøvesensuren blir lukka. Prøvene kan ikkje endrast etterpå.`,
    participants: (n) => plural.nn(n, { one: '# sensor er med', other: '# sensorar er med' }),
    participantsHelp:
      'Lista viser ikkje kven som har gjeve sin. Kan nokon ikkje, ventar du ikkje på den sensoren.',
    excused: (reason) => `Ventar ikkje: ${reason}`,
    excuse: 'Ikkje vent',
    excuseWords:
      'Spreiinga blir vist når alle dei andre har gjeve sine, kanskje med ein gong. Grunnen blir vist ved spreiinga, utan namn.',
    excuseReason: 'Kvifor blir det ikkje venta?',
    excusedDone: 'Det blir ikkje venta på sensoren lenger.',
    left: (n) => `${plural.nn(n, { one: '# prøve', other: '# prøver' })} manglar karakter frå deg.`,
    given: 'Du har gjeve din prøvesensur. Spreiinga blir vist når alle har gjeve sine.',
    readable: 'Prøvene kan lesast til prøvesensuren blir lukka.',
    grade: 'Vurder prøvene',
    read: 'Les prøvene',
    toSpread: 'Sjå spreiinga',
    close: 'Lukk prøvesensuren',
    closeWords:
      'Ingen kan lese prøvene lenger, unnateke kommisjonen som skal sensurere dei. Spreiinga blir ståande.',
    toMeetings: 'Til sensormøta',
    samplesName: 'Prøvene',
    sample: (n) => `Prøve ${n}`,
    sampleStates: { untouched: 'ikkje byrja', begun: 'byrja', done: 'ferdig', aside: 'står over' },
    yours: (n) => `Vurderinga di av prøve ${n}`,
    standAside: 'Stå over denne prøva',
    standAsideHelp: 'Til dømes fordi du kjenner att den som har skrive henne.',
    commentHelp: 'Dei andre ser han når alle har gjeve sine.',
    give: 'Gje prøvesensuren',
    giveWords:
      'Vurderingane dine kan ikkje endrast etterpå. Dei andre ser dei først når alle har gjeve sine.',
    nothingTitle: 'Ingen prøver å lese',
    nothing: 'Prøvene kan lesast frå prøvesensuren blir opna til han blir lukka.',
  },
  en: {
    title: 'Trial grading',
    about:
      'The trial grading is no grading. Nothing of it becomes a grade or is copied; the answers are graded afterwards in the usual way by their own commission.',
    states: { preparing: 'Being prepared', open: 'Open', shown: 'The spread is shown', closed: 'Closed' },
    waiting:
      'No one sees anything of what the others have given, nor how many have, before all have given theirs.',
    tooEarly: 'The samples are chosen when the exam is over and all answers are in.',
    possible: (n) =>
      `${plural.en(n, { one: '# answer', other: '# answers' })} can be samples. No grader is given an answer about which that grader has declared a possible disqualification.`,
    howMany: 'Number of samples',
    howManyHelp: 'They are drawn, with their lengths spread out.',
    numbers: 'Or these candidate numbers',
    numbersHelp:
      'Separate them by spaces or commas. Graders see Sample 1, Sample 2 and so on, never the numbers.',
    named: 'Show names with the spread',
    namedHelp:
      'Otherwise each grader sees their own marked, and the others’ without names. Cannot be changed once it is open.',
    fault: (least, most) => `Write a number of samples from ${least} to ${most}.`,
    choose: 'Choose the samples',
    chooseAgain: 'Choose the samples again',
    chosen: (n) => `${plural.en(n, { one: '# sample', other: '# samples' })} chosen.`,
    prepared: (n, isNamed) =>
      `${plural.en(n, { one: '# sample', other: '# samples' })} chosen. The spread is shown ${isNamed ? 'with' : 'without'} names.`,
    open: 'Open the trial grading',
    openWords: (n) =>
      `All graders of the meeting get a mail and can read ${plural.en(n, { one: '# answer', other: '# answers' })}, also of other commissions, until the trial grading is closed. The samples cannot be changed afterwards.`,
    participants: (n) => plural.en(n, { one: '# grader takes part', other: '# graders take part' }),
    participantsHelp:
      'The list does not show who has given theirs. If someone cannot, do not wait for that grader.',
    excused: (reason) => `Not waited for: ${reason}`,
    excuse: 'Do not wait',
    excuseWords:
      'The spread is shown once all the others have given theirs, perhaps at once. The reason is shown with the spread, without a name.',
    excuseReason: 'Why is this grader not waited for?',
    excusedDone: 'The grader is no longer waited for.',
    left: (n) => `${plural.en(n, { one: '# sample lacks', other: '# samples lack' })} a grade from you.`,
    given: 'You have given your trial grading. The spread is shown once all have given theirs.',
    readable: 'The samples can be read until the trial grading is closed.',
    grade: 'Grade the samples',
    read: 'Read the samples',
    toSpread: 'See the spread',
    close: 'Close the trial grading',
    closeWords:
      'No one can read the samples any more, except the commission that grades them. The spread stays.',
    toMeetings: 'To the grading meetings',
    samplesName: 'The samples',
    sample: (n) => `Sample ${n}`,
    sampleStates: { untouched: 'not begun', begun: 'begun', done: 'done', aside: 'passed by' },
    yours: (n) => `Your assessment of sample ${n}`,
    standAside: 'Pass this sample by',
    standAsideHelp: 'For example because you recognise its author.',
    commentHelp: 'The others see it once all have given theirs.',
    give: 'Give the trial grading',
    giveWords:
      'Your assessments cannot be changed afterwards. The others see them only once all have given theirs.',
    nothingTitle: 'No samples to read',
    nothing: 'The samples can be read from when the trial grading opens until it is closed.',
  },
});
