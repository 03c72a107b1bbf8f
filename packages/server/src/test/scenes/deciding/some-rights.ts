import type { NoticedRights } from '@karakter/domain/notices/noticed-rights';

/** The rights of a grade in higher education, as tests of its notices need them. */
export const someRights: NoticedRights = {
  sector: 'higherEducation',
  isOral: false,
  isGroup: false,
  explanation: 'portal',
  appeal: 'portal',
  bases: {
    explanation: 'uhl. § 11-8',
    appeal: 'uhl. § 11-10',
    complaint: 'uhl. § 11-9',
    access: 'fvl. § 18',
  },
};
