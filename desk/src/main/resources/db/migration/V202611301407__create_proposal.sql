-- What an officer is about to judge, while the engine says what would change. Nothing is judged until they confirm it.
create table proposal (
    proposal_id uuid        not null default gen_random_uuid(),
    agency_id   uuid        not null,
    officer_id  uuid        not null,
    kind        text        not null,
    origin      text        not null, -- the page it came from: a path without words
    words       jsonb       not null, -- the judgements it would make
    why         text        not null,
    asked_at    timestamptz not null default now(),
    answered_at timestamptz,
    answer      jsonb,                -- what would change; null until the engine has said it
    done_at     timestamptz,          -- when it was confirmed; null where it was not
    constraint proposal_pk primary key (proposal_id),
    constraint proposal_kind_known check (kind in ('link', 'merge', 'split')),
    constraint proposal_answered_whole check ((answered_at is null) = (answer is null)),
    constraint proposal_officer_fk foreign key (officer_id) references officer (officer_id)
);
create index proposal_waiting on proposal (asked_at) where answered_at is null and done_at is null;

alter table proposal enable row level security;
alter table proposal force row level security;
create policy proposal_of_own on proposal for all to kumkrong_desk
    using (agency_id = viewer_agency() and officer_id = viewer_officer() and viewer_reads_cases())
    with check (agency_id = viewer_agency() and officer_id = viewer_officer() and viewer_reads_cases());
create policy proposal_foreseen on proposal for all to kumkrong_linker using (true) with check (true);
grant select, insert, update (done_at) on proposal to kumkrong_desk;
grant select (proposal_id, agency_id, words, asked_at, answered_at, done_at), update (answered_at, answer) on proposal
    to kumkrong_linker;
