import type { ExplanationText } from '@karakter/domain/explanation/explanation';
import type { DemoAnswer, EssayAnswer } from './answers.ts';
import { type Chance, chanceFrom, oneOf, worded } from './chance.ts';
import type { Level } from './subject.ts';

const byLevel: Readonly<Record<Level, readonly string[]>> = {
  strong: [
    'Drøftingen av «%» er {selvstendig og presis|meget god}.',
    '«%»: sikker begrepsbruk, {og eksemplet bærer argumentet|og kandidaten ser motforestillingene}.',
    'Særlig god på «%».',
  ],
  solid: [
    '«%» er {greit redegjort for|riktig framstilt}, men drøftes lite.',
    'God, noe generell framstilling av «%».',
    '«%» er med, {men uten eksempel|og i hovedsak riktig}.',
  ],
  weak: [
    '«%» {er bare nevnt|forblir påstander}.',
    'Framstillingen av «%» er {upresis|overflatisk}, og begrepene brukes uklart.',
    '«%» er misforstått på ett punkt.',
  ],
};

const missed = ['«%» mangler.', 'Savner {noe om|en drøfting av} «%».', '«%» er ikke tatt opp.'];

const about = (chance: Chance, sentences: readonly string[], theme: string) =>
  worded(chance, oneOf(chance, sentences)).replace('%', theme);

function remarksOn(chance: Chance, essay: EssayAnswer): string[] {
  const remarks = essay.covered
    .filter(() => chance() < 0.6)
    .slice(0, 3)
    .map(({ theme, level }) => about(chance, byLevel[level], theme));
  const [gap] = essay.missing;
  return gap !== undefined && chance() < 0.7 ? [...remarks, about(chance, missed, gap)] : remarks;
}

/** A grader's comment on this answer: different graders notice and write somewhat different things. */
export function graderComment(word: string, answer: DemoAnswer): string {
  const chance = chanceFrom(word);
  return [...answer.essays.values()]
    .map((essay, index) => {
      const remarks = remarksOn(chance, essay);
      return remarks.length === 0 ? '' : `Oppg. ${index + 1}: ${remarks.join(' ')}`;
    })
    .filter((line) => line !== '')
    .join('\n');
}

const overall: Readonly<Record<string, string>> = {
  A: 'Samlet er dette en fremragende prestasjon som klart utmerker seg. Besvarelsen vurderes til karakteren A.',
  B: 'Samlet er dette en meget god prestasjon med stor grad av selvstendighet. Besvarelsen vurderes til B.',
  C: 'Samlet er dette en jevnt god prestasjon. For en høyere karakter måtte drøftingen vært mer gjennomført.',
  D: 'Samlet er dette en akseptabel prestasjon med noen vesentlige mangler. Det trekker ned at flere begreper gjengis uten å bli brukt.',
  E: 'Samlet tilfredsstiller besvarelsen minimumskravene, men ikke mer. Flere sentrale deler av oppgaven er ikke besvart.',
  F: 'Samlet tilfredsstiller besvarelsen ikke minimumskravene, fordi begge oppgavene mangler det som er sentralt.',
  pass: 'Samlet viser besvarelsen tilstrekkelig kunnskap og vurderes til bestått.',
  fail: 'Samlet viser besvarelsen ikke tilstrekkelig kunnskap og vurderes til ikke bestått.',
};

/** An explanation of the grade with the three parts that the law requires. */
export function explanationOf(
  word: string,
  answer: DemoAnswer,
  given: { grade: string; levelText: string },
): ExplanationText {
  const comment = graderComment(`${word}:explanation`, answer);
  const assessment =
    comment === ''
      ? 'Besvarelsen tar opp for få av oppgavens deler, og det som er med, er i hovedsak påstander uten begrunnelse.'
      : `Vi har lagt vekt på dette i besvarelsen:\n${comment}`;
  return {
    guidelines: `Sensuren følger sensorveiledningen. Om karakteren ${given.grade} heter det der: ${given.levelText}`,
    assessment,
    overall: overall[given.grade] ?? overall.pass ?? '',
  };
}

/** Why candidates appeal; none of the texts identifies the candidate. */
export const appealGrounds = [
  'Jeg mener at oppgave 1 er undervurdert. Jeg har med alle punktene i sensorveiledningen og bruker et eksempel gjennom hele drøftingen. Etter begrunnelsen ser det ut som om siste del ikke er lest.',
  'Karakteren står ikke i forhold til begrunnelsen. Der står det at redegjørelsen er god og riktig, og da forstår jeg ikke hvorfor det ble to karakterer lavere enn jeg regnet med.',
  'Eg meiner at svaret på oppgåve 2 er rett, men at eg brukte eit anna omgrep enn det som står i pensum. Eg ber om ei ny vurdering.',
  'Jeg klager på karakteren. Begrunnelsen sier lite om hva som manglet.',
  'Jeg leverte en grundig besvarelse og ber om at den vurderes på nytt av en ny kommisjon.',
] as const;
