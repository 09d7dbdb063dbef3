-- The services that an agency's tips name, without reading the tips.
create index tip_services on tip (agency_id, platform);
