import { type RawBuilder, sql } from 'kysely';

/**
 * In SQL: whether the person grades the exam, or did, in a commission of any kind. A grader learns nothing of candidates or
 * co-graders, and decides nothing about the exam [G2, U7]. Not for blind transactions, which see their own commissions alone.
 */
export const isGradedBy = (
  personId: string | RawBuilder<string>,
  examId: RawBuilder<string>,
) => sql<boolean>`(
  exists (select from commission_member seat join commission of_exam on of_exam.id = seat.commission_id
    where of_exam.exam_id = ${examId} and seat.person_id = ${personId}))`;

/**
 * In SQL: whether the person may not learn who the candidates of an exam are, since they grade it [U7], or has no part in
 * it but their own, since they sit it.
 */
export const isKeptFrom = (personId: string, examId: string) => isKeptFromBy(personId, sql.ref(examId));

/** As isKeptFrom, where the person may be a column too. */
export const isKeptFromBy = (
  personId: string | RawBuilder<string>,
  examId: RawBuilder<string>,
) => sql<boolean>`(
  ${isGradedBy(personId, examId)}
  or exists (select from candidacy_person own
    where own.exam_id = ${examId} and own.person_id = ${personId}))`;
