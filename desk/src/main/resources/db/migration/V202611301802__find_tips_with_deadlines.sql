-- The few tips that name a deadline or a meeting, without reading the others.
create index tip_deadlines on tip (agency_id) where document like '%"deadlines":[{%';
