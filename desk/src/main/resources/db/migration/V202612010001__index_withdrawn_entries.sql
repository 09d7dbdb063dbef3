-- So that a bank's withdrawn entries are found among millions that are in force.
create index bank_entry_of_withdrawn on bank_entry (bank_id, change_no) where withdrawn_at is not null;
