-- What signing in needs: sessions, links for enrolment, recovery codes, passkeys, challenges, and wrong attempts.
-- Whatever a person carries (a cookie, a link, a code) is here as a hash only.
create table session (
    session_id uuid        not null default gen_random_uuid(), -- what pages name it by; opens nothing
    token_hash bytea       not null,
    agency_id  uuid        not null,
    officer_id uuid        not null,
    stage      text        not null, -- the password was shown, or the session is open
    means      text        not null,
    device     text        not null, -- browser and system by family, no more
    opened_at  timestamptz not null,
    seen_at    timestamptz not null,
    constraint session_pk primary key (session_id),
    constraint session_token_once unique (token_hash),
    constraint session_officer_fk foreign key (officer_id) references officer (officer_id),
    constraint session_stage_known check (stage in ('code', 'open')),
    constraint session_means_known check (means in ('password', 'code', 'recovery', 'passkey', 'provider'))
);
create index session_of_officer on session (officer_id);

create table enrolment (
    token_hash        bytea       not null,
    agency_id         uuid        not null,
    officer_id        uuid        not null,
    kind              text        not null, -- a whole account, or a new second factor for one
    made_by           uuid,                 -- null where it was made at the server
    made_at           timestamptz not null default now(),
    expires_at        timestamptz not null,
    password_shown_at timestamptz,
    used_at           timestamptz,
    constraint enrolment_pk primary key (token_hash),
    constraint enrolment_officer_fk foreign key (officer_id) references officer (officer_id),
    constraint enrolment_kind_known check (kind in ('account', 'factor'))
);
create index enrolment_of_officer on enrolment (officer_id);

create table recovery_code (
    officer_id uuid        not null,
    code_hash  bytea       not null,
    agency_id  uuid        not null,
    used_at    timestamptz,
    constraint recovery_code_pk primary key (officer_id, code_hash),
    constraint recovery_code_officer_fk foreign key (officer_id) references officer (officer_id)
);

create table passkey (
    passkey_id     uuid        not null default gen_random_uuid(),
    credential_id  bytea       not null,
    agency_id      uuid        not null,
    officer_id     uuid        not null,
    name           text        not null,
    attested       bytea       not null, -- the attested credential data of WebAuthn, with the public key
    signatures     bigint      not null, -- the authenticator's own count; going back betrays a copy
    made_at        timestamptz not null,
    used_at        timestamptz,
    constraint passkey_pk primary key (passkey_id),
    constraint passkey_credential_once unique (credential_id),
    constraint passkey_officer_fk foreign key (officer_id) references officer (officer_id)
);
create index passkey_of_officer on passkey (officer_id);

create table challenge (
    token_hash bytea       not null,
    purpose    text        not null,
    officer_id uuid,
    value      bytea       not null,
    expires_at timestamptz not null,
    constraint challenge_pk primary key (token_hash)
);

create table attempt (
    key_hash bytea       not null,
    failures integer     not null,
    since    timestamptz not null,
    constraint attempt_pk primary key (key_hash)
);
create index attempt_since on attempt (since);

do $$
declare held text;
begin
    foreach held in array array['session', 'enrolment', 'recovery_code', 'passkey', 'challenge', 'attempt'] loop
        execute format('alter table %I enable row level security', held);
        execute format('alter table %I force row level security', held);
        execute format('create policy %I on %I for all to kumkrong_desk'
            ' using (viewer_role() = ''sign-in'') with check (viewer_role() = ''sign-in'')', held || '_signs_in', held);
    end loop;
    -- An officer sees and changes their own; an administrator of the agency sees that they are there, and ends them.
    foreach held in array array['session', 'recovery_code', 'passkey'] loop
        execute format('create policy %I on %I for all to kumkrong_desk using (officer_id = viewer_officer())'
            ' with check (officer_id = viewer_officer() and agency_id = viewer_agency())', held || '_of_self', held);
    end loop;
    foreach held in array array['session', 'recovery_code', 'passkey', 'enrolment'] loop
        execute format('create policy %I on %I for select to kumkrong_desk'
            ' using (agency_id = viewer_agency() and viewer_role() in (''administrator'', ''supervisor''))',
            held || '_administered', held);
        execute format('create policy %I on %I for delete to kumkrong_desk'
            ' using (agency_id = viewer_agency() and viewer_role() in (''administrator'', ''supervisor''))',
            held || '_ended', held);
    end loop;
end $$;
create policy enrolment_made on enrolment for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator' and made_by = viewer_officer()
        and exists (select from officer o where o.officer_id = enrolment.officer_id and o.agency_id = viewer_agency()));
create policy enrolment_set_up on enrolment for insert to kumkrong_migrator, kumkrong_owner with check (true);
create policy event_of_sign_in on event for insert to kumkrong_desk with check (viewer_role() = 'sign-in');
create policy event_of_set_up on event for insert to kumkrong_migrator, kumkrong_owner with check (true);

grant select, insert, delete, update (seen_at) on session to kumkrong_desk;
grant select, insert, delete, update (password_shown_at, used_at) on enrolment to kumkrong_desk;
grant select, insert, delete, update (used_at) on recovery_code to kumkrong_desk;
grant select, insert, delete, update (name, signatures, used_at) on passkey to kumkrong_desk;
grant select, insert, delete on challenge to kumkrong_desk;
grant select, insert, delete, update (failures, since) on attempt to kumkrong_desk;
