-- A pull that takes a list from its beginning notes which of the entries that were there before it was told of again. When it
-- comes to the end, those it was not told of are no longer on the server's list.
alter table bank_pull add column anew_below bigint; -- entries up to this number were there when it began; null when it is not at that
grant update (anew_below) on bank_pull to kumkrong_desk;

create table bank_pull_sight (
    pull_id   uuid   not null,
    entry_no  bigint not null,
    agency_id uuid   not null,
    constraint bank_pull_sight_pk primary key (pull_id, entry_no),
    constraint bank_pull_sight_pull_fk foreign key (pull_id) references bank_pull (pull_id)
);
alter table bank_pull_sight enable row level security;
alter table bank_pull_sight force row level security;
create policy bank_pull_sight_worked on bank_pull_sight for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'pull')
    with check (agency_id = viewer_agency() and viewer_role() = 'pull');
grant select, insert, delete on bank_pull_sight to kumkrong_desk;

-- Which entries came from the same server by an earlier pull, which has ended.
create policy bank_pull_before on bank_pull for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'pull');
