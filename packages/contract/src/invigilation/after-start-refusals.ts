import type { LateCandidateRefusal } from '@karakter/domain/invigilation/late-candidate';
import type { ReopenRefusal } from '@karakter/domain/invigilation/reopening';
import type { TakeBackRefusal } from '@karakter/domain/invigilation/take-back';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type AfterStartRefusal =
  | LateCandidateRefusal
  | 'studentNumberUnusable'
  | 'studentNumberTaken'
  | ReopenRefusal
  | TakeBackRefusal;

/** What is put right when the exam has begun: candidates added, hand-ins opened again, minutes taken back [P14, D17]. */
export const afterStartRefusals: RefusalTexts<AfterStartRefusal> = {
  lateCandidatesNotOpen: {
    status: 409,
    nb: 'Kandidater kan legges til på stedet fra eksamenen er publisert og til resultatene er kontrollert. Ingen er lagt til. Bruk kandidatlisten før publisering.',
    nn: 'Kandidatar kan leggjast til på staden frå eksamenen er publisert og til resultata er kontrollerte. Ingen er lagde til. Bruk kandidatlista før publisering.',
    en: 'Candidates can be added on the spot from when the exam is published until its results are checked. No one was added. Use the list of candidates before publishing.',
  },
  onlyKnownCandidates: {
    status: 403,
    nb: 'Bare eksamenskontoret kan legge til en person som ikke er kjent fra før. Ingen er lagt til. Ring eksamenskontoret.',
    nn: 'Berre eksamenskontoret kan leggje til ein person som ikkje er kjend frå før. Ingen er lagde til. Ring eksamenskontoret.',
    en: 'Only the exam office can add a person who is not known already. No one was added. Call the exam office.',
  },
  candidateHasOtherPart: {
    status: 422,
    nb: 'Personen er sensor, eksamensvakt eller emneansvarlig i denne eksamenen, eller har lest oppgaven, og kan derfor ikke ta den. Ingen er lagt til. Ring eksamenskontoret hvis det er feil.',
    nn: 'Personen er sensor, eksamensvakt eller emneansvarleg i denne eksamenen, eller har lese oppgåva, og kan derfor ikkje ta han. Ingen er lagde til. Ring eksamenskontoret om det er feil.',
    en: 'The person is a grader, an invigilator or the coordinator of this exam, or has read the paper, and so cannot sit it. No one was added. Call the exam office if that is wrong.',
  },
  candidateAlready: {
    status: 409,
    nb: 'Personen er kandidat i eksamenen allerede. Ingenting er endret. Finn kandidaten på tavla med navnet.',
    nn: 'Personen er kandidat i eksamenen alt. Ingenting er endra. Finn kandidaten på tavla med namnet.',
    en: 'The person is a candidate of this exam already. Nothing was changed. Find the candidate on the board by name.',
  },
  candidateWithdrew: {
    status: 409,
    nb: 'Personen er kandidat i eksamenen, men er trukket. Ingenting er endret. Finn kandidaten på tavla og velg «La kandidaten fortsette».',
    nn: 'Personen er kandidat i eksamenen, men er trekt. Ingenting er endra. Finn kandidaten på tavla og vel «La kandidaten halde fram».',
    en: 'The person is a candidate of this exam, but is withdrawn. Nothing was changed. Find the candidate on the board and choose “Let the candidate continue”.',
  },
  lateCandidateTooLate: {
    status: 409,
    nb: 'Eksamenstiden er ute, så ingen kan legges til nå. Ingen er lagt til. Ring eksamenskontoret.',
    nn: 'Eksamenstida er ute, så ingen kan leggjast til no. Ingen er lagde til. Ring eksamenskontoret.',
    en: 'The time of the exam is up, so no one can be added now. No one was added. Call the exam office.',
  },
  studentNumberUnusable: {
    status: 422,
    nb: 'Studentnummeret kan ikke stemme: det har fire til ti sifre, og er ikke et fødselsnummer. Ingen er lagt til. Se på studentkortet.',
    nn: 'Studentnummeret kan ikkje stemme: det har fire til ti siffer, og er ikkje eit fødselsnummer. Ingen er lagde til. Sjå på studentkortet.',
    en: 'The student number cannot be right: it has four to ten digits, and is not a national identity number. No one was added. Look at the student card.',
  },
  studentNumberTaken: {
    status: 409,
    nb: 'Noen i Karakter har dette studentnummeret allerede. Ingen er lagt til. Finn personen med studentnummeret i stedet.',
    nn: 'Nokon i Karakter har dette studentnummeret alt. Ingen er lagde til. Finn personen med studentnummeret i staden.',
    en: 'Someone in Karakter has this student number already. No one was added. Find the person by the student number instead.',
  },
  reopenIsForOffice: {
    status: 403,
    nb: 'Tiden til kandidaten er ute, og da kan bare eksamenskontoret åpne innleveringen igjen. Innleveringen står. Ring eksamenskontoret.',
    nn: 'Tida til kandidaten er ute, og då kan berre eksamenskontoret opne innleveringa att. Innleveringa står. Ring eksamenskontoret.',
    en: 'The candidate’s time is up, and then only the exam office can open the hand-in again. The hand-in stands. Call the exam office.',
  },
  reopenAfterLimit: {
    status: 409,
    nb: 'Det er for lenge siden tiden til kandidaten var ute. Innleveringen står, og alt er tatt vare på. Registrer et avvik, og tilby ny eksamen hvis det er grunn til det.',
    nn: 'Det er for lenge sidan tida til kandidaten var ute. Innleveringa står, og alt er teke vare på. Registrer eit avvik, og tilby ny eksamen om det er grunn til det.',
    en: 'The candidate’s time was up too long ago. The hand-in stands, and everything is kept. Register an incident, and offer a new exam if there is reason to.',
  },
  reopenNeedsTime: {
    status: 422,
    nb: 'Tiden til kandidaten er ute, så innleveringen ville blitt levert igjen med en gang. Innleveringen står. Gi nok minutter til at kandidaten kan skrive.',
    nn: 'Tida til kandidaten er ute, så innleveringa ville blitt levert att med ein gong. Innleveringa står. Gje nok minutt til at kandidaten kan skrive.',
    en: 'The candidate’s time is up, so the answer would be handed in again at once. The hand-in stands. Give enough minutes for the candidate to write.',
  },
  reopenWhileGraded: {
    status: 409,
    nb: 'En sensor har begynt å vurdere besvarelsene, så ingen innlevering kan åpnes igjen. Innleveringen står. Registrer et avvik, og tilby ny eksamen hvis det er grunn til det.',
    nn: 'Ein sensor har byrja å vurdere svara, så inga innlevering kan opnast att. Innleveringa står. Registrer eit avvik, og tilby ny eksamen om det er grunn til det.',
    en: 'A grader has begun to assess the answers, so no hand-in can be opened again. The hand-in stands. Register an incident, and offer a new exam if there is reason to.',
  },
  minutesTakenBackAlready: {
    status: 409,
    nb: 'Disse minuttene er tatt tilbake allerede. Ingenting er endret nå. Se i listen når, og av hvem.',
    nn: 'Desse minutta er tekne tilbake alt. Ingenting er endra no. Sjå i lista når, og av kven.',
    en: 'These minutes have been taken back already. Nothing was changed now. The list shows when, and by whom.',
  },
  minutesUsedUp: {
    status: 409,
    nb: 'Ingen har igjen så mye tid at minuttene kan tas tilbake: de som fikk dem, er ferdige eller snart ferdige. Ingenting er endret. La tiden gå ut.',
    nn: 'Ingen har att så mykje tid at minutta kan takast tilbake: dei som fekk dei, er ferdige eller snart ferdige. Ingenting er endra. Lat tida gå ut.',
    en: 'No one has so much time left that the minutes can be taken back: those who got them are done, or soon will be. Nothing was changed. Let the time run out.',
  },
};
