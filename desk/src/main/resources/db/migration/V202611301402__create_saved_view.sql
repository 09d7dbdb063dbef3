-- A queue as an officer wants to see it again: their own, or their team's.
create table saved_view (
    view_id    uuid        not null default gen_random_uuid(),
    agency_id  uuid        not null,
    officer_id uuid        not null, -- who made it, and alone may remove it
    team_id    uuid,                 -- whose it is, where shared; null for officers of no team
    shared     boolean     not null,
    name       text        not null,
    asked      text        not null, -- the filters as they stand in an address; never words
    words      text        not null, -- what is searched for; empty for nothing
    created_at timestamptz not null default now(),
    constraint saved_view_pk primary key (view_id),
    constraint saved_view_name_once unique (officer_id, name),
    constraint saved_view_officer_fk foreign key (officer_id) references officer (officer_id)
);

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_seen on saved_view for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases()
        and (officer_id = viewer_officer() or (shared and team_id is not distinct from viewer_team())));
create policy saved_view_made on saved_view for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_reads_cases() and officer_id = viewer_officer()
        and team_id is not distinct from viewer_team());
create policy saved_view_removed on saved_view for delete to kumkrong_desk
    using (agency_id = viewer_agency() and officer_id = viewer_officer());
grant select, insert, delete on saved_view to kumkrong_desk;
