-- The one way by which anything leaves: the linker becomes the keeper for a transaction, and these rules decide what the
-- keeper can remove, whatever the program asks for. It sees numbers and times, no content.
create function kept_since(held_agency uuid, held_kind text) returns timestamptz stable language sql as $$
    select viewer_time() - make_interval(days => days) from retention_rule
    where agency_id = held_agency and kind = held_kind and set_at is not null and ended_at is null
$$; -- null, and so before nothing, where no rule is in force

-- A tip may go by no rule while it is in a case, on hold, taken by an officer, or shared with another agency.
create function tip_may_go(held uuid) returns boolean stable language sql as $$
    select not exists (select from case_tip c where c.tip_id = held)
       and not exists (select from legal_hold h where h.tip_id = held and h.released_at is null)
       and not exists (select from claim c where c.tip_id = held)
       and not exists (select from share s where s.tip_id = held and s.revoked_at is null)
$$;
create function tip_is_due(held uuid) returns boolean stable language sql as $$
    select tip_may_go(held) and exists (
        select from tip t join arrival a using (arrival_id)
        where t.tip_id = held and a.received_at < kept_since(t.agency_id, 'tip'))
$$;
-- What came in goes after the tips of its sending.
create function arrival_may_go(held uuid) returns boolean stable language sql as $$
    select exists (select from arrival a where a.arrival_id = held and a.read_at is not null)
       and not exists (select from arrival a join arrival b using (batch_id) join tip t on t.arrival_id = b.arrival_id
            where a.arrival_id = held)
$$;
create function arrival_is_due(held uuid) returns boolean stable language sql as $$
    select arrival_may_go(held) and exists (
        select from arrival a where a.arrival_id = held and a.received_at < kept_since(a.agency_id, 'arrival'))
$$;

do $$
declare held text;
begin
    foreach held in array array['retention_rule', 'legal_hold', 'case_tip', 'claim', 'share', 'tip', 'arrival', 'rejection',
        'arrival_piece', 'standing', 'mention', 'link', 'judgement', 'search', 'enrolment', 'recovery_code', 'source_token'] loop
        execute format('create policy %I on %I for select to kumkrong_keeper using (true)', held || '_kept', held);
    end loop;
    foreach held in array array['standing', 'mention'] loop
        execute format('create policy %I on %I for delete to kumkrong_keeper using (tip_is_due(tip_id))', held || '_due', held);
    end loop;
    foreach held in array array['link', 'judgement'] loop
        execute format('create policy %I on %I for delete to kumkrong_keeper using (tip_is_due(tip_a) or tip_is_due(tip_b))',
            held || '_due', held);
    end loop;
end $$;
create policy tip_due on tip for delete to kumkrong_keeper using (tip_is_due(tip_id));
create policy hold_due on legal_hold for delete to kumkrong_keeper using (released_at is not null and tip_is_due(tip_id));
create policy arrival_due on arrival for delete to kumkrong_keeper using (arrival_is_due(arrival_id));
create policy rejection_due on rejection for delete to kumkrong_keeper using (arrival_is_due(arrival_id));
create policy arrival_piece_due on arrival_piece for delete to kumkrong_keeper
    using (exists (select from arrival a where a.content_id = arrival_piece.content_id and arrival_is_due(a.arrival_id)));
create policy judgement_withdrawn_due on judgement for delete to kumkrong_keeper
    using (withdrawn_at < kept_since(agency_id, 'judgement'));
create policy search_due on search for delete to kumkrong_keeper using (searched_at < kept_since(agency_id, 'search'));
create policy enrolment_due on enrolment for delete to kumkrong_keeper
    using (coalesce(used_at, expires_at) < kept_since(agency_id, 'sign_in'));
create policy recovery_code_due on recovery_code for delete to kumkrong_keeper
    using (used_at < kept_since(agency_id, 'sign_in'));
create policy source_token_due on source_token for delete to kumkrong_keeper
    using (least(revoked_at, expires_at) < kept_since(agency_id, 'token'));

grant select on retention_rule to kumkrong_keeper;
grant select (tip_id, released_at), delete on legal_hold to kumkrong_keeper;
grant select (tip_id) on case_tip, claim to kumkrong_keeper;
grant select (tip_id, revoked_at) on share to kumkrong_keeper;
grant select (tip_id, tip_no, agency_id, arrival_id), delete on tip to kumkrong_keeper;
grant select (arrival_id, arrival_no, agency_id, batch_id, content_id, received_at, read_at), delete on arrival
    to kumkrong_keeper;
grant select (arrival_id), delete on rejection to kumkrong_keeper;
grant select (content_id), delete on arrival_piece to kumkrong_keeper;
grant select (tip_id), delete on standing, mention to kumkrong_keeper;
grant select (tip_a, tip_b), delete on link to kumkrong_keeper;
grant select (judgement_id, agency_id, tip_a, tip_b, withdrawn_at), delete on judgement to kumkrong_keeper;
grant select (search_id, agency_id, searched_at), delete on search to kumkrong_keeper;
grant select (token_hash, agency_id, used_at, expires_at), delete on enrolment to kumkrong_keeper;
grant select (officer_id, code_hash, agency_id, used_at), delete on recovery_code to kumkrong_keeper;
grant select (token_id, agency_id, revoked_at, expires_at), delete on source_token to kumkrong_keeper;
grant select on retention_rule, agency to kumkrong_linker;
create policy retention_rule_carried_out on retention_rule for select to kumkrong_linker using (true);
