-- Which server process links now: whoever leads raises the term, and a process of an earlier term can write no more.
create table linking_lead (
    only_one boolean not null default true,
    term     bigint  not null default 0,
    constraint linking_lead_pk primary key (only_one),
    constraint linking_lead_only_one check (only_one)
);
alter table linking_lead enable row level security;
alter table linking_lead force row level security;
create policy linking_lead_set_up on linking_lead for insert to kumkrong_migrator, kumkrong_owner with check (true);
create policy linking_lead_nobodys on linking_lead for select to kumkrong_desk using (false);
create policy linking_lead_linked on linking_lead for all to kumkrong_linker using (true) with check (true);
insert into linking_lead default values;
grant select, update on linking_lead to kumkrong_linker;
