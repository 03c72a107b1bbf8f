-- The scale of schools, which their rule set allows [C2].
alter table exam drop constraint exam_scale_check;
alter table exam add constraint exam_scale_check check (scale in ('A-F', 'pass-fail', '1-6'));
