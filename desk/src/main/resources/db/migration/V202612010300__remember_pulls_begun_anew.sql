-- When a pull that held to have everything up to a time still to come took the feed from its beginning again.
alter table bank_pull add column begun_anew_at timestamptz;
grant update (begun_anew_at) on bank_pull to kumkrong_desk;
