import { texts } from '../../text/texts.ts';

/** Two windows, two machines: only one writes at a time. */
export const takeoverText = texts({
  nb: {
    title: 'Her kan du bare lese',
    word: 'Du skriver i et annet vindu eller på en annen maskin. Teksten følger med hit mens du skriver der.',
    confirmation:
      'Du skriver på en annen maskin. Vil du fortsette her, må eksamensvakten bekrefte det. Alt serveren har, er med.',
    asked: 'Eksamensvakten er spurt. Siden åpner for skriving av seg selv når det er bekreftet.',
    writeHere: 'Skriv her i stedet',
    askToWriteHere: 'Be om å få skrive her',
    kept: {
      takenOver:
        'Noe som var skrevet i dette vinduet, kom fram etter at du gikk over til et annet. Det er tatt vare på for seg, og eksamenskontoret ser på det.',
      late: 'Noe av det du skrev, kom fram da besvarelsen var stengt for skriving. Det er tatt vare på for seg og er ikke med i besvarelsen nå. Eksamenskontoret ser på det.',
    },
  },
  nn: {
    title: 'Her kan du berre lese',
    word: 'Du skriv i eit anna vindauge eller på ei anna maskin. Teksten følgjer med hit medan du skriv der.',
    confirmation:
      'Du skriv på ei anna maskin. Vil du halde fram her, må eksamensvakta stadfeste det. Alt tenaren har, er med.',
    asked: 'Eksamensvakta er spurd. Sida opnar for skriving av seg sjølv når det er stadfesta.',
    writeHere: 'Skriv her i staden',
    askToWriteHere: 'Be om å få skrive her',
    kept: {
      takenOver:
        'Noko som var skrive i dette vindauget, kom fram etter at du gjekk over til eit anna. Det er teke vare på for seg, og eksamenskontoret ser på det.',
      late: 'Noko av det du skreiv, kom fram då svaret var stengt for skriving. Det er teke vare på for seg og er ikkje med i svaret no. Eksamenskontoret ser på det.',
    },
  },
  en: {
    title: 'Here you can only read',
    word: 'You are writing in another window or on another machine. The text follows along here while you write there.',
    confirmation:
      'You are writing on another machine. To go on here, the invigilator must confirm it. All that the server has is here.',
    asked: 'The invigilator has been asked. This page opens for writing by itself when it is confirmed.',
    writeHere: 'Write here instead',
    askToWriteHere: 'Ask to write here',
    kept: {
      takenOver:
        'Something written in this window arrived after you moved to another. It is kept apart, and the exam office will look at it.',
      late: 'Some of what you wrote arrived when the answer was closed for writing. It is kept apart and is not in the answer now. The exam office will look at it.',
    },
  },
});
