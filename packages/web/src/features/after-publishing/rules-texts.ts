import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Changing the form and rules of an exam that is published. */
export const rulesText = texts({
  nb: {
    toRules: 'Vurderingsform, karakterskala, tilsyn og andre regler:',
    title: 'Endre form og regler',
    about:
      'Ingen har begynt, så du kan endre form og regler. De det betyr noe for, får e-post. Emnet kan ikke endres: da er det en annen eksamen.',
    hasBegun:
      'Noen har begynt, så form og regler kan ikke endres lenger. Kontakt, sensurfrist og det som gjelder eksamensrommet, endrer du under opplysningene.',
    notNow: 'Form og regler kan bare endres slik mens eksamenen er publisert og ingen har begynt.',
    confirm: 'Endre form og regler',
    changed: 'Form og regler er endret, og de det gjelder, får beskjed.',
    told: {
      candidates: (n: number) =>
        plural.nb(n, { one: '# kandidat får e-post.', other: '# kandidater får e-post.' }),
      invigilators: (n: number) =>
        plural.nb(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n: number) =>
        plural.nb(n, { one: '# emneansvarlig får e-post.', other: '# emneansvarlige får e-post.' }),
      graders: (n: number) => plural.nb(n, { one: '# sensor får e-post.', other: '# sensorer får e-post.' }),
    },
  },
  nn: {
    toRules: 'Vurderingsform, karakterskala, tilsyn og andre reglar:',
    title: 'Endre form og reglar',
    about:
      'Ingen har byrja, så du kan endre form og reglar. Dei det har noko å seie for, får e-post. Emnet kan ikkje endrast: då er det ein annan eksamen.',
    hasBegun:
      'Nokon har byrja, så form og reglar kan ikkje endrast lenger. Kontakt, sensurfrist og det som gjeld eksamensrommet, endrar du under opplysningane.',
    notNow: 'Form og reglar kan berre endrast slik medan eksamenen er publisert og ingen har byrja.',
    confirm: 'Endre form og reglar',
    changed: 'Form og reglar er endra, og dei det gjeld, får beskjed.',
    told: {
      candidates: (n) => plural.nn(n, { one: '# kandidat får e-post.', other: '# kandidatar får e-post.' }),
      invigilators: (n) =>
        plural.nn(n, { one: '# eksamensvakt får e-post.', other: '# eksamensvakter får e-post.' }),
      coordinators: (n) =>
        plural.nn(n, { one: '# emneansvarleg får e-post.', other: '# emneansvarlege får e-post.' }),
      graders: (n) => plural.nn(n, { one: '# sensor får e-post.', other: '# sensorar får e-post.' }),
    },
  },
  en: {
    toRules: 'Form of assessment, grading scale, supervision and other rules:',
    title: 'Change form and rules',
    about:
      'No one has begun, so form and rules can be changed. Those to whom it matters get e-mail. The course cannot be changed: that is another exam.',
    hasBegun:
      'Someone has begun, so form and rules can no longer be changed. Contact, grading deadline and what concerns the exam room are changed under the facts.',
    notNow: 'Form and rules can only be changed like this while the exam is published and no one has begun.',
    confirm: 'Change form and rules',
    changed: 'Form and rules are changed, and those concerned are told.',
    told: {
      candidates: (n) => plural.en(n, { one: '# candidate gets e-mail.', other: '# candidates get e-mail.' }),
      invigilators: (n) =>
        plural.en(n, { one: '# invigilator gets e-mail.', other: '# invigilators get e-mail.' }),
      coordinators: (n) =>
        plural.en(n, {
          one: '# course coordinator gets e-mail.',
          other: '# course coordinators get e-mail.',
        }),
      graders: (n) => plural.en(n, { one: '# grader gets e-mail.', other: '# graders get e-mail.' }),
    },
  },
});
