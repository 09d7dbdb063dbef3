-- Which files of tips are known: sets of fingerprints that an agency attached, the files that its tips tell of, what was
-- found of them, and what that says to the queue. No file is here, and no picture.

-- A folder with a set of fingerprints, attached to an agency. What the folder says of itself is kept beside it.
create table known_set (
    set_id      uuid        not null default gen_random_uuid(),
    agency_id   uuid        not null,
    folder      text        not null, -- its name within the folder that the operator keeps
    name        text        not null,
    source      text        not null,
    scheme      text        not null, -- whose categories it uses
    trust       text        not null,
    current_at  timestamptz not null,
    entries     bigint      not null,
    attached_at timestamptz not null default viewer_time(),
    attached_by uuid        not null,
    detached_at timestamptz,
    detached_by uuid,
    matched_to  bigint      not null default 0, -- tips with numbers up to this were matched against it
    matched_at  timestamptz, -- when it had been matched against all tips; null until then
    cleared_at  timestamptz, -- when what it had found was removed, after it was detached
    trouble     text        not null default '', -- why it cannot be read; empty where it can
    constraint known_set_pk primary key (set_id),
    constraint known_set_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint known_set_officer_fk foreign key (agency_id, attached_by) references officer (agency_id, officer_id),
    constraint known_set_trust_known check (trust in ('confirmed', 'reported', 'seen')),
    constraint known_set_detached_whole check ((detached_at is null) = (detached_by is null))
);
create unique index known_set_attached_once on known_set (agency_id, folder) where detached_at is null;

-- What a tip tells of one of its files; a row for each, so that places agree.
create table tip_file (
    tip_id    uuid     not null,
    place     smallint not null, -- its place in the tip, from 0
    tip_no    bigint   not null,
    agency_id uuid     not null,
    md5       text,
    sha1      text,
    sha256    text,
    pdq       text,
    quality   smallint not null default -1, -- of the PDQ fingerprint; -1 where the source does not say
    constraint tip_file_pk primary key (tip_id, place),
    constraint tip_file_tip_fk foreign key (tip_id) references tip (tip_id) on delete cascade
);
create index tip_file_in_order on tip_file (agency_id, tip_no);
create index tip_file_md5 on tip_file (md5) where md5 is not null;
create index tip_file_sha1 on tip_file (sha1) where sha1 is not null;
create index tip_file_sha256 on tip_file (sha256) where sha256 is not null;
create index tip_file_pdq on tip_file (pdq) where pdq is not null;

-- That a set or a bank knows a file, and everything one must know to weigh that.
create table file_finding (
    tip_id     uuid        not null,
    place      smallint    not null,
    agency_id  uuid        not null,
    origin     text        not null, -- a set, or a bank that others keep with us
    origin_id  uuid        not null,
    entry      text        not null default '', -- the bank's entry; empty for a set, of which the nearest of a category is kept
    name       text        not null,
    source     text        not null,
    scheme     text        not null,
    category   text        not null,
    trust      text        not null,
    kind       text        not null, -- by which fingerprint it was found
    distance   smallint    not null,
    quality    smallint    not null, -- of the known picture; -1 where it is not known
    weak       boolean     not null, -- a picture with so little to see that the match is mostly chance
    current_at timestamptz not null,
    found_at   timestamptz not null default viewer_time(),
    constraint file_finding_pk primary key (tip_id, place, origin_id, category, entry),
    constraint file_finding_file_fk foreign key (tip_id, place) references tip_file (tip_id, place) on delete cascade,
    constraint file_finding_origin_known check (origin in ('set', 'bank'))
);
create index file_finding_of_origin on file_finding (origin_id, entry);

-- What is said of a tip's files together, a hexadecimal digit for each: 1 asked, 2 seen, 4 reported, 8 confirmed.
create sequence tip_sight_change;
create table tip_sight (
    tip_id    uuid   not null,
    agency_id uuid   not null,
    sights    text   not null,
    change_no bigint not null default nextval('tip_sight_change'), -- counts up with each change, so that the queue can follow
    constraint tip_sight_pk primary key (tip_id),
    constraint tip_sight_tip_fk foreign key (tip_id) references tip (tip_id) on delete cascade
);
create index tip_sight_in_order on tip_sight (change_no);

-- How far matching has come: tips with numbers up to this are in tip_file and were matched. It says nothing about any agency.
create table matching_progress (
    only_row boolean not null default true,
    tips_to  bigint  not null default 0,
    constraint matching_progress_pk primary key (only_row),
    constraint matching_progress_one check (only_row)
);
insert into matching_progress default values;

-- What the sights of an agency's tips stand for.
create table agency_matching (
    agency_id uuid   not null,
    banks_to  bigint not null default 0,  -- changes of its banks up to this are in the findings
    asked     text   not null default '', -- kinds of fingerprints that its sets and banks hold
    constraint agency_matching_pk primary key (agency_id),
    constraint agency_matching_agency_fk foreign key (agency_id) references agency (agency_id)
);

do $$
declare held text;
begin
    foreach held in array array['known_set', 'tip_file', 'file_finding', 'tip_sight', 'matching_progress', 'agency_matching'] loop
        execute format('alter table %I enable row level security', held);
        execute format('alter table %I force row level security', held);
        execute format('create policy %I on %I for all to kumkrong_linker using (true) with check (true)', held || '_matched', held);
    end loop;
    foreach held in array array['tip_file', 'file_finding', 'tip_sight', 'agency_matching'] loop
        execute format('create policy %I on %I for select to kumkrong_desk'
            ' using (agency_id = viewer_agency() and viewer_reads_cases())', held || '_of_agency', held);
        execute format('grant select on %I to kumkrong_desk', held);
        execute format('grant select, insert, update, delete on %I to kumkrong_linker', held);
    end loop;
end $$;
create policy matching_progress_seen on matching_progress for select to kumkrong_desk using (viewer_reads_cases());
create policy known_set_of_agency on known_set for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_reads_cases() or viewer_role() = 'administrator'));
create policy known_set_attached on known_set for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator' and attached_by = viewer_officer()
        and detached_at is null);
create policy known_set_detached on known_set for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'administrator' and detached_at is null)
    with check (agency_id = viewer_agency() and detached_by = viewer_officer());
grant select, update on matching_progress to kumkrong_linker;
grant select on matching_progress to kumkrong_desk;
grant usage on sequence tip_sight_change to kumkrong_linker;
grant select, insert (agency_id, folder, name, source, scheme, trust, current_at, entries, attached_by),
    update (detached_at, detached_by) on known_set to kumkrong_desk;
grant select, update (matched_to, matched_at, cleared_at, trouble) on known_set to kumkrong_linker;
