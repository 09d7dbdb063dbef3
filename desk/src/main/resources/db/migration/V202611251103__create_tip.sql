-- What came in, byte for byte, and the tips read from it.
create table arrival (
    arrival_id  uuid        not null default gen_random_uuid(),
    arrival_no  bigint      generated always as identity,
    agency_id   uuid        not null,
    batch_id    uuid        not null, -- what was sent in one go is read together: a report and its file details
    officer_id  uuid,
    file_name   text        not null,
    sha256      text        not null,
    bytes       bytea       not null,
    received_at timestamptz not null default now(),
    read_at     timestamptz,
    tips        integer     not null default 0,
    known_tips  integer     not null default 0, -- tips that had come before
    constraint arrival_pk primary key (arrival_id),
    constraint arrival_once unique (agency_id, sha256),
    constraint arrival_agency_fk foreign key (agency_id) references agency (agency_id)
);
create index arrival_waiting on arrival (arrival_no) where read_at is null;

create table rejection (
    arrival_id uuid    not null,
    agency_id  uuid    not null,
    line_no    integer not null,
    file_name  text    not null,
    position   text    not null,
    what       text    not null,
    action     text    not null,
    constraint rejection_pk primary key (arrival_id, line_no),
    constraint rejection_arrival_fk foreign key (arrival_id) references arrival (arrival_id)
);

create table tip (
    tip_id      uuid        not null default gen_random_uuid(),
    tip_no      bigint      generated always as identity,
    agency_id   uuid        not null,
    arrival_id  uuid        not null,
    source      text        not null,
    sender_id   text        not null,
    incident    text        not null,
    platform    text        not null,
    happened_at timestamptz,
    received_at timestamptz,
    sha256      text        not null, -- of the tip's own bytes
    document    text        not null, -- the tip as read, see docs/formats/tip-json.md
    words       text        not null, -- what a search looks through, normalised
    constraint tip_pk primary key (tip_id),
    constraint tip_once unique (agency_id, source, sender_id, sha256),
    constraint tip_arrival_fk foreign key (arrival_id) references arrival (arrival_id)
);
create index tip_in_order on tip (tip_no);
create index tip_words on tip using gin (words gin_trgm_ops);

-- How soon someone must look at a tip, as the rules last said.
create table standing (
    tip_id       uuid        not null,
    agency_id    uuid        not null,
    queue_place  integer     not null,
    priority     smallint    not null,
    band         text        not null,
    case_name    text        not null,
    next_clock   timestamptz,
    alike_to     uuid        not null, -- the tip behind whose row this one stands; itself where it has a row of its own
    alike_count  integer     not null, -- tips that stand behind this one
    subject_tips integer     not null,
    subject_children integer not null,
    child_tips   integer     not null,
    children     integer     not null,
    completeness smallint    not null,
    detail       jsonb       not null, -- reasons, clocks, what is missing
    constraint standing_pk primary key (tip_id),
    constraint standing_tip_fk foreign key (tip_id) references tip (tip_id)
);
create index standing_queue on standing (agency_id, priority desc, queue_place);

create table mention (
    tip_id    uuid     not null,
    role      text     not null,
    place     smallint not null, -- number within the role, from 0
    agency_id uuid     not null,
    person_id uuid     not null, -- the candidate person; the same for all mentions that are thought to be one
    constraint mention_pk primary key (tip_id, role, place),
    constraint mention_tip_fk foreign key (tip_id) references tip (tip_id)
);
create index mention_of_person on mention (person_id);

create table link (
    agency_a    uuid     not null,
    tip_a       uuid     not null,
    role_a      text     not null,
    place_a     smallint not null,
    agency_b    uuid     not null,
    tip_b       uuid     not null,
    role_b      text     not null,
    place_b     smallint not null,
    millibits   integer  not null,
    probability double precision not null,
    joined      boolean  not null, -- whether this is what made the two one candidate person
    parts       jsonb    not null, -- the reasons; their thousandths of a bit sum to the weight
    constraint link_pk primary key (tip_a, role_a, place_a, tip_b, role_b, place_b),
    constraint link_a_fk foreign key (tip_a) references tip (tip_id),
    constraint link_b_fk foreign key (tip_b) references tip (tip_id)
);
create index link_b on link (tip_b);

create table judgement (
    judgement_id bigint      generated always as identity,
    agency_id    uuid        not null,
    officer_id   uuid        not null,
    judged_at    timestamptz not null default now(),
    tip_a        uuid        not null,
    role_a       text        not null,
    place_a      smallint    not null,
    tip_b        uuid        not null,
    role_b       text        not null,
    place_b      smallint    not null,
    verdict      text        not null,
    why          text        not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    constraint judgement_pk primary key (judgement_id),
    constraint judgement_on_two check ((tip_a, role_a, place_a) <> (tip_b, role_b, place_b)),
    constraint judgement_on_one_side check ((role_a in ('victim', 'recipient')) = (role_b in ('victim', 'recipient'))
        and (role_a = 'other') = (role_b = 'other')),
    constraint judgement_verdict_known check (verdict in ('same', 'not_same', 'unsure')),
    constraint judgement_a_fk foreign key (tip_a) references tip (tip_id),
    constraint judgement_b_fk foreign key (tip_b) references tip (tip_id)
);
create index judgement_a on judgement (tip_a);
create index judgement_b on judgement (tip_b);

-- Who has taken a tip; one officer at a time.
create table claim (
    tip_id     uuid        not null,
    agency_id  uuid        not null,
    officer_id uuid        not null,
    claimed_at timestamptz not null default now(),
    constraint claim_pk primary key (tip_id),
    constraint claim_tip_fk foreign key (tip_id) references tip (tip_id)
);

do $$
declare held text;
begin
    foreach held in array array['arrival', 'rejection', 'tip', 'standing', 'mention', 'judgement', 'claim'] loop
        execute format('alter table %I enable row level security', held);
        execute format('alter table %I force row level security', held);
        execute format('create policy %I on %I for all to kumkrong_desk'
            ' using (agency_id = viewer_agency() and viewer_reads_cases())'
            ' with check (agency_id = viewer_agency() and viewer_reads_cases())', held || '_of_agency', held);
        execute format('create policy %I on %I for all to kumkrong_linker using (true) with check (true)',
            held || '_linked', held);
    end loop;
end $$;
alter table link enable row level security;
alter table link force row level security;
create policy link_of_agency on link for select to kumkrong_desk
    using (agency_a = viewer_agency() and agency_b = viewer_agency() and viewer_reads_cases());
create policy link_linked on link for all to kumkrong_linker using (true) with check (true);

grant select, insert on arrival to kumkrong_desk;
grant select on rejection, tip, standing, mention, link to kumkrong_desk;
grant select, insert, update (withdrawn_at, withdrawn_by) on judgement to kumkrong_desk;
grant select, insert, delete on claim to kumkrong_desk;
grant select, update (read_at, tips, known_tips) on arrival to kumkrong_linker;
grant insert on rejection to kumkrong_linker;
grant select, insert on tip to kumkrong_linker;
grant select, insert, update, delete on standing, mention, link to kumkrong_linker;
grant select on judgement to kumkrong_linker;

-- Which agencies name a person, and nothing else about it: told to an agency that names it too.
create function agencies_naming(person uuid) returns table (agency_id uuid)
    stable security definer set search_path = kumkrong language sql as $$
    select distinct m.agency_id from mention m
    where m.person_id = person
      and viewer_reads_cases()
      and exists (select from mention mine where mine.person_id = person and mine.agency_id = viewer_agency())
$$;
create policy arrival_made_up on arrival for insert to kumkrong_migrator, kumkrong_owner with check (true); -- for the demonstration
create policy arrival_made_up_seen on arrival for select to kumkrong_migrator, kumkrong_owner using (true);
create policy mention_counted on mention for select to kumkrong_owner using (true);
revoke all on function agencies_naming(uuid) from public;
grant execute on function agencies_naming(uuid) to kumkrong_desk;
