-- Judgements made in one act, such as joining or parting two persons, are taken back in one act too.
alter table judgement add column act_id uuid;
create index judgement_of_act on judgement (act_id) where act_id is not null;
