-- That an officer should have a role: asked for by an administrator, in force when a second person has granted it.
create table appointment (
    appointment_id uuid        not null default gen_random_uuid(),
    agency_id      uuid        not null,
    officer_id     uuid        not null,
    role           text        not null,
    asked_by       uuid        not null,
    asked_at       timestamptz not null default now(),
    decided_by     uuid,
    decided_at     timestamptz,
    granted        boolean,
    constraint appointment_pk primary key (appointment_id),
    constraint appointment_officer_fk foreign key (officer_id) references officer (officer_id),
    constraint appointment_asker_fk foreign key (asked_by) references officer (officer_id),
    constraint appointment_decider_fk foreign key (decided_by) references officer (officer_id),
    constraint appointment_of_another check (asked_by <> officer_id),
    constraint appointment_decided_whole check (
        (decided_at is null) = (decided_by is null) and (decided_at is null) = (granted is null)),
    constraint appointment_by_two check (granted is not true or (decided_by <> asked_by and decided_by <> officer_id)),
    constraint appointment_role_known check (role in ('analyst', 'investigator', 'supervisor', 'partner_caseworker',
        'statistician', 'evidence_custodian', 'auditor', 'administrator'))
);
create unique index appointment_open_once on appointment (officer_id) where decided_at is null;

alter table appointment enable row level security;
alter table appointment force row level security;
create policy appointment_seen on appointment for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() in ('administrator', 'supervisor'));
create policy appointment_asked on appointment for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator' and asked_by = viewer_officer()
        and decided_at is null
        and exists (select from officer o where o.officer_id = appointment.officer_id and o.agency_id = viewer_agency()));
create policy appointment_decided on appointment for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() in ('administrator', 'supervisor') and decided_at is null)
    with check (agency_id = viewer_agency() and decided_by = viewer_officer());
grant select, insert (agency_id, officer_id, role, asked_by), update (decided_by, decided_at, granted)
    on appointment to kumkrong_desk;
