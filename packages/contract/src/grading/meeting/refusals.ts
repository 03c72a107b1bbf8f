import type { GuideAdjustmentRefusal } from '@karakter/domain/grading/meeting/guide-adjustment';
import type { MeetingPlanFault, MeetingRefusal } from '@karakter/domain/grading/meeting/meeting';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

type RefusalOfMeeting =
  | MeetingRefusal
  | GuideAdjustmentRefusal
  | MeetingPlanFault
  | 'meetingLeaderUnknown'
  | 'meetingWithoutGraders';

export const meetingRefusals: RefusalTexts<RefusalOfMeeting> = {
  guideInForce: {
    status: 409,
    nb: 'Karakterer er kunngjort, og kandidatene leser veiledningen de er sensurert etter. Ingenting er endret. Skriv i referatet det møtet kom fram til.',
    nn: 'Karakterar er kunngjorde, og kandidatane les rettleiinga dei er sensurerte etter. Ingenting er endra. Skriv i referatet det møtet kom fram til.',
    en: 'Grades are announced, and candidates read the guide that they were graded by. Nothing was changed. Write in the minutes what the meeting came to.',
  },
  meetingIsHeld: {
    status: 409,
    nb: 'Møtet er alt holdt, kanskje meldt i et annet vindu. Ingenting er endret. Skriv i referatet det som skal stå om møtet.',
    nn: 'Møtet er alt halde, kanskje meldt i eit anna vindauge. Ingenting er endra. Skriv i referatet det som skal stå om møtet.',
    en: 'The meeting is already held, perhaps noted in another window. Nothing was changed. Write what is to be said of it in the minutes.',
  },
  meetingIsCancelled: {
    status: 409,
    nb: 'Møtet er avlyst. Ingenting er endret. Kall inn til et nytt møte.',
    nn: 'Møtet er avlyst. Ingenting er endra. Kall inn til eit nytt møte.',
    en: 'The meeting is cancelled. Nothing was changed. Call another meeting.',
  },
  meetingNotYours: {
    status: 403,
    nb: 'Lederen av en kommisjon, den emneansvarlige og eksamenskontoret kaller inn, og lederen av møtet styrer det. Ingenting er endret. Be en av dem.',
    nn: 'Leiaren av ein kommisjon, den emneansvarlege og eksamenskontoret kallar inn, og leiaren av møtet styrer det. Ingenting er endra. Be ein av dei.',
    en: 'The leader of a commission, the course coordinator and the exam office call meetings, and the leader of the meeting runs it. Nothing was changed. Ask one of them.',
  },
  meetingClosed: {
    status: 409,
    nb: 'Sensormøter hører til en eksamen som er publisert og ikke arkivert eller avlyst. Ingenting er endret. Ring eksamenskontoret.',
    nn: 'Sensormøte høyrer til ein eksamen som er publisert og ikkje arkivert eller avlyst. Ingenting er endra. Ring eksamenskontoret.',
    en: 'Grading meetings belong to an exam that is published and not archived or cancelled. Nothing was changed. Call the exam office.',
  },
  meetingNotBegun: {
    status: 409,
    nb: 'Møtet har ikke begynt, så det kan ikke meldes som holdt. Ingenting er endret. Vent til tiden for møtet, eller flytt det.',
    nn: 'Møtet har ikkje byrja, så det kan ikkje meldast som halde. Ingenting er endra. Vent til tida for møtet, eller flytt det.',
    en: 'The meeting has not begun, so it cannot be noted as held. Nothing was changed. Wait until its time, or move it.',
  },
  trialStillOpen: {
    status: 409,
    nb: 'Prøvesensuren venter på sensorer. Ingenting er endret. Vent til alle har gitt sine, la den vises uten dem som ikke kan, eller avbryt den.',
    nn: 'Prøvesensuren ventar på sensorar. Ingenting er endra. Vent til alle har gjeve sine, lat han visast utan dei som ikkje kan, eller avbryt han.',
    en: 'The trial grading waits for graders. Nothing was changed. Wait until all have given theirs, let it be shown without those who cannot, or abandon it.',
  },
  meetingInPast: {
    status: 422,
    nb: 'Tiden for møtet er forbi. Ingenting er sendt. Velg en dag og et klokkeslett framover i tid.',
    nn: 'Tida for møtet er forbi. Ingenting er sendt. Vel ein dag og eit klokkeslett fram i tid.',
    en: 'The time of the meeting is past. Nothing was sent. Choose a day and a time to come.',
  },
  meetingTooFar: {
    status: 422,
    nb: 'Et møte kan være høyst to år fram i tid. Ingenting er sendt. Se etter at årstallet er riktig.',
    nn: 'Eit møte kan vere høgst to år fram i tid. Ingenting er sendt. Sjå etter at årstalet er rett.',
    en: 'A meeting can be two years ahead at most. Nothing was sent. Check the year.',
  },
  meetingWithoutPlace: {
    status: 422,
    nb: 'Et møte trenger et sted eller en videolenke. Ingenting er sendt. Skriv minst én av dem.',
    nn: 'Eit møte treng ein stad eller ei videolenkje. Ingenting er sendt. Skriv minst éin av dei.',
    en: 'A meeting needs a place or a video link. Nothing was sent. Write at least one of them.',
  },
  meetingLinkUnsafe: {
    status: 422,
    nb: 'Videolenken må være en hel adresse som begynner med https://. Ingenting er sendt. Lim inn lenken på nytt.',
    nn: 'Videolenkja må vere ei heil adresse som byrjar med https://. Ingenting er sendt. Lim inn lenkja på nytt.',
    en: 'The video link must be a whole address that begins with https://. Nothing was sent. Paste the link again.',
  },
  meetingLength: {
    status: 422,
    nb: 'Et møte varer fra 10 minutter til 10 timer. Ingenting er sendt. Rett varigheten.',
    nn: 'Eit møte varer frå 10 minutt til 10 timar. Ingenting er sendt. Rett lengda.',
    en: 'A meeting lasts from 10 minutes to 10 hours. Nothing was sent. Correct the length.',
  },
  meetingLeaderUnknown: {
    status: 422,
    nb: 'Lederen må være en av sensorene eller den emneansvarlige. Ingenting er sendt. Velg en annen.',
    nn: 'Leiaren må vere ein av sensorane eller den emneansvarlege. Ingenting er sendt. Vel ein annan.',
    en: 'The leader must be one of the graders or the course coordinator. Nothing was sent. Choose another.',
  },
  guideUnchanged: {
    status: 422,
    nb: 'Veiledningen er lik den som gjelder. Ingenting er lagret. Endre en tekst først.',
    nn: 'Rettleiinga er lik den som gjeld. Ingenting er lagra. Endre ein tekst først.',
    en: 'The guide is the same as the one that applies. Nothing was saved. Change a text first.',
  },
  meetingWithoutGraders: {
    status: 422,
    nb: 'Ingen sensorer er med i de valgte kommisjonene. Ingenting er sendt. Velg kommisjoner med sensorer.',
    nn: 'Ingen sensorar er med i dei valde kommisjonane. Ingenting er sendt. Vel kommisjonar med sensorar.',
    en: 'The chosen commissions have no graders. Nothing was sent. Choose commissions with graders.',
  },
};
