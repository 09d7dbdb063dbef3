-- That whoever leads no longer takes a draft for told. Each draft is protected against all earlier ones that somebody may have
-- seen, published or not, until it is set aside; what was published always counts, and is never set aside.
create table fact_set_aside (
    sheet_id     uuid        not null,
    agency_id    uuid        not null,
    why          text        not null,
    set_aside_by uuid        not null,
    set_aside_at timestamptz not null default viewer_time(),
    constraint fact_set_aside_pk primary key (sheet_id),
    constraint fact_set_aside_sheet_fk foreign key (agency_id, sheet_id) references fact_sheet (agency_id, sheet_id),
    constraint fact_set_aside_officer_fk foreign key (agency_id, set_aside_by) references officer (agency_id, officer_id),
    constraint fact_set_aside_reason_given check (length(why) between 1 and 1000)
);
alter table fact_set_aside enable row level security;
alter table fact_set_aside force row level security;
create policy fact_set_aside_seen on fact_set_aside for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_facts());
create policy fact_set_aside_done on fact_set_aside for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_leads() and set_aside_by = viewer_officer());

-- Later sheets do not look at it, so that it must not leave.
create function refuse_setting_aside() returns trigger language plpgsql as $$
begin
    if exists (select from fact_sheet s where s.sheet_id = new.sheet_id and s.stage in ('estimating', 'ready')) then
        raise exception 'a draft is given up before it is set aside' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger fact_set_aside_of_given_up after insert on fact_set_aside for each row execute function refuse_setting_aside();
create trigger fact_set_aside_kept before update or delete or truncate on fact_set_aside
    for each statement execute function refuse_fact_change();

grant select, insert (sheet_id, agency_id, why, set_aside_by) on fact_set_aside to kumkrong_desk;
