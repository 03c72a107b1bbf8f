import type { InstitutionFacts } from '@karakter/domain/institution/institution-facts';
import { sectors } from '@karakter/domain/rules/rule-set';

/** The facts as they are typed. */
export type InstitutionDraft = Readonly<Record<keyof InstitutionFacts, string>>;

export function draftOf(facts: InstitutionFacts): InstitutionDraft {
  return { ...facts, feideRealms: facts.feideRealms.join('\n'), noticeHour: String(facts.noticeHour) };
}

/** The typed values as facts; the rules refuse an invalid hour. */
export function factsFrom(draft: InstitutionDraft) {
  return {
    ...draft,
    sector: sectors.find((each) => each === draft.sector) ?? 'higherEducation',
    feideRealms: draft.feideRealms.split(/[\s,;]+/).filter((realm) => realm !== ''),
    noticeHour: /^\d{1,2}$/.test(draft.noticeHour.trim()) ? Number(draft.noticeHour) : -1,
  };
}
