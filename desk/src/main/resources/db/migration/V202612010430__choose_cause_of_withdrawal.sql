-- What a paper says of why its sheet was withdrawn is chosen from a list. The reason in an officer's own words stays inside: typed
-- by one person, it left the unit on paper, and could have named a child. Earlier withdrawals have no cause, and print none.
alter table fact_withdrawal
    add column cause text,
    drop column for_print,
    add constraint fact_withdrawal_cause_known
        check (cause in ('miscounted', 'method', 'source-changed', 'told-too-much', 'replaced')),
    add constraint fact_withdrawal_cause_given check (cause is not null) not valid;
grant insert (cause) on fact_withdrawal to kumkrong_desk;
