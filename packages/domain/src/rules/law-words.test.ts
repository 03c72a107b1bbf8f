import { describe, expect, it } from 'vitest';
import { higherEducationRules, schoolRules } from '../test/rules.ts';
import { type LawReference, lawReference, lawWords } from './law-words.ts';

describe('a legal basis in words', () => {
  it.each([
    [
      'uhl. § 11-8(1)',
      'universitets- og høyskoleloven § 11-8(1)',
      'universitets- og høgskulelova § 11-8(1)',
      'the Universities and University Colleges Act, section 11-8(1)',
    ],
    [
      'fvl. § 11 a',
      'forvaltningsloven § 11 a',
      'forvaltningslova § 11 a',
      'the Public Administration Act, section 11 a',
    ],
    [
      'uhl. §§ 11-10, 11-11',
      'universitets- og høyskoleloven §§ 11-10, 11-11',
      'universitets- og høgskulelova §§ 11-10, 11-11',
      'the Universities and University Colleges Act, sections 11-10, 11-11',
    ],
    [
      'oppl.forskr. kap. 9',
      'opplæringsforskriften kap. 9',
      'opplæringsforskrifta kap. 9',
      'the Education Act Regulations, chapter 9',
    ],
    [
      'NTNU § 5-14(13)',
      'forskriften til NTNU § 5-14(13)',
      'forskrifta til NTNU § 5-14(13)',
      'the regulations of NTNU, section 5-14(13)',
    ],
    [
      'GDPR art. 5(1)(c)',
      'personvernforordningen art. 5(1)(c)',
      'personvernforordninga art. 5(1)(c)',
      'the General Data Protection Regulation, article 5(1)(c)',
    ],
    [
      'lokal forskrift',
      'institusjonens egen forskrift',
      'institusjonen si eiga forskrift',
      'the institution’s own regulations',
    ],
    ['Studieplan 2026', 'Studieplan 2026', 'Studieplan 2026', 'Studieplan 2026'],
  ])('%s', (cited, nb, nn, en) => {
    expect(lawReference(cited)).toEqual({ cited, inWords: { nb, nn, en } });
  });
});

const cited = (reference: LawReference | null) => reference?.cited ?? null;
const table = ({ appealBody, complaintBody, ...references }: ReturnType<typeof lawWords>) => [
  ...Object.values(references).map(cited),
  appealBody.nb,
  complaintBody.nb,
];

describe('the law words of an exam', () => {
  it('in higher education are those of the Universities Act', () => {
    expect(table(lawWords(higherEducationRules))).toEqual([
      'uhl. § 11-8',
      'uhl. § 11-10',
      'uhl. § 11-11',
      'uhl. § 11-11(3)',
      'uhl. § 11-9',
      'fvl. § 31',
      'fvl. § 29',
      'fvl. § 11 a',
      'fvl. § 18',
      'en klagekommisjon med nye sensorer',
      'institusjonens nemnd for studentsaker',
    ]);
  });

  it('in schools are those of the Education Act Regulations, with no new assessment and no appeal of a dismissal', () => {
    expect(table(lawWords(schoolRules))).toEqual([
      'oppl.forskr. § 10-3',
      'oppl.forskr. § 10-2',
      'oppl.forskr. § 10-7',
      null,
      'oppl.forskr. § 10-2',
      'oppl.forskr. kap. 10',
      null,
      'fvl. § 11 a',
      'fvl. § 18',
      'klagenemnda',
      'statsforvalteren',
    ]);
  });
});
