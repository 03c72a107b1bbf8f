/** A unit or course in the three languages; the institution is invented, and no real one has its name. */
type Named = { readonly nb: string; readonly nn: string; readonly en: string };
type Unit = Named & { readonly code: string; readonly parent?: string };
type Course = Named & {
  readonly code: string;
  readonly unit: string;
  readonly credits: number;
  readonly level: 'bachelor' | 'master';
};

/** Units above come before the units below them. */
export const units: readonly Unit[] = [
  { code: 'HIF', nb: 'Høgskolen i Fjordvik', nn: 'Høgskulen i Fjordvik', en: 'Fjordvik University College' },
  {
    code: 'HIF-HS',
    parent: 'HIF',
    nb: 'Fakultet for helse- og samfunnsfag',
    nn: 'Fakultet for helse- og samfunnsfag',
    en: 'Faculty of Health and Social Sciences',
  },
  {
    code: 'HIF-TN',
    parent: 'HIF',
    nb: 'Fakultet for teknologi og naturvitenskap',
    nn: 'Fakultet for teknologi og naturvitskap',
    en: 'Faculty of Technology and Natural Sciences',
  },
  {
    code: 'HIF-HS-PED',
    parent: 'HIF-HS',
    nb: 'Institutt for lærerutdanning',
    nn: 'Institutt for lærarutdanning',
    en: 'Department of Teacher Education',
  },
  {
    code: 'HIF-HS-SYK',
    parent: 'HIF-HS',
    nb: 'Institutt for sykepleie',
    nn: 'Institutt for sjukepleie',
    en: 'Department of Nursing',
  },
  {
    code: 'HIF-HS-SAM',
    parent: 'HIF-HS',
    nb: 'Institutt for rett og historie',
    nn: 'Institutt for rett og historie',
    en: 'Department of Law and History',
  },
  {
    code: 'HIF-TN-BYG',
    parent: 'HIF-TN',
    nb: 'Institutt for bygg og geoteknikk',
    nn: 'Institutt for bygg og geoteknikk',
    en: 'Department of Civil Engineering',
  },
  {
    code: 'HIF-TN-INF',
    parent: 'HIF-TN',
    nb: 'Institutt for informatikk',
    nn: 'Institutt for informatikk',
    en: 'Department of Informatics',
  },
];

const course = (
  code: string,
  unit: string,
  credits: number,
  [nb, nn, en]: readonly [string, string, string],
  level: Course['level'] = 'bachelor',
): Course => ({ code, unit, credits, nb, nn, en, level });

export const courses: readonly Course[] = [
  course('PED1120', 'HIF-HS-PED', 15, [
    'Læring, undervisning og vurdering',
    'Læring, undervisning og vurdering',
    'Learning, Teaching and Assessment',
  ]),
  course('PED2210', 'HIF-HS-PED', 15, ['Spesialpedagogikk', 'Spesialpedagogikk', 'Special Needs Education']),
  course('NOR1120', 'HIF-HS-PED', 7.5, ['Muntlig formidling', 'Munnleg formidling', 'Oral Communication']),
  course('NOR1105', 'HIF-HS-PED', 10, ['Språk og tekst', 'Språk og tekst', 'Language and Text']),
  course('SYK1301', 'HIF-HS-SYK', 10, [
    'Sykepleiens grunnlag',
    'Grunnlaget for sjukepleie',
    'Foundations of Nursing',
  ]),
  course('SYK2140', 'HIF-HS-SYK', 7.5, [
    'Anatomi og fysiologi',
    'Anatomi og fysiologi',
    'Anatomy and Physiology',
  ]),
  course('JUS1010', 'HIF-HS-SAM', 10, ['Innføring i juss', 'Innføring i jus', 'Introduction to Law']),
  course('HIS1200', 'HIF-HS-SAM', 7.5, [
    'Norsk historie etter 1814',
    'Norsk historie etter 1814',
    'Norwegian History after 1814',
  ]),
  course('BYG2210', 'HIF-TN-BYG', 10, ['Geoteknikk', 'Geoteknikk', 'Geotechnics']),
  course('BYG3900', 'HIF-TN-BYG', 20, [
    'Bacheloroppgave i bygg',
    'Bacheloroppgåve i bygg',
    'Bachelor Thesis in Civil Engineering',
  ]),
  course('INF1500', 'HIF-TN-INF', 10, [
    'Databaser og datamodellering',
    'Databasar og datamodellering',
    'Databases and Data Modelling',
  ]),
  course('INF2410', 'HIF-TN-INF', 10, [
    'Algoritmer og datastrukturer',
    'Algoritmar og datastrukturar',
    'Algorithms and Data Structures',
  ]),
  course('MAT1100', 'HIF-TN-INF', 10, [
    'Statistikk for ingeniører',
    'Statistikk for ingeniørar',
    'Statistics for Engineers',
  ]),
];
