import type { MeetingRefusal } from '@karakter/domain/grading/meeting/meeting';
import type { TrialRefusal } from '@karakter/domain/grading/trial/trial';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

type RefusalOfTrial =
  | Exclude<TrialRefusal, MeetingRefusal>
  | 'trialSampleImpossible'
  | 'trialNotShown'
  | 'trialWasAbandoned'
  | 'trialTooEarly';

export const trialRefusals: RefusalTexts<RefusalOfTrial> = {
  trialTooEarly: {
    status: 409,
    nb: 'Prøver velges når eksamenen er over og alle besvarelser er inne. Ingenting er endret. Vent til da.',
    nn: 'Prøver blir valde når eksamenen er over og alle svara er inne. Ingenting er endra. Vent til då.',
    en: 'Samples are chosen when the exam is over and all answers are in. Nothing was changed. Wait until then.',
  },
  trialIsOpen: {
    status: 409,
    nb: 'Prøvesensuren er alt åpnet, så prøvene kan ikke endres, og den kan ikke lukkes før alle har gitt sine. Ingenting er endret. Last siden på nytt.',
    nn: 'Prøvesensuren er alt opna, så prøvene kan ikkje endrast, og han kan ikkje lukkast før alle har gjeve sine. Ingenting er endra. Last sida på nytt.',
    en: 'The trial grading is already open, so its samples cannot be changed, and it cannot be closed before all have given theirs. Nothing was changed. Reload the page.',
  },
  trialNotOpen: {
    status: 409,
    nb: 'Prøvesensuren er ikke åpnet. Ingenting er endret. Vent til lederen av møtet åpner den.',
    nn: 'Prøvesensuren er ikkje opna. Ingenting er endra. Vent til leiaren av møtet opnar han.',
    en: 'The trial grading is not open. Nothing was changed. Wait until the leader of the meeting opens it.',
  },
  trialIsShown: {
    status: 409,
    nb: 'Spredningen er vist, så prøvesensuren kan ikke endres. Det du skrev, står i feltene. Kopier det hvis du trenger det i møtet.',
    nn: 'Spreiinga er vist, så prøvesensuren kan ikkje endrast. Det du skreiv, står i felta. Kopier det om du treng det i møtet.',
    en: 'The spread is shown, so the trial grading cannot be changed. What you wrote is in the fields. Copy it if you need it in the meeting.',
  },
  trialIsClosed: {
    status: 409,
    nb: 'Prøvesensuren er lukket. Ingenting er endret. Spredningen står på siden for møtet.',
    nn: 'Prøvesensuren er lukka. Ingenting er endra. Spreiinga står på sida for møtet.',
    en: 'The trial grading is closed. Nothing was changed. The spread is on the page of the meeting.',
  },
  trialWasAbandoned: {
    status: 409,
    nb: 'Prøvesensuren er avbrutt. Det siste du skrev, er ikke lagret, men vises på siden, så du kan kopiere det; det som var lagret, er tatt vare på. Grunnen står på siden for prøvesensuren.',
    nn: 'Prøvesensuren er avbroten. Det siste du skreiv, er ikkje lagra, men blir vist på sida, så du kan kopiere det; det som var lagra, er teke vare på. Grunnen står på sida for prøvesensuren.',
    en: 'The trial grading was abandoned. What you wrote last is not saved, but is shown on the page so that you can copy it; what was saved is kept. The reason is on the page of the trial grading.',
  },
  trialTooFewSamples: {
    status: 422,
    nb: 'En prøvesensur trenger fra 2 til 20 prøver. Ingenting er endret. Velg flere besvarelser.',
    nn: 'Ein prøvesensur treng frå 2 til 20 prøver. Ingenting er endra. Vel fleire svar.',
    en: 'A trial grading needs from 2 to 20 samples. Nothing was changed. Choose more answers.',
  },
  trialSampleImpossible: {
    status: 422,
    nb: 'Minst én av besvarelsene kan ikke være prøve: den er ikke levert, hører til en kommisjon som ikke er kalt inn, eller en sensor kan være inhabil. Ingenting er endret. Velg andre.',
    nn: 'Minst eitt av svara kan ikkje vere prøve: det er ikkje levert, høyrer til ein kommisjon som ikkje er kalla inn, eller ein sensor kan vere inhabil. Ingenting er endra. Vel andre.',
    en: 'At least one of the answers cannot be a sample: it is not handed in, belongs to a commission that is not called, or a grader may be disqualified. Nothing was changed. Choose others.',
  },
  trialGivenAlready: {
    status: 409,
    nb: 'Du har alt gitt din prøvesensur, kanskje i et annet vindu, så den kan ikke endres. Det som er gitt, står som det var.',
    nn: 'Du har alt gjeve din prøvesensur, kanskje i eit anna vindauge, så han kan ikkje endrast. Det som er gjeve, står som det var.',
    en: 'You have already given your trial grading, perhaps in another window, so it cannot be changed. What was given stands as it was.',
  },
  trialNotDone: {
    status: 422,
    nb: 'Minst én prøve mangler karakter. Ingenting er gitt; det du har skrevet, er lagret. Sett en karakter, eller stå over prøven.',
    nn: 'Minst éi prøve manglar karakter. Ingenting er gjeve; det du har skrive, er lagra. Set ein karakter, eller stå over prøva.',
    en: 'At least one sample has no grade. Nothing was given; what you wrote is saved. Set a grade, or pass the sample by.',
  },
  trialNotShown: {
    status: 409,
    nb: 'Spredningen vises når alle har gitt sin prøvesensur. Ingenting er endret. Kom tilbake da; du får e-post.',
    nn: 'Spreiinga blir vist når alle har gjeve sin prøvesensur. Ingenting er endra. Kom tilbake då; du får e-post.',
    en: 'The spread is shown once all have given their trial grading. Nothing was changed. Come back then; you get a mail.',
  },
};
