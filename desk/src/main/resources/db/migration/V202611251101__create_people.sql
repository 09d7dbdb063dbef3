-- Who works here: agencies, their teams and officers. No case content.
create table agency (
    agency_id uuid not null default gen_random_uuid(),
    kind      text not null,
    name_en   text not null,
    name_th   text not null,
    constraint agency_pk primary key (agency_id),
    constraint agency_kind_known check (kind in ('police', 'ngo', 'hotline'))
);

create table team (
    team_id   uuid not null default gen_random_uuid(),
    agency_id uuid not null,
    name_en   text not null,
    name_th   text not null,
    constraint team_pk primary key (team_id),
    constraint team_of_agency unique (agency_id, team_id),
    constraint team_agency_fk foreign key (agency_id) references agency (agency_id)
);

create table officer (
    officer_id    uuid        not null default gen_random_uuid(),
    agency_id     uuid        not null,
    team_id       uuid,
    sign_in_name  text        not null,
    display_name  text        not null,
    role          text        not null,
    password_hash text        not null,
    totp_secret   text,
    totp_step     bigint      not null default 0, -- last time step whose code was used; no code works twice
    demo          boolean     not null default false,
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz,
    constraint officer_pk primary key (officer_id),
    constraint officer_sign_in_name_once unique (sign_in_name),
    constraint officer_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint officer_team_fk foreign key (agency_id, team_id) references team (agency_id, team_id),
    constraint officer_role_known check (role in ('analyst', 'investigator', 'supervisor', 'partner_caseworker',
        'statistician', 'evidence_custodian', 'auditor', 'administrator'))
);
create index officer_of_agency on officer (agency_id);

-- The agency and role for which the present transaction runs; null where nobody has said, and then nothing is seen.
create function viewer_agency() returns uuid stable language sql
    return nullif(current_setting('kumkrong.agency', true), '')::uuid;
create function viewer_role() returns text stable language sql
    return nullif(current_setting('kumkrong.role', true), '');
create function viewer_reads_cases() returns boolean stable language sql
    return viewer_role() in ('analyst', 'investigator', 'supervisor', 'partner_caseworker', 'evidence_custodian');

alter table agency enable row level security;
alter table agency force row level security;
alter table team enable row level security;
alter table team force row level security;
alter table officer enable row level security;
alter table officer force row level security;

-- That an agency exists is known to all who work here; who works there is not.
create policy agency_seen on agency for select to kumkrong_desk, kumkrong_linker using (true);
create policy team_seen on team for select to kumkrong_desk using (agency_id = viewer_agency());
create policy officer_seen on officer for select to kumkrong_desk
    using (agency_id = viewer_agency() or viewer_role() = 'sign-in');
create policy officer_signs_in on officer for update to kumkrong_desk
    using (viewer_role() = 'sign-in') with check (viewer_role() = 'sign-in');
create policy set_up_agency on agency for all to kumkrong_migrator, kumkrong_owner using (true) with check (true);
create policy set_up_team on team for all to kumkrong_migrator, kumkrong_owner using (true) with check (true);
create policy set_up_officer on officer for all to kumkrong_migrator, kumkrong_owner using (true) with check (true);

grant select on agency to kumkrong_desk, kumkrong_linker;
grant select on team to kumkrong_desk;
grant select, update (totp_step) on officer to kumkrong_desk;
