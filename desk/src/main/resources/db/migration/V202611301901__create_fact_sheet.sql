-- The public fact sheet: a draft with frozen numbers, approved by two, published, and remembered for ever, because the next
-- one is protected against it. Who reads it sees no case; the true counts are for those who draft.
create function viewer_drafts_facts() returns boolean stable language sql
    return coalesce(viewer_role() in ('statistician', 'supervisor'), false);
create function viewer_reads_facts() returns boolean stable language sql
    return coalesce(viewer_role() in ('statistician', 'supervisor', 'investigator'), false);

-- What a unit has decided once for all its sheets.
create table fact_setting (
    agency_id     uuid        not null,
    method        text        not null,
    same_question boolean,    -- whether all sources cover the same children, place and time; null where nobody has said so
    population    bigint,     -- of the same children, place and time; null where it is not known
    population_of text        not null, -- in words: whom it counts, when, and who counted
    contact       text        not null,
    set_by        uuid        not null,
    set_at        timestamptz not null default viewer_time(),
    constraint fact_setting_pk primary key (agency_id),
    constraint fact_setting_setter_fk foreign key (agency_id, set_by) references officer (agency_id, officer_id),
    constraint fact_setting_method_known check (method in ('suppress', 'round')),
    constraint fact_setting_population_sane check (population > 0),
    constraint fact_setting_words_bounded check (length(population_of) <= 200 and length(contact) <= 200)
);

create table fact_sheet (
    sheet_id       uuid        not null default gen_random_uuid(),
    sheet_no       bigint      generated always as identity,
    agency_id      uuid        not null,
    period_from    date        not null,
    period_to      date        not null, -- its last day
    stage          text        not null default 'estimating',
    tries          integer     not null default 0,
    drafted_by     uuid        not null,
    drafted_at     timestamptz not null default viewer_time(),
    published_then bigint      not null, -- how many publications it was protected against
    content        bytea,      -- every word and number of the page, in both languages; null while it is estimated
    content_sha256 text        generated always as (encode(sha256(content), 'hex')) stored,
    constraint fact_sheet_pk primary key (sheet_id),
    constraint fact_sheet_of_agency unique (agency_id, sheet_id),
    constraint fact_sheet_drafter_fk foreign key (agency_id, drafted_by) references officer (agency_id, officer_id),
    constraint fact_sheet_period_in_order check (period_from <= period_to),
    constraint fact_sheet_stage_known check (stage in ('estimating', 'ready', 'failed', 'discarded')),
    constraint fact_sheet_ready_whole check (stage <> 'ready' or content is not null)
);
create index fact_sheet_of_agency_by_number on fact_sheet (agency_id, sheet_no);
create index fact_sheet_waiting on fact_sheet (agency_id) where stage = 'estimating';

-- The true counts behind a sheet, with what each published number said; the next sheet is checked against these.
create table fact_count (
    sheet_id  uuid  not null,
    agency_id uuid  not null,
    counted   bytea not null,
    constraint fact_count_pk primary key (sheet_id),
    constraint fact_count_sheet_fk foreign key (agency_id, sheet_id) references fact_sheet (agency_id, sheet_id)
);

-- That somebody stands for exactly this content; another content needs another word.
create table fact_approval (
    sheet_id       uuid        not null,
    agency_id      uuid        not null,
    officer_id     uuid        not null,
    role           text        not null,
    content_sha256 text        not null,
    approved_at    timestamptz not null default viewer_time(),
    constraint fact_approval_pk primary key (sheet_id, officer_id, content_sha256),
    constraint fact_approval_sheet_fk foreign key (agency_id, sheet_id) references fact_sheet (agency_id, sheet_id),
    constraint fact_approval_officer_fk foreign key (agency_id, officer_id) references officer (agency_id, officer_id)
);

create table fact_publication (
    publication_id uuid        not null default gen_random_uuid(),
    publication_no bigint      not null, -- from 1, in each agency
    agency_id      uuid        not null,
    sheet_id       uuid        not null,
    content_sha256 text        not null,
    published_by   uuid        not null,
    published_at   timestamptz not null default viewer_time(),
    constraint fact_publication_pk primary key (publication_id),
    constraint fact_publication_of_sheet_once unique (sheet_id),
    constraint fact_publication_numbered_once unique (agency_id, publication_no),
    constraint fact_publication_of_agency unique (agency_id, publication_id),
    constraint fact_publication_sheet_fk foreign key (agency_id, sheet_id) references fact_sheet (agency_id, sheet_id),
    constraint fact_publication_publisher_fk foreign key (agency_id, published_by) references officer (agency_id, officer_id)
);

-- That a publication no longer stands. It was read, and stays.
create table fact_withdrawal (
    publication_id uuid        not null,
    agency_id      uuid        not null,
    why            text        not null,
    withdrawn_by   uuid        not null,
    withdrawn_at   timestamptz not null default viewer_time(),
    constraint fact_withdrawal_pk primary key (publication_id),
    constraint fact_withdrawal_publication_fk foreign key (agency_id, publication_id)
        references fact_publication (agency_id, publication_id),
    constraint fact_withdrawal_officer_fk foreign key (agency_id, withdrawn_by) references officer (agency_id, officer_id),
    constraint fact_withdrawal_reason_given check (length(why) between 1 and 1000)
);

do $$
declare held text;
begin
    foreach held in array array['fact_setting', 'fact_sheet', 'fact_count', 'fact_approval', 'fact_publication', 'fact_withdrawal'] loop
        execute format('alter table %I enable row level security', held);
        execute format('alter table %I force row level security', held);
    end loop;
    foreach held in array array['fact_setting', 'fact_sheet', 'fact_approval', 'fact_publication', 'fact_withdrawal'] loop
        execute format('create policy %I on %I for select to kumkrong_desk'
            ' using (agency_id = viewer_agency() and viewer_reads_facts())', held || '_seen', held);
    end loop;
end $$;

create policy fact_setting_first on fact_setting for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_leads() and set_by = viewer_officer());
create policy fact_setting_changed on fact_setting for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_leads())
    with check (agency_id = viewer_agency() and set_by = viewer_officer());

create policy fact_sheet_drafted on fact_sheet for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_drafts_facts() and drafted_by = viewer_officer());
create policy fact_sheet_changed on fact_sheet for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_drafts_facts() and (drafted_by = viewer_officer() or viewer_leads()))
    with check (agency_id = viewer_agency());
-- The program itself, while it estimates: it reads frozen counts and writes what follows from them.
create policy fact_sheet_waits on fact_sheet for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'estimator');
create policy fact_sheet_estimated on fact_sheet for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'estimator' and stage = 'estimating')
    with check (agency_id = viewer_agency());

create policy fact_count_seen on fact_count for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_drafts_facts() or viewer_role() = 'estimator'));
create policy fact_count_frozen on fact_count for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and exists (select from fact_sheet s
        where s.sheet_id = fact_count.sheet_id and s.drafted_by = viewer_officer() and s.content is null));

create policy fact_approval_given on fact_approval for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_reads_facts() and officer_id = viewer_officer() and role = viewer_role()
        and exists (select from fact_sheet s where s.sheet_id = fact_approval.sheet_id and s.stage = 'ready'
            and s.content_sha256 = fact_approval.content_sha256 and s.drafted_by <> viewer_officer()));
create policy fact_publication_made on fact_publication for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_leads() and published_by = viewer_officer());
create policy fact_withdrawal_made on fact_withdrawal for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_leads() and withdrawn_by = viewer_officer());

-- A publication stands on the word of two others for exactly this content, one of whom leads, and was protected against all
-- publications before it.
create function refuse_unapproved() returns trigger language plpgsql as $$
declare
    sheet fact_sheet;
begin
    select * into sheet from fact_sheet s where s.sheet_id = new.sheet_id;
    if sheet.stage is distinct from 'ready' or sheet.content_sha256 is distinct from new.content_sha256 then
        raise exception 'only a ready sheet is published, as it stands' using errcode = 'insufficient_privilege';
    end if;
    if (select count(distinct a.officer_id) < 2 or not bool_or(a.role = 'supervisor') from fact_approval a
        where a.sheet_id = new.sheet_id and a.content_sha256 = new.content_sha256 and a.officer_id <> sheet.drafted_by) then
        raise exception 'two others must have approved, one who leads among them' using errcode = 'insufficient_privilege';
    end if;
    if new.publication_no <> sheet.published_then + 1
        or (select count(*) from fact_publication p where p.agency_id = new.agency_id) <> new.publication_no then
        raise exception 'another sheet was published since this one was drawn up' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger fact_publication_by_two after insert on fact_publication for each row execute function refuse_unapproved();

-- What was published is changed no more; words of a draft are changed by who drew it up, and approvals are for other words then.
create function keep_fact_sheet() returns trigger language plpgsql as $$
begin
    if exists (select from fact_publication p where p.sheet_id = old.sheet_id) then
        raise exception 'a published sheet is never changed' using errcode = 'insufficient_privilege';
    end if;
    if old.stage in ('failed', 'discarded') then
        raise exception 'this draft is over' using errcode = 'insufficient_privilege';
    end if;
    if old.content is not null and new.content is distinct from old.content
        and viewer_officer() is distinct from old.drafted_by then
        raise exception 'the words of a draft are changed by who drew it up' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger fact_sheet_kept before update on fact_sheet for each row execute function keep_fact_sheet();

create function refuse_fact_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was published is never changed or removed' using errcode = 'insufficient_privilege';
end $$;
do $$
declare held text;
begin
    foreach held in array array['fact_count', 'fact_approval', 'fact_publication', 'fact_withdrawal'] loop
        execute format('create trigger %I before update or delete or truncate on %I for each statement'
            ' execute function refuse_fact_change()', held || '_kept', held);
    end loop;
end $$;
create trigger fact_sheet_not_removed before delete or truncate on fact_sheet
    for each statement execute function refuse_fact_change();

-- What there is to count, for who drafts: cases, reports and children of the own agency by month and list, each case and child
-- under a mark that says nothing about it. No title, no name, no word of a tip.
create function facts_counted(since timestamptz, until timestamptz)
    returns table (subject text, member text, list text, list_en text, list_th text, people bigint)
    stable security definer set search_path = kumkrong language sql as $$
    select 'case', left(encode(sha256(convert_to('case ' || c.case_id, 'UTF8')), 'hex'), 16), c.category_id::text,
           k.name_en, k.name_th, 1
    from case_file c join case_category k using (category_id)
    where c.agency_id = viewer_agency() and viewer_drafts_facts() and c.opened_at >= since and c.opened_at < until
    union all
    select 'report', to_char(coalesce(t.received_at, a.received_at) at time zone 'Asia/Bangkok', 'YYYY-MM'),
           lower(btrim(t.source)), min(t.source), min(t.source), count(*)
    from tip t join arrival a using (arrival_id)
    where t.agency_id = viewer_agency() and viewer_drafts_facts()
      and coalesce(t.received_at, a.received_at) >= since and coalesce(t.received_at, a.received_at) < until
    group by 2, 3
    union all
    select 'child', left(encode(sha256(convert_to('child ' || m.person_id, 'UTF8')), 'hex'), 16),
           lower(btrim(t.source)), min(t.source), min(t.source), 1::bigint
    from mention m join tip t using (tip_id) join arrival a using (arrival_id)
    where m.agency_id = viewer_agency() and viewer_drafts_facts() and m.role in ('victim', 'recipient')
      and coalesce(t.received_at, a.received_at) >= since and coalesce(t.received_at, a.received_at) < until
    group by m.person_id, 3
    order by 1, 3, 2
$$;
create policy tip_for_facts on tip for select to kumkrong_owner using (agency_id = viewer_agency());
create policy case_category_for_facts on case_category for select to kumkrong_owner
    using (agency_id is null or agency_id = viewer_agency());
revoke all on function facts_counted(timestamptz, timestamptz) from public;
grant execute on function facts_counted(timestamptz, timestamptz) to kumkrong_desk;

grant select, insert (agency_id, method, same_question, population, population_of, contact, set_by),
    update (method, same_question, population, population_of, contact, set_by, set_at) on fact_setting to kumkrong_desk;
grant select, insert (agency_id, period_from, period_to, drafted_by, published_then), update (stage, tries, content)
    on fact_sheet to kumkrong_desk;
grant select, insert on fact_count to kumkrong_desk;
grant select, insert (sheet_id, agency_id, officer_id, role, content_sha256) on fact_approval to kumkrong_desk;
grant select, insert (publication_no, agency_id, sheet_id, content_sha256, published_by) on fact_publication to kumkrong_desk;
grant select, insert (publication_id, agency_id, why, withdrawn_by) on fact_withdrawal to kumkrong_desk;
