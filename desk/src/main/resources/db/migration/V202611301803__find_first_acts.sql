-- When tips came into an officer's hands, without reading all that was ever done.
create index event_taken on event (agency_id, object_id, happened_at)
    where object_kind = 'tip' and act in ('claimed', 'assigned', 'added-to-case');
