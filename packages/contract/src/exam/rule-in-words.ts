import type { RuleChange, RuleFact } from '@karakter/domain/rules/rule-facts';
import type { Language } from '@karakter/domain/text/language';
import { ruleTexts } from './rule-texts.ts';

function valueInWords(text: (typeof ruleTexts)[Language], fact: RuleFact, value: string): string {
  const named: Readonly<Partial<Record<RuleFact, Readonly<Record<string, string>>>>> = {
    form: text.forms,
    workKind: text.workKinds,
    scale: text.scales,
    assessing: text.assessings,
    confirming: text.confirmings,
    completing: text.completings,
  };
  const switched: Readonly<Record<string, string>> = { true: text.yes, false: text.no };
  return named[fact]?.[value] ?? switched[value] ?? value;
}

/** A changed fact, such as `Vurderingsform: Skriftlig → Hjemmeeksamen`. */
export function ruleInWords(language: Language, { fact, before, after }: RuleChange): string {
  const text = ruleTexts[language];
  return `${text[fact]}: ${valueInWords(text, fact, before)} → ${valueInWords(text, fact, after)}`;
}
