-- How long each kind of what an agency keeps is kept. A rule is in force once a supervisor and an administrator have both
-- said so; either of them ends it. What is on hold stays, whatever a rule says.
create function viewer_keeps_rules() returns boolean stable language sql
    return coalesce(viewer_role() in ('supervisor', 'administrator'), false);

create table retention_rule (
    rule_id    uuid        not null default gen_random_uuid(),
    agency_id  uuid        not null,
    kind       text        not null,
    days       integer     not null,
    asked_by   uuid        not null,
    asked_role text        not null,
    asked_at   timestamptz not null default viewer_time(),
    set_by     uuid,
    set_role   text,
    set_at     timestamptz, -- null while one of the two has not said so
    ended_by   uuid,
    ended_at   timestamptz,
    constraint retention_rule_pk primary key (rule_id),
    constraint retention_rule_kind_known check (kind in ('tip', 'arrival', 'judgement', 'search', 'sign_in', 'token')),
    constraint retention_rule_days_sane check (days between 30 and 36500),
    constraint retention_rule_asker_fk foreign key (agency_id, asked_by) references officer (agency_id, officer_id),
    constraint retention_rule_setter_fk foreign key (agency_id, set_by) references officer (agency_id, officer_id),
    constraint retention_rule_roles check (asked_role in ('supervisor', 'administrator')
        and (set_role is null or set_role in ('supervisor', 'administrator'))),
    constraint retention_rule_by_two check (set_at is null or (set_by <> asked_by and set_role <> asked_role)),
    constraint retention_rule_set_whole check ((set_at is null) = (set_by is null) and (set_at is null) = (set_role is null)),
    constraint retention_rule_ended_whole check ((ended_at is null) = (ended_by is null))
);
create unique index retention_rule_asked_once on retention_rule (agency_id, kind) where set_at is null and ended_at is null;
create unique index retention_rule_set_once on retention_rule (agency_id, kind) where set_at is not null and ended_at is null;

create table legal_hold (
    hold_id     uuid        not null default gen_random_uuid(),
    agency_id   uuid        not null,
    tip_id      uuid,
    case_id     uuid,       -- with a tip too: the tip is on hold because the case is
    why         text        not null default '',
    placed_by   uuid        not null,
    placed_at   timestamptz not null default viewer_time(),
    released_by uuid,
    released_at timestamptz,
    constraint legal_hold_pk primary key (hold_id),
    constraint legal_hold_tip_fk foreign key (tip_id) references tip (tip_id),
    constraint legal_hold_case_fk foreign key (agency_id, case_id) references case_file (agency_id, case_id),
    constraint legal_hold_placer_fk foreign key (agency_id, placed_by) references officer (agency_id, officer_id),
    constraint legal_hold_on_something check (tip_id is not null or case_id is not null),
    constraint legal_hold_reason_given check ((tip_id is not null and case_id is not null) or length(why) between 1 and 1000),
    constraint legal_hold_released_whole check ((released_at is null) = (released_by is null))
);
create unique index legal_hold_of_tip_once on legal_hold (tip_id) where case_id is null and released_at is null;
create unique index legal_hold_of_case_once on legal_hold (case_id) where tip_id is null and released_at is null;
create index legal_hold_of_tip on legal_hold (tip_id);
create index legal_hold_of_case on legal_hold (case_id);

-- When an agency's rules were last carried out.
create table retention_run (
    agency_id uuid        not null,
    ran_at    timestamptz not null,
    constraint retention_run_pk primary key (agency_id),
    constraint retention_run_agency_fk foreign key (agency_id) references agency (agency_id)
);

alter table retention_rule enable row level security;
alter table retention_rule force row level security;
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
alter table retention_run enable row level security;
alter table retention_run force row level security;

create policy retention_rule_seen on retention_rule for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_keeps_rules());
create policy retention_rule_asked on retention_rule for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_keeps_rules() and asked_by = viewer_officer()
        and asked_role = viewer_role() and set_at is null and ended_at is null);
create policy retention_rule_decided on retention_rule for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_keeps_rules() and ended_at is null)
    with check (agency_id = viewer_agency()
        and (ended_by = viewer_officer() or (set_by = viewer_officer() and set_role = viewer_role())));
create policy retention_run_seen on retention_run for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_keeps_rules());

create policy hold_of_tip_seen on legal_hold for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases() and tip_id is not null);
create policy hold_of_case_seen on legal_hold for select to kumkrong_desk
    using (exists (select from case_file c where c.case_id = legal_hold.case_id));
create policy hold_placed on legal_hold for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and placed_by = viewer_officer() and released_at is null
        and viewer_role() in ('investigator', 'supervisor')
        and (tip_id is null or exists (select from tip t where t.tip_id = legal_hold.tip_id))
        and (case_id is null or exists (select from case_file c where c.case_id = legal_hold.case_id
            and viewer_holds(c.agency_id, c.owner_id, c.team_id))));
-- A tip that comes into a case on hold is on hold too, whoever adds it.
create policy hold_extended on legal_hold for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and placed_by = viewer_officer() and released_at is null
        and exists (select from case_tip c where c.case_id = legal_hold.case_id and c.tip_id = legal_hold.tip_id));
create policy hold_released on legal_hold for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_leads() and released_at is null)
    with check (agency_id = viewer_agency() and viewer_leads() and released_by = viewer_officer());
create function extend_hold() returns trigger language plpgsql as $$
begin
    insert into legal_hold (agency_id, tip_id, case_id, placed_by)
    select new.agency_id, new.tip_id, new.case_id, new.added_by
    where exists (select from legal_hold h where h.case_id = new.case_id and h.tip_id is null and h.released_at is null);
    return null;
end $$;
create trigger hold_extended after insert on case_tip for each row execute function extend_hold();

grant select, insert (agency_id, kind, days, asked_by, asked_role),
    update (set_by, set_role, set_at, ended_by, ended_at) on retention_rule to kumkrong_desk;
grant select, insert (agency_id, tip_id, case_id, why, placed_by), update (released_by, released_at) on legal_hold
    to kumkrong_desk;
grant select on retention_run to kumkrong_desk;
create policy retention_run_kept on retention_run for all to kumkrong_linker using (true) with check (true);
grant select, insert, update on retention_run to kumkrong_linker;
