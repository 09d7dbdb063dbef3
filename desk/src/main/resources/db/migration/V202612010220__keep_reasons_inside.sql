-- Why a sheet gives no number, or what is doubtful about its number, in full: which list lies within which, how few are on two.
-- On a public sheet these sentences told what its tables hid. They are for those who draw up, approve and publish.
create table fact_reason (
    sheet_id  uuid  not null,
    agency_id uuid  not null,
    said      bytea not null,
    constraint fact_reason_pk primary key (sheet_id),
    constraint fact_reason_sheet_fk foreign key (agency_id, sheet_id) references fact_sheet (agency_id, sheet_id)
);
alter table fact_reason enable row level security;
alter table fact_reason force row level security;
create policy fact_reason_seen on fact_reason for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_facts());
create policy fact_reason_found on fact_reason for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'estimator');
create trigger fact_reason_kept before update or delete or truncate on fact_reason
    for each statement execute function refuse_fact_change();
grant select, insert on fact_reason to kumkrong_desk;
