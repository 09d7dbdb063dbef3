-- One clock for everything that is written: the desk's, as the transaction was told it; where nobody has told it, the
-- database's own, set as far ahead as the connection says. A demonstration's month ended some time ago, for all who write.
create or replace function viewer_time() returns timestamptz stable language sql
    return coalesce(nullif(current_setting('kumkrong.time', true), '')::timestamptz,
        now() + coalesce(nullif(current_setting('kumkrong.ahead', true), ''), '0')::interval);

do $$
declare
    held record;
begin
    for held in
        select table_name, column_name from information_schema.columns
        where table_schema = 'kumkrong' and column_default = 'now()' and table_name not like 'flyway%'
    loop
        execute format('alter table %I alter column %I set default viewer_time()', held.table_name, held.column_name);
    end loop;
end $$;

-- That a role was granted in this very transaction is told by the row, no longer by the time written in it.
create or replace function guard_officer() returns trigger language plpgsql as $$
declare
    by_administrator constant boolean := viewer_role() = 'administrator' and new.officer_id <> viewer_officer();
    by_owner constant boolean := coalesce(viewer_role() = 'sign-in' or new.officer_id = viewer_officer(), false);
begin
    if current_user <> 'kumkrong_desk' then
        return new;
    end if;
    if new.role is distinct from old.role and new.role is not null and not exists (
        select from appointment a
        where a.officer_id = new.officer_id and a.role = new.role and a.granted
          and a.decided_by = viewer_officer() and a.xmin = pg_current_xact_id()::xid) then
        raise exception 'a role is given by two' using errcode = 'insufficient_privilege';
    end if;
    if ((new.role is null and old.role is not null) or new.team_id is distinct from old.team_id
        or new.disabled_at is distinct from old.disabled_at) and by_administrator is not true then
        raise exception 'an account is changed by another officer, an administrator'
            using errcode = 'insufficient_privilege';
    end if;
    if not by_owner and (
        (new.password_hash is distinct from old.password_hash and (new.password_hash is not null or not by_administrator))
        or (new.totp_secret is distinct from old.totp_secret and (new.totp_secret is not null or not by_administrator))
        or (new.provider_subject is distinct from old.provider_subject
            and (new.provider_subject is not null or not by_administrator))
        or new.totp_step is distinct from old.totp_step) then
        raise exception 'what an officer signs in with is set by that officer' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
