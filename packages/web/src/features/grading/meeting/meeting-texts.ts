import { commaSeparated, plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Grading meetings: called, changed, held, and their minutes. */
export const meetingText = texts({
  nb: {
    title: 'Sensormøter',
    about:
      'I et sensormøte blir sensorene enige om hvordan veiledningen skal leses. Sensorene i en klagekommisjon er aldri med.',
    call: 'Kall inn til sensormøte',
    emptyTitle: 'Ingen sensormøter',
    empty: 'Møter som sensorene blir kalt inn til, står her med saksliste og referat.',
    emptyCall: 'Kall inn når sensorene skal møtes. De får møtet på e-post og i kalenderen.',
    states: { planned: 'Planlagt', held: 'Holdt', cancelled: 'Avlyst' },
    date: 'Dag',
    clock: 'Klokkeslett (norsk tid)',
    minutes: 'Varighet i minutter',
    place: 'Sted',
    videoLink: 'Videolenke',
    videoLinkHelp: 'Hele adressen, med https:// først.',
    leader: 'Leder',
    commissions: 'Kommisjoner',
    commissionsHelp: 'Velg ingen for å kalle inn alle, også kommisjoner som kommer til.',
    commission: (n: number) => `Kommisjon ${n}`,
    agenda: 'Saksliste',
    faults: {
      'meeting-date': 'Skriv dagen for møtet.',
      'meeting-clock': 'Skriv når møtet begynner, for eksempel 10.00.',
      'meeting-minutes': 'Skriv en varighet fra 10 til 600 minutter.',
      'meeting-place': 'Skriv et sted eller en videolenke.',
      'meeting-link': 'Lim inn hele lenken, med https:// først.',
    },
    sendWords: 'Alle som er kalt inn, får e-post med møtet til kalenderen. Sakslisten står bare her.',
    send: 'Send innkallingen',
    sent: 'Innkallingen er sendt.',
    close: 'Lukk',
    change: 'Endre møtet',
    sendChange: 'Send endringen',
    changed: 'Endringen er sendt.',
    cancel: 'Avlys møtet',
    cancelWords:
      'Alle som er kalt inn, får e-post, og møtet går ut av kalenderen. Grunnen står bare på denne siden.',
    cancelReason: 'Hvorfor avlyses møtet?',
    hold: 'Meld møtet som holdt',
    holdWords: 'Møtet blir stående som holdt og kan ikke endres. Referatet kan fortsatt skrives.',
    ends: 'Slutter',
    length: (n: number) => plural.nb(n, { one: '# minutt', other: '# minutter' }),
    called: 'Kalt inn',
    calledCommissions: (numbers: readonly number[] | null, others: number) =>
      numbers === null
        ? 'Alle sensorer'
        : commaSeparated([
            numbers.length > 0 && `Kommisjon ${commaSeparated(numbers.map(String))}`,
            others > 0 && plural.nb(others, { one: 'en annen kommisjon', other: '# andre kommisjoner' }),
          ]),
    minutesTitle: 'Referat',
    minutesText: 'Referatet',
    minutesHelp:
      'Sensorene, den emneansvarlige og eksamenskontoret leser referatet, og det arkiveres. Nevn kandidater ved prøvens nummer, aldri ved navn.',
    writeMinutes: 'Skriv referat',
    changeMinutes: 'Endre referatet',
    saveMinutes: 'Lagre referatet',
    minutesMeanwhile: 'Denne versjonen ble lagret mens du skrev. Ta med det som skal stå, før du lagrer din.',
    minutesBegun: 'Du har begynt på et referat som ikke er lagret',
    minutesBegunAbout: 'Velg knappen under for å skrive videre og lagre det.',
    minutesSaved: 'Referatet er lagret.',
    writtenBy: (name: string, at: string) => `Skrevet av ${name} ${at}`,
    minutesVersion: (n: number, name: string, at: string) => `Versjon ${n}, ${name} ${at}`,
    next: 'Møter',
    ofCourse: (code: string) => `Sensormøte i ${code}`,
    samplesLeft: (n: number) =>
      n === 0
        ? 'gi prøvesensuren'
        : `prøvesensur: ${plural.nb(n, { one: '# prøve', other: '# prøver' })} igjen`,
    join: (code: string) => `Bli med på video, ${code}`,
    toDesk: 'Til besvarelsene',
  },
  nn: {
    title: 'Sensormøte',
    about:
      'I eit sensormøte blir sensorane samde om korleis rettleiinga skal lesast. Sensorane i ein klagekommisjon er aldri med.',
    call: 'Kall inn til sensormøte',
    emptyTitle: 'Ingen sensormøte',
    empty: 'Møte som sensorane blir kalla inn til, står her med sakliste og referat.',
    emptyCall: 'Kall inn når sensorane skal møtast. Dei får møtet på e-post og i kalenderen.',
    states: { planned: 'Planlagt', held: 'Halde', cancelled: 'Avlyst' },
    date: 'Dag',
    clock: 'Klokkeslett (norsk tid)',
    minutes: 'Lengd i minutt',
    place: 'Stad',
    videoLink: 'Videolenkje',
    videoLinkHelp: 'Heile adressa, med https:// først.',
    leader: 'Leiar',
    commissions: 'Kommisjonar',
    commissionsHelp: 'Vel ingen for å kalle inn alle, også kommisjonar som kjem til.',
    commission: (n) => `Kommisjon ${n}`,
    agenda: 'Sakliste',
    faults: {
      'meeting-date': 'Skriv dagen for møtet.',
      'meeting-clock': 'Skriv når møtet byrjar, til dømes 10.00.',
      'meeting-minutes': 'Skriv ei lengd frå 10 til 600 minutt.',
      'meeting-place': 'Skriv ein stad eller ei videolenkje.',
      'meeting-link': 'Lim inn heile lenkja, med https:// først.',
    },
    sendWords: 'Alle som er kalla inn, får e-post med møtet til kalenderen. Saklista står berre her.',
    send: 'Send innkallinga',
    sent: 'Innkallinga er send.',
    close: 'Lukk',
    change: 'Endre møtet',
    sendChange: 'Send endringa',
    changed: 'Endringa er send.',
    cancel: 'Avlys møtet',
    cancelWords:
      'Alle som er kalla inn, får e-post, og møtet går ut av kalenderen. Grunnen står berre på denne sida.',
    cancelReason: 'Kvifor blir møtet avlyst?',
    hold: 'Meld møtet som halde',
    holdWords: 'Møtet blir ståande som halde og kan ikkje endrast. Referatet kan framleis skrivast.',
    ends: 'Sluttar',
    length: (n) => plural.nn(n, { one: '# minutt', other: '# minutt' }),
    called: 'Kalla inn',
    calledCommissions: (numbers, others) =>
      numbers === null
        ? 'Alle sensorar'
        : commaSeparated([
            numbers.length > 0 && `Kommisjon ${commaSeparated(numbers.map(String))}`,
            others > 0 && plural.nn(others, { one: 'ein annan kommisjon', other: '# andre kommisjonar' }),
          ]),
    minutesTitle: 'Referat',
    minutesText: 'Referatet',
    minutesHelp:
      'Sensorane, den emneansvarlege og eksamenskontoret les referatet, og det blir arkivert. Nemn kandidatar ved nummeret på prøva, aldri ved namn.',
    writeMinutes: 'Skriv referat',
    changeMinutes: 'Endre referatet',
    saveMinutes: 'Lagre referatet',
    minutesMeanwhile:
      'Denne versjonen vart lagra medan du skreiv. Ta med det som skal stå, før du lagrar din.',
    minutesBegun: 'Du har byrja på eit referat som ikkje er lagra',
    minutesBegunAbout: 'Vel knappen under for å skrive vidare og lagre det.',
    minutesSaved: 'Referatet er lagra.',
    writtenBy: (name, at) => `Skrive av ${name} ${at}`,
    minutesVersion: (n, name, at) => `Versjon ${n}, ${name} ${at}`,
    next: 'Møte',
    ofCourse: (code) => `Sensormøte i ${code}`,
    samplesLeft: (n) =>
      n === 0
        ? 'gje prøvesensuren'
        : `prøvesensur: ${plural.nn(n, { one: '# prøve', other: '# prøver' })} att`,
    join: (code) => `Bli med på video, ${code}`,
    toDesk: 'Til svara',
  },
  en: {
    title: 'Grading meetings',
    about:
      'In a grading meeting the graders agree on how to read the guide. The graders of an appeal commission are never in it.',
    call: 'Call a grading meeting',
    emptyTitle: 'No grading meetings',
    empty: 'Meetings that the graders are called to are listed here, with agenda and minutes.',
    emptyCall: 'Call a meeting when the graders are to meet. They get it by mail and in their calendars.',
    states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
    date: 'Day',
    clock: 'Time (Norwegian time)',
    minutes: 'Length in minutes',
    place: 'Place',
    videoLink: 'Video link',
    videoLinkHelp: 'The whole address, with https:// first.',
    leader: 'Leader',
    commissions: 'Commissions',
    commissionsHelp: 'Choose none to call all, also commissions that are added later.',
    commission: (n) => `Commission ${n}`,
    agenda: 'Agenda',
    faults: {
      'meeting-date': 'Write the day of the meeting.',
      'meeting-clock': 'Write when the meeting begins, for example 10.00.',
      'meeting-minutes': 'Write a length from 10 to 600 minutes.',
      'meeting-place': 'Write a place or a video link.',
      'meeting-link': 'Paste the whole link, with https:// first.',
    },
    sendWords:
      'Everyone who is called gets a mail with the meeting for the calendar. The agenda is only here.',
    send: 'Send the call',
    sent: 'The call is sent.',
    close: 'Close',
    change: 'Change the meeting',
    sendChange: 'Send the change',
    changed: 'The change is sent.',
    cancel: 'Cancel the meeting',
    cancelWords:
      'Everyone who is called gets a mail, and the meeting leaves their calendars. The reason is on this page only.',
    cancelReason: 'Why is the meeting cancelled?',
    hold: 'Note the meeting as held',
    holdWords: 'The meeting stays as held and cannot be changed. Its minutes can still be written.',
    ends: 'Ends',
    length: (n) => plural.en(n, { one: '# minute', other: '# minutes' }),
    called: 'Called',
    calledCommissions: (numbers, others) =>
      numbers === null
        ? 'All graders'
        : commaSeparated([
            numbers.length > 0 && `Commission ${commaSeparated(numbers.map(String))}`,
            others > 0 && plural.en(others, { one: 'another commission', other: '# other commissions' }),
          ]),
    minutesTitle: 'Minutes',
    minutesText: 'The minutes',
    minutesHelp:
      'The graders, the course coordinator and the exam office read the minutes, and they are archived. Name candidates by the number of the sample, never by name.',
    writeMinutes: 'Write minutes',
    changeMinutes: 'Change the minutes',
    saveMinutes: 'Save the minutes',
    minutesMeanwhile:
      'This version was saved while you were writing. Include what should stand before you save yours.',
    minutesBegun: 'You have begun minutes that are not saved',
    minutesBegunAbout: 'Use the button below to continue and save them.',
    minutesSaved: 'The minutes are saved.',
    writtenBy: (name, at) => `Written by ${name} ${at}`,
    minutesVersion: (n, name, at) => `Version ${n}, ${name} ${at}`,
    next: 'Meetings',
    ofCourse: (code) => `Grading meeting in ${code}`,
    samplesLeft: (n) =>
      n === 0
        ? 'give the trial grading'
        : `trial grading: ${plural.en(n, { one: '# sample', other: '# samples' })} left`,
    join: (code) => `Join on video, ${code}`,
    toDesk: 'To the answers',
  },
});
