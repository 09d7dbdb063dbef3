-- What statistics count. A unit's figures are for its supervisors and its statistician; other officers get those of the cases
-- they may see and of the tips their agency reads. A statistician sees no row of what is counted, so that these
-- functions count as the owner; each says itself for whom, and gives numbers only. All times are arrivals at the desk
-- and days of Bangkok. See docs/statistics.md.
create function viewer_counts_unit() returns boolean stable language sql
    return coalesce(viewer_role() in ('supervisor', 'statistician'), false);
create function viewer_counts_tips() returns boolean stable language sql
    return coalesce(viewer_reads_cases() or viewer_role() = 'statistician', false);

do $$
declare held text;
begin
    foreach held in array array['tip', 'standing', 'claim', 'event', 'rejection'] loop
        execute format('create policy %I on %I for select to kumkrong_owner using (agency_id = viewer_agency())',
            held || '_counted', held);
    end loop;
end $$;
create policy case_category_counted on case_category for select to kumkrong_owner
    using (agency_id is null or agency_id = viewer_agency());

create function bangkok_day(at timestamptz) returns date immutable language sql
    return (at at time zone 'Asia/Bangkok')::date;

-- Cases opened. Of one that a rule has removed only the act of opening is left: no category, no status.
create function count_cases(since timestamptz, before timestamptz)
    returns table (year integer, category_id uuid, name_en text, name_th text, status text, cases bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select extract(year from bangkok_day(c.opened_at))::integer, k.category_id, k.name_en, k.name_th, c.status, count(*)
    from case_file c join case_category k using (category_id)
    where c.agency_id = viewer_agency() and c.opened_at >= since and c.opened_at < before
      and (viewer_counts_unit() or viewer_holds(c.agency_id, c.owner_id, c.team_id))
    group by 1, 2, 3, 4, 5
    union all
    select extract(year from bangkok_day(e.happened_at))::integer, null, '', '', 'removed', count(*)
    from event e
    where e.agency_id = viewer_agency() and e.object_kind = 'case' and e.act = 'case-opened'
      and e.happened_at >= since and e.happened_at < before and viewer_counts_unit()
      and not exists (select from case_file c
        where c.case_id = case when e.object_kind = 'case' then e.object_id::uuid end)
    group by 1
$$;

-- Tips that arrived, each with when an officer first took it, was given it or put it in a case. For the functions below only.
create function tips_taken(since timestamptz, before timestamptz)
    returns table (tip_id uuid, source text, band text, behind boolean, arrived_at timestamptz, taken_at timestamptz)
    stable security definer set search_path = kumkrong language sql as $$
    select t.tip_id, t.source, coalesce(s.band, 'UNRANKED'), coalesce(s.alike_to <> s.tip_id, false), a.received_at, f.taken_at
    from arrival a join tip t using (arrival_id)
        left join standing s using (tip_id)
        left join (select e.object_id, min(e.happened_at) taken_at from event e
            where e.agency_id = viewer_agency() and e.object_kind = 'tip' and e.act in ('claimed', 'assigned', 'added-to-case')
            group by e.object_id) f on f.object_id = t.tip_id::text
    where a.agency_id = viewer_agency() and viewer_counts_tips() and a.received_at >= since and a.received_at < before
$$;

-- Tips by all that is counted of them. `wait` is how long it took until an officer had them; `behind` are look-alikes that
-- stand behind another tip and that nobody took for themselves. `outcome` is where they stand now.
create function count_tips(since timestamptz, before timestamptz)
    returns table (month date, source text, band text, wait text, outcome text, tips bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select date_trunc('month', bangkok_day(t.arrived_at))::date, t.source, t.band, case
            when t.taken_at is null then case when t.behind then 'behind' else 'waiting' end
            when t.taken_at < t.arrived_at + interval '1 hour' then 'hour'
            when t.taken_at < t.arrived_at + interval '24 hours' then 'day'
            when t.taken_at < t.arrived_at + interval '168 hours' then 'week'
            else 'later' end,
        case
            when h.tip_id is not null then 'case'
            when c.tip_id is not null then 'held'
            when t.taken_at is not null then 'returned'
            when t.behind then 'behind'
            else 'waiting' end, count(*)
    from tips_taken(since, before) t
        left join (select distinct tip_id from case_tip where agency_id = viewer_agency()) h using (tip_id)
        left join claim c on c.tip_id = t.tip_id
    group by 1, 2, 3, 4, 5
$$;

-- What was sent, by whom: the name of a source or a folder, empty for officers.
create function count_sent(since timestamptz, before timestamptz)
    returns table (sent_by text, fresh bigint, known bigint, not_read bigint, files bigint, removed bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select a.sent_by, coalesce(sum(a.tips), 0), coalesce(sum(a.known_tips), 0), coalesce(sum(r.lines), 0), count(*),
           coalesce(sum(a.tips - coalesce(h.tips, 0)), 0)
    from arrival a
        left join (select arrival_id, count(*) lines from rejection group by arrival_id) r using (arrival_id)
        left join (select arrival_id, count(*) tips from tip group by arrival_id) h using (arrival_id)
    where a.agency_id = viewer_agency() and viewer_counts_tips() and a.received_at >= since and a.received_at < before
      and a.read_at is not null
    group by 1
$$;

-- Seconds within which half, and nine in ten, of the tips of a band were taken; infinite where fewer were. Look-alikes that nobody
-- took for themselves are left out.
create function spread_waits(since timestamptz, before timestamptz)
    returns table (band text, tips bigint, taken bigint, half double precision, most double precision)
    stable security definer set search_path = kumkrong language sql as $$
    select coalesce(t.band, 'ALL'), count(*), count(t.taken_at),
           percentile_disc(0.5) within group (order by coalesce(extract(epoch from t.taken_at - t.arrived_at), 'Infinity')::double precision),
           percentile_disc(0.9) within group (order by coalesce(extract(epoch from t.taken_at - t.arrived_at), 'Infinity')::double precision)
    from tips_taken(since, before) t
    where t.taken_at is not null or not t.behind
    group by grouping sets ((t.band), ())
$$;

-- Deadlines and meetings that tips name: of each tip the first deadline and the first meeting. They stand in the tip as it was
-- read, where no rule and no later decision changes them; free text cannot look like them, as its quotes are escaped.
create function count_clocks(since timestamptz, before timestamptz)
    returns table (kind text, outcome text, clocks bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select c.kind, case
            when c.ends_at < t.arrived_at then 'over'
            when t.taken_at <= c.ends_at then 'met'
            when t.taken_at is not null then 'missed'
            when t.behind then 'behind'
            when c.ends_at > viewer_time() then 'running'
            else 'untouched' end, count(*)
    from (select d.tip_id, case when found[2] = 'true' then 'MEETING' else 'DEADLINE' end kind, min(found[1]::timestamptz) ends_at
          from tip d, regexp_matches(d.document, '\{"at":"([^"\\]+)","start":[0-9]+,"end":[0-9]+,"meeting":(true|false)\}', 'g') found
          where d.agency_id = viewer_agency() and d.document like '%"deadlines":[{%'
          group by 1, 2) c
        join tips_taken(since, before) t using (tip_id)
    group by 1, 2
$$;

-- What officers carried. An officer's own figures; for a supervisor those of the agency. No names leave it.
create function count_work(since timestamptz, before timestamptz)
    returns table (officer_id uuid, held bigint, held_grave bigint, taken bigint, grave bigint, opened bigint, children bigint,
        night bigint, days bigint)
    stable security definer set search_path = kumkrong language sql as $$
    with act as (
        select e.officer_id, e.act, e.object_kind, e.object_id, e.happened_at at time zone 'Asia/Bangkok' at_home
        from event e
        where e.agency_id = viewer_agency() and e.officer_id is not null and e.happened_at >= since and e.happened_at < before
          and (viewer_leads() or e.officer_id = viewer_officer())
          and e.object_kind in ('tip', 'subject', 'child', 'case')
          and (e.act in ('claimed', 'opened', 'opened-source', 'seen-in-case', 'followed-links') or e.act like 'case-%')),
    acts as (
        select a.officer_id,
               count(distinct a.object_id) filter (where a.act = 'claimed') taken,
               count(distinct a.object_id) filter (where a.act in ('claimed', 'opened-source') and s.band in ('IMMEDIATE', 'URGENT')) grave,
               count(*) filter (where a.act in ('opened', 'opened-source')) opened,
               count(*) filter (where a.act = 'opened' and a.object_kind = 'child') children,
               count(*) filter (where a.act in ('opened', 'opened-source') and (extract(hour from a.at_home) >= 22 or extract(hour from a.at_home) < 6)) night,
               count(distinct a.at_home::date) days
        from act a left join standing s on s.tip_id = case when a.object_kind = 'tip' then a.object_id::uuid end
        group by 1),
    holds as (
        select c.officer_id, count(*) held, count(*) filter (where s.band in ('IMMEDIATE', 'URGENT')) held_grave
        from claim c left join standing s using (tip_id)
        where c.agency_id = viewer_agency() and (viewer_leads() or c.officer_id = viewer_officer())
        group by 1)
    select officer_id, coalesce(h.held, 0), coalesce(h.held_grave, 0), coalesce(a.taken, 0), coalesce(a.grave, 0),
           coalesce(a.opened, 0), coalesce(a.children, 0), coalesce(a.night, 0), coalesce(a.days, 0)
    from acts a full join holds h using (officer_id)
    where viewer_reads_cases()
$$;

revoke all on function count_cases(timestamptz, timestamptz), tips_taken(timestamptz, timestamptz),
    count_tips(timestamptz, timestamptz), count_sent(timestamptz, timestamptz), spread_waits(timestamptz, timestamptz),
    count_clocks(timestamptz, timestamptz), count_work(timestamptz, timestamptz) from public;
grant execute on function count_cases(timestamptz, timestamptz), count_tips(timestamptz, timestamptz),
    count_sent(timestamptz, timestamptz), spread_waits(timestamptz, timestamptz), count_clocks(timestamptz, timestamptz),
    count_work(timestamptz, timestamptz) to kumkrong_desk;

-- A statistician's page counts tips by band from now on by itself, protected.
drop policy queue_size_for_numbers on queue_size;
