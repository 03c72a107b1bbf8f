import type { TimeRefusal } from '@karakter/domain/sitting/time-command';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type InvigilationRefusal =
  | TimeRefusal
  | 'nobodyReached'
  | 'lateStartOutside'
  | 'onlyYourRooms'
  | 'dutyRoomUnknown'
  | 'takeoverDecided'
  | 'helpNotOpen'
  | 'helpCalledTooOften'
  | 'seatCodeTooEarly'
  | 'seatCodeWrong'
  | 'seatCodeOfOneExam';

export const invigilationRefusals: RefusalTexts<InvigilationRefusal> = {
  seatCodeTooEarly: {
    status: 409,
    nb: 'Engangskoder kan gis fra to timer før start. Ingen kode er laget. Prøv igjen nærmere start.',
    nn: 'Eingongskodar kan givast frå to timar før start. Ingen kode er laga. Prøv att nærare start.',
    en: 'One-time codes can be given from two hours before the start. No code was made. Try again closer to the start.',
  },
  seatCodeWrong: {
    status: 403,
    nb: 'Koden gjelder ikke: den er feil, brukt eller for gammel. Du er ikke logget inn. Se over kandidatnummeret og koden, eller be eksamensvakten om en ny.',
    nn: 'Koden gjeld ikkje: han er feil, brukt eller for gammal. Du er ikkje logga inn. Sjå over kandidatnummeret og koden, eller be eksamensvakta om ein ny.',
    en: 'The code is not valid: it is wrong, used or too old. You are not signed in. Check the candidate number and the code, or ask the invigilator for a new one.',
  },
  seatCodeOfOneExam: {
    status: 403,
    nb: 'Du kom inn med en engangskode, som bare gjelder denne eksamenen. Det du har skrevet, er lagret. Logg inn med Feide eller ID-porten for å se noe annet.',
    nn: 'Du kom inn med ein eingongskode, som berre gjeld denne eksamenen. Det du har skrive, er lagra. Logg inn med Feide eller ID-porten for å sjå noko anna.',
    en: 'You came in with a one-time code, which is for this exam only. What you have written is saved. Sign in with Feide or ID-porten to see anything else.',
  },
  sittingEnded: {
    status: 409,
    nb: 'Kandidaten har levert, har trukket seg eller er registrert som ikke møtt. Ingenting er endret. Ring eksamenskontoret hvis det er feil.',
    nn: 'Kandidaten har levert, har trekt seg eller er registrert som ikkje møtt. Ingenting er endra. Ring eksamenskontoret om det er feil.',
    en: 'The candidate has handed in, has withdrawn or is registered as absent. Nothing was changed. Call the exam office if that is wrong.',
  },
  timeIsUp: {
    status: 409,
    nb: 'Tiden til kandidaten er ute, og endringen ville ikke gitt mer tid nå. Ingenting er endret. Gi flere minutter hvis kandidaten skal skrive videre.',
    nn: 'Tida til kandidaten er ute, og endringa ville ikkje gjeve meir tid no. Ingenting er endra. Gje fleire minutt om kandidaten skal skrive vidare.',
    en: 'The candidate’s time is up, and this would give no more of it now. Nothing was changed. Give more minutes if the candidate is to keep writing.',
  },
  alreadyStarted: {
    status: 409,
    nb: 'Kandidaten har åpnet oppgaven, så starten kan ikke flyttes. Ingenting er endret. Gi ekstra minutter i stedet.',
    nn: 'Kandidaten har opna oppgåva, så starten kan ikkje flyttast. Ingenting er endra. Gje ekstra minutt i staden.',
    en: 'The candidate has opened the paper, so the start cannot be moved. Nothing was changed. Give extra minutes instead.',
  },
  alreadyPaused: {
    status: 409,
    nb: 'Tiden står stille allerede. Ingenting er endret.',
    nn: 'Tida står stille alt. Ingenting er endra.',
    en: 'The time is already paused. Nothing was changed.',
  },
  notPaused: {
    status: 409,
    nb: 'Tiden går allerede, så det er ingen pause å avslutte. Ingenting er endret.',
    nn: 'Tida går alt, så det er ingen pause å avslutte. Ingenting er endra.',
    en: 'The time is running already, so there is no pause to end. Nothing was changed.',
  },
  nobodyReached: {
    status: 409,
    nb: 'Endringen når ingen: alle den gjelder, er ferdige eller kan ikke få den. Ingenting er endret.',
    nn: 'Endringa når ingen: alle ho gjeld, er ferdige eller kan ikkje få henne. Ingenting er endra.',
    en: 'The change reaches nobody: all it is meant for are done or cannot have it. Nothing was changed.',
  },
  lateStartOutside: {
    status: 422,
    nb: 'En ny start må være fra nå av og senest ett døgn etter den planlagte. Ingenting er endret. Velg et annet klokkeslett.',
    nn: 'Ein ny start må vere frå no av og seinast eitt døgn etter den planlagde. Ingenting er endra. Vel eit anna klokkeslett.',
    en: 'A new start must be from now on and at most a day after the planned one. Nothing was changed. Choose another time.',
  },
  dutyRoomUnknown: {
    status: 422,
    nb: 'Kandidatlisten har ikke dette rommet. Ingenting er endret. Last siden på nytt og velg blant rommene som står der nå.',
    nn: 'Kandidatlista har ikkje dette rommet. Ingenting er endra. Last sida på nytt og vel mellom romma som står der no.',
    en: 'The candidate list does not have this room. Nothing was changed. Reload the page and choose among the rooms it has now.',
  },
  onlyYourRooms: {
    status: 403,
    nb: 'Du er satt opp i bestemte rom, og dette gjelder andre rom eller hele eksamenen. Ingenting er endret. Velg et av rommene dine, eller ring eksamenskontoret.',
    nn: 'Du er sett opp i bestemte rom, og dette gjeld andre rom eller heile eksamenen. Ingenting er endra. Vel eit av romma dine, eller ring eksamenskontoret.',
    en: 'You are appointed to certain rooms, and this concerns other rooms or the whole exam. Nothing was changed. Choose one of your rooms, or call the exam office.',
  },
  takeoverDecided: {
    status: 409,
    nb: 'Noen har allerede svart på dette, eller kandidaten har bedt om noe nyere. Ingenting er endret. Se på tavla hva som gjelder nå.',
    nn: 'Nokon har alt svart på dette, eller kandidaten har bede om noko nyare. Ingenting er endra. Sjå på tavla kva som gjeld no.',
    en: 'Somebody has answered this already, or the candidate has asked for something newer. Nothing was changed. The board shows what applies now.',
  },
  helpNotOpen: {
    status: 409,
    nb: 'Eksamensvakten kan bare tilkalles i døgnene rundt eksamen, og ingen er tilkalt. Ta kontakt med eksamenskontoret.',
    nn: 'Eksamensvakta kan berre tilkallast i døgna rundt eksamenen, og ingen er tilkalla. Ta kontakt med eksamenskontoret.',
    en: 'The invigilator can only be called in the days around the exam, and nobody was called. Contact the exam office.',
  },
  helpCalledTooOften: {
    status: 409,
    nb: 'Eksamensvakten er tilkalt herfra så mange ganger at det ikke kan gjøres en gang til, og ingen er tilkalt nå. Rekk opp hånden, eller ring eksamenskontoret.',
    nn: 'Eksamensvakta er tilkalla herifrå så mange gonger at det ikkje kan gjerast ein gong til, og ingen er tilkalla no. Rekk opp handa, eller ring eksamenskontoret.',
    en: 'The invigilator has been called from here so many times that it cannot be done once more, and nobody was called now. Raise your hand, or call the exam office.',
  },
};
