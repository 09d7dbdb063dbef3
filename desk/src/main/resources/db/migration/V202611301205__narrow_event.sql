-- Who sees which event: those of cases and shares are as closed as the case itself, those of tips are for who reads tips.
drop policy event_seen on event;
create policy event_of_house_seen on event for select to kumkrong_desk
    using (agency_id = viewer_agency()
        and object_kind not in ('tip', 'subject', 'child', 'arrival', 'judgement', 'case', 'share'));
create policy event_of_tip_seen on event for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_reads_cases()
        and object_kind in ('tip', 'subject', 'child', 'arrival', 'judgement'));
create policy event_of_case_seen on event for select to kumkrong_desk
    using (agency_id = viewer_agency() and object_kind = 'case'
        and exists (select from case_file c where c.case_id::text = event.object_id));
create policy event_of_share_seen on event for select to kumkrong_desk
    using (agency_id = viewer_agency() and object_kind = 'share'
        and exists (select from share s where s.share_id::text = event.object_id));
-- The auditor sees that something was done, whatever it was done to.
create policy event_seen_by_auditor on event for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'auditor');
-- What the receiver of a share did with it is seen by who shared it.
create policy event_of_receiver_seen on event for select to kumkrong_desk
    using (object_kind = 'share' and act in ('opened', 'opened-source')
        and exists (select from share s where s.share_id::text = event.object_id and s.agency_id = viewer_agency()));
