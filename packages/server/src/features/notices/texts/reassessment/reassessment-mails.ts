import { writtenDate } from '@karakter/domain/calendar/dates';
import type { MailTexts } from '../mail-dictionary.ts';

/** To the graders of a new assessment and to the exam office: the answer by its number, and nothing of the case [K6, U7]. */
type ReassessmentMails = Pick<
  MailTexts,
  'reassessmentToMake' | 'reassessmentEnded' | 'reassessmentReminder' | 'reassessmentSigned'
>;

const nb: ReassessmentMails = {
  reassessmentToMake: (f, s) => ({
    subject: `${s.courseCode}: ny vurdering av en besvarelse`,
    body: `Du er oppnevnt til å gjøre en ny vurdering av besvarelse ${f.candidateNumber} i ${s.courseCode}.${f.dueOn ? ` Den skal være ferdig innen ${writtenDate(f.dueOn, 'nb')}.` : ''} Hele saken ligger på siden. Der skriver du vurderingen din, og der skrives protokollen under: ${s.url}`,
  }),
  reassessmentEnded: (f, s) => ({
    subject: `${s.courseCode}: du skal ikke vurdere besvarelse ${f.candidateNumber}`,
    body: `Du er ikke lenger med i den nye vurderingen av besvarelse ${f.candidateNumber} i ${s.courseCode}. Du trenger ikke gjøre noe mer med den. Det du vet om saken, har du fortsatt taushetsplikt om.`,
  }),
  reassessmentReminder: (f, s) => ({
    subject: `${s.courseCode}: påminnelse om den nye vurderingen`,
    body: `${f.isLate ? `Den nye vurderingen av besvarelse ${f.candidateNumber} i ${s.courseCode} skulle vært ferdig ${writtenDate(f.dueOn, 'nb')}.` : `Den nye vurderingen av besvarelse ${f.candidateNumber} i ${s.courseCode} skal være ferdig ${writtenDate(f.dueOn, 'nb')}.`} Du har ikke skrevet under protokollen ennå: ${s.url}`,
  }),
  reassessmentSigned: (f, s) => ({
    subject: `${s.courseCode}: den nye vurderingen er underskrevet`,
    body: `Den nye vurderingen av besvarelse ${f.candidateNumber} i ${s.courseCode} er underskrevet av alle medlemmene. Vedtaket kan kontrolleres og kunngjøres på ${s.url}`,
  }),
};

const nn: ReassessmentMails = {
  reassessmentToMake: (f, s) => ({
    subject: `${s.courseCode}: ny vurdering av eit svar`,
    body: `Du er oppnemnd til å gjere ei ny vurdering av svar ${f.candidateNumber} i ${s.courseCode}.${f.dueOn ? ` Ho skal vere ferdig innan ${writtenDate(f.dueOn, 'nn')}.` : ''} Heile saka ligg på sida. Der skriv du vurderinga di, og der blir protokollen skriven under: ${s.url}`,
  }),
  reassessmentEnded: (f, s) => ({
    subject: `${s.courseCode}: du skal ikkje vurdere svar ${f.candidateNumber}`,
    body: `Du er ikkje lenger med i den nye vurderinga av svar ${f.candidateNumber} i ${s.courseCode}. Du treng ikkje gjere noko meir med henne. Det du veit om saka, har du framleis teieplikt om.`,
  }),
  reassessmentReminder: (f, s) => ({
    subject: `${s.courseCode}: påminning om den nye vurderinga`,
    body: `${f.isLate ? `Den nye vurderinga av svar ${f.candidateNumber} i ${s.courseCode} skulle vore ferdig ${writtenDate(f.dueOn, 'nn')}.` : `Den nye vurderinga av svar ${f.candidateNumber} i ${s.courseCode} skal vere ferdig ${writtenDate(f.dueOn, 'nn')}.`} Du har ikkje skrive under protokollen enno: ${s.url}`,
  }),
  reassessmentSigned: (f, s) => ({
    subject: `${s.courseCode}: den nye vurderinga er skriven under`,
    body: `Den nye vurderinga av svar ${f.candidateNumber} i ${s.courseCode} er skriven under av alle medlemmene. Vedtaket kan kontrollerast og kunngjerast på ${s.url}`,
  }),
};

const en: ReassessmentMails = {
  reassessmentToMake: (f, s) => ({
    subject: `${s.courseCode}: a new assessment of an answer`,
    body: `You are appointed to make a new assessment of answer ${f.candidateNumber} in ${s.courseCode}.${f.dueOn ? ` It is to be finished by ${writtenDate(f.dueOn, 'en')}.` : ''} The whole case is on its page. There you write your assessment, and there the protocol is signed: ${s.url}`,
  }),
  reassessmentEnded: (f, s) => ({
    subject: `${s.courseCode}: you are not to assess answer ${f.candidateNumber}`,
    body: `You no longer take part in the new assessment of answer ${f.candidateNumber} in ${s.courseCode}. You need do nothing more about it. Your duty of confidentiality about the case remains.`,
  }),
  reassessmentReminder: (f, s) => ({
    subject: `${s.courseCode}: reminder of the new assessment`,
    body: `${f.isLate ? `The new assessment of answer ${f.candidateNumber} in ${s.courseCode} was to be finished by ${writtenDate(f.dueOn, 'en')}.` : `The new assessment of answer ${f.candidateNumber} in ${s.courseCode} is to be finished by ${writtenDate(f.dueOn, 'en')}.`} You have not signed the protocol yet: ${s.url}`,
  }),
  reassessmentSigned: (f, s) => ({
    subject: `${s.courseCode}: the new assessment is signed`,
    body: `The new assessment of answer ${f.candidateNumber} in ${s.courseCode} is signed by all its members. The decision can be checked and announced at ${s.url}`,
  }),
};

export const reassessmentMails = { nb, nn, en };
