-- A reading in an emergency that its reviewer does not accept is over at once.
create or replace function cases_behind_broken_glass() returns setof uuid
    stable security definer set search_path = kumkrong language sql as $$
    select g.case_id from broken_glass g
    where g.officer_id = viewer_officer() and g.agency_id = viewer_agency() and viewer_time() < g.expires_at
      and g.accepted is distinct from false
$$;
