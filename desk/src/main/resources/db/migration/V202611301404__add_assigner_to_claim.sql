-- Who gave a tip to the officer that has it; null where they took it themselves.
alter table claim add column assigned_by uuid;
