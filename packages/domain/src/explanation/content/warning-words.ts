/**
 * Words by which a text is recognised that says what an explanation must not say, in bokmål, nynorsk and English. `*` stands
 * for any ending. They are looked for in every text, since an explanation may mix its languages.
 */
export type WordList = Readonly<Record<'nb' | 'nn' | 'en', readonly string[]>>;

/** Another grader, or that the graders saw the answer differently [G11]. */
export const otherGraderWords: WordList = {
  nb: [
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
  nn: [
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
  en: [
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
  nb: ['karakter', 'karakteren', 'en'],
  nn: ['karakter', 'karakteren', 'ein'],
  en: ['grade', 'a', 'an', 'mark'],
};

/** The grades that are words. */
export const passFailWords: Readonly<Record<'pass' | 'fail', WordList>> = {
  pass: { nb: ['bestått'], nn: ['greidd', 'bestått'], en: ['passed', 'pass'] },
  fail: { nb: ['ikke bestått', 'stryk*'], nn: ['ikkje greidd', 'ikkje bestått'], en: ['failed', 'fail'] },
};

/** What a number that follows is the number of. */
export const candidateWords: WordList = {
  nb: ['kandidat', 'kandidaten', 'kandidatene', 'kandidatnummer', 'kandidatnr', 'student', 'besvarelse'],
  nn: ['kandidat', 'kandidaten', 'kandidatane', 'kandidatnummer', 'kandidatnr', 'student'],
  en: ['candidate', 'candidates', 'candidate number', 'student', 'script'],
};

/** An invitation to talk about the grade: the candidate appeals instead [E6]. */
export const discussionWords: WordList = {
  nb: [
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
  nn: [
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
  en: [
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
