import { expect, it } from 'vitest';
import { dueMails } from './due-mails.ts';

const setting = {
  courseCode: 'PED1000',
  courseTitle: 'Pedagogikk',
  examStart: '',
  url: '',
  written: (instant: string) => instant,
  end: (instant: string) => instant,
  deadline: (instant: string) => instant,
};

it('the mail about late graders counts a grader of two commissions once [G9]', () => {
  const line = { courseCode: 'PED1000', personId: 'kari', name: 'Kari Sen', left: 2 };
  const lateGraders = [
    { ...line, commissionNumber: 1 },
    { ...line, commissionNumber: 2 },
  ];
  expect(dueMails.nb.gradersLate({ lateGraders }, setting).subject).toContain(', 1 sensor');
  const two = [...lateGraders, { ...line, personId: 'ola', name: 'Ola Sen', commissionNumber: 1 }];
  expect(dueMails.nb.gradersLate({ lateGraders: two }, setting).subject).toContain(', 2 sensorer');
});
