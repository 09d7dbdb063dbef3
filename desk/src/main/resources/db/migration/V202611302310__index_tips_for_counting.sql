-- Tips by the file that brought them, with all that statistics ask of a tip, so that they need not read what it says.
create index tip_counted on tip (agency_id, arrival_id) include (tip_id, source);
