-- A tip's place in the queue as a text that sorts: one tip's place no longer depends on all others, so that one more
-- tip is one more row. The engine makes it: priority, next clock, time, number.
-- The engine's own groups of tips had names that changed with every decision; nobody needs them on the desk.
alter table standing drop column queue_place, drop column case_name;
alter table standing add column queue_key text collate "C" not null default '';
create index standing_queue on standing (agency_id, queue_key) where alike_to = tip_id;
create index standing_band on standing (agency_id, band, queue_key) where alike_to = tip_id;

-- How many tips each band of an agency holds, kept by the worker that links: counting a million takes too long for a page.
create table queue_size (
    agency_id uuid   not null,
    band      text   not null,
    tips      bigint not null,
    constraint queue_size_pk primary key (agency_id, band)
);
alter table queue_size enable row level security;
alter table queue_size force row level security;
create policy queue_size_of_agency on queue_size for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases());
create policy queue_size_counted on queue_size for all to kumkrong_linker using (true) with check (true);
grant select on queue_size to kumkrong_desk;
grant select, insert, update, delete on queue_size to kumkrong_linker;
