import type { CaseLine } from '@karakter/contract/complaint/cases';

const folders = {
  explanation: 'explanations',
  lateRequest: 'late-explanation-requests',
  appeal: 'appeals',
  complaint: 'complaints',
  dismissalAppeal: 'dismissal-appeals',
} as const;

/** The address of the page of a case. */
export const casePage = ({ examId, kind, id }: Pick<CaseLine, 'examId' | 'kind' | 'id'>): string =>
  `/exams/${examId}/${folders[kind]}/${id}`;
