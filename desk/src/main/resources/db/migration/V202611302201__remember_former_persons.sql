-- Candidate persons are joined and parted as more is known. Who kept an address of one is led to where its mentions are now.
alter table mention add column former_persons uuid[]; -- whom this mention was thought to be before, latest first; null for never
create index mention_moved on mention (agency_id) where former_persons is not null;
