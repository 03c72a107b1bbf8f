import { writtenDate } from '@karakter/domain/calendar/dates';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type AppealMails = Pick<
  MailTexts,
  | 'appealReceived'
  | 'appealRegistered'
  | 'appealTakenUp'
  | 'appealDismissed'
  | 'appealToHandle'
  | 'appealToGrade'
  | 'appealDueSet'
  | 'appealGraded'
  | 'newAssessmentNeeded'
  | 'appealDecided'
  | 'appealWithdrawn'
  | 'appealReopened'
>;

const outcomesNb = { inFavour: 'til gunst', unchanged: 'uendret', toDisadvantage: 'til ugunst' };
const outcomesNn = { inFavour: 'til gunst', unchanged: 'uendra', toDisadvantage: 'til ugunst' };
const outcomesEn = {
  inFavour: 'in your favour',
  unchanged: 'unchanged',
  toDisadvantage: 'to your disadvantage',
};

type Until = { readonly withdrawUntil?: 'graded' };
const untilNb = ({ withdrawUntil }: Until) =>
  withdrawUntil ? 'til de nye sensorene har satt karakter' : 'fram til det nye vedtaket er kunngjort';
const untilNn = ({ withdrawUntil }: Until) =>
  withdrawUntil ? 'til dei nye sensorane har sett karakter' : 'fram til det nye vedtaket er kunngjort';
const untilEn = ({ withdrawUntil }: Until) =>
  withdrawUntil ? 'until the new graders have set a grade' : 'until the new decision is announced';

/** What the new graders know, by the rules for the day on which the appeal was filed [K4]. */
type Sight = { readonly sight?: 'open' };
const gradersNb = ({ sight }: Sight) =>
  sight
    ? ' En ny kommisjon vurderer besvarelsen. Den ser klagen, karakteren, vurderingene og begrunnelsen.'
    : ' En ny kommisjon vurderer besvarelsen uten å kjenne den første karakteren.';
const gradersNn = ({ sight }: Sight) =>
  sight
    ? ' Ein ny kommisjon vurderer svaret. Han ser klaga, karakteren, vurderingane og grunngjevinga.'
    : ' Ein ny kommisjon vurderer svaret utan å kjenne den første karakteren.';
const gradersEn = ({ sight }: Sight) =>
  sight
    ? ' A new commission assesses the answer. It sees the appeal, the grade, the assessments and the explanation.'
    : ' A new commission assesses your answer without knowing the first grade.';

const nb: AppealMails = {
  appealReceived: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klagen din`,
    body: `Klagen din på sensuren i ${s.courseCode} er mottatt ${s.written(f.filedAt)}.${f.late ? ' Fristen var ute; en saksbehandler vurderer om klagen likevel kan tas opp.' : gradersNb(f)}\n\nDu kan trekke klagen ${untilNb(f)}: ${s.url}`,
  }),
  appealRegistered: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klagen din`,
    body: `Klagen din på sensuren i ${s.courseCode} kom til oss ${writtenDate(f.arrivedOn, 'nb')}, og eksamenskontoret har registrert den i Karakter.${f.late ? ' Fristen var ute; en saksbehandler vurderer om klagen likevel kan tas opp.' : gradersNb(f)}\n\nHar du ikke klaget, må du si fra til eksamenskontoret. Du kan følge saken, og trekke klagen ${untilNb(f)}: ${s.url}`,
  }),
  appealTakenUp: (f, s) => ({
    subject: `${s.courseCode}: klagen din tas opp`,
    body: `Klagen din på sensuren i ${s.courseCode} kom etter fristen, men tas likevel opp.${gradersNb(f)}\n\n${s.url}`,
  }),
  appealDismissed: (f, s) => ({
    subject: `${s.courseCode}: klagen din er avvist`,
    body: `Klagen din på sensuren i ${s.courseCode} kom etter fristen og er avvist. Begrunnelsen ser du på ${s.url}${f.complaintUntil ? `\n\nAvvisningen kan du klage på til ${s.deadline(f.complaintUntil)}. Klagen sender du i Karakter.` : ''}`,
  }),
  appealWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: klagen din er trukket`,
    body: `Du har trukket klagen på sensuren i ${s.courseCode}, og karakteren du har fått, står.${f.mayReopen ? ` Angrer du, kan du gjenåpne klagen${f.reopenUntil ? ` til ${s.deadline(f.reopenUntil)}` : ' til klagefristen går ut'}.` : ' Klagefristen er ute, så klagen kan ikke gjenåpnes.'}\n\nTrakk du den ikke selv, må du si fra til eksamenskontoret med det samme: ${s.url}`,
  }),
  appealReopened: (f, s) => ({
    subject: `${s.courseCode}: klagen din er gjenåpnet`,
    body: `Klagen din på sensuren i ${s.courseCode} er gjenåpnet, og behandles videre. Du kan trekke den ${untilNb(f)}: ${s.url}`,
  }),
  appealToHandle: (f, s) => ({
    subject: `${s.courseCode}: ny klage på sensur${f.late ? ' (etter fristen)' : ''}`,
    body: `Det er kommet en klage på sensur i ${s.courseCode}${f.late ? ' etter at fristen var ute' : ''}. Saken ligger på ${s.url}`,
  }),
  appealToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.nb(f.answers, { one: '# besvarelse', other: '# besvarelser' })} til klagesensur`,
    body: `Du er oppnevnt i en klagekommisjon i ${s.courseCode}. Antall besvarelser: ${f.answers}.${f.dueOn ? ` Karakteren skal være satt innen ${writtenDate(f.dueOn, 'nb')}.` : ''}\n\n${s.url}`,
  }),
  appealDueSet: ({ dueOn }, s) => ({
    subject: `${s.courseCode}: ny dag for klagesensuren`,
    body: `${dueOn ? `Klagekommisjonen din i ${s.courseCode} skal ha satt karakter innen ${writtenDate(dueOn, 'nb')}.` : `Klagekommisjonen din i ${s.courseCode} har ikke lenger noen fast dag. Sett karakteren så snart du kan.`}\n\n${s.url}`,
  }),
  appealGraded: (_, s) => ({
    subject: `${s.courseCode}: klagesensuren er klar til kontroll`,
    body: `Klagekommisjonen i ${s.courseCode} har satt karakter. Vedtaket kan kontrolleres og sendes på ${s.url}`,
  }),
  newAssessmentNeeded: (_, s) => ({
    subject: `${s.courseCode}: ny vurdering er nødvendig`,
    body: `Klagesensuren i ${s.courseCode} avviker med to karakterer eller mer. Ingenting er kunngjort. Det må gjøres en ny vurdering før karakteren fastsettes (uhl. § 11-11): ${s.url}`,
  }),
  appealDecided: (f, s) => ({
    subject: `${s.courseCode}: klagen din er avgjort`,
    body: `Klagen din på sensuren i ${s.courseCode} er avgjort: ${outcomesNb[f.outcome]}. Karakteren og vedtaket ser du på ${s.url}\n\nVedtaket om karakteren er endelig. ${f.complaintUntil ? `Formelle feil kan du klage på til ${s.deadline(f.complaintUntil)}.` : 'Formelle feil kan du fortsatt klage på.'}`,
  }),
};

const nn: AppealMails = {
  appealReceived: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klaga di`,
    body: `Klaga di på sensuren i ${s.courseCode} er motteken ${s.written(f.filedAt)}.${f.late ? ' Fristen var ute; ein saksbehandlar vurderer om klaga likevel kan takast opp.' : gradersNn(f)}\n\nDu kan trekkje klaga ${untilNn(f)}: ${s.url}`,
  }),
  appealRegistered: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klaga di`,
    body: `Klaga di på sensuren i ${s.courseCode} kom til oss ${writtenDate(f.arrivedOn, 'nn')}, og eksamenskontoret har registrert henne i Karakter.${f.late ? ' Fristen var ute; ein saksbehandlar vurderer om klaga likevel kan takast opp.' : gradersNn(f)}\n\nHar du ikkje klaga, må du seie frå til eksamenskontoret. Du kan følgje saka, og trekkje klaga ${untilNn(f)}: ${s.url}`,
  }),
  appealTakenUp: (f, s) => ({
    subject: `${s.courseCode}: klaga di blir teken opp`,
    body: `Klaga di på sensuren i ${s.courseCode} kom etter fristen, men blir likevel teken opp.${gradersNn(f)}\n\n${s.url}`,
  }),
  appealDismissed: (f, s) => ({
    subject: `${s.courseCode}: klaga di er avvist`,
    body: `Klaga di på sensuren i ${s.courseCode} kom etter fristen og er avvist. Grunngjevinga ser du på ${s.url}${f.complaintUntil ? `\n\nAvvisinga kan du klage på til ${s.deadline(f.complaintUntil)}. Klaga sender du i Karakter.` : ''}`,
  }),
  appealWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: klaga di er trekt`,
    body: `Du har trekt klaga på sensuren i ${s.courseCode}, og karakteren du har fått, står.${f.mayReopen ? ` Angrar du, kan du opne klaga att${f.reopenUntil ? ` til ${s.deadline(f.reopenUntil)}` : ' til klagefristen går ut'}.` : ' Klagefristen er ute, så klaga kan ikkje opnast att.'}\n\nTrekte du henne ikkje sjølv, må du seie frå til eksamenskontoret med det same: ${s.url}`,
  }),
  appealReopened: (f, s) => ({
    subject: `${s.courseCode}: klaga di er opna att`,
    body: `Klaga di på sensuren i ${s.courseCode} er opna att, og blir behandla vidare. Du kan trekkje henne ${untilNn(f)}: ${s.url}`,
  }),
  appealToHandle: (f, s) => ({
    subject: `${s.courseCode}: ny klage på sensur${f.late ? ' (etter fristen)' : ''}`,
    body: `Det er komen ei klage på sensur i ${s.courseCode}${f.late ? ' etter at fristen var ute' : ''}. Saka ligg på ${s.url}`,
  }),
  appealToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${f.answers} svar til klagesensur`,
    body: `Du er oppnemnd i ein klagekommisjon i ${s.courseCode}. Tal på svar: ${f.answers}.${f.dueOn ? ` Karakteren skal vere sett innan ${writtenDate(f.dueOn, 'nn')}.` : ''}\n\n${s.url}`,
  }),
  appealDueSet: ({ dueOn }, s) => ({
    subject: `${s.courseCode}: ny dag for klagesensuren`,
    body: `${dueOn ? `Klagekommisjonen din i ${s.courseCode} skal ha sett karakter innan ${writtenDate(dueOn, 'nn')}.` : `Klagekommisjonen din i ${s.courseCode} har ikkje lenger nokon fast dag. Set karakteren så snart du kan.`}\n\n${s.url}`,
  }),
  appealGraded: (_, s) => ({
    subject: `${s.courseCode}: klagesensuren er klar til kontroll`,
    body: `Klagekommisjonen i ${s.courseCode} har sett karakter. Vedtaket kan kontrollerast og sendast på ${s.url}`,
  }),
  newAssessmentNeeded: (_, s) => ({
    subject: `${s.courseCode}: ny vurdering er nødvendig`,
    body: `Klagesensuren i ${s.courseCode} avvik med to karakterar eller meir. Ingenting er kunngjort. Det må gjerast ei ny vurdering før karakteren blir fastsett (uhl. § 11-11): ${s.url}`,
  }),
  appealDecided: (f, s) => ({
    subject: `${s.courseCode}: klaga di er avgjord`,
    body: `Klaga di på sensuren i ${s.courseCode} er avgjord: ${outcomesNn[f.outcome]}. Karakteren og vedtaket ser du på ${s.url}\n\nVedtaket om karakteren er endeleg. ${f.complaintUntil ? `Formelle feil kan du klage på til ${s.deadline(f.complaintUntil)}.` : 'Formelle feil kan du framleis klage på.'}`,
  }),
};

const en: AppealMails = {
  appealReceived: (f, s) => ({
    subject: `${s.courseCode}: we have received your appeal`,
    body: `Your appeal of the grade in ${s.courseCode} was received ${s.written(f.filedAt)}.${f.late ? ' The deadline had passed; a caseworker considers whether the appeal can still be heard.' : gradersEn(f)}\n\nYou may withdraw the appeal ${untilEn(f)}: ${s.url}`,
  }),
  appealRegistered: (f, s) => ({
    subject: `${s.courseCode}: we have received your appeal`,
    body: `Your appeal of the grade in ${s.courseCode} reached us on ${writtenDate(f.arrivedOn, 'en')}, and the exam office has registered it in Karakter.${f.late ? ' The deadline had passed; a caseworker considers whether the appeal can still be taken up.' : gradersEn(f)}\n\nIf you have not appealed, tell the exam office. You can follow the case, and withdraw the appeal ${untilEn(f)}: ${s.url}`,
  }),
  appealTakenUp: (f, s) => ({
    subject: `${s.courseCode}: your appeal is taken up`,
    body: `Your appeal of the grade in ${s.courseCode} came after the deadline, but is taken up all the same.${gradersEn(f)}\n\n${s.url}`,
  }),
  appealDismissed: (f, s) => ({
    subject: `${s.courseCode}: your appeal is dismissed`,
    body: `Your appeal of the grade in ${s.courseCode} came after the deadline and is dismissed. You will find the reason on ${s.url}${f.complaintUntil ? `\n\nYou can appeal the dismissal until ${s.deadline(f.complaintUntil)}. You send the appeal in Karakter.` : ''}`,
  }),
  appealWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: your appeal is withdrawn`,
    body: `You have withdrawn your appeal of the grade in ${s.courseCode}, and the grade you were given stands.${f.mayReopen ? ` If you change your mind, you can reopen the appeal${f.reopenUntil ? ` until ${s.deadline(f.reopenUntil)}` : ' until the appeal period ends'}.` : ' The appeal period is over, so the appeal cannot be reopened.'}\n\nIf you did not withdraw it yourself, tell the exam office at once: ${s.url}`,
  }),
  appealReopened: (f, s) => ({
    subject: `${s.courseCode}: your appeal is reopened`,
    body: `Your appeal of the grade in ${s.courseCode} is reopened, and its handling goes on. You may withdraw it ${untilEn(f)}: ${s.url}`,
  }),
  appealToHandle: (f, s) => ({
    subject: `${s.courseCode}: new appeal${f.late ? ' (after the deadline)' : ''}`,
    body: `An appeal of a grade in ${s.courseCode} has come in${f.late ? ' after the deadline' : ''}. The case is at ${s.url}`,
  }),
  appealToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.en(f.answers, { one: '# answer', other: '# answers' })} for appeal grading`,
    body: `You are appointed to an appeal commission in ${s.courseCode}. Answers: ${f.answers}.${f.dueOn ? ` The grade is to be set by ${writtenDate(f.dueOn, 'en')}.` : ''}\n\n${s.url}`,
  }),
  appealDueSet: ({ dueOn }, s) => ({
    subject: `${s.courseCode}: another day for the appeal grading`,
    body: `${dueOn ? `Your appeal commission in ${s.courseCode} is to set the grade by ${writtenDate(dueOn, 'en')}.` : `Your appeal commission in ${s.courseCode} no longer has a fixed day. Set the grade as soon as you can.`}\n\n${s.url}`,
  }),
  appealGraded: (_, s) => ({
    subject: `${s.courseCode}: the appeal grading is ready to verify`,
    body: `The appeal commission in ${s.courseCode} has set a grade. The decision can be verified and sent at ${s.url}`,
  }),
  newAssessmentNeeded: (_, s) => ({
    subject: `${s.courseCode}: a new assessment is needed`,
    body: `The appeal grading in ${s.courseCode} differs by two grades or more. Nothing has been announced. A new assessment must be made before the grade is set (the Universities and University Colleges Act, section 11-11): ${s.url}`,
  }),
  appealDecided: (f, s) => ({
    subject: `${s.courseCode}: your appeal is decided`,
    body: `Your appeal of the grade in ${s.courseCode} is decided: ${outcomesEn[f.outcome]}. You will find the grade and the decision at ${s.url}\n\nThe decision on the grade is final. ${f.complaintUntil ? `You may complain of formal errors until ${s.deadline(f.complaintUntil)}.` : 'You may still complain of formal errors.'}`,
  }),
};

/** Mails of an appeal, to its candidate, its graders and those who handle it [K1, K2, K5, T1]. */
export const appealMails = { nb, nn, en };
