-- Other servers from which a bank is filled. What of a range was taken is written with the entries it brought, so that a
-- pull that ends anywhere goes on there.
create table bank_pull (
    pull_id       uuid        not null default gen_random_uuid(),
    agency_id     uuid        not null,
    bank_id       uuid        not null,
    wire          text        not null,
    address       text        not null, -- where the other server is; nothing else is ever asked
    user_name     text        not null default '',
    sealed_secret text        not null, -- opened for this pull only
    every_minutes integer     not null,
    made_by       uuid        not null,
    made_at       timestamptz not null default viewer_time(),
    ended_at      timestamptz,
    ended_by      uuid,
    next_at       timestamptz not null default viewer_time(),
    taken_until   timestamptz not null default 'epoch', -- everything up to here was taken
    range_until   timestamptz, -- the end of the range that is being taken; null between ranges
    page          text        not null default '', -- where in it, in the words of the other server
    page_no       integer     not null default 0, -- pages of this range that were taken
    last_good_at  timestamptz,
    mistake       text        not null default '', -- the last, as a key for words; empty once it went well
    mistake_part  text        not null default '', -- what the sentence names, such as a status
    mistaken_at   timestamptz,
    added         bigint      not null default 0,
    withdrawn     bigint      not null default 0,
    not_taken     jsonb       not null default '{}', -- what has no place in a bank, by its name, with how often
    constraint bank_pull_pk primary key (pull_id),
    constraint bank_pull_bank_fk foreign key (agency_id, bank_id) references bank (agency_id, bank_id),
    constraint bank_pull_maker_fk foreign key (agency_id, made_by) references officer (agency_id, officer_id),
    constraint bank_pull_wire_known check (wire in ('stopncii', 'ncmec')),
    constraint bank_pull_often_enough check (every_minutes between 1 and 10080),
    constraint bank_pull_ended_whole check ((ended_at is null) = (ended_by is null))
);
create unique index bank_pull_once on bank_pull (bank_id) where ended_at is null; -- a bank has one source

alter table bank_pull enable row level security;
alter table bank_pull force row level security;
create policy bank_pull_of_agency on bank_pull for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'administrator')
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator');
create policy bank_pull_seen on bank_pull for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_role() = 'evidence_custodian' or viewer_role() = 'supervisor'));
create policy bank_pull_due on bank_pull for select to kumkrong_linker using (ended_at is null);
create policy bank_pull_worked on bank_pull for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'pull' and ended_at is null)
    with check (agency_id = viewer_agency() and viewer_role() = 'pull' and ended_at is null);

grant select, insert (agency_id, bank_id, wire, address, user_name, sealed_secret, every_minutes, made_by),
    update (ended_at, ended_by, next_at, taken_until, range_until, page, page_no, last_good_at, mistake, mistake_part,
        mistaken_at, added, withdrawn, not_taken) on bank_pull to kumkrong_desk;
grant select (pull_id, agency_id, next_at, ended_at) on bank_pull to kumkrong_linker;
