-- Programs of other units that pull banks or ask about one fingerprint: each has a token, shown once and kept as a hash.
create function viewer_client() returns uuid stable language sql
    return nullif(current_setting('kumkrong.client', true), '')::uuid;

create table exchange_client (
    client_id    uuid        not null default gen_random_uuid(),
    agency_id    uuid        not null,
    member_no    bigint      not null default nextval('member_no'),
    name         text        not null,
    may_pull     boolean     not null, -- false: may only ask whether one fingerprint is known
    prefix       text        not null, -- the beginning of the token, by which people tell it from others
    token_hash   bytea       not null,
    made_by      uuid        not null,
    made_at      timestamptz not null default viewer_time(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   uuid,
    constraint exchange_client_pk primary key (client_id),
    constraint exchange_client_of_agency unique (agency_id, client_id),
    constraint exchange_client_token_once unique (token_hash),
    constraint exchange_client_member_once unique (member_no),
    constraint exchange_client_agency_fk foreign key (agency_id) references agency (agency_id),
    constraint exchange_client_maker_fk foreign key (agency_id, made_by) references officer (agency_id, officer_id),
    constraint exchange_client_name_short check (length(name) between 1 and 80),
    constraint exchange_client_revoked_whole check ((revoked_at is null) = (revoked_by is null))
);

-- Which banks a client may have.
create table exchange_scope (
    client_id uuid not null,
    bank_id   uuid not null,
    agency_id uuid not null,
    constraint exchange_scope_pk primary key (client_id, bank_id),
    constraint exchange_scope_client_fk foreign key (agency_id, client_id) references exchange_client (agency_id, client_id),
    constraint exchange_scope_bank_fk foreign key (agency_id, bank_id) references bank (agency_id, bank_id)
);

-- What clients say about entries that they pulled.
create table exchange_feedback (
    entry_no  bigint      not null,
    client_id uuid        not null,
    agency_id uuid        not null,
    kind      text        not null, -- the fingerprint it is about, as the client names it
    agrees    boolean     not null,
    reason    text        not null default '',
    said_at   timestamptz not null default viewer_time(),
    constraint exchange_feedback_pk primary key (entry_no, client_id, kind),
    constraint exchange_feedback_entry_fk foreign key (entry_no) references bank_entry (entry_no),
    constraint exchange_feedback_client_fk foreign key (agency_id, client_id) references exchange_client (agency_id, client_id)
);

alter table exchange_client enable row level security;
alter table exchange_client force row level security;
alter table exchange_scope enable row level security;
alter table exchange_scope force row level security;
alter table exchange_feedback enable row level security;
alter table exchange_feedback force row level security;

create policy exchange_client_of_agency on exchange_client for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'administrator')
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator');
create policy exchange_client_seen on exchange_client for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_role() = 'evidence_custodian' or viewer_role() = 'supervisor'));
create policy exchange_client_shown on exchange_client for select to kumkrong_desk using (viewer_role() = 'token');
create policy exchange_client_used on exchange_client for update to kumkrong_desk
    using (viewer_role() = 'token') with check (viewer_role() = 'token');
create policy exchange_scope_of_agency on exchange_scope for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'administrator')
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator');
create policy exchange_scope_seen on exchange_scope for select to kumkrong_desk
    using (agency_id = viewer_agency() and (viewer_role() = 'evidence_custodian' or viewer_role() = 'supervisor'));
create policy exchange_scope_own on exchange_scope for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'exchange' and client_id = viewer_client());
create policy exchange_feedback_own on exchange_feedback for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'exchange' and client_id = viewer_client())
    with check (agency_id = viewer_agency() and viewer_role() = 'exchange' and client_id = viewer_client()
        and exists (select from bank_entry e where e.entry_no = exchange_feedback.entry_no));
create policy exchange_feedback_seen on exchange_feedback for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'evidence_custodian');

-- What a client sees: the banks of its scope. The list is short and the same for all rows, so it is found once.
create policy bank_served on bank for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'exchange'
        and bank_id in (select s.bank_id from exchange_scope s where s.client_id = viewer_client()));
create policy bank_entry_served on bank_entry for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'exchange'
        and bank_id in (select s.bank_id from exchange_scope s where s.client_id = viewer_client()));

grant select, insert (agency_id, name, may_pull, prefix, token_hash, made_by, expires_at),
    update (last_used_at, revoked_at, revoked_by) on exchange_client to kumkrong_desk;
grant select, insert on exchange_scope to kumkrong_desk;
grant select, insert, update (agrees, reason, said_at) on exchange_feedback to kumkrong_desk;
