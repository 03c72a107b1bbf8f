import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';

export type Phase = 'assessing' | 'differing' | 'proposed' | 'disputed' | 'agreed';
/** A grading meeting, with the grader who leads it. */
export type Meeting = {
  readonly id: string;
  state: 'planned' | 'held' | 'cancelled';
  readonly leader: string;
  startsAt: string;
};
type Work = { grade: string | null; isConfirmed: boolean };

/**
 * One answer as the requirements describe it: whose work lies there, what is revealed, and who is to decide. `isFollowed`
 * is false once something happened to it that the reference does not describe; then nothing is predicted of it.
 */
export type Answer = {
  phase: Phase;
  work: Map<string, Work>;
  /** Confirmed work that does not count any more. */
  aside: Set<string>;
  proposedBy: string | null;
  proposed: string | null;
  /** Who decides a disputed grade: a member, or a third grader. */
  decider: string | null;
  third: string | null;
  thirdGrade: string | null;
  grade: string | null;
  isHeld: boolean;
  isFollowed: boolean;
};

const newAnswer = (): Answer => ({
  phase: 'assessing',
  work: new Map(),
  aside: new Set(),
  proposedBy: null,
  proposed: null,
  decider: null,
  third: null,
  thirdGrade: null,
  grade: null,
  isHeld: false,
  isFollowed: true,
});

/**
 * A commission and its exam's results, written from requirements G1, G2, G6, G19 and R1 and not from the code: what the
 * test compares the running system with. A seat is the list of its holders, the present one last.
 */
export class Reference {
  readonly workflow: GradingWorkflow;
  readonly answers: Answer[];
  seats: string[][];
  results: 'open' | 'checked' | 'announced' = 'open';
  /** False once the scoring has changed: grades may then have to be looked at before a check. */
  isCheckFollowed = true;
  /** In the order in which they were called. */
  readonly meetings: Meeting[] = [];
  /** Where each grader's latest claim for a fee stands. */
  readonly claims = new Map<string, 'submitted' | 'returned' | 'approved' | 'exported'>();
  constructor(workflow: GradingWorkflow, graders: readonly string[], answers: number) {
    this.workflow = workflow;
    this.seats = graders.map((grader) => [grader]);
    this.answers = Array.from({ length: answers }, newAnswer);
  }

  get members(): string[] {
    return this.seats.flatMap((seat) => seat.at(-1) ?? []);
  }

  answer(index: number): Answer {
    const answer = this.answers[index];
    if (!answer) throw new Error(`no answer ${index}`);
    return answer;
  }

  private seatOf(person: string): string[] {
    return this.seats.find((seat) => seat.at(-1) === person) ?? [];
  }

  isMember = (person: string) => this.members.includes(person);

  /** The first seat leads and calls meetings; the leader of a meeting runs it [G13]. */
  leads = (person: string) => this.members[0] === person;
  mayRunMeeting = ({ leader }: Meeting, person: string) => leader === person && this.isMember(person);

  /** In a shared assessment there is one grade, and each has confirmed it or not. */
  private workOf(answer: Answer, person: string): Work | undefined {
    if (this.workflow.assessing === 'individual') return answer.work.get(person);
    const isConfirmed = answer.work.get(person)?.isConfirmed ?? false;
    const [any] = answer.work.values();
    return any && { grade: any.grade, isConfirmed };
  }

  private stands(answer: Answer, person: string): boolean {
    return answer.work.get(person)?.isConfirmed === true && !answer.aside.has(person);
  }

  private predecessorStands(answer: Answer, person: string): boolean {
    const former = this.seatOf(person).slice(0, -1);
    return former.some((each) => this.stands(answer, each));
  }

  maySave(answer: Answer, person: string): boolean {
    const isOpen = answer.phase === 'assessing' && this.isMember(person);
    return isOpen && !this.workOf(answer, person)?.isConfirmed && !this.predecessorStands(answer, person);
  }

  mayConfirm(answer: Answer, person: string): boolean {
    return this.maySave(answer, person) && (this.workOf(answer, person)?.grade ?? null) !== null;
  }

  mayReopen(answer: Answer, person: string): boolean {
    const isOpen = answer.phase === 'assessing' && this.isMember(person);
    return isOpen && this.workOf(answer, person)?.isConfirmed === true;
  }

  mayDiscuss = (answer: Answer) => answer.phase === 'differing' || answer.phase === 'proposed';

  mayApprove(answer: Answer, person: string, grade: string): boolean {
    if (answer.phase !== 'proposed' || !this.isMember(person) || answer.proposed !== grade) return false;
    return !this.seatOf(person).includes(answer.proposedBy ?? '');
  }

  mayDecide(answer: Answer, person: string): boolean {
    if (answer.phase !== 'disputed' || !this.isMember(person)) return false;
    return answer.decider !== null && this.seatOf(person).includes(answer.decider);
  }

  mayCallThird(answer: Answer): boolean {
    return this.mayDiscuss(answer) || (answer.phase === 'disputed' && answer.decider !== null);
  }

  maySendBack(answer: Answer, by: 'office' | 'member'): boolean {
    if (answer.phase !== 'agreed') return false;
    return by === 'office' ? this.results === 'open' : this.results !== 'announced';
  }

  mayLeave(
    person: string,
    leaving: { workStands: boolean; isPartial: boolean; hasSuccessor: boolean },
  ): boolean {
    const { workStands, isPartial, hasSuccessor } = leaving;
    if (this.results !== 'open' || !this.isMember(person)) return false;
    if (workStands && (isPartial || !hasSuccessor)) return false;
    if (hasSuccessor) return true;
    const isDiscussed = this.answers.some(({ phase }) => phase !== 'assessing' && phase !== 'agreed');
    return this.seats.length > (isDiscussed ? 2 : 1);
  }

  mayCheck = () => this.results === 'checked' || this.answers.every(({ phase }) => phase === 'agreed');

  save(answer: Answer, person: string, grade: string | null): void {
    const isShared = this.workflow.assessing === 'shared';
    // A change of what all have written asks every member to confirm again [G1].
    if (isShared) for (const member of this.members) answer.work.set(member, { grade, isConfirmed: false });
    else answer.work.set(person, { grade, isConfirmed: false });
  }

  confirm(answer: Answer, person: string): void {
    const grade = this.workOf(answer, person)?.grade ?? null;
    answer.work.set(person, { grade, isConfirmed: true });
    answer.aside.delete(person);
  }

  reopen(answer: Answer, person: string): void {
    answer.work.set(person, { grade: this.workOf(answer, person)?.grade ?? null, isConfirmed: false });
  }

  dispute(answer: Answer): void {
    answer.phase = 'disputed';
    const [sole, ...others] = this.members;
    answer.decider = others.length === 0 ? (sole ?? null) : null;
  }

  callThird(answer: Answer): void {
    answer.phase = 'disputed';
    answer.decider = null;
  }

  agree(answer: Answer, grade: string): void {
    Object.assign(answer, { phase: 'agreed', grade, decider: null, third: null, thirdGrade: null });
  }

  sendBack(answer: Answer): void {
    Object.assign(answer, { phase: 'differing', grade: null, proposed: null, proposedBy: null });
    this.results = 'open';
    if (this.seats.length === 1) this.dispute(answer);
  }

  /** Leaves, and the work counts for the seat, or is kept aside; without a successor the seat goes [G19]. */
  leave(person: string, workStands: boolean, successor: string | null): void {
    const seat = this.seatOf(person);
    const kept = workStands ? [] : [person];
    const open = this.answers.filter(({ phase }) => phase === 'assessing');
    for (const answer of open) this.setAside(answer, successor === null ? seat : kept);
    // What all have written goes on without the confirmation of the one who leaves.
    if (this.workflow.assessing === 'shared')
      for (const answer of open) this.takeOver(answer, person, successor);
    if (successor === null) this.seats = this.seats.filter((each) => each !== seat);
    else seat.push(successor);
  }

  private setAside(answer: Answer, people: readonly string[]): void {
    for (const each of people) if (answer.work.get(each)?.isConfirmed) answer.aside.add(each);
  }

  private takeOver(answer: Answer, person: string, successor: string | null): void {
    const own = answer.work.get(person);
    if (!own) return;
    answer.work.delete(person);
    answer.work.set(successor ?? person, { ...own, isConfirmed: false });
  }

  /** From here on nothing is predicted: people have acted whom the reference did not see. */
  stopFollowing(): void {
    for (const answer of this.answers) answer.isFollowed = false;
  }

  /** What follows by itself: reveals every answer that its seats have confirmed, as the workflow asks [G1, G2]. */
  settle(): void {
    const { confirming, completing } = this.workflow;
    const counts = (answer: Answer, seat: readonly string[]) =>
      seat.filter((each) => this.stands(answer, each));
    const isReady = (answer: Answer) => {
      const confirmed = this.seats.filter((seat) => counts(answer, seat).length > 0).length;
      return confirmed > 0 && (completing === 'one' || confirmed === this.seats.length);
    };
    const open = this.answers.filter(({ phase }) => phase === 'assessing');
    const ready = open.filter(isReady);
    if (confirming === 'allCandidates' && ready.length < open.length) return;
    for (const answer of ready) {
      const grades = new Set(
        this.seats.flatMap((seat) => counts(answer, seat)).map((who) => answer.work.get(who)?.grade),
      );
      const [grade] = grades;
      if (grades.size === 1 && grade) this.agree(answer, grade);
      else answer.phase = 'differing';
    }
  }
}
