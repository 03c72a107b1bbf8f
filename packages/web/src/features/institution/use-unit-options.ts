import type { ShownUnit } from '@karakter/contract/institution/catalogue';
import { useLanguage } from '../../text/language.tsx';

/** The units to choose from, in the language of the page. */
export function useUnitOptions(units: readonly ShownUnit[]) {
  const { language } = useLanguage();
  return units.map((unit) => ({ value: unit.id, label: `${unit.code} ${unit[language]}` }));
}
