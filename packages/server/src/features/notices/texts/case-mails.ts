import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type CaseMails = Pick<MailTexts, 'caseHandedOver'>;

const kindsNb = {
  explanation: 'begrunnelsen til',
  lateRequest: 'forespørselen om begrunnelse fra',
  appeal: 'klagen fra',
  complaint: 'klagen på formelle feil fra',
  dismissalAppeal: 'klagen på en avvisning fra',
};
const kindsNn = {
  explanation: 'grunngjevinga til',
  lateRequest: 'førespurnaden om grunngjeving frå',
  appeal: 'klaga frå',
  complaint: 'klaga på formelle feil frå',
  dismissalAppeal: 'klaga på ei avvising frå',
};
const kindsEn = {
  explanation: 'the explanation for',
  lateRequest: 'the late request for explanation from',
  appeal: 'the appeal from',
  complaint: 'the procedural complaint from',
  dismissalAppeal: 'the appeal against a dismissal from',
};

const subjectsNb = {
  given: { one: 'du har fått en sak', many: 'du har fått saker' },
  taken: { one: 'en annen har overtatt en sak', many: 'en annen har overtatt saker' },
};
const subjectsNn = {
  given: { one: 'du har fått ei sak', many: 'du har fått saker' },
  taken: { one: 'ein annan har teke over ei sak', many: 'ein annan har teke over saker' },
};
const subjectsEn = {
  given: { one: 'you have been given a case', many: 'you have been given cases' },
  taken: { one: 'a colleague has taken over a case', many: 'a colleague has taken over cases' },
};

/** The cases that changed hands: one, or one and so many more. */
const othersNb = (n: number) =>
  n === 0 ? '' : ` og ${plural.nb(n, { one: '# sak til', other: '# saker til' })}`;
const othersNn = (n: number) =>
  n === 0 ? '' : ` og ${plural.nn(n, { one: '# sak til', other: '# saker til' })}`;
const othersEn = (n: number) =>
  n === 0 ? '' : ` and of ${plural.en(n, { one: '# more case', other: '# more cases' })}`;

const nb: CaseMails = {
  caseHandedOver: (f, s) => ({
    subject: `${s.courseCode}: ${subjectsNb[f.change][f.others ? 'many' : 'one']}`,
    body: `${f.change === 'taken' ? 'En kollega er nå saksbehandler for' : 'Du er nå saksbehandler for'} ${kindsNb[f.caseKind]} kandidat ${f.candidateNumber}${othersNb(f.others ?? 0)} i ${s.courseCode}. ${f.others ? 'Sakene' : 'Saken'} ligger på ${s.url}`,
  }),
};

const nn: CaseMails = {
  caseHandedOver: (f, s) => ({
    subject: `${s.courseCode}: ${subjectsNn[f.change][f.others ? 'many' : 'one']}`,
    body: `${f.change === 'taken' ? 'Ein kollega er no saksbehandlar for' : 'Du er no saksbehandlar for'} ${kindsNn[f.caseKind]} kandidat ${f.candidateNumber}${othersNn(f.others ?? 0)} i ${s.courseCode}. ${f.others ? 'Sakene' : 'Saka'} ligg på ${s.url}`,
  }),
};

const en: CaseMails = {
  caseHandedOver: (f, s) => ({
    subject: `${s.courseCode}: ${subjectsEn[f.change][f.others ? 'many' : 'one']}`,
    body: `${f.change === 'taken' ? 'A colleague is now the caseworker of' : 'You are now the caseworker of'} ${kindsEn[f.caseKind]} candidate ${f.candidateNumber}${othersEn(f.others ?? 0)} in ${s.courseCode}. ${f.others ? 'The cases are' : 'The case is'} at ${s.url}`,
  }),
};

/** Mails about who handles a case [K12, T1]. */
export const caseMails = { nb, nn, en };
