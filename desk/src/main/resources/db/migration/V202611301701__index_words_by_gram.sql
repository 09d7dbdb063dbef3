-- Row security keeps `like` from using an index, because what it compares might leak. So the index of trigrams was kept
-- up to date for nothing, and every search read every tip. In its place: which tips hold three letters, looked up by a
-- number, which row security allows. See docs/adr/0017.
drop index tip_words;

-- Which tips of one agency, of 8,192 with numbers beside each other, hold a gram.
create table tip_gram (
    agency_id uuid    not null,
    gram      integer not null, -- three letters as a number
    chunk     integer not null, -- the tips' numbers, shifted right by 13 bits
    tips      bytea   not null, -- the numbers' lowest 13 bits: two bytes each, or 1,024 bytes with a bit each
    constraint tip_gram_pk primary key (agency_id, gram, chunk)
);
alter table tip_gram alter column tips set storage external;
alter table tip_gram enable row level security;
alter table tip_gram force row level security;
create policy tip_gram_of_agency on tip_gram for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases());
create policy tip_gram_indexed on tip_gram for all to kumkrong_linker using (true) with check (true);
grant select on tip_gram to kumkrong_desk;
grant select, insert, delete on tip_gram to kumkrong_linker;

-- Which chunks are indexed, and how many tips each held then. It says nothing about any agency.
create table tip_chunk (
    chunk integer not null,
    tips  integer not null, -- less than 0 where one was removed since
    constraint tip_chunk_pk primary key (chunk)
);
alter table tip_chunk enable row level security;
alter table tip_chunk force row level security;
create policy tip_chunk_seen on tip_chunk for select to kumkrong_desk using (viewer_reads_cases());
create policy tip_chunk_indexed on tip_chunk for all to kumkrong_linker using (true) with check (true);
grant select on tip_chunk to kumkrong_desk;
grant select, insert, update, delete on tip_chunk to kumkrong_linker;

-- A search looks at look-alikes too, most urgent first.
create index standing_search on standing (agency_id, queue_key);
