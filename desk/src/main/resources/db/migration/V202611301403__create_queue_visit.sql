-- How far the tips went when an officer last looked at the queue, so that what is new since then can be shown.
create table queue_visit (
    officer_id    uuid        not null,
    agency_id     uuid        not null,
    seen_at       timestamptz not null default now(),
    seen_tip_no   bigint      not null, -- the newest tip of this visit
    before_tip_no bigint      not null, -- the newest tip of the visit before
    constraint queue_visit_pk primary key (officer_id),
    constraint queue_visit_officer_fk foreign key (officer_id) references officer (officer_id)
);

alter table queue_visit enable row level security;
alter table queue_visit force row level security;
create policy queue_visit_of_own on queue_visit for all to kumkrong_desk
    using (agency_id = viewer_agency() and officer_id = viewer_officer())
    with check (agency_id = viewer_agency() and officer_id = viewer_officer());
grant select, insert, update on queue_visit to kumkrong_desk;
