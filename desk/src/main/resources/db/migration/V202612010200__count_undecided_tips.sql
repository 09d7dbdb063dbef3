-- How many tips of the viewer's agency are not decided yet, and how many of its files are not read: what is counted meanwhile has
-- their reports and not their children. A statistician sees neither tips nor where they stand, so that this counts as the owner, and
-- of the whole agency: asked by days or sources it would tell single tips.
create function count_undecided() returns table (tips bigint, files bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select (select count(*) from tip t
            where t.agency_id = viewer_agency()
              and not exists (select from standing s where s.agency_id = viewer_agency() and s.tip_id = t.tip_id)),
           (select count(*) from arrival a where a.agency_id = viewer_agency() and a.read_at is null)
    where viewer_counts_tips()
$$;
revoke all on function count_undecided() from public;
grant execute on function count_undecided() to kumkrong_desk;
