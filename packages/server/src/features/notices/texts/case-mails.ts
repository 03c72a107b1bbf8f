import type { MailTexts } from './mail-dictionary.ts';

type CaseMails = Pick<MailTexts, 'caseHandedOver'>;

const kindsNb = {
  explanation: 'begrunnelsen til',
  appeal: 'klagen fra',
  complaint: 'klagen på formelle feil fra',
};
const kindsNn = {
  explanation: 'grunngjevinga til',
  appeal: 'klaga frå',
  complaint: 'klaga på formelle feil frå',
};
const kindsEn = {
  explanation: 'the explanation for',
  appeal: 'the appeal from',
  complaint: 'the procedural complaint from',
};

const nb: CaseMails = {
  caseHandedOver: (f, s) => ({
    subject: `${s.courseCode}: ${f.change === 'taken' ? 'en annen har overtatt en sak' : 'du har fått en sak'}`,
    body: `${f.change === 'taken' ? 'En kollega er nå saksbehandler for' : 'Du er nå saksbehandler for'} ${kindsNb[f.caseKind]} kandidat ${f.candidateNumber} i ${s.courseCode}. Saken ligger på ${s.url}`,
  }),
};

const nn: CaseMails = {
  caseHandedOver: (f, s) => ({
    subject: `${s.courseCode}: ${f.change === 'taken' ? 'ein annan har teke over ei sak' : 'du har fått ei sak'}`,
    body: `${f.change === 'taken' ? 'Ein kollega er no saksbehandlar for' : 'Du er no saksbehandlar for'} ${kindsNn[f.caseKind]} kandidat ${f.candidateNumber} i ${s.courseCode}. Saka ligg på ${s.url}`,
  }),
};

const en: CaseMails = {
  caseHandedOver: (f, s) => ({
    subject: `${s.courseCode}: ${f.change === 'taken' ? 'a colleague has taken over a case' : 'you have been given a case'}`,
    body: `${f.change === 'taken' ? 'A colleague is now the caseworker of' : 'You are now the caseworker of'} ${kindsEn[f.caseKind]} candidate ${f.candidateNumber} in ${s.courseCode}. The case is at ${s.url}`,
  }),
};

/** Mails about who handles a case [K12, T1]. */
export const caseMails = { nb, nn, en };
