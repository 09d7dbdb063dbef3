-- Who may change what in an account. An administrator lets people in and out, but gives no role alone, none to themself, and
-- can take a password or a second factor away, never set one.
create function guard_officer() returns trigger language plpgsql as $$
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
          and a.decided_by = viewer_officer() and a.decided_at = now()) then
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
create trigger officer_guarded before update on officer for each row execute function guard_officer();

create policy officer_invited on officer for insert to kumkrong_desk
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator'
        and role is null and password_hash is null and totp_secret is null and not demo);
create policy officer_administered on officer for update to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() in ('administrator', 'supervisor'))
    with check (agency_id = viewer_agency());
create policy officer_of_self on officer for update to kumkrong_desk
    using (officer_id = viewer_officer()) with check (officer_id = viewer_officer());
grant insert (agency_id, team_id, sign_in_name, display_name) on officer to kumkrong_desk;
grant update (role, team_id, password_hash, totp_secret, enrolled_at, disabled_at, provider_subject)
    on officer to kumkrong_desk;

create policy team_administered on team for all to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'administrator')
    with check (agency_id = viewer_agency() and viewer_role() = 'administrator');
grant insert (agency_id, name_en, name_th), update (name_en, name_th) on team to kumkrong_desk;
