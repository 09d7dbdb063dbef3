-- Banks: lists of fingerprints that an agency holds. No picture and nothing of a case; a fingerprint leads to no file.
create sequence member_no; -- numbers by which other programs tell banks and clients apart

create table bank (
    bank_id      uuid        not null default gen_random_uuid(),
    agency_id    uuid        not null,
    member_no    bigint      not null default nextval('member_no'),
    name         text        not null,
    scheme       text        not null, -- whose categories; a category means nothing without it
    category     text        not null,
    trust        text        not null,
    radius       integer     not null, -- in how many bits a picture's fingerprint may differ and still match
    source       text        not null default '', -- who says so
    pulled       boolean     not null default false, -- filled from another server, not by officers
    current_at   timestamptz, -- when it was last known to be what its source knows
    live         bigint      not null default 0,
    withdrawn    bigint      not null default 0,
    made_by      uuid        not null,
    made_at      timestamptz not null default viewer_time(),
    constraint bank_pk primary key (bank_id),
    constraint bank_of_agency unique (agency_id, bank_id),
    constraint bank_name_once unique (agency_id, name),
    constraint bank_member_once unique (member_no),
    constraint bank_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint bank_maker_fk foreign key (agency_id, made_by) references officer (agency_id, officer_id),
    constraint bank_name_short check (length(name) between 1 and 80),
    constraint bank_trust_known check (trust in ('confirmed', 'reported', 'seen')),
    constraint bank_radius_sane check (radius between 0 and 31)
);

-- One row an agency: who changes a bank holds it until they commit, so that changes become visible in the order of their
-- numbers and times. Whoever was told everything up to a time is told nothing else about that time later.
create table bank_clock (
    agency_id  uuid        not null,
    change_no  bigint      not null default 0,             -- the last change
    second     timestamptz not null default '-infinity',   -- its time, in whole seconds
    in_second  integer     not null default 0,             -- how many changes have that time
    told_until timestamptz not null default '-infinity',   -- what is up to here was told to somebody
    constraint bank_clock_pk primary key (agency_id),
    constraint bank_clock_agency_fk foreign key (agency_id) references agency (agency_id)
);

create table bank_entry (
    entry_no     bigint      generated always as identity,
    bank_id      uuid        not null,
    agency_id    uuid        not null,
    kind         text        not null,
    hash         bytea       not null,
    media        text        not null,
    quality      smallint,   -- how much there was to see; null where nobody said
    category     text        not null default '', -- where it is another than the bank's
    remote_id    text        not null default '', -- what the server it was pulled from calls it
    tip_id       uuid,       -- the tip whose file it is; null where it came with a list
    added_by     uuid,       -- null where it was pulled
    added_at     timestamptz not null default viewer_time(),
    change_no    bigint      not null, -- of its last change: added or withdrawn
    changed_at   timestamptz not null, -- the same as others hear of it: whole seconds, never before a time that was told
    withdrawn_at timestamptz,
    withdrawn_by uuid,       -- null where the other server withdrew it
    withdrawn_why text       not null default '',
    constraint bank_entry_pk primary key (entry_no),
    constraint bank_entry_bank_fk foreign key (agency_id, bank_id) references bank (agency_id, bank_id),
    constraint bank_entry_kind_known check (kind in ('md5', 'sha1', 'sha256', 'pdq')),
    constraint bank_entry_long_enough check (octet_length(hash) = case kind when 'md5' then 16 when 'sha1' then 20 else 32 end),
    constraint bank_entry_media_known check (media in ('image', 'video')),
    constraint bank_entry_quality_sane check (quality between 0 and 100),
    constraint bank_entry_change_once unique (agency_id, change_no),
    constraint bank_entry_whole_second check (changed_at = date_trunc('second', changed_at)),
    constraint bank_entry_withdrawn_whole check (withdrawn_at is not null or (withdrawn_by is null and withdrawn_why = ''))
);
create unique index bank_entry_live_once on bank_entry (bank_id, kind, hash, media, remote_id) where withdrawn_at is null;
create index bank_entry_known on bank_entry (hash, kind);
create index bank_entry_of_bank on bank_entry (bank_id, change_no);
create index bank_entry_of_time on bank_entry (agency_id, changed_at, change_no);
create index bank_entry_of_remote on bank_entry (bank_id, remote_id) where withdrawn_at is null and remote_id <> '';

-- Whatever writes: a change comes after all others and after what was told.
create function guard_bank_entry() returns trigger language plpgsql as $$
declare
    clock bank_clock;
begin
    select * into clock from bank_clock c where c.agency_id = new.agency_id;
    if not found or new.change_no <= clock.change_no or new.changed_at <= clock.told_until
        or new.changed_at < clock.second then
        raise exception 'a bank does not change what it has told' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bank_entry_guarded before insert or update on bank_entry for each row execute function guard_bank_entry();

alter table bank enable row level security;
alter table bank force row level security;
alter table bank_clock enable row level security;
alter table bank_clock force row level security;
alter table bank_entry enable row level security;
alter table bank_entry force row level security;

create function viewer_keeps_banks() returns boolean stable language sql
    return coalesce(viewer_role() in ('evidence_custodian', 'pull'), false);

create policy bank_seen on bank for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_reads_cases() or viewer_role() = 'administrator' or viewer_role() = 'pull'));
create policy bank_made on bank for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'evidence_custodian' and made_by = viewer_officer());
create policy bank_kept on bank for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_keeps_banks()) with check (agency_id = viewer_agency());
create policy bank_clock_seen on bank_clock for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_reads_cases() or viewer_role() = 'pull' or viewer_role() = 'exchange'));
create policy bank_clock_begun on bank_clock for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and (viewer_keeps_banks() or viewer_role() = 'exchange'));
create policy bank_clock_moved on bank_clock for update to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_keeps_banks() or viewer_role() = 'exchange'))
    with check (agency_id = viewer_agency());
create policy bank_entry_seen on bank_entry for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_reads_cases() or viewer_role() = 'pull'));
create policy bank_entry_added on bank_entry for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_keeps_banks() and withdrawn_at is null
        and added_by is not distinct from viewer_officer());
create policy bank_entry_withdrawn on bank_entry for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_keeps_banks() and withdrawn_at is null)
    with check (agency_id = viewer_agency() and withdrawn_at is not null and withdrawn_by is not distinct from viewer_officer());
create policy bank_matched on bank for select to kumkrong_linker using (true);
create policy bank_clock_matched on bank_clock for select to kumkrong_linker using (true);
create policy bank_entry_matched on bank_entry for select to kumkrong_linker using (true);

grant usage on sequence member_no to kumkrong_desk;
grant select, insert (agency_id, name, scheme, category, trust, radius, source, pulled, made_by, current_at),
    update (live, withdrawn, current_at) on bank to kumkrong_desk;
grant select, insert, update (change_no, second, in_second, told_until) on bank_clock to kumkrong_desk;
grant select, insert (bank_id, agency_id, kind, hash, media, quality, category, remote_id, tip_id, added_by, change_no, changed_at),
    update (change_no, changed_at, withdrawn_at, withdrawn_by, withdrawn_why) on bank_entry to kumkrong_desk;
grant select on bank, bank_clock, bank_entry to kumkrong_linker;
