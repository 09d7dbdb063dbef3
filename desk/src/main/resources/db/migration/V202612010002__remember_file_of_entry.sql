-- Which file of a tip an entry of a bank is, where it was taken from its page.
alter table bank_entry add column tip_place smallint; -- the file's place in the tip, from 0; null where nobody said
alter table bank_entry add constraint bank_entry_place_of_tip check (tip_place is null or tip_id is not null);
grant insert (tip_place) on bank_entry to kumkrong_desk;
