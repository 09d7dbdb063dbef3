-- The same rules as before, asked so that the case or share of an event is found by its key instead of by reading all.
alter policy event_of_case_seen on event
    using (agency_id = viewer_agency() and object_kind = 'case' and exists (select from case_file c
        where c.case_id = case when event.object_kind = 'case' then event.object_id::uuid end));
alter policy event_of_share_seen on event
    using (agency_id = viewer_agency() and object_kind = 'share' and exists (select from share s
        where s.share_id = case when event.object_kind = 'share' then event.object_id::uuid end));
alter policy event_of_receiver_seen on event
    using (object_kind = 'share' and act in ('opened', 'opened-source') and exists (select from share s
        where s.share_id = case when event.object_kind = 'share' then event.object_id::uuid end
          and s.agency_id = viewer_agency()));
