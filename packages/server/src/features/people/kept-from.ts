import { sql } from 'kysely';

/**
 * In SQL: whether the person may not learn who the candidates of an exam are, since they grade it [U7], or has no part in
 * it but their own, since they sit it.
 */
export const isKeptFrom = (personId: string, examId: string) => sql<boolean>`(
  exists (select from commission_member m join commission k on k.id = m.commission_id
    where k.exam_id = ${sql.ref(examId)} and m.person_id = ${personId})
  or exists (select from candidacy_person own
    where own.exam_id = ${sql.ref(examId)} and own.person_id = ${personId}))`;
