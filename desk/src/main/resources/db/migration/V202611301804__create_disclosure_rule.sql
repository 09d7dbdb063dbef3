-- The smallest numbers that an agency's tables show: to its statistician, and in what leaves the task force. Where there is no row,
-- 6 and 11.
create table disclosure_rule (
    agency_id uuid        not null,
    inside    integer     not null,
    outside   integer     not null,
    set_by    uuid        not null,
    set_at    timestamptz not null default viewer_time(),
    constraint disclosure_rule_pk primary key (agency_id),
    constraint disclosure_rule_officer_fk foreign key (agency_id, set_by) references officer (agency_id, officer_id),
    constraint disclosure_rule_sane check (inside between 3 and 100 and outside between inside and 100)
);
alter table disclosure_rule enable row level security;
alter table disclosure_rule force row level security;
create policy disclosure_rule_seen on disclosure_rule for select to kumkrong_desk using (agency_id = viewer_agency());
create policy disclosure_rule_set on disclosure_rule for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_leads() and set_by = viewer_officer());
create policy disclosure_rule_changed on disclosure_rule for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_leads())
    with check (agency_id = viewer_agency() and viewer_leads() and set_by = viewer_officer());
grant select, insert, update on disclosure_rule to kumkrong_desk;
