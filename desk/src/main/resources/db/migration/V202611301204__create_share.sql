-- What an agency shows another of a tip or a case. The receiver reads copies of the chosen fields, made when it was shared,
-- and has no way to the tip or the case itself: what is written there later, or was not chosen, cannot reach it.
create function viewer_shares() returns boolean stable language sql
    return coalesce(viewer_role() in ('investigator', 'supervisor'), false);

create table share (
    share_id   uuid        not null default gen_random_uuid(),
    agency_id  uuid        not null,
    to_agency  uuid        not null,
    tip_id     uuid,
    case_id    uuid,
    fields     text[]      not null,
    why        text        not null,
    shared_by  uuid        not null,
    shared_at  timestamptz not null default viewer_time(),
    revoked_at timestamptz,
    revoked_by uuid,
    revoke_why text        not null default '',
    constraint share_pk primary key (share_id),
    constraint share_of_agency unique (agency_id, share_id),
    constraint share_of_one_thing check ((tip_id is null) <> (case_id is null)),
    constraint share_with_another check (to_agency <> agency_id),
    constraint share_reason_given check (length(why) between 1 and 1000),
    constraint share_fields_known check (cardinality(fields) > 0
        and fields <@ array['words', 'identifiers', 'children', 'urgency', 'source', 'notes']),
    constraint share_revoked_whole check ((revoked_at is null) = (revoked_by is null)),
    constraint share_to_fk foreign key (to_agency) references agency (agency_id),
    constraint share_tip_fk foreign key (tip_id) references tip (tip_id) on delete cascade,
    constraint share_case_fk foreign key (agency_id, case_id) references case_file (agency_id, case_id) on delete cascade,
    constraint share_by_fk foreign key (agency_id, shared_by) references officer (agency_id, officer_id)
);
create index share_from on share (agency_id, shared_at);
create index share_to on share (to_agency, shared_at);
create index share_of_tip on share (tip_id) where tip_id is not null;
create index share_of_case on share (case_id) where case_id is not null;

create table shared_part (
    part_no   bigint  generated always as identity,
    share_id  uuid    not null,
    agency_id uuid    not null,
    tip_id    uuid,   -- null for what belongs to the case as a whole
    field     text    not null,
    content   text    not null, -- JSON
    bytes     bytea,  -- of a source file
    constraint shared_part_pk primary key (part_no),
    constraint shared_part_once unique nulls not distinct (share_id, tip_id, field),
    constraint shared_part_share_fk foreign key (agency_id, share_id) references share (agency_id, share_id) on delete cascade,
    constraint shared_part_tip_fk foreign key (tip_id) references tip (tip_id) on delete cascade,
    constraint shared_part_bytes_of_source check ((bytes is not null) = (field = 'source'))
);
create index shared_part_of_tip on shared_part (tip_id) where tip_id is not null;

alter table share enable row level security;
alter table share force row level security;
alter table shared_part enable row level security;
alter table shared_part force row level security;

create policy share_of_tip_seen on share for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases() and tip_id is not null);
create policy share_of_case_seen on share for select to kumkrong_desk
    using (agency_id = viewer_agency() and exists (select from case_file c where c.case_id = share.case_id));
create policy share_received on share for select to kumkrong_desk
    using (to_agency = viewer_agency() and viewer_reads_cases() and revoked_at is null);
create policy share_made on share for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_shares() and shared_by = viewer_officer()
        and (exists (select from tip t where t.tip_id = share.tip_id)
            or exists (select from case_file c where c.case_id = share.case_id
                and viewer_holds(c.agency_id, c.owner_id, c.team_id))));
create policy share_revoked on share for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_shares() and revoked_at is null
        and (tip_id is not null or exists (select from case_file c where c.case_id = share.case_id
            and viewer_holds(c.agency_id, c.owner_id, c.team_id))))
    with check (agency_id = viewer_agency() and revoked_by = viewer_officer());

-- The head says which tip or case it is; everything else must have been chosen.
create policy shared_part_received on shared_part for select to kumkrong_desk
    using (exists (select from share s where s.share_id = shared_part.share_id
        and s.to_agency = viewer_agency() and s.revoked_at is null
        and (shared_part.field = 'head' or shared_part.field = any (s.fields))));
create policy shared_part_kept on shared_part for select to kumkrong_desk
    using (agency_id = viewer_agency() and exists (select from share s where s.share_id = shared_part.share_id));
create policy shared_part_made on shared_part for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_shares()
        and exists (select from share s where s.share_id = shared_part.share_id
            and s.shared_by = viewer_officer() and s.revoked_at is null
            and (shared_part.field = 'head' or shared_part.field = any (s.fields))
            and (shared_part.tip_id is null or exists (select from tip t where t.tip_id = shared_part.tip_id))));
create policy shared_part_withdrawn on shared_part for delete to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_shares()
        and exists (select from share s where s.share_id = shared_part.share_id and s.revoked_at is not null));

grant select, insert (agency_id, to_agency, tip_id, case_id, fields, why, shared_by),
    update (revoked_at, revoked_by, revoke_why) on share to kumkrong_desk;
grant select, insert (share_id, agency_id, tip_id, field, content, bytes), delete on shared_part to kumkrong_desk;
