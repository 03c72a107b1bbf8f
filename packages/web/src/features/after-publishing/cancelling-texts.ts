import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Cancelling an exam that is published, and taking that back. */
export const cancellingText = texts({
  nb: {
    titleCancelled: 'Avlysningen',
    about:
      'Ingen har begynt. Avlyser du eksamenen, åpner oppgaven ikke for noen. Til den skulle ha begynt, kan du ta avlysningen tilbake; siden kan du kopiere eksamenen til en ny dag.',
    aboutBegun:
      'Noen har begynt. Avlyser du eksamenen, stopper den for alle med en gang. Det som er skrevet, blir tatt vare på, og det som er levert, står som levert, men ingenting blir vurdert. Det kan ikke gjøres om.',
    aboutHeld: 'Eksamenen er avlyst. Holder du den likevel, gjelder tidene som før, og alle får beskjed.',
    stands:
      'Eksamenen er avlyst, og den skulle alt ha begynt, så den kan ikke holdes likevel. Kopier den til en ny dag.',
    notPublished: 'Eksamenen er ikke publisert, så ingen venter på den, og ingenting er å avlyse.',
    past: 'Karakterene er kunngjort, så eksamenen kan ikke avlyses. Feil ved eksamenen behandles som klage.',
    look: 'Se hva avlysningen gjør',
    lookHeld: 'Se hva det gjør',
    previewTitle: 'Hva avlysningen gjør',
    previewTitleHeld: 'Hva det gjør å holde den likevel',
    candidatesTitle: 'Kandidatene',
    noCandidates: 'Ingen kandidater er meldt opp.',
    groups: {
      notBegun: (n: number) =>
        plural.nb(n, {
          one: '# kandidat har ikke begynt og får ikke åpnet oppgaven.',
          other: '# kandidater har ikke begynt og får ikke åpnet oppgaven.',
        }),
      writing: (n: number) =>
        plural.nb(n, {
          one: '# kandidat skriver nå. Eksamensrommet stenger, og teksten blir tatt vare på.',
          other: '# kandidater skriver nå. Eksamensrommet stenger, og tekstene blir tatt vare på.',
        }),
      handedIn: (n: number) =>
        plural.nb(n, {
          one: '# kandidat har levert. Besvarelsen blir tatt vare på og ikke vurdert.',
          other: '# kandidater har levert. Besvarelsene blir tatt vare på og ikke vurdert.',
        }),
      absent: (n: number) =>
        plural.nb(n, { one: '# kandidat møtte ikke.', other: '# kandidater møtte ikke.' }),
    },
    groupsHeld: {
      notBegun: (n: number) =>
        plural.nb(n, {
          one: '# kandidat kan ta eksamenen til sin egen tid.',
          other: '# kandidater kan ta eksamenen til sin egen tid.',
        }),
      writing: (n: number) =>
        plural.nb(n, { one: '# kandidat kan skrive videre.', other: '# kandidater kan skrive videre.' }),
      handedIn: (n: number) =>
        plural.nb(n, { one: '# kandidat har levert.', other: '# kandidater har levert.' }),
      absent: (n: number) =>
        plural.nb(n, { one: '# kandidat møtte ikke.', other: '# kandidater møtte ikke.' }),
    },
    told: {
      candidates: (n: number) =>
        plural.nb(n, {
          zero: 'Ingen kandidater får beskjed.',
          one: '# kandidat får e-post og ser det på forsiden og i venterommet.',
          other: '# kandidater får e-post og ser det på forsiden og i venterommet.',
        }),
      invigilators: (n: number) =>
        plural.nb(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n: number) =>
        plural.nb(n, { one: '# emneansvarlig får e-post.', other: '# emneansvarlige får e-post.' }),
      graders: (n: number) => plural.nb(n, { one: '# sensor får e-post.', other: '# sensorer får e-post.' }),
    },
    toldHeld: {
      candidates: (n: number) =>
        plural.nb(n, {
          zero: 'Ingen kandidater får beskjed.',
          one: '# kandidat får e-post med tiden sin.',
          other: '# kandidater får e-post med tiden sin.',
        }),
      invigilators: (n: number) =>
        plural.nb(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n: number) =>
        plural.nb(n, { one: '# emneansvarlig får e-post.', other: '# emneansvarlige får e-post.' }),
      graders: (n: number) => plural.nb(n, { one: '# sensor får e-post.', other: '# sensorer får e-post.' }),
    },
    confirm: 'Avlys eksamenen',
    confirmHeld: 'Hold eksamenen likevel',
    cancelled: 'Eksamenen er avlyst, og alle det gjelder, får beskjed.',
    held: 'Eksamenen holdes likevel, og alle det gjelder, får beskjed.',
  },
  nn: {
    titleCancelled: 'Avlysinga',
    about:
      'Ingen har byrja. Avlyser du eksamenen, opnar oppgåva ikkje for nokon. Til han skulle ha byrja, kan du ta avlysinga tilbake; sidan kan du kopiere eksamenen til ein ny dag.',
    aboutBegun:
      'Nokon har byrja. Avlyser du eksamenen, stoppar han for alle med ein gong. Det som er skrive, blir teke vare på, og det som er levert, står som levert, men ingenting blir vurdert. Det kan ikkje gjerast om.',
    aboutHeld: 'Eksamenen er avlyst. Held du han likevel, gjeld tidene som før, og alle får beskjed.',
    stands:
      'Eksamenen er avlyst, og han skulle alt ha byrja, så han kan ikkje haldast likevel. Kopier han til ein ny dag.',
    notPublished: 'Eksamenen er ikkje publisert, så ingen ventar på han, og ingenting er å avlyse.',
    past: 'Karakterane er kunngjorde, så eksamenen kan ikkje avlysast. Feil ved eksamenen blir behandla som klage.',
    look: 'Sjå kva avlysinga gjer',
    lookHeld: 'Sjå kva det gjer',
    previewTitle: 'Kva avlysinga gjer',
    previewTitleHeld: 'Kva det gjer å halde han likevel',
    candidatesTitle: 'Kandidatane',
    noCandidates: 'Ingen kandidatar er melde opp.',
    groups: {
      notBegun: (n) =>
        plural.nn(n, {
          one: '# kandidat har ikkje byrja og får ikkje opna oppgåva.',
          other: '# kandidatar har ikkje byrja og får ikkje opna oppgåva.',
        }),
      writing: (n) =>
        plural.nn(n, {
          one: '# kandidat skriv no. Eksamensrommet stengjer, og teksten blir teken vare på.',
          other: '# kandidatar skriv no. Eksamensrommet stengjer, og tekstane blir tekne vare på.',
        }),
      handedIn: (n) =>
        plural.nn(n, {
          one: '# kandidat har levert. Svaret blir teke vare på og ikkje vurdert.',
          other: '# kandidatar har levert. Svara blir tekne vare på og ikkje vurderte.',
        }),
      absent: (n) => plural.nn(n, { one: '# kandidat møtte ikkje.', other: '# kandidatar møtte ikkje.' }),
    },
    groupsHeld: {
      notBegun: (n) =>
        plural.nn(n, {
          one: '# kandidat kan ta eksamenen til si eiga tid.',
          other: '# kandidatar kan ta eksamenen til si eiga tid.',
        }),
      writing: (n) =>
        plural.nn(n, { one: '# kandidat kan skrive vidare.', other: '# kandidatar kan skrive vidare.' }),
      handedIn: (n) => plural.nn(n, { one: '# kandidat har levert.', other: '# kandidatar har levert.' }),
      absent: (n) => plural.nn(n, { one: '# kandidat møtte ikkje.', other: '# kandidatar møtte ikkje.' }),
    },
    told: {
      candidates: (n) =>
        plural.nn(n, {
          zero: 'Ingen kandidatar får beskjed.',
          one: '# kandidat får e-post og ser det på framsida og i venterommet.',
          other: '# kandidatar får e-post og ser det på framsida og i venterommet.',
        }),
      invigilators: (n) =>
        plural.nn(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n) =>
        plural.nn(n, { one: '# emneansvarleg får e-post.', other: '# emneansvarlege får e-post.' }),
      graders: (n) => plural.nn(n, { one: '# sensor får e-post.', other: '# sensorar får e-post.' }),
    },
    toldHeld: {
      candidates: (n) =>
        plural.nn(n, {
          zero: 'Ingen kandidatar får beskjed.',
          one: '# kandidat får e-post med tida si.',
          other: '# kandidatar får e-post med tida si.',
        }),
      invigilators: (n) =>
        plural.nn(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n) =>
        plural.nn(n, { one: '# emneansvarleg får e-post.', other: '# emneansvarlege får e-post.' }),
      graders: (n) => plural.nn(n, { one: '# sensor får e-post.', other: '# sensorar får e-post.' }),
    },
    confirm: 'Avlys eksamenen',
    confirmHeld: 'Hald eksamenen likevel',
    cancelled: 'Eksamenen er avlyst, og alle det gjeld, får beskjed.',
    held: 'Eksamenen blir halden likevel, og alle det gjeld, får beskjed.',
  },
  en: {
    titleCancelled: 'The cancelling',
    about:
      'No one has begun. If you cancel the exam, its paper opens for no one. Until it would have begun, you can decide to hold it after all; later you can copy the exam for a new day.',
    aboutBegun:
      'Someone has begun. If you cancel the exam, it stops for everyone at once. What is written is kept, and what is handed in stays handed in, but nothing is graded. This cannot be undone.',
    aboutHeld:
      'The exam is cancelled. If you hold it after all, its times are as before, and everyone is told.',
    stands:
      'The exam is cancelled and should already have begun, so it cannot be held after all. Copy it for a new day.',
    notPublished: 'The exam is not published, so no one expects it, and there is nothing to cancel.',
    past: 'The grades are announced, so the exam cannot be cancelled. Faults in the exam are handled as appeals.',
    look: 'See what cancelling does',
    lookHeld: 'See what it does',
    previewTitle: 'What cancelling does',
    previewTitleHeld: 'What holding it after all does',
    candidatesTitle: 'The candidates',
    noCandidates: 'No candidates are registered.',
    groups: {
      notBegun: (n) =>
        plural.en(n, {
          one: '# candidate has not begun and cannot open the paper.',
          other: '# candidates have not begun and cannot open the paper.',
        }),
      writing: (n) =>
        plural.en(n, {
          one: '# candidate is writing now. The exam room closes, and the text is kept.',
          other: '# candidates are writing now. The exam room closes, and the texts are kept.',
        }),
      handedIn: (n) =>
        plural.en(n, {
          one: '# candidate has handed in. The answer is kept and not graded.',
          other: '# candidates have handed in. The answers are kept and not graded.',
        }),
      absent: (n) => plural.en(n, { one: '# candidate did not come.', other: '# candidates did not come.' }),
    },
    groupsHeld: {
      notBegun: (n) =>
        plural.en(n, {
          one: '# candidate can sit the exam at their own time.',
          other: '# candidates can sit the exam at their own time.',
        }),
      writing: (n) =>
        plural.en(n, { one: '# candidate can keep writing.', other: '# candidates can keep writing.' }),
      handedIn: (n) =>
        plural.en(n, { one: '# candidate has handed in.', other: '# candidates have handed in.' }),
      absent: (n) => plural.en(n, { one: '# candidate did not come.', other: '# candidates did not come.' }),
    },
    told: {
      candidates: (n) =>
        plural.en(n, {
          zero: 'No candidate is told.',
          one: '# candidate gets e-mail and sees it on the front page and in the waiting room.',
          other: '# candidates get e-mail and see it on the front page and in the waiting room.',
        }),
      invigilators: (n) =>
        plural.en(n, { one: '# invigilator gets e-mail.', other: '# invigilators get e-mail.' }),
      coordinators: (n) =>
        plural.en(n, {
          one: '# course coordinator gets e-mail.',
          other: '# course coordinators get e-mail.',
        }),
      graders: (n) => plural.en(n, { one: '# grader gets e-mail.', other: '# graders get e-mail.' }),
    },
    toldHeld: {
      candidates: (n) =>
        plural.en(n, {
          zero: 'No candidate is told.',
          one: '# candidate gets e-mail with their own time.',
          other: '# candidates get e-mail with their own time.',
        }),
      invigilators: (n) =>
        plural.en(n, { one: '# invigilator gets e-mail.', other: '# invigilators get e-mail.' }),
      coordinators: (n) =>
        plural.en(n, {
          one: '# course coordinator gets e-mail.',
          other: '# course coordinators get e-mail.',
        }),
      graders: (n) => plural.en(n, { one: '# grader gets e-mail.', other: '# graders get e-mail.' }),
    },
    confirm: 'Cancel the exam',
    confirmHeld: 'Hold the exam after all',
    cancelled: 'The exam is cancelled, and everyone concerned is told.',
    held: 'The exam will be held after all, and everyone concerned is told.',
  },
});
