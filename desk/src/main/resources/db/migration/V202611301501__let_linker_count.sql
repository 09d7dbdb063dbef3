-- What the page of metrics counts: how many sessions are open, how much could not be read. Times and stages only: whose
-- session it is, and what opens it, stay with those who sign in. And the version of the tables, to see that it is ours.
create policy session_counted on session for select to kumkrong_linker using (true);
grant select (stage, opened_at, seen_at) on session to kumkrong_linker;
grant select (arrival_id) on rejection to kumkrong_linker;
grant select (version, success) on flyway_schema_history to kumkrong_linker;
