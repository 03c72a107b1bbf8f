import type { NoticedRights } from '@karakter/domain/notices/noticed-rights';
import { caseBodies, lawReference } from '@karakter/domain/rules/law-words';
import type { Language } from '@karakter/domain/text/language';
import type { MailSetting } from './mail-dictionary.ts';
import { rightsTexts } from './rights-mails.ts';

type Stated = {
  readonly explanationDeadline: string | null;
  readonly appealDeadline: string | null;
  readonly complaintDeadline?: string | null | undefined;
  readonly rights?: NoticedRights | undefined;
};

/**
 * The paragraphs of a notice that say which rights the candidate has, until when, how they are used and who decides
 * (fvl. § 27).
 */
export function rightsInWords(language: Language, stated: Stated, s: MailSetting): (string | null)[] {
  const { rights } = stated;
  const words = rightsTexts[language];
  const written = (deadline: string | null | undefined) => (deadline ? s.deadline(deadline) : null);
  if (!rights)
    return words.deadlinesAlone({
      explanation: written(stated.explanationDeadline),
      appeal: written(stated.appealDeadline),
    });
  const basis = (of: keyof NoticedRights['bases']) => lawReference(rights.bases[of]).inWords[language];
  const { appealBody, complaintBody } = caseBodies[rights.sector];
  const explanation =
    rights.explanation && stated.explanationDeadline
      ? words.explanation({
          until: s.deadline(stated.explanationDeadline),
          way: rights.explanation,
          basis: basis('explanation'),
          isOral: rights.isOral,
        })
      : words.noExplanation;
  const appeal = rights.appeal
    ? [
        words.appeal({
          until: written(stated.appealDeadline),
          way: rights.appeal,
          basis: basis('appeal'),
          body: appealBody[language],
        }),
        ...(rights.explanation ? [words.appealAfterExplanation] : []),
        ...(rights.isGroup ? [words.group] : []),
      ].join(' ')
    : words.noAppeal;
  const complaint = words.complaint({
    until: written(stated.complaintDeadline),
    basis: basis('complaint'),
    body: complaintBody[language],
  });
  return [explanation, appeal, complaint, words.access(basis('access'))];
}
