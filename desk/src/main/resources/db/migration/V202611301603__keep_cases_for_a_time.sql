-- Cases, proposals and saved views can have rules of retention too. A case goes once it has been closed for so long and
-- nothing keeps it: no hold, no share that is not taken back, no emergency reading that waits for review. Its tips stay,
-- and go by their own rule.
alter table retention_rule drop constraint retention_rule_kind_known;
alter table retention_rule add constraint retention_rule_kind_known check (
    kind in ('case', 'tip', 'arrival', 'judgement', 'proposal', 'search', 'view', 'sign_in', 'token'));

-- Since when a case has its status; for those that are here already, since now.
alter table case_file add column status_at timestamptz not null default viewer_time();
create function note_status_time() returns trigger language plpgsql as $$
begin
    new.status_at := viewer_time();
    return new;
end $$;
create trigger case_status_timed before update of status on case_file for each row
    when (old.status is distinct from new.status) execute function note_status_time();

-- A view that somebody opens is in use.
alter table saved_view add column used_at timestamptz not null default viewer_time();
create policy saved_view_used on saved_view for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases()
        and (officer_id = viewer_officer() or (shared and team_id is not distinct from viewer_team())))
    with check (agency_id = viewer_agency());
grant update (used_at) on saved_view to kumkrong_desk;

create function case_may_go(held uuid) returns boolean stable language sql as $$
    select exists (select from case_file c where c.case_id = held and c.status = 'closed')
       and not exists (select from legal_hold h where h.case_id = held and h.released_at is null)
       and not exists (select from share s where s.case_id = held and s.revoked_at is null)
       and not exists (select from broken_glass g where g.case_id = held and g.reviewed_at is null)
$$;
create function case_is_due(held uuid) returns boolean stable language sql as $$
    select case_may_go(held) and exists (
        select from case_file c where c.case_id = held and c.status_at < kept_since(c.agency_id, 'case'))
$$;

do $$
declare held text;
begin
    foreach held in array array['case_file', 'case_note', 'broken_glass', 'proposal', 'saved_view'] loop
        execute format('create policy %I on %I for select to kumkrong_keeper using (true)', held || '_kept', held);
    end loop;
    foreach held in array array['case_file', 'case_note', 'case_tip', 'broken_glass', 'share'] loop
        execute format('create policy %I on %I for delete to kumkrong_keeper using (case_is_due(case_id))', held || '_due', held);
    end loop;
end $$;
create policy hold_of_case_due on legal_hold for delete to kumkrong_keeper
    using (released_at is not null and case_is_due(case_id));
create policy proposal_due on proposal for delete to kumkrong_keeper using (asked_at < kept_since(agency_id, 'proposal'));
create policy saved_view_due on saved_view for delete to kumkrong_keeper using (used_at < kept_since(agency_id, 'view'));

grant select (case_id, agency_id, status, status_at), delete on case_file to kumkrong_keeper;
grant select (case_id), delete on case_note, case_tip to kumkrong_keeper;
grant select (case_id, reviewed_at), delete on broken_glass to kumkrong_keeper;
grant select (case_id), delete on share to kumkrong_keeper;
grant select (case_id) on legal_hold to kumkrong_keeper;
grant select (proposal_id, agency_id, asked_at), delete on proposal to kumkrong_keeper;
grant select (view_id, agency_id, used_at), delete on saved_view to kumkrong_keeper;
