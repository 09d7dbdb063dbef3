-- So that what clients of the exchange did last is found among everything that was done.
create index event_of_client on event (agency_id, event_no) where object_kind = 'client';
