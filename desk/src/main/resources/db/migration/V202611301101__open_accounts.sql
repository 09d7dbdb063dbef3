-- An account from invitation on: it has no password until its officer has chosen one, and no role until a second person
-- has confirmed it.
alter table officer alter column password_hash drop not null;
alter table officer alter column role drop not null;
alter table officer add column enrolled_at timestamptz;
alter table officer add column provider_subject text; -- who the officer is to the agency's own sign-in
alter table officer add constraint officer_provider_subject_once unique (agency_id, provider_subject);
alter table officer add constraint officer_sign_in_name_plain check (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$');
