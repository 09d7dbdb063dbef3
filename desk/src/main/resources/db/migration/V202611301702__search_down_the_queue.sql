-- A search for common words goes down the queue and needs to know of each tip only whether it may be one: its number in
-- the index of the queue spares reading rows that are none.
alter table standing add column tip_no bigint not null default 0;
update standing s set tip_no = t.tip_no from tip t where t.tip_id = s.tip_id;
alter table standing alter column tip_no drop default;
drop index standing_search;
create index standing_search on standing (agency_id, queue_key) include (tip_no, tip_id);
