import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type HandinRefusal = 'unsavedChanges' | 'otherMachineWrites' | 'handInReopened' | 'notAPdf';

export const handinRefusals: RefusalTexts<HandinRefusal> = {
  unsavedChanges: {
    status: 409,
    nb: 'Noe av det du har skrevet, er ikke kommet fram til serveren ennå. Det er trygt på denne maskinen. Vent til siden viser «Lagret på serveren», og lever da, eller lever det serveren har.',
    nn: 'Noko av det du har skrive, er ikkje kome fram til tenaren enno. Det er trygt på denne maskina. Vent til sida viser «Lagra på tenaren», og lever då, eller lever det tenaren har.',
    en: 'Some of what you wrote has not reached the server yet. It is safe on this machine. Wait until the page shows “Saved on the server” and hand in then, or hand in what the server has.',
  },
  otherMachineWrites: {
    status: 409,
    nb: 'Besvarelsen skrives på en annen maskin, så den er ikke levert herfra. Alt som er skrevet, er tatt vare på. Lever på maskinen du skriver på, eller be om å få skrive her og vent til eksamensvakten har bekreftet det.',
    nn: 'Svaret blir skrive på ei anna maskin, så det er ikkje levert herifrå. Alt som er skrive, er teke vare på. Lever på maskina du skriv på, eller be om å få skrive her og vent til eksamensvakta har stadfesta det.',
    en: 'The answer is being written on another machine, so it was not handed in from here. All that was written is kept. Hand in on the machine you write on, or ask to write here and wait until the invigilator has confirmed it.',
  },
  handInReopened: {
    status: 409,
    nb: 'Innleveringen er åpnet igjen etter dette, så ingenting er levert nå. Alt du har skrevet, er tatt vare på. Skriv ferdig, og lever på nytt.',
    nn: 'Innleveringa er opna att etter dette, så ingenting er levert no. Alt du har skrive, er teke vare på. Skriv ferdig, og lever på nytt.',
    en: 'The hand-in was opened again after this, so nothing was handed in now. Everything you have written is kept. Finish writing, and hand in again.',
  },
  notAPdf: {
    status: 422,
    nb: 'Filen er ikke en PDF. Den er ikke tatt vare på. Velg filen du fikk med kvitteringen, slik du fikk den.',
    nn: 'Fila er ikkje ein PDF. Ho er ikkje teken vare på. Vel fila du fekk med kvitteringa, slik du fekk henne.',
    en: 'The file is not a PDF. It was not kept. Choose the file that came with the receipt, as it came.',
  },
};
