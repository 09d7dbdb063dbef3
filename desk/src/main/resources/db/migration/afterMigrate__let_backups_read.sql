-- After each migration: whatever tables there are, backups can read them, and nobody else can because of it. Where the role
-- is missing, the database was prepared before there were backups; ./kumkrong backup says so.
do $$
declare
    held name;
begin
    perform pg_advisory_xact_lock(7308040126071134); -- one of us at a time; the number means nothing
    if not exists (select from pg_roles where rolname = 'kumkrong_backup') then
        return;
    end if;
    for held in
        select relname from pg_class
        where relnamespace = 'kumkrong'::regnamespace and relkind in ('r', 'p') and relname not like 'flyway%'
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'backed_up')
    loop
        execute format('create policy backed_up on %I for select to kumkrong_backup using (true)', held);
        execute format('grant select on %I to kumkrong_backup', held);
    end loop;
    for held in
        select relname from pg_class
        where relnamespace = 'kumkrong'::regnamespace
          and case when relkind = 'S' then not has_sequence_privilege('kumkrong_backup', oid, 'select') else false end
    loop
        execute format('grant select on sequence %I to kumkrong_backup', held);
    end loop;
end $$;
