-- Programs of a source that send tips: each has a token, shown once and kept as a fingerprint.
create table source_token (
    token_id     uuid        not null default gen_random_uuid(),
    agency_id    uuid        not null,
    source_name  text        not null,
    prefix       text        not null, -- the beginning of the token, by which people tell it from others
    fingerprint  text        not null, -- SHA-256 of the token, lower-case hex
    created_at   timestamptz not null default now(),
    created_by   uuid        not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   uuid,
    constraint source_token_pk primary key (token_id),
    constraint source_token_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint source_token_officer_fk foreign key (created_by) references officer (officer_id),
    constraint source_token_fingerprint_once unique (fingerprint)
);
alter table source_token enable row level security;
alter table source_token force row level security;
create policy source_token_of_agency on source_token for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'administrator')
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator');
create policy source_token_shown on source_token for select to kumkrong_desk using (viewer_role() = 'token');
create policy source_token_used on source_token for update to kumkrong_desk
    using (viewer_role() = 'token') with check (viewer_role() = 'token');
grant select, insert, update (last_used_at, revoked_at, revoked_by) on source_token to kumkrong_desk;
