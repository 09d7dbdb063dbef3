-- Emergency reading of a case of another team: with a reason, for four hours, seen by all who hold the case, and
-- reviewed by a supervisor other than the one who did it.
create table broken_glass (
    glass_id     uuid        not null default gen_random_uuid(),
    case_id      uuid        not null,
    agency_id    uuid        not null,
    officer_id   uuid        not null,
    broken_at    timestamptz not null default viewer_time(),
    expires_at   timestamptz not null default viewer_time() + interval '4 hours',
    why          text        not null,
    reviewed_at  timestamptz,
    reviewed_by  uuid,
    accepted     boolean,
    review_words text        not null default '',
    constraint broken_glass_pk primary key (glass_id),
    constraint broken_glass_case_fk foreign key (agency_id, case_id) references case_file (agency_id, case_id),
    constraint broken_glass_officer_fk foreign key (agency_id, officer_id) references officer (agency_id, officer_id),
    constraint broken_glass_for_a_while check (expires_at <= broken_at + interval '4 hours'),
    constraint broken_glass_reason_given check (length(why) between 1 and 1000),
    constraint broken_glass_reviewed_whole check ((reviewed_at is null) = (reviewed_by is null)
        and (reviewed_at is null) = (accepted is null)),
    constraint broken_glass_reviewed_by_another check (reviewed_by is distinct from officer_id)
);
create index broken_glass_of_case on broken_glass (case_id);
create index broken_glass_of_officer on broken_glass (officer_id, expires_at);
create index broken_glass_to_review on broken_glass (agency_id) where reviewed_at is null;

alter table broken_glass enable row level security;
alter table broken_glass force row level security;

-- The cases that the viewer has opened by breaking the glass, as long as that lasts. As the owner, because the rules
-- of cases and of broken glass each ask about the other.
create function cases_behind_broken_glass() returns setof uuid
    stable security definer set search_path = kumkrong language sql as $$
    select g.case_id from broken_glass g
    where g.officer_id = viewer_officer() and g.agency_id = viewer_agency() and viewer_time() < g.expires_at
$$;
-- The case with a number, in the viewer's agency: that it is there, nothing else about it.
create function case_numbered(number bigint) returns uuid
    stable security definer set search_path = kumkrong language sql as $$
    select c.case_id from case_file c
    where c.case_no = number and c.agency_id = viewer_agency() and viewer_reads_cases()
$$;
revoke all on function cases_behind_broken_glass(), case_numbered(bigint) from public;
grant execute on function cases_behind_broken_glass(), case_numbered(bigint) to kumkrong_desk;
create policy broken_glass_counted on broken_glass for select to kumkrong_owner using (agency_id = viewer_agency());

create policy case_behind_broken_glass on case_file for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases() and case_id in (select cases_behind_broken_glass()));

create policy broken_glass_of_breaker on broken_glass for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases() and officer_id = viewer_officer());
create policy broken_glass_of_holder on broken_glass for select to kumkrong_desk
    using (exists (select from case_file c where c.case_id = broken_glass.case_id
        and viewer_holds(c.agency_id, c.owner_id, c.team_id)));
create policy broken_glass_made on broken_glass for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_reads_cases() and officer_id = viewer_officer()
        and not exists (select from case_file c where c.case_id = broken_glass.case_id));
create policy broken_glass_reviewed on broken_glass for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_leads() and officer_id <> viewer_officer() and reviewed_at is null)
    with check (agency_id = viewer_agency() and viewer_leads() and reviewed_by = viewer_officer());

grant select, insert (case_id, agency_id, officer_id, why),
    update (reviewed_at, reviewed_by, accepted, review_words) on broken_glass to kumkrong_desk;
