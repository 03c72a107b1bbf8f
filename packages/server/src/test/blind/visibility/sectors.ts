import { sql } from 'kysely';
import type { Database } from '../../../platform/database/db.ts';
import type { TestApp } from '../../app.ts';
import { becomeSchool } from '../../scenes/deciding/national-pair.ts';
import { registerExternal, type TestExam } from '../../scenes/exam.ts';
import { testGuide } from '../../scenes/handed-in.ts';

/** What is written by one and read by some, each in words or points that occur nowhere else. */
export const written = {
  answer: 'SVARETSOMSKJULES',
  guide: 'VEILEDNINGENSOMSKJULES',
  firstMark: { comment: 'MERKNADENTILFØRSTE', points: { q1: 17.31 } },
  secondMark: { comment: 'MERKNADENTILANDRE', points: { q1: 23.47 } },
  appealMark: { comment: 'KLAGESENSORTILFØRSTE', points: { q1: 11.29 } },
  secondAppealMark: { comment: 'KLAGESENSORTILANDRE', points: { q1: 13.83 } },
  explanation: 'BEGRUNNELSENSOMSKJULES',
  grounds: 'GRUNNENESOMSKJULES',
} as const;

/** What differs between the laws of a university and of a school. */
export type Sector = {
  /** The appellant's grade, which no one else has, and the other's. */
  readonly grades: readonly [string, string];
  readonly appealGrade: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly announcedAt: string;
  /** What an appeal’s grader is called in the matrix. */
  readonly appealGrader?: string;
  /** A written exam of a school is not explained. */
  readonly isExplained: boolean;
  readonly prepare: (db: Database, exam: TestExam, app: TestApp) => Promise<void>;
};

export const university: Sector = {
  grades: ['A', 'F'],
  appealGrade: 'B',
  levels: testGuide.levels,
  announcedAt: '2026-03-09T09:00:00Z',
  isExplained: true,
  prepare: async () => undefined,
};

/** A centrally set exam, whose graders come from elsewhere. */
export const school: Sector = {
  grades: ['6', '2'],
  appealGrade: '5',
  levels: { 6: 'Fremragende', 5: 'Meget god', 4: 'God', 3: 'Nokså god', 2: 'Lav', 1: 'Svært lav' },
  announcedAt: '2027-01-06T09:00:00Z',
  isExplained: false,
  async prepare(db, exam) {
    await becomeSchool(db);
    await registerExternal(db, exam.graders[0]);
    await sql`update exam set scale = '1-6' where id = ${exam.examId}`.execute(db);
    await sql`update commission_member set external = true where commission_id = ${exam.commissionId}`.execute(
      db,
    );
  },
};
