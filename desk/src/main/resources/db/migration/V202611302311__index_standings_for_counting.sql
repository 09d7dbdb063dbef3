-- How urgent tips are, for statistics, without reading why.
create index standing_counted on standing (agency_id, tip_id) include (band, alike_to);
