-- So that pulls from one server wait for one another, and no others do.
grant select (address) on bank_pull to kumkrong_linker;
