import type { ExamRefusal } from '@karakter/domain/exam/exam';
import type { ChangeRefusal } from '@karakter/domain/rules/change-reasons';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const changeRefusals: RefusalTexts<
  Exclude<ExamRefusal, 'examPastThis' | 'examHasStarted'> | ChangeRefusal
> = {
  examHasBegun: {
    status: 409,
    nb: 'Noen har begynt, så eksamenen kan ikke endres lenger. Ingenting er endret. Gi mer tid eller en senere start til et rom eller én kandidat på tavla under Eksamensrom.',
    nn: 'Nokon har byrja, så eksamenen kan ikkje endrast lenger. Ingenting er endra. Gje meir tid eller ein seinare start til eit rom eller éin kandidat på tavla under Eksamensrom.',
    en: 'Someone has begun, so the exam can no longer be changed. Nothing was changed. Give more time or a later start to a room or one candidate on the board under Exam rooms.',
  },
  partlyAnnounced: {
    status: 409,
    nb: 'Noen kandidater har alt fått karakteren sin, så eksamenen kan ikke avlyses. Ingenting er endret. Er en karakter feil, rettes den i protokollen.',
    nn: 'Nokre kandidatar har alt fått karakteren sin, så eksamenen kan ikkje avlysast. Ingenting er endra. Er ein karakter feil, blir han retta i protokollen.',
    en: 'Some candidates already have their grade, so the exam cannot be cancelled. Nothing was changed. A wrong grade is corrected in the protocol.',
  },
  examNotPublished: {
    status: 409,
    nb: 'Eksamenen er ikke publisert, så ingen venter på den og ingenting er å avlyse. Ingenting er endret. Endre opplysningene, eller la være å publisere den.',
    nn: 'Eksamenen er ikkje publisert, så ingen ventar på han og ingenting er å avlyse. Ingenting er endra. Endre opplysningane, eller la vere å publisere han.',
    en: 'The exam is not published, so no one expects it and there is nothing to cancel. Nothing was changed. Change its facts, or leave it unpublished.',
  },
  examCancelled: {
    status: 409,
    nb: 'Eksamenen er avlyst, så dette kan ikke gjøres. Ingenting er endret, og alt som var skrevet og levert, er tatt vare på. Kopier eksamenen til en ny dag.',
    nn: 'Eksamenen er avlyst, så dette kan ikkje gjerast. Ingenting er endra, og alt som var skrive og levert, er teke vare på. Kopier eksamenen til ein ny dag.',
    en: 'The exam is cancelled, so this cannot be done. Nothing was changed, and all that was written and handed in is kept. Copy the exam for a new day.',
  },
  examNotCancelled: {
    status: 409,
    nb: 'Eksamenen er ikke avlyst, så det er ingenting å ta tilbake. Ingenting er endret. Last siden på nytt for å se hvor den står.',
    nn: 'Eksamenen er ikkje avlyst, så det er ingenting å ta tilbake. Ingenting er endra. Last sida på nytt for å sjå kvar han står.',
    en: 'The exam is not cancelled, so there is nothing to take back. Nothing was changed. Reload the page to see where it stands.',
  },
  cancellingStands: {
    status: 409,
    nb: 'Eksamenen skulle alt ha begynt, så avlysningen kan ikke tas tilbake. Ingenting er endret. Kopier eksamenen til en ny dag.',
    nn: 'Eksamenen skulle alt ha byrja, så avlysinga kan ikkje takast tilbake. Ingenting er endra. Kopier eksamenen til ein ny dag.',
    en: 'The exam should already have begun, so it can no longer be held after all. Nothing was changed. Copy the exam for a new day.',
  },
  changeNeedsReason: {
    status: 422,
    nb: 'Endringen mangler en grunn. Ingenting er endret. Velg en grunn fra listen, og forklar den med ord når du velger «Annet».',
    nn: 'Endringa manglar ein grunn. Ingenting er endra. Vel ein grunn frå lista, og forklar han med ord når du vel «Anna».',
    en: 'The change lacks a reason. Nothing was changed. Choose a reason from the list, and explain it in words when you choose “Other”.',
  },
  changeChangesNothing: {
    status: 422,
    nb: 'Eksamenen er alt slik. Ingenting er endret, og ingen har fått beskjed. Se hva som gjelder nå, og endre det som skal være annerledes.',
    nn: 'Eksamenen er alt slik. Ingenting er endra, og ingen har fått beskjed. Sjå kva som gjeld no, og endre det som skal vere annleis.',
    en: 'The exam is like this already. Nothing was changed, and no one was notified. See what applies now, and change what should be different.',
  },
};
