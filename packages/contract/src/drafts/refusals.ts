import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const draftsRefusals: RefusalTexts<'tooManyDrafts'> = {
  tooManyDrafts: {
    status: 409,
    nb: 'Du har {most} påbegynte skjemaer, og det er så mange som serveren tar vare på. Send eller tøm noen av dem. Det du skriver nå, sendes som vanlig.',
    nn: 'Du har {most} påbyrja skjema, og det er så mange som tenaren tek vare på. Send eller tøm nokre av dei. Det du skriv no, blir sendt som vanleg.',
    en: 'You have {most} forms begun, which is as many as the server keeps. Send or empty some of them. What you write now is sent as usual.',
  },
};
