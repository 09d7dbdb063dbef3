-- Files of a tip that no set knows and no other tip holds: to find such tips in the queue.
alter table standing add column new_files integer not null default 0;
