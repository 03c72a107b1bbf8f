import type { SittingRefusal } from '@karakter/domain/sitting/sitting';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const sittingRefusals: RefusalTexts<SittingRefusal | 'tooManyTakeovers'> = {
  tooManyTakeovers: {
    status: 409,
    nb: 'Du har byttet vindu eller maskin så mange ganger at det ikke går flere ganger. Alt som er lagret, er trygt, og du kan levere det. Skriv videre i vinduet som skriver nå, eller si fra til eksamensvakten.',
    nn: 'Du har bytt vindauge eller maskin så mange gonger at det ikkje går fleire gonger. Alt som er lagra, er trygt, og du kan levere det. Skriv vidare i vindauget som skriv no, eller sei frå til eksamensvakta.',
    en: 'You have changed windows or machines so many times that it cannot be done again. All that is saved is safe, and you can hand it in. Go on in the window that writes now, or tell the invigilator.',
  },
  sittingNotStarted: {
    status: 409,
    nb: 'Eksamenen har ikke begynt ennå. Oppgaven åpner av seg selv når tiden er inne. Bli på siden.',
    nn: 'Eksamenen har ikkje byrja enno. Oppgåva opnar av seg sjølv når tida er inne. Bli på sida.',
    en: 'The exam has not begun yet. The paper opens automatically when it is time. Stay on the page.',
  },
  sittingPaused: {
    status: 409,
    nb: 'Eksamenen står stille. Oppgaven åpner når pausen er over, og tiden pausen tar, får du igjen. Bli på siden.',
    nn: 'Eksamenen står stille. Oppgåva opnar når pausen er over, og tida pausen tek, får du att. Bli på sida.',
    en: 'The exam is paused. The paper opens when the pause is over, and you are given back the time it takes. Stay on the page.',
  },
  sittingOver: {
    status: 409,
    nb: 'Eksamenstiden er ute. Det som var lagret på serveren ved slutt, blir levert av seg selv. Ring kontaktpersonen hvis noe gikk galt.',
    nn: 'Eksamenstida er ute. Det som var lagra på tenaren ved slutt, blir levert av seg sjølv. Ring kontaktpersonen om noko gjekk gale.',
    en: 'The exam time is up. What was saved on the server at the end is handed in automatically. Call the contact person if something went wrong.',
  },
  sittingNotOver: {
    status: 409,
    nb: 'Eksamenstiden er ikke ute ennå. Ingenting er levert, og alt som er skrevet, er lagret.',
    nn: 'Eksamenstida er ikkje ute enno. Ingenting er levert, og alt som er skrive, er lagra.',
    en: 'The exam time is not up yet. Nothing has been handed in, and everything you have written is saved.',
  },
  paperMissing: {
    status: 409,
    nb: 'Oppgaven er ikke klar. Det er ikke din feil, og tiden det tar, blir registrert. Si fra til eksamensvakten eller ring kontaktpersonen.',
    nn: 'Oppgåva er ikkje klar. Det er ikkje din feil, og tida det tek, blir registrert. Sei frå til eksamensvakta eller ring kontaktpersonen.',
    en: 'The paper is not ready. This is not your fault, and the time it takes is recorded. Tell the invigilator or call the contact person.',
  },
  paperNotOpened: {
    status: 409,
    nb: 'Du har ikke åpnet oppgaven, så det er ingenting å levere. Gå til venterommet og åpne oppgaven.',
    nn: 'Du har ikkje opna oppgåva, så det er ingenting å levere. Gå til venterommet og opne oppgåva.',
    en: 'You have not opened the paper, so there is nothing to hand in. Go to the waiting room and open it.',
  },
  alreadyHandedIn: {
    status: 409,
    nb: 'Besvarelsen er levert og kan ikke endres. Kvitteringen finner du på siden for eksamenen.',
    nn: 'Svaret er levert og kan ikkje endrast. Kvitteringa finn du på sida for eksamenen.',
    en: 'The answer has been handed in and cannot be changed. You will find the receipt on the page of the exam.',
  },
  markedAbsent: {
    status: 409,
    nb: 'Du er registrert som ikke møtt, fordi oppgaven ikke ble åpnet før tiden var ute. Ta kontakt med eksamenskontoret hvis det er feil.',
    nn: 'Du er registrert som ikkje møtt, fordi oppgåva ikkje vart opna før tida var ute. Ta kontakt med eksamenskontoret om det er feil.',
    en: 'You are registered as absent, because the paper was not opened before time ran out. Contact the exam office if that is wrong.',
  },
  sittingWithdrawn: {
    status: 409,
    nb: 'Kandidaten er trukket fra eksamenen. Det som eventuelt ble skrevet, er tatt vare på og blir ikke vurdert. Eksamensvakten kan ta tilbake så lenge det er tid igjen.',
    nn: 'Kandidaten er trekt frå eksamenen. Det som eventuelt vart skrive, er teke vare på og blir ikkje vurdert. Eksamensvakta kan ta tilbake så lenge det er tid att.',
    en: 'The candidate is withdrawn from the exam. Anything that was written is kept and will not be graded. The invigilator can take it back as long as there is time left.',
  },
  sittingCancelled: {
    status: 409,
    nb: 'Eksamenen er avlyst. Alt som er skrevet og levert, er tatt vare på. Ring kontaktpersonen hvis du lurer på noe.',
    nn: 'Eksamenen er avlyst. Alt som er skrive og levert, er teke vare på. Ring kontaktpersonen om du lurer på noko.',
    en: 'The exam is cancelled. All that was written and handed in is kept. Call the contact person if you have questions.',
  },
};
