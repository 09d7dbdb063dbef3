-- What is on its way in. Bytes are kept in pieces from the moment they come, so that a sending that broke off goes on
-- where it stopped, at whichever server process, and nobody holds a file in memory. An upload whose bytes are all here
-- is acknowledged by becoming an arrival; until then nobody was promised anything.
create table upload (
    upload_id   uuid        not null default gen_random_uuid(),
    agency_id   uuid        not null,
    officer_id  uuid,       -- who sends; null for a source of the agency
    file_name   text        not null,
    mark        text        not null, -- what the sender tells two versions of a file by; with name and size it finds a broken-off upload
    bytes_total bigint      not null,
    bytes_here  bigint      not null default 0,
    moved_at    timestamptz not null default now(),
    constraint upload_pk primary key (upload_id),
    constraint upload_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint upload_bytes_fit check (bytes_here between 0 and bytes_total)
);
create index upload_of_officer on upload (officer_id);

create table arrival_piece (
    content_id uuid   not null, -- the upload, and later the arrival that it became
    starts_at  bigint not null, -- the place of its first byte
    agency_id  uuid   not null,
    bytes      bytea  not null,
    constraint arrival_piece_pk primary key (content_id, starts_at)
);
alter table arrival_piece alter column bytes set storage external; -- most of what is large comes packed

alter table arrival
    alter column bytes drop not null, -- older arrivals have their bytes here, later ones in pieces
    add column content_id  uuid,
    add column byte_count  bigint  not null default 0,
    add column token_id    uuid,   -- the source that sent it by the interface for programs
    add column sent_by     text    not null default '', -- a source's or a folder's name; empty where an officer sent it
    add column attempts    integer not null default 0, -- how often reading was begun; the newest attempt alone may write
    add column deaths      integer not null default 0, -- how often reading ended without a word, in a row
    add column sending_read bigint  not null default 0, -- bytes of its sending that were read so far
    add column sending_size bigint  not null default 0,
    add column reading_since timestamptz,
    add constraint arrival_bytes_somewhere check ((bytes is null) <> (content_id is null)),
    add constraint arrival_content_once unique (content_id);
create index arrival_of_batch on arrival (batch_id);

-- Sources and folders bring things in and see no case.
create function viewer_sends() returns boolean stable language sql
    return viewer_role() in ('analyst', 'investigator', 'supervisor', 'partner_caseworker', 'intake');

alter table upload enable row level security;
alter table upload force row level security;
alter table arrival_piece enable row level security;
alter table arrival_piece force row level security;
create policy upload_of_sender on upload for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_sends() and officer_id is not distinct from viewer_officer())
    with check (agency_id = viewer_agency() and viewer_sends() and officer_id is not distinct from viewer_officer());
create policy upload_swept on upload for all to kumkrong_linker using (true) with check (true);
create policy arrival_piece_read on arrival_piece for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases());
create policy arrival_piece_sent on arrival_piece for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_sends()
        and exists (select from upload u where u.upload_id = content_id))
    with check (agency_id = viewer_agency() and viewer_sends()
        and exists (select from upload u where u.upload_id = content_id));
create policy arrival_piece_linked on arrival_piece for select to kumkrong_linker using (true);
create policy arrival_piece_swept on arrival_piece for delete to kumkrong_linker
    using (exists (select from upload u where u.upload_id = content_id));
create policy arrival_brought_in on arrival for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'intake' and officer_id is null);
create policy arrival_receipt on arrival for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'intake');
create policy rejection_receipt on rejection for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'intake');

grant select, insert, delete, update (bytes_here, bytes_total, moved_at) on upload to kumkrong_desk;
grant select, insert, delete on arrival_piece to kumkrong_desk;
grant select, delete on upload, arrival_piece to kumkrong_linker;
grant update (attempts, deaths, sending_read, sending_size, reading_since) on arrival to kumkrong_linker;
grant select, delete on rejection to kumkrong_linker; -- what an attempt that broke off had refused is found again by the next
