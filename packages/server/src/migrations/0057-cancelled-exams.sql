-- A published exam can be cancelled, and the cancelling taken back before the start [P14]. The sittings that had not
-- ended then are cancelled with it; what was written and handed in stays.
alter table exam
  add column cancelled_at timestamptz,
  drop constraint exam_state_check,
  add check (state in ('planned', 'published', 'checked', 'announced', 'archived', 'cancelled')),
  add check ((state = 'cancelled') = (cancelled_at is not null));

alter table sitting
  add column cancelled_at timestamptz,
  drop constraint sitting_state_with_its_times,
  add constraint sitting_state_with_its_times check (case state
    when 'waiting' then
      num_nonnulls(started_at, handed_in_at, hand_in_kind, absent_at, withdrawn_at, cancelled_at) = 0
    when 'open' then started_at is not null
      and num_nonnulls(handed_in_at, hand_in_kind, absent_at, withdrawn_at, cancelled_at) = 0
    when 'handedIn' then handed_in_at is not null and hand_in_kind is not null
      and num_nonnulls(absent_at, withdrawn_at, cancelled_at) = 0
    when 'absent' then absent_at is not null
      and num_nonnulls(handed_in_at, hand_in_kind, withdrawn_at, cancelled_at) = 0
    when 'withdrawn' then withdrawn_at is not null
      and num_nonnulls(handed_in_at, hand_in_kind, absent_at, cancelled_at) = 0
    when 'cancelled' then cancelled_at is not null
      and num_nonnulls(handed_in_at, hand_in_kind, absent_at, withdrawn_at) = 0
    else false
  end);

alter table exam_change
  drop constraint exam_change_kind_check,
  add check (kind in ('time', 'rules', 'cancel', 'takeBackCancelling'));
