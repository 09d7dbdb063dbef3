-- A server may list one fingerprint under several ids: of several members, or since it had it from us. Here it is one entry,
-- which stands as long as one of the ids does. Every entry that was pulled has its first id here, too.
create table bank_remote (
    remote_no bigint      generated always as identity,
    entry_no  bigint      not null,
    bank_id   uuid        not null,
    agency_id uuid        not null,
    remote_id text        not null, -- what the server calls it
    origin    text        not null default '', -- who said it first, by a name that is passed on with it; empty where unknown
    passed_on boolean     not null default false, -- the server says that it has it from another
    told_at   timestamptz not null default viewer_time(),
    gone_at   timestamptz,          -- when the server withdrew it; what has its origin is an echo from then on
    constraint bank_remote_pk primary key (remote_no),
    constraint bank_remote_once unique (entry_no, remote_id),
    constraint bank_remote_entry_fk foreign key (entry_no) references bank_entry (entry_no),
    constraint bank_remote_bank_fk foreign key (agency_id, bank_id) references bank (agency_id, bank_id)
);
create index bank_remote_of_id on bank_remote (bank_id, remote_id) where gone_at is null;
create index bank_remote_of_origin on bank_remote (bank_id, origin);

-- The walls hold for who owns the tables, too.
alter table bank_entry no force row level security;
alter table bank_pull no force row level security;
insert into bank_remote (entry_no, bank_id, agency_id, remote_id, told_at)
select entry_no, bank_id, agency_id, remote_id, added_at from bank_entry where withdrawn_at is null and remote_id <> ''
order by entry_no;
-- Who is at taking a list from its beginning begins again: what was noted by entry is noted by id now.
update bank_pull set page = '', page_no = 0, range_until = null where anew_below is not null;
alter table bank_entry force row level security;
alter table bank_pull force row level security;

drop table bank_pull_sight;
create table bank_pull_sight (
    pull_id   uuid   not null,
    remote_no bigint not null,
    agency_id uuid   not null,
    constraint bank_pull_sight_pk primary key (pull_id, remote_no),
    constraint bank_pull_sight_pull_fk foreign key (pull_id) references bank_pull (pull_id),
    constraint bank_pull_sight_remote_fk foreign key (remote_no) references bank_remote (remote_no)
);

alter table bank_remote enable row level security;
alter table bank_remote force row level security;
alter table bank_pull_sight enable row level security;
alter table bank_pull_sight force row level security;
create policy bank_remote_worked on bank_remote for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'pull')
    with check (agency_id = viewer_agency() and viewer_role() = 'pull');
create policy bank_remote_served on bank_remote for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'exchange'
        and bank_id in (select s.bank_id from exchange_scope s where s.client_id = viewer_client()));
create policy bank_pull_sight_worked on bank_pull_sight for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'pull')
    with check (agency_id = viewer_agency() and viewer_role() = 'pull');
grant select, insert (entry_no, bank_id, agency_id, remote_id, origin, passed_on), update (origin, passed_on, gone_at)
    on bank_remote to kumkrong_desk;
grant select, insert, delete on bank_pull_sight to kumkrong_desk;
