/**
 * Words by which a text is recognised that says what an explanation must not say, in bokmål, nynorsk and English. `*` stands
 * for any ending. They are looked for in every text, since an explanation may mix its languages.
 */
export type WordList = Readonly<Record<'bokmål' | 'nynorsk' | 'english', readonly string[]>>;

/** Another grader, or that the graders saw the answer differently [G11]. */
export const otherGraderWords: WordList = {
  bokmål: [
    'medsensor*',
    'den andre sensor*',
    'sensor 1',
    'sensor 2',
    'ekstern sensor*',
    'intern sensor*',
    'kollegaen min',
    'min kollega',
    'sensorene var uenige',
    'vi var uenige',
    'uenighet mellom',
    'delte meninger',
    'under tvil',
    'dissens*',
  ],
  nynorsk: [
    'den andre sensoren',
    'kollegaen min',
    'sensorane var usamde',
    'sensorane var ueinige',
    'vi var usamde',
    'vi var ueinige',
    'usemje mellom',
    'ueinigheit mellom',
    'delte meiningar',
    'under tvil',
  ],
  english: [
    'co-grader*',
    'co-examiner*',
    'the other grader*',
    'the other examiner*',
    'external examiner*',
    'external grader*',
    'internal examiner*',
    'second examiner*',
    'my colleague*',
    'we disagreed',
    'graders disagreed',
    'examiners disagreed',
    'differing view*',
  ],
};

/** What a grade is called right before it is named: «karakteren 4». */
export const gradeWords: WordList = {
  bokmål: ['karakter', 'karakteren', 'en'],
  nynorsk: ['karakter', 'karakteren', 'ein'],
  english: ['grade', 'a', 'an', 'mark'],
};

/** The grades that are words. */
export const passFailWords: Readonly<Record<'pass' | 'fail', WordList>> = {
  pass: { bokmål: ['bestått'], nynorsk: ['greidd', 'bestått'], english: ['passed', 'pass'] },
  fail: {
    bokmål: ['ikke bestått', 'stryk*'],
    nynorsk: ['ikkje greidd', 'ikkje bestått'],
    english: ['failed', 'fail'],
  },
};

/** What a number that follows is the number of. */
export const candidateWords: WordList = {
  bokmål: ['kandidat', 'kandidaten', 'kandidatene', 'kandidatnummer', 'kandidatnr', 'student', 'besvarelse'],
  nynorsk: ['kandidat', 'kandidaten', 'kandidatane', 'kandidatnummer', 'kandidatnr', 'student'],
  english: ['candidate', 'candidates', 'candidate number', 'student', 'script'],
};

/** An invitation to talk about the grade: the candidate appeals instead [E6]. */
export const discussionWords: WordList = {
  bokmål: [
    'ta kontakt',
    'ta gjerne kontakt',
    'kontakt meg',
    'kontakt oss',
    'ring meg',
    'send meg en',
    'send en e-post',
    'diskuter* med meg',
    'diskutere karakteren',
    'diskutere dette',
    'kan diskutere',
    'drøfte karakteren',
    'ta en prat',
    'snakke om karakteren',
    'snakkes',
    'si fra hvis',
    'si fra om',
    'kom innom',
    'kom gjerne innom',
    'gjerne spørre',
    'bare spør',
    'ønsker en samtale',
    'et møte',
  ],
  nynorsk: [
    'diskuter* med meg',
    'drøfte karakteren',
    'kan drøfte',
    'send meg ein',
    'send ein e-post',
    'ta ein prat',
    'snakke om karakteren',
    'sei frå om',
    'sei frå dersom',
    'gjerne spørje',
    'berre spør',
    'ønskjer ein samtale',
    'eit møte',
  ],
  english: [
    'contact me',
    'contact us',
    'get in touch',
    'feel free to',
    'call me',
    'email me',
    'e-mail me',
    'send me an',
    'let me know',
    'discuss the grade',
    'discuss this',
    'discuss it with',
    'talk about the grade',
    'talk to me',
    'happy to talk',
    'happy to discuss',
    'come and see',
    'drop by',
    'a meeting with',
  ],
};
