-- Everything that anyone does, written in the transaction of the act; nobody changes or removes a row.
create table event (
    event_no    bigint      generated always as identity,
    happened_at timestamptz not null default now(),
    agency_id   uuid        not null,
    officer_id  uuid,       -- null where the program itself acted
    act         text        not null,
    object_kind text        not null,
    object_id   text        not null,
    why         text        not null default '',
    detail      jsonb       not null default '{}',
    constraint event_pk primary key (event_no),
    constraint event_agency_fk foreign key (agency_id) references agency (agency_id)
);
create index event_of_object on event (object_kind, object_id, event_no);
create index event_of_agency on event (agency_id, event_no);

alter table event enable row level security;
alter table event force row level security;
create policy event_seen on event for select to kumkrong_desk using (agency_id = viewer_agency());
create policy event_written on event for insert to kumkrong_desk with check (agency_id = viewer_agency());
create policy event_of_linker on event for insert to kumkrong_linker with check (true);
grant select, insert on event to kumkrong_desk;
grant insert on event to kumkrong_linker;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger event_kept before update or delete or truncate on event
    for each statement execute function refuse_change();
