-- Whether whoever withdrew a publication was told that the reason is printed. Those before were not, and may have named somebody.
alter table fact_withdrawal add column for_print boolean not null default false;
grant insert (for_print) on fact_withdrawal to kumkrong_desk;
