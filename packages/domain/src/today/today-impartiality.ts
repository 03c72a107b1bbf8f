import { line, type TodayRule } from './today-rule.ts';

/** For the head of department: grounds that graders have declared [U6]. */
export const decideImpartiality: TodayRule = (snapshot) => {
  const { declaredGrounds: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'decideImpartiality', count });
};

/** For the exam office: no one may decide on declared grounds, so someone must be given the role (fvl. § 8) [U6]. */
export const findDecider: TodayRule = (snapshot) => {
  const { groundsWithoutDecider: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'findDecider', count });
};

/** For the exam office: disqualified graders to take off [U6]. */
export const carryOutImpartiality: TodayRule = (snapshot) => {
  const { disqualified: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'carryOutImpartiality', count });
};
