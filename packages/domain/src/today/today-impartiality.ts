import { line, type TodayRule } from './today-rule.ts';

/** For the head of department: grounds that graders have declared [U6]. */
export const decideImpartiality: TodayRule = (snapshot) => {
  const { declaredGrounds: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'decideImpartiality', count });
};

/** For the exam office: disqualified graders to take off [U6]. */
export const carryOutImpartiality: TodayRule = (snapshot) => {
  const { disqualified: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'carryOutImpartiality', count });
};
