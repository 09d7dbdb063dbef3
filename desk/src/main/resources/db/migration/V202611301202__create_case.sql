-- What an agency works on: a case, its tips and notes. A case is seen by its owner, its team, and those who lead.
create function viewer_works_cases() returns boolean stable language sql
    return viewer_role() in ('analyst', 'investigator', 'supervisor', 'partner_caseworker');
create function viewer_leads() returns boolean stable language sql
    return coalesce(viewer_role() = 'supervisor', false);

-- Whether a case is the viewer's own to work on: by right, not through broken glass.
create function viewer_holds(agency uuid, owner uuid, team uuid) returns boolean stable language sql
    return coalesce(agency = viewer_agency(), false) and coalesce(viewer_reads_cases(), false)
        and (coalesce(owner = viewer_officer(), false) or coalesce(team = viewer_team(), false) or viewer_leads());

alter table officer add constraint officer_of_agency_once unique (agency_id, officer_id);

create table case_category (
    category_id uuid        not null default gen_random_uuid(),
    agency_id   uuid,       -- null for what every agency has
    name_en     text        not null,
    name_th     text        not null,
    retired_at  timestamptz, -- not offered for new cases from then on
    constraint case_category_pk primary key (category_id),
    constraint case_category_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint case_category_named check (length(name_en) between 1 and 80 and length(name_th) between 1 and 80)
);
create index case_category_of_agency on case_category (agency_id);
insert into case_category (name_en, name_th) values
    ('Human trafficking', 'ค้ามนุษย์'),
    ('Sexual abuse', 'ล่วงละเมิดทางเพศ'),
    ('Abuse material', 'สื่อล่วงละเมิดทางเพศเด็ก');

create table case_file (
    case_id     uuid        not null default gen_random_uuid(),
    case_no     bigint      generated always as identity,
    agency_id   uuid        not null,
    title       text        not null,
    category_id uuid        not null,
    status      text        not null default 'open',
    status_why  text        not null default '',
    owner_id    uuid        not null,
    team_id     uuid,
    opened_at   timestamptz not null default viewer_time(),
    constraint case_file_pk primary key (case_id),
    constraint case_file_no_once unique (case_no),
    constraint case_file_of_agency unique (agency_id, case_id),
    constraint case_file_category_fk foreign key (category_id) references case_category (category_id),
    constraint case_file_owner_fk foreign key (agency_id, owner_id) references officer (agency_id, officer_id),
    constraint case_file_team_fk foreign key (agency_id, team_id) references team (agency_id, team_id),
    constraint case_file_status_known check (status in ('open', 'suspended', 'closed')),
    constraint case_file_titled check (length(title) between 1 and 120)
);
create index case_file_of_owner on case_file (owner_id);
create index case_file_of_team on case_file (team_id);

create table case_tip (
    case_id   uuid        not null,
    tip_id    uuid        not null,
    agency_id uuid        not null,
    added_at  timestamptz not null default viewer_time(),
    added_by  uuid        not null,
    constraint case_tip_pk primary key (case_id, tip_id),
    constraint case_tip_case_fk foreign key (agency_id, case_id) references case_file (agency_id, case_id),
    constraint case_tip_tip_fk foreign key (tip_id) references tip (tip_id)
);
create index case_tip_of_tip on case_tip (tip_id);

create table case_note (
    note_no    bigint      generated always as identity,
    case_id    uuid        not null,
    agency_id  uuid        not null,
    officer_id uuid        not null,
    written_at timestamptz not null default viewer_time(),
    words      text        not null,
    constraint case_note_pk primary key (note_no),
    constraint case_note_case_fk foreign key (agency_id, case_id) references case_file (agency_id, case_id),
    constraint case_note_said check (length(words) between 1 and 10000)
);
create index case_note_of_case on case_note (case_id, note_no);

alter table case_category enable row level security;
alter table case_category force row level security;
alter table case_file enable row level security;
alter table case_file force row level security;
alter table case_tip enable row level security;
alter table case_tip force row level security;
alter table case_note enable row level security;
alter table case_note force row level security;

create policy case_category_seen on case_category for select to kumkrong_desk
    using (viewer_reads_cases() and (agency_id is null or agency_id = viewer_agency()));
create policy case_category_added on case_category for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_leads());
create policy case_category_changed on case_category for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_leads()) with check (agency_id = viewer_agency() and viewer_leads());

create policy case_of_owner on case_file for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases() and owner_id = viewer_officer());
create policy case_of_team on case_file for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases() and team_id = viewer_team());
create policy case_of_leader on case_file for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_leads());
create policy case_opened on case_file for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_works_cases() and owner_id = viewer_officer()
        and (team_id is null or team_id = viewer_team() or viewer_leads())
        and exists (select from case_category c where c.category_id = case_file.category_id and c.retired_at is null));
create policy case_worked on case_file for update to kumkrong_desk
    using (viewer_works_cases() and viewer_holds(agency_id, owner_id, team_id))
    with check (viewer_works_cases() and viewer_holds(agency_id, owner_id, team_id)
        and exists (select from case_category c where c.category_id = case_file.category_id));

create policy case_tip_seen on case_tip for select to kumkrong_desk
    using (exists (select from case_file c where c.case_id = case_tip.case_id));
create policy case_tip_added on case_tip for insert to kumkrong_desk
    with check (viewer_works_cases() and added_by = viewer_officer()
        and exists (select from tip t where t.tip_id = case_tip.tip_id)
        and exists (select from case_file c where c.case_id = case_tip.case_id
            and viewer_holds(c.agency_id, c.owner_id, c.team_id)));
create policy case_tip_removed on case_tip for delete to kumkrong_desk
    using (viewer_works_cases() and exists (select from case_file c where c.case_id = case_tip.case_id
        and viewer_holds(c.agency_id, c.owner_id, c.team_id)));

create policy case_note_seen on case_note for select to kumkrong_desk
    using (exists (select from case_file c where c.case_id = case_note.case_id));
create policy case_note_written on case_note for insert to kumkrong_desk
    with check (viewer_works_cases() and officer_id = viewer_officer()
        and exists (select from case_file c where c.case_id = case_note.case_id
            and viewer_holds(c.agency_id, c.owner_id, c.team_id)));

-- Only who leads hands a case to another officer or team.
create function refuse_handing_over() returns trigger language plpgsql as $$
begin
    if not viewer_leads() then
        raise exception 'only a supervisor hands a case over' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger case_handed_over before update of owner_id, team_id on case_file for each row
    when (old.owner_id is distinct from new.owner_id or old.team_id is distinct from new.team_id)
    execute function refuse_handing_over();

-- Which cases of the viewer's agency hold a tip: that they are there, nothing else about them.
create function cases_holding(tip uuid) returns table (case_id uuid, case_no bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select c.case_id, c.case_no from case_tip h join case_file c using (case_id)
    where h.tip_id = tip and c.agency_id = viewer_agency() and viewer_reads_cases()
    order by c.case_no
$$;
create policy case_file_counted on case_file for select to kumkrong_owner using (agency_id = viewer_agency());
create policy case_tip_counted on case_tip for select to kumkrong_owner using (agency_id = viewer_agency());
revoke all on function cases_holding(uuid) from public;
grant execute on function cases_holding(uuid) to kumkrong_desk;

grant select, insert (agency_id, name_en, name_th), update (name_en, name_th, retired_at) on case_category to kumkrong_desk;
grant select, insert (agency_id, title, category_id, owner_id, team_id),
    update (title, category_id, status, status_why, owner_id, team_id) on case_file to kumkrong_desk;
grant select, insert (case_id, tip_id, agency_id, added_by), delete on case_tip to kumkrong_desk;
grant select, insert (case_id, agency_id, officer_id, words) on case_note to kumkrong_desk;
