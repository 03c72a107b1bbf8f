import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Graders who leave and join a commission that has begun. */
export const seatsText = texts({
  nb: {
    leader: 'Leder',
    makeLeader: 'Gjør til leder',
    makeLeaderOf: (name: string) => `Gjør ${name} til leder`,
    leave: 'Bytt ut eller ta ut',
    leaveOf: (name: string) => `Bytt ut eller ta ut ${name}`,
    leaveTitle: (name: string) => `${name} går ut av kommisjonen`,
    reason: 'Hvorfor?',
    reasonAbout: 'Grunnen ses bare av eksamenskontoret.',
    reasons: { ill: 'Syk', late: 'Rekker ikke fristen', notImpartial: 'Inhabil', other: 'Annet' },
    successor: 'Hvem tar over plassen?',
    findSuccessor: 'Finn etterfølgeren ved navn eller e-post',
    choose: 'Velg',
    noSuccessor: 'Ingen: plassen faller bort',
    withSuccessor: 'En etterfølger',
    chosen: (name: string) => `Etterfølger: ${name}`,
    otherSuccessor: 'Velg en annen',
    external: 'Ekstern',
    teaches: 'Underviser i emnet',
    supervises: 'Veileder en av kandidatene',
    work: 'Det som er bekreftet, men ikke åpnet',
    workStands: 'Teller for plassen',
    workAside: 'Legges til side, og etterfølgeren leser på nytt',
    workForced: 'Det som er bekreftet, men ikke åpnet, legges til side. Etterfølgeren leser det på nytt.',
    workForcedAlone: 'Det som er bekreftet, men ikke åpnet, legges til side.',
    consequencesTitle: 'Dette skjer med besvarelsene',
    consequences: {
      agreedStands: (n: number) =>
        `${plural.nb(n, { one: '# er ferdig', other: '# er ferdige' })}: karakteren står.`,
      discussionGoesOn: (n: number) =>
        `${plural.nb(n, { one: '# er åpnet', other: '# er åpnet' })} med ulike karakterer: vurderingene står, og drøftingen fortsetter.`,
      countsForSeat: (n: number) =>
        `${plural.nb(n, { one: '# er bekreftet', other: '# er bekreftet' })}: vurderingen teller for plassen.`,
      setAside: (n: number) =>
        `${plural.nb(n, { one: '# er bekreftet', other: '# er bekreftet' })}: vurderingen tas vare på, men teller ikke.`,
      draftKept: (n: number) =>
        `${plural.nb(n, { one: '# er påbegynt', other: '# er påbegynt' })}: utkastet tas vare på, teller ikke og vises ikke til noen.`,
      sharedGoesOn: (n: number) =>
        `${plural.nb(n, { one: '# vurderes felles', other: '# vurderes felles' })}: vurderingen fortsetter, og bekreftelsen til den som går ut, faller bort.`,
      untouched: (n: number) => `${plural.nb(n, { one: '# er ikke begynt', other: '# er ikke begynt' })}.`,
    },
    noAnswers: 'Kommisjonen har ingen besvarelser ennå.',
    numbers: 'Kandidatnumre',
    tells:
      'Den som går ut, mister tilgangen straks. Begge får e-post. De andre får vite at det er en endring, ikke hvem som har gjort hva.',
    confirmReplace: 'Bytt ut sensoren',
    confirmRemove: 'Ta ut sensoren',
    replaced: (name: string) => `${name} er ute av kommisjonen.`,
    chooseSuccessor: 'Velg etterfølgeren, eller at plassen faller bort.',
    refusals: {
      workMayNotStand: 'Arbeidet til en inhabil sensor kan ikke telle.',
      discussionNeedsTwo:
        'Kommisjonen er uenig om en besvarelse, og én kan ikke bli enig alene. Velg en etterfølger.',
      lastGrader: 'Dette er den eneste sensoren. Velg en etterfølger.',
      memberHasLeft: 'Etterfølgeren har vært medlem av kommisjonen og gått ut. Velg en annen.',
    },
    add: 'Legg til en sensor',
    addTitle: 'En sensor til i kommisjonen',
    addAbout:
      'Den nye sensoren må også bekrefte alt som ikke er åpnet. Det som er åpnet eller ferdig, står som det er.',
    confirmAdd: 'Legg til sensoren',
    added: (name: string) => `${name} er med i kommisjonen.`,
    former: 'Har gått ut',
    formerLine: (name: string, day: string, reason: string) => `${name}, ${day}. ${reason}.`,
    stood: 'Det som var bekreftet, teller for plassen.',
  },
  nn: {
    leader: 'Leiar',
    makeLeader: 'Gjer til leiar',
    makeLeaderOf: (name) => `Gjer ${name} til leiar`,
    leave: 'Byt ut eller ta ut',
    leaveOf: (name) => `Byt ut eller ta ut ${name}`,
    leaveTitle: (name) => `${name} går ut av kommisjonen`,
    reason: 'Kvifor?',
    reasonAbout: 'Grunnen ser berre eksamenskontoret.',
    reasons: { ill: 'Sjuk', late: 'Rekk ikkje fristen', notImpartial: 'Ugild', other: 'Anna' },
    successor: 'Kven tek over plassen?',
    findSuccessor: 'Finn etterfølgjaren ved namn eller e-post',
    choose: 'Vel',
    noSuccessor: 'Ingen: plassen fell bort',
    withSuccessor: 'Ein etterfølgjar',
    chosen: (name) => `Etterfølgjar: ${name}`,
    otherSuccessor: 'Vel ein annan',
    external: 'Ekstern',
    teaches: 'Underviser i emnet',
    supervises: 'Rettleier ein av kandidatane',
    work: 'Det som er stadfesta, men ikkje opna',
    workStands: 'Tel for plassen',
    workAside: 'Blir lagt til side, og etterfølgjaren les på nytt',
    workForced: 'Det som er stadfesta, men ikkje opna, blir lagt til side. Etterfølgjaren les det på nytt.',
    workForcedAlone: 'Det som er stadfesta, men ikkje opna, blir lagt til side.',
    consequencesTitle: 'Dette skjer med svara',
    consequences: {
      agreedStands: (n) => `${plural.nn(n, { one: '# er ferdig', other: '# er ferdige' })}: karakteren står.`,
      discussionGoesOn: (n) =>
        `${plural.nn(n, { one: '# er opna', other: '# er opna' })} med ulike karakterar: vurderingane står, og drøftinga held fram.`,
      countsForSeat: (n) =>
        `${plural.nn(n, { one: '# er stadfesta', other: '# er stadfesta' })}: vurderinga tel for plassen.`,
      setAside: (n) =>
        `${plural.nn(n, { one: '# er stadfesta', other: '# er stadfesta' })}: vurderinga blir teken vare på, men tel ikkje.`,
      draftKept: (n) =>
        `${plural.nn(n, { one: '# er påbyrja', other: '# er påbyrja' })}: utkastet blir teke vare på, tel ikkje og blir ikkje vist til nokon.`,
      sharedGoesOn: (n) =>
        `${plural.nn(n, { one: '# blir vurdert felles', other: '# blir vurderte felles' })}: vurderinga held fram, og stadfestinga til den som går ut, fell bort.`,
      untouched: (n) => `${plural.nn(n, { one: '# er ikkje byrja', other: '# er ikkje byrja' })}.`,
    },
    noAnswers: 'Kommisjonen har ingen svar enno.',
    numbers: 'Kandidatnummer',
    tells:
      'Den som går ut, mister tilgangen straks. Begge får e-post. Dei andre får vite at det er ei endring, ikkje kven som har gjort kva.',
    confirmReplace: 'Byt ut sensoren',
    confirmRemove: 'Ta ut sensoren',
    replaced: (name) => `${name} er ute av kommisjonen.`,
    chooseSuccessor: 'Vel etterfølgjaren, eller at plassen fell bort.',
    refusals: {
      workMayNotStand: 'Arbeidet til ein ugild sensor kan ikkje telje.',
      discussionNeedsTwo:
        'Kommisjonen er usamd om eit svar, og éin kan ikkje bli samd åleine. Vel ein etterfølgjar.',
      lastGrader: 'Dette er den einaste sensoren. Vel ein etterfølgjar.',
      memberHasLeft: 'Etterfølgjaren har vore medlem av kommisjonen og gått ut. Vel ein annan.',
    },
    add: 'Legg til ein sensor',
    addTitle: 'Ein sensor til i kommisjonen',
    addAbout:
      'Den nye sensoren må òg stadfeste alt som ikkje er opna. Det som er opna eller ferdig, står som det er.',
    confirmAdd: 'Legg til sensoren',
    added: (name) => `${name} er med i kommisjonen.`,
    former: 'Har gått ut',
    formerLine: (name, day, reason) => `${name}, ${day}. ${reason}.`,
    stood: 'Det som var stadfesta, tel for plassen.',
  },
  en: {
    leader: 'Leader',
    makeLeader: 'Make leader',
    makeLeaderOf: (name) => `Make ${name} leader`,
    leave: 'Replace or remove',
    leaveOf: (name) => `Replace or remove ${name}`,
    leaveTitle: (name) => `${name} leaves the commission`,
    reason: 'Why?',
    reasonAbout: 'Only the exam office sees the reason.',
    reasons: { ill: 'Ill', late: 'Cannot meet the due date', notImpartial: 'Disqualified', other: 'Other' },
    successor: 'Who takes over the seat?',
    findSuccessor: 'Find the successor by name or e-mail',
    choose: 'Choose',
    noSuccessor: 'No one: the seat goes',
    withSuccessor: 'A successor',
    chosen: (name) => `Successor: ${name}`,
    otherSuccessor: 'Choose another',
    external: 'External',
    teaches: 'Teaches the course',
    supervises: 'Supervises one of the candidates',
    work: 'What is confirmed and not revealed',
    workStands: 'Counts for the seat',
    workAside: 'Is set aside, and the successor reads again',
    workForced: 'What is confirmed and not revealed is set aside. The successor reads it again.',
    workForcedAlone: 'What is confirmed and not revealed is set aside.',
    consequencesTitle: 'What happens to the answers',
    consequences: {
      agreedStands: (n) => `${plural.en(n, { one: '# is done', other: '# are done' })}: the grade stands.`,
      discussionGoesOn: (n) =>
        `${plural.en(n, { one: '# is revealed', other: '# are revealed' })} with different grades: the assessments stand, and the discussion goes on.`,
      countsForSeat: (n) =>
        `${plural.en(n, { one: '# is confirmed', other: '# are confirmed' })}: the assessment counts for the seat.`,
      setAside: (n) =>
        `${plural.en(n, { one: '# is confirmed', other: '# are confirmed' })}: the assessment is kept and does not count.`,
      draftKept: (n) =>
        `${plural.en(n, { one: '# is begun', other: '# are begun' })}: the draft is kept, does not count and is shown to no one.`,
      sharedGoesOn: (n) =>
        `${plural.en(n, { one: '# is assessed together', other: '# are assessed together' })}: the assessment goes on, and the confirmation of the one who leaves lapses.`,
      untouched: (n) => `${plural.en(n, { one: '# is not begun', other: '# are not begun' })}.`,
    },
    noAnswers: 'The commission has no answers yet.',
    numbers: 'Candidate numbers',
    tells:
      'The one who leaves loses access at once. Both get an e-mail. The others learn that there is a change, not who has done what.',
    confirmReplace: 'Replace the grader',
    confirmRemove: 'Remove the grader',
    replaced: (name) => `${name} has left the commission.`,
    chooseSuccessor: 'Choose the successor, or that the seat goes.',
    refusals: {
      workMayNotStand: 'The work of a disqualified grader cannot count.',
      discussionNeedsTwo:
        'The commission disagrees on an answer, and one grader cannot agree alone. Choose a successor.',
      lastGrader: 'This is the only grader. Choose a successor.',
      memberHasLeft: 'The successor was a member of the commission and left it. Choose another.',
    },
    add: 'Add a grader',
    addTitle: 'Another grader in the commission',
    addAbout:
      'The new grader must confirm all that is not revealed too. What is revealed or done stays as it is.',
    confirmAdd: 'Add the grader',
    added: (name) => `${name} is in the commission.`,
    former: 'Have left',
    formerLine: (name, day, reason) => `${name}, ${day}. ${reason}.`,
    stood: 'What was confirmed counts for the seat.',
  },
});
