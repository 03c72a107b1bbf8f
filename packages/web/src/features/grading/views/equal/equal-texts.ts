import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../../text/dictionary.ts';

/** The texts of the page that shows equal short answers in one group. */
export const equalText = texts({
  nb: {
    title: (number: number) => `Like svar på oppgave ${number}`,
    about:
      'Like svar står i én gruppe og kan vurderes samlet. Store bokstaver, mellomrom og tegnsetting skiller ikke; tall, fortegn, enheter og «ikke» gjør det.',
    keys: (next: string, previous: string) =>
      `${next} og ${previous} går til neste og forrige gruppe, sifre skriver poeng, og Enter gir dem.`,
    reading: (read: number, all: number) =>
      `Leser svarene: ${writtenNumber.nb(read)} av ${writtenNumber.nb(all)}`,
    none: 'Ingen svar på oppgaven er korte nok til å sammenlignes.',
    others: (count: number) =>
      plural.nb(count, {
        one: '# svar er langt, eller har mer enn tekst, og må leses for seg.',
        other: '# svar er lange, eller har mer enn tekst, og må leses for seg.',
      }),
    readOthers: 'Les svarene på oppgaven',
    groups: (groups: number, answers: number) =>
      `${plural.nb(groups, { one: '# gruppe', other: '# grupper' })}, ${plural.nb(answers, { one: '# svar', other: '# svar' })}`,
    noText: 'Ikke besvart',
    answers: (count: number) => plural.nb(count, { one: '# svar', other: '# svar' }),
    showAnswers: (count: number) => plural.nb(count, { one: 'Vis svaret', other: 'Vis alle # svarene' }),
    showMore: (count: number) => plural.nb(count, { one: 'Vis # svar til', other: 'Vis # svar til' }),
    near: (count: number) => plural.nb(count, { one: '# nesten likt svar', other: '# nesten like svar' }),
    nearAbout: 'Skriver nesten det samme. Les dem, og gi poeng for seg.',
    choose: (number: number) => `Ta med kandidat ${number}`,
    withPoints: (points: string) => `${points} poeng`,
    withoutPoints: 'uten poeng',
    mayNotChange: 'bekreftet',
    standing: (count: number, points: string) => `${writtenNumber.nb(count)} med ${points} poeng`,
    unmarked: (count: number) => `${writtenNumber.nb(count)} uten poeng`,
    otherPoints: (count: number) => `${writtenNumber.nb(count)} med andre poeng`,
    locked: (count: number) => plural.nb(count, { one: '# bekreftet', other: '# bekreftede' }),
    allLocked: (count: number) =>
      plural.nb(count, {
        one: 'Du har bekreftet vurderingen. Poengene kan ikke endres her.',
        other: 'Du har bekreftet alle disse vurderingene. Poengene kan ikke endres her.',
      }),
    points: (most: string) => `Poeng, av ${most}`,
    wrong: (least: string, most: string) => `Skriv et tall fra ${least} til ${most}.`,
    comment: 'Kommentar til alle, hvis du vil',
    commentHelp: 'Legges til kommentaren i hver vurdering.',
    give: (count: number, points: string) =>
      plural.nb(count, { one: `Gi # svar ${points} poeng`, other: `Gi # svar ${points} poeng` }),
    giveNone: 'Gi poeng',
    different: (count: number) =>
      plural.nb(count, {
        one: '# svar har allerede andre poeng fra deg, og endres bare hvis du krysser av:',
        other: '# svar har allerede andre poeng fra deg, og endres bare hvis du krysser av:',
      }),
    difference: (number: number, from: string, to: string) => `Kandidat ${number}: ${from} → ${to}`,
    moreDifferent: (count: number) => `og ${writtenNumber.nb(count)} til`,
    changeThem: 'Endre også disse',
    marked: (count: number) => plural.nb(count, { one: '# svar er vurdert.', other: '# svar er vurdert.' }),
    waits: {
      network: (count: number) =>
        plural.nb(count, {
          one: '# svar er lagret på denne maskinen og sendes når nettet er tilbake.',
          other: '# svar er lagret på denne maskinen og sendes når nettet er tilbake.',
        }),
      signIn: (count: number) =>
        plural.nb(count, {
          one: '# svar er lagret på denne maskinen og sendes når du har logget inn igjen.',
          other: '# svar er lagret på denne maskinen og sendes når du har logget inn igjen.',
        }),
    },
    left: (numbers: string) =>
      `Ikke endret, fordi vurderingen er bekreftet eller endret et annet sted: ${numbers}.`,
    notUndone: (numbers: string) => `Ikke angret, fordi vurderingen er endret etterpå: ${numbers}.`,
    undo: 'Angre for alle',
    undone: (count: number) =>
      plural.nb(count, { one: '# vurdering er som før.', other: '# vurderinger er som før.' }),
    other: 'Oppgaver',
  },
  nn: {
    title: (number) => `Like svar på oppgåve ${number}`,
    about:
      'Like svar står i éi gruppe og kan vurderast samla. Store bokstavar, mellomrom og teiknsetjing skil ikkje; tal, forteikn, einingar og «ikkje» gjer det.',
    keys: (next, previous) =>
      `${next} og ${previous} går til neste og førre gruppe, siffer skriv poeng, og Enter gjev dei.`,
    reading: (read, all) => `Les svara: ${writtenNumber.nn(read)} av ${writtenNumber.nn(all)}`,
    none: 'Ingen svar på oppgåva er korte nok til å samanliknast.',
    others: (count) =>
      plural.nn(count, {
        one: '# svar er langt, eller har meir enn tekst, og må lesast for seg.',
        other: '# svar er lange, eller har meir enn tekst, og må lesast for seg.',
      }),
    readOthers: 'Les svara på oppgåva',
    groups: (groups, answers) =>
      `${plural.nn(groups, { one: '# gruppe', other: '# grupper' })}, ${plural.nn(answers, { one: '# svar', other: '# svar' })}`,
    noText: 'Ikkje svart på',
    answers: (count) => plural.nn(count, { one: '# svar', other: '# svar' }),
    showAnswers: (count) => plural.nn(count, { one: 'Vis svaret', other: 'Vis alle # svara' }),
    showMore: (count) => plural.nn(count, { one: 'Vis # svar til', other: 'Vis # svar til' }),
    near: (count) => plural.nn(count, { one: '# nesten likt svar', other: '# nesten like svar' }),
    nearAbout: 'Skriv nesten det same. Les dei, og gje poeng for seg.',
    choose: (number) => `Ta med kandidat ${number}`,
    withPoints: (points) => `${points} poeng`,
    withoutPoints: 'utan poeng',
    mayNotChange: 'stadfesta',
    standing: (count, points) => `${writtenNumber.nn(count)} med ${points} poeng`,
    unmarked: (count) => `${writtenNumber.nn(count)} utan poeng`,
    otherPoints: (count) => `${writtenNumber.nn(count)} med andre poeng`,
    locked: (count) => plural.nn(count, { one: '# stadfesta', other: '# stadfesta' }),
    allLocked: (count) =>
      plural.nn(count, {
        one: 'Du har stadfesta vurderinga. Poenga kan ikkje endrast her.',
        other: 'Du har stadfesta alle desse vurderingane. Poenga kan ikkje endrast her.',
      }),
    points: (most) => `Poeng, av ${most}`,
    wrong: (least, most) => `Skriv eit tal frå ${least} til ${most}.`,
    comment: 'Kommentar til alle, om du vil',
    commentHelp: 'Blir lagd til kommentaren i kvar vurdering.',
    give: (count, points) =>
      plural.nn(count, { one: `Gje # svar ${points} poeng`, other: `Gje # svar ${points} poeng` }),
    giveNone: 'Gje poeng',
    different: (count) =>
      plural.nn(count, {
        one: '# svar har alt andre poeng frå deg, og blir berre endra om du kryssar av:',
        other: '# svar har alt andre poeng frå deg, og blir berre endra om du kryssar av:',
      }),
    difference: (number, from, to) => `Kandidat ${number}: ${from} → ${to}`,
    moreDifferent: (count) => `og ${writtenNumber.nn(count)} til`,
    changeThem: 'Endre òg desse',
    marked: (count) => plural.nn(count, { one: '# svar er vurdert.', other: '# svar er vurderte.' }),
    waits: {
      network: (count) =>
        plural.nn(count, {
          one: '# svar er lagra på denne maskina og blir sende når nettet er tilbake.',
          other: '# svar er lagra på denne maskina og blir sende når nettet er tilbake.',
        }),
      signIn: (count) =>
        plural.nn(count, {
          one: '# svar er lagra på denne maskina og blir sende når du har logga inn att.',
          other: '# svar er lagra på denne maskina og blir sende når du har logga inn att.',
        }),
    },
    left: (numbers) => `Ikkje endra, fordi vurderinga er stadfesta eller endra ein annan stad: ${numbers}.`,
    notUndone: (numbers) => `Ikkje angra, fordi vurderinga er endra etterpå: ${numbers}.`,
    undo: 'Angre for alle',
    undone: (count) =>
      plural.nn(count, { one: '# vurdering er som før.', other: '# vurderingar er som før.' }),
    other: 'Oppgåver',
  },
  en: {
    title: (number) => `Equal answers to question ${number}`,
    about:
      'Equal answers stand in one group and can be marked at once. Capitals, spaces and punctuation do not count; numbers, signs, units and “not” do.',
    keys: (next, previous) =>
      `${next} and ${previous} go to the next and the previous group, digits write points, and Enter gives them.`,
    reading: (read, all) => `Reading the answers: ${writtenNumber.en(read)} of ${writtenNumber.en(all)}`,
    none: 'No answer to the question is short enough to be compared.',
    others: (count) =>
      plural.en(count, {
        one: '# answer is long, or has more than text, and must be read by itself.',
        other: '# answers are long, or have more than text, and must be read one by one.',
      }),
    readOthers: 'Read the answers to the question',
    groups: (groups, answers) =>
      `${plural.en(groups, { one: '# group', other: '# groups' })}, ${plural.en(answers, { one: '# answer', other: '# answers' })}`,
    noText: 'Not answered',
    answers: (count) => plural.en(count, { one: '# answer', other: '# answers' }),
    showAnswers: (count) => plural.en(count, { one: 'Show the answer', other: 'Show all # answers' }),
    showMore: (count) => plural.en(count, { one: 'Show # more answer', other: 'Show # more answers' }),
    near: (count) => plural.en(count, { one: '# nearly equal answer', other: '# nearly equal answers' }),
    nearAbout: 'These say nearly the same. Read them, and give points separately.',
    choose: (number) => `Include candidate ${number}`,
    withPoints: (points) => `points: ${points}`,
    withoutPoints: 'no points yet',
    mayNotChange: 'confirmed',
    standing: (count, points) => `${writtenNumber.en(count)} marked ${points}`,
    unmarked: (count) => `${writtenNumber.en(count)} without points`,
    otherPoints: (count) => `${writtenNumber.en(count)} with other points`,
    locked: (count) => plural.en(count, { one: '# confirmed', other: '# confirmed' }),
    allLocked: (count) =>
      plural.en(count, {
        one: 'You have confirmed the assessment. The points cannot be changed here.',
        other: 'You have confirmed all of these assessments. The points cannot be changed here.',
      }),
    points: (most) => `Points, of ${most}`,
    wrong: (least, most) => `Write a number from ${least} to ${most}.`,
    comment: 'Comment for all, if you like',
    commentHelp: 'Is added to the comment of each assessment.',
    give: (count, points) =>
      plural.en(count, {
        one: `Give ${points} to # answer`,
        other: `Give ${points} to # answers`,
      }),
    giveNone: 'Give points',
    different: (count) =>
      plural.en(count, {
        one: '# answer already has other points from you, and changes only if you tick the box:',
        other: '# answers already have other points from you, and change only if you tick the box:',
      }),
    difference: (number, from, to) => `Candidate ${number}: ${from} → ${to}`,
    moreDifferent: (count) => `and ${writtenNumber.en(count)} more`,
    changeThem: 'Change these too',
    marked: (count) => plural.en(count, { one: '# answer is marked.', other: '# answers are marked.' }),
    waits: {
      network: (count) =>
        plural.en(count, {
          one: '# answer is stored on this machine and sent when the network is back.',
          other: '# answers are stored on this machine and sent when the network is back.',
        }),
      signIn: (count) =>
        plural.en(count, {
          one: '# answer is stored on this machine and sent once you have signed in again.',
          other: '# answers are stored on this machine and sent once you have signed in again.',
        }),
    },
    left: (numbers) => `Not changed, since the assessment is confirmed or was changed elsewhere: ${numbers}.`,
    notUndone: (numbers) => `Not undone, since the assessment was changed afterwards: ${numbers}.`,
    undo: 'Undo for all',
    undone: (count) =>
      plural.en(count, { one: '# assessment is as before.', other: '# assessments are as before.' }),
    other: 'Questions',
  },
});
