-- The same count as before, beginning with the few tips that name a deadline or a meeting instead of with all tips.
create or replace function count_clocks(since timestamptz, before timestamptz)
    returns table (kind text, outcome text, clocks bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select c.kind, case
            when c.ends_at < a.received_at then 'over'
            when f.taken_at <= c.ends_at then 'met'
            when f.taken_at is not null then 'missed'
            when s.alike_to <> s.tip_id then 'behind'
            when c.ends_at > viewer_time() then 'running'
            else 'untouched' end, count(*)
    from (select d.tip_id, d.arrival_id, case when found[2] = 'true' then 'MEETING' else 'DEADLINE' end kind,
                 min(found[1]::timestamptz) ends_at
          from tip d, regexp_matches(d.document, '\{"at":"([^"\\]+)","start":[0-9]+,"end":[0-9]+,"meeting":(true|false)\}', 'g') found
          where d.agency_id = viewer_agency() and d.document like '%"deadlines":[{%'
          group by 1, 2, 3) c
        join arrival a using (arrival_id)
        left join standing s on s.tip_id = c.tip_id
        left join lateral (select min(e.happened_at) taken_at from event e
            where e.agency_id = viewer_agency() and e.object_kind = 'tip' and e.object_id = c.tip_id::text
              and e.act in ('claimed', 'assigned', 'added-to-case')) f on true
    where a.agency_id = viewer_agency() and viewer_counts_tips() and a.received_at >= since and a.received_at < before
    group by 1, 2
$$;
