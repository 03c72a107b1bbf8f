import { appealRoutes } from '@karakter/contract/appeal/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { newGradingRoutes } from '@karakter/contract/complaint/new-grading';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';

/** A command of a case: the queries that are fetched again after it, and after a 409. */
export const complaintCommand = {
  invalidates: [complaintRoutes.showComplaint, newGradingRoutes.showNewGrading, casesRoutes.listCases],
  fetchesAt409: true,
};

/** As complaintCommand, for the candidate: a complaint moves the deadlines of the grade too. */
export const myComplaintCommand = {
  invalidates: [
    complaintRoutes.showMyComplaints,
    appealRoutes.showMyAppeal,
    myExamsRoutes.showMyExam,
    myExamsRoutes.listMyExams,
  ],
  fetchesAt409: true,
};
