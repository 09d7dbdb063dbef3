-- The walls hold for who owns the tables too, so that the migration before this one numbered no row that was there.
alter table tip no force row level security;
alter table standing no force row level security;
update standing s set tip_no = t.tip_no from tip t where t.tip_id = s.tip_id and s.tip_no = 0;
alter table tip force row level security;
alter table standing force row level security;
