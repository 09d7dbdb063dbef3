-- What an officer searched for. The words may name a person, so they stay here and an address carries the number only.
create table search (
    search_id   uuid        not null default gen_random_uuid(),
    agency_id   uuid        not null,
    officer_id  uuid        not null,
    words       text        not null,
    searched_at timestamptz not null default now(),
    constraint search_pk primary key (search_id),
    constraint search_officer_fk foreign key (officer_id) references officer (officer_id)
);
create index search_of_officer on search (officer_id, searched_at);

alter table search enable row level security;
alter table search force row level security;
create policy search_of_own on search for all to kumkrong_desk
    using (agency_id = viewer_agency() and officer_id = viewer_officer() and viewer_reads_cases())
    with check (agency_id = viewer_agency() and officer_id = viewer_officer() and viewer_reads_cases());
grant select, insert, delete on search to kumkrong_desk;
