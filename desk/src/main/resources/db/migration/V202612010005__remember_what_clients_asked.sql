-- What clients asked near a yes within a day, so that a restart of the desk gives nobody a new budget, and several processes
-- share one. Sealed with the key of the desk for the one client, and removed after a day.
create table exchange_asked (
    asked_no  bigint      generated always as identity,
    client_id uuid        not null,
    agency_id uuid        not null,
    sealed    text        not null, -- the fingerprint that was asked about
    asked_at  timestamptz not null default viewer_time(),
    constraint exchange_asked_pk primary key (asked_no),
    constraint exchange_asked_client_fk foreign key (agency_id, client_id) references exchange_client (agency_id, client_id)
);
create index exchange_asked_of_client on exchange_asked (client_id, asked_at);
create index exchange_asked_of_time on exchange_asked (asked_at);

alter table exchange_asked enable row level security;
alter table exchange_asked force row level security;
create policy exchange_asked_own on exchange_asked for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'exchange' and client_id = viewer_client())
    with check (agency_id = viewer_agency() and viewer_role() = 'exchange' and client_id = viewer_client());
create policy exchange_asked_forgotten on exchange_asked for all to kumkrong_linker using (true) with check (false);
grant select, insert (client_id, agency_id, sealed) on exchange_asked to kumkrong_desk;
grant select (asked_at), delete on exchange_asked to kumkrong_linker;
