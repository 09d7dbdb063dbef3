-- A statistician sees how many tips each band of the own agency holds; of the tips themselves, still nothing.
create policy queue_size_for_numbers on queue_size for select to kumkrong_desk
    using (agency_id = viewer_agency() and viewer_role() = 'statistician');
