import type {
  ScoringChangeRefusal,
  ScoringProposalRefusal,
} from '@karakter/domain/grading/rescoring/scoring-change';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type ScoringRefusal =
  | ScoringChangeRefusal
  | ScoringProposalRefusal
  | 'scoringReasonMissing'
  | 'rescoredDecided'
  | 'rescoredOvertaken'
  | 'noGradeProposed';

export const scoringRefusals: RefusalTexts<ScoringRefusal> = {
  rescoredOvertaken: {
    status: 409,
    nb: 'Karakteren eller poengberegningen er endret siden forslaget kom, så det kan ikke føres. Ingenting er endret. La karakteren stå, med en grunn.',
    nn: 'Karakteren eller poengutrekninga er endra sidan framlegget kom, så det kan ikkje førast. Ingenting er endra. La karakteren stå, med ein grunn.',
    en: 'The grade or the scoring has changed since the proposal was made, so it cannot be entered. Nothing was changed. Let the grade stand, with a reason.',
  },
  scoringChangeDecided: {
    status: 409,
    nb: 'Forslaget er alt avgjort eller trukket, kanskje i et annet vindu. Ingenting er endret. Last siden på nytt.',
    nn: 'Framlegget er alt avgjort eller trekt, kanskje i eit anna vindauge. Ingenting er endra. Last sida på nytt.',
    en: 'The proposal is already decided or withdrawn, perhaps in another window. Nothing was changed. Reload the page.',
  },
  scoringChangeNotConfirmed: {
    status: 409,
    nb: 'Forslaget er ikke bekreftet av en annen person. Ingenting er endret. Vent til det er bekreftet.',
    nn: 'Framlegget er ikkje stadfesta av ein annan person. Ingenting er endra. Vent til det er stadfesta.',
    en: 'The proposal is not confirmed by another person. Nothing was changed. Wait until it is confirmed.',
  },
  ownScoringChange: {
    status: 403,
    nb: 'Du har selv foreslått endringen. En annen må bekrefte den. Ingenting er endret.',
    nn: 'Du har sjølv gjort framlegg om endringa. Ein annan må stadfeste henne. Ingenting er endra.',
    en: 'You proposed this change yourself. Another person must confirm it. Nothing was changed.',
  },
  anothersScoringChange: {
    status: 403,
    nb: 'En annen har foreslått endringen, og bare den personen kan trekke den. Ingenting er endret. Du kan avslå den med en grunn.',
    nn: 'Ein annan har gjort framlegg om endringa, og berre den personen kan trekkje henne. Ingenting er endra. Du kan avslå henne med ein grunn.',
    en: 'Another person proposed this change, and only that person can withdraw it. Nothing was changed. You can decline it with a reason.',
  },
  scoringNotYours: {
    status: 403,
    nb: 'Lederen av en kommisjon eller den emneansvarlige foreslår en endring, og en annen sensor, emneansvarlig eller programleder bekrefter den. Ingenting er endret. Be en av dem.',
    nn: 'Leiaren av ein kommisjon eller den emneansvarlege gjer framlegg om ei endring, og ein annan sensor, emneansvarleg eller programleiar stadfestar henne. Ingenting er endra. Be ein av dei.',
    en: 'The leader of a commission or the course coordinator proposes a change, and another grader, coordinator or programme leader confirms it. Nothing was changed. Ask one of them.',
  },
  scoringClosed: {
    status: 409,
    nb: 'Poengberegningen kan endres fra eksamenen er publisert til den er arkivert, og ikke når den er avlyst. Ingenting er endret. Ring eksamenskontoret.',
    nn: 'Poengutrekninga kan endrast frå eksamenen er publisert til han er arkivert, og ikkje når han er avlyst. Ingenting er endra. Ring eksamenskontoret.',
    en: 'The scoring can be changed from publishing until the archive, and not when the exam is cancelled. Nothing was changed. Call the exam office.',
  },
  scoringTooEarly: {
    status: 409,
    nb: 'Eksamenen er ikke slutt, og fasit og poeng følger den godkjente oppgaven til da. Ingenting er endret. Vent til eksamenen er slutt.',
    nn: 'Eksamenen er ikkje slutt, og fasit og poeng følgjer den godkjende oppgåva til då. Ingenting er endra. Vent til eksamenen er slutt.',
    en: 'The exam is not over, and until then key and points are those of the approved paper. Nothing was changed. Wait until the exam is over.',
  },
  scoringChangeOpen: {
    status: 409,
    nb: 'En annen endring venter på bekreftelse eller er under beregning. Forslaget ditt er ikke sendt. Det du har valgt, er tatt vare på. Vent til den er avgjort.',
    nn: 'Ei anna endring ventar på stadfesting eller er under utrekning. Framlegget ditt er ikkje sendt. Det du har valt, er teke vare på. Vent til ho er avgjord.',
    en: 'Another change waits for confirmation or is being calculated. Your proposal was not sent. What you chose is kept. Wait until the other is decided.',
  },
  scoringUnchanged: {
    status: 422,
    nb: 'Forslaget er likt det som gjelder. Ingenting er sendt. Endre fasit, vekt, grenser eller trekk en oppgave.',
    nn: 'Framlegget er likt det som gjeld. Ingenting er sendt. Endre fasit, vekt, grenser eller trekk ei oppgåve.',
    en: 'The proposal is the same as what applies. Nothing was sent. Change key, weight, thresholds or withdraw a question.',
  },
  scoringUnknownQuestion: {
    status: 422,
    nb: 'Forslaget passer ikke til oppgavene i eksamenen. Ingenting er sendt. Last siden på nytt.',
    nn: 'Framlegget passar ikkje til oppgåvene i eksamenen. Ingenting er sendt. Last sida på nytt.',
    en: 'The proposal does not match the questions of the exam. Nothing was sent. Reload the page.',
  },
  weightOutOfRange: {
    status: 422,
    nb: 'Vekten må være over 0 med høyst to desimaler, og feil svar kan gi fra 0 ned til minus oppgavens poeng. Ingenting er sendt. Rett tallet.',
    nn: 'Vekta må vere over 0 med høgst to desimalar, og feil svar kan gje frå 0 ned til minus poenga til oppgåva. Ingenting er sendt. Rett talet.',
    en: 'The weight must be above 0 with at most two decimals, and a wrong choice gives from 0 down to minus the question’s points. Nothing was sent. Correct the number.',
  },
  keyMissing: {
    status: 422,
    nb: 'En flervalgsoppgave som teller, må ha minst ett riktig svar. Ingenting er sendt. Velg et svar, eller trekk oppgaven.',
    nn: 'Ei fleirvalsoppgåve som tel, må ha minst eitt rett svar. Ingenting er sendt. Vel eit svar, eller trekk oppgåva.',
    en: 'A multiple-choice question that counts needs at least one right option. Nothing was sent. Choose one, or withdraw the question.',
  },
  nothingCounts: {
    status: 422,
    nb: 'Minst én oppgave må telle. Ingenting er sendt. La en oppgave telle.',
    nn: 'Minst éi oppgåve må telje. Ingenting er sendt. Lat ei oppgåve telje.',
    en: 'At least one question must count. Nothing was sent. Let a question count.',
  },
  thresholdsDisordered: {
    status: 422,
    nb: 'Grensene må synke fra den beste karakteren til den nest dårligste, med høyst to desimaler og høyst 100 prosent. Ingenting er sendt. Rett grensene.',
    nn: 'Grensene må søkke frå den beste karakteren til den nest dårlegaste, med høgst to desimalar og høgst 100 prosent. Ingenting er sendt. Rett grensene.',
    en: 'The thresholds must fall from the best grade to the second worst, with at most two decimals and at most 100 percent. Nothing was sent. Correct them.',
  },
  scoringReasonMissing: {
    status: 422,
    nb: 'Et avslag trenger en grunn, så den som foreslo, kan rette. Ingenting er endret. Skriv grunnen.',
    nn: 'Eit avslag treng ein grunn, så den som gjorde framlegget, kan rette. Ingenting er endra. Skriv grunnen.',
    en: 'Declining needs a reason, so that the proposer can correct. Nothing was changed. Write the reason.',
  },
  rescoredDecided: {
    status: 409,
    nb: 'Det er alt tatt stilling til denne karakteren, eller den er sendt tilbake. Ingenting er endret. Last siden på nytt.',
    nn: 'Det er alt teke stilling til denne karakteren, eller han er send tilbake. Ingenting er endra. Last sida på nytt.',
    en: 'This grade is already decided on, or was sent back. Nothing was changed. Reload the page.',
  },
  noGradeProposed: {
    status: 409,
    nb: 'Poengene er endret, men det finnes ingen grenser som gir en karakter. Ingenting er endret. Be kommisjonen foreslå karaktergrenser, eller la karakteren stå med en grunn.',
    nn: 'Poenga er endra, men det finst ingen grenser som gjev ein karakter. Ingenting er endra. Be kommisjonen gjere framlegg om karaktergrenser, eller lat karakteren stå med ein grunn.',
    en: 'The points changed, but there are no thresholds that give a grade. Nothing was changed. Ask the commission to propose thresholds, or let the grade stand with a reason.',
  },
};
