-- SPDX-License-Identifier: Apache-2.0
-- A small made-up world for PolicyTest: at least one row in every table, so that for each rule of the database there is
-- somebody who feels it when the rule is gone. Agency a has two teams, b one. An officer's id says who it is.
insert into agency (agency_id, kind, name_en, name_th) values
    ('a0000000-0000-4000-8000-000000000000', 'police', 'a', 'a'),
    ('b0000000-0000-4000-8000-000000000000', 'ngo', 'b', 'b');
insert into team (team_id, agency_id, name_en, name_th) values
    ('a1000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 'one', 'one'),
    ('a2000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 'two', 'two'),
    ('b1000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000000', 'one', 'one');
insert into officer (officer_id, agency_id, team_id, sign_in_name, display_name, role)
select o.id::uuid, o.agency::uuid, o.team::uuid, 'officer' || row_number() over (), 'o', o.role
from (values
    ('a0000000-0000-4000-8000-00000000000a', 'a0000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', 'analyst'),
    ('a0000000-0000-4000-8000-000000000011', 'a0000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', 'investigator'),
    ('a0000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000000', 'a2000000-0000-4000-8000-000000000000', 'investigator'),
    ('a0000000-0000-4000-8000-000000000051', 'a0000000-0000-4000-8000-000000000000', null, 'supervisor'),
    ('a0000000-0000-4000-8000-000000000052', 'a0000000-0000-4000-8000-000000000000', null, 'supervisor'),
    ('a0000000-0000-4000-8000-0000000000ec', 'a0000000-0000-4000-8000-000000000000', null, 'evidence_custodian'),
    ('a0000000-0000-4000-8000-0000000000a1', 'a0000000-0000-4000-8000-000000000000', null, 'auditor'),
    ('a0000000-0000-4000-8000-0000000000ad', 'a0000000-0000-4000-8000-000000000000', null, 'administrator'),
    ('a0000000-0000-4000-8000-0000000000ae', 'a0000000-0000-4000-8000-000000000000', null, 'administrator'),
    ('a0000000-0000-4000-8000-0000000000cc', 'a0000000-0000-4000-8000-000000000000', null, 'statistician'),
    ('b0000000-0000-4000-8000-000000000011', 'b0000000-0000-4000-8000-000000000000', 'b1000000-0000-4000-8000-000000000000', 'partner_caseworker'),
    ('b0000000-0000-4000-8000-000000000051', 'b0000000-0000-4000-8000-000000000000', null, 'supervisor'))
    o (id, agency, team, role);

-- Tips
insert into arrival (arrival_id, agency_id, batch_id, file_name, sha256, bytes) values
    ('aa000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', gen_random_uuid(), 'f', 'a', '');
insert into rejection (arrival_id, agency_id, line_no, file_name, position, what, action) values
    ('aa000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 1, 'f', 'p', 'w', 'a');
insert into tip (tip_id, agency_id, arrival_id, source, sender_id, incident, platform, sha256, document, words)
select id::uuid, 'a0000000-0000-4000-8000-000000000000', 'aa000000-0000-4000-8000-000000000000', 's', id, 'OTHER', '', 's', '{}', ''
from (values ('71000000-0000-4000-8000-000000000001'), ('71000000-0000-4000-8000-000000000002')) t (id);
insert into standing (tip_id, tip_no, agency_id, priority, band, alike_to, alike_count, subject_tips, subject_children, child_tips,
    children, completeness, detail)
select tip_id, tip_no, agency_id, 50, 'STANDARD', tip_id, 0, 0, 0, 0, 0, 50, '{"reasons":[],"clocks":[],"missing":[]}' from tip;
insert into mention (tip_id, role, place, agency_id, person_id)
select tip_id, 'suspect', 0, agency_id, 'c0000000-0000-4000-8000-000000000000' from tip;
insert into link (agency_a, tip_a, role_a, place_a, agency_b, tip_b, role_b, place_b, millibits, probability, joined, parts)
select a.agency_id, a.tip_id, 'suspect', 0, b.agency_id, b.tip_id, 'suspect', 0, 1000, 0.9, true, '[]'
from tip a, tip b where a.tip_id < b.tip_id;
insert into judgement (agency_id, officer_id, tip_a, role_a, place_a, tip_b, role_b, place_b, verdict, why)
select agency_a, 'a0000000-0000-4000-8000-00000000000a', tip_a, role_a, place_a, tip_b, role_b, place_b, 'same', 'w' from link;
insert into claim (tip_id, agency_id, officer_id)
select min(tip_id::text)::uuid, agency_id, 'a0000000-0000-4000-8000-00000000000a' from tip group by agency_id;
insert into queue_size (agency_id, band, tips) values ('a0000000-0000-4000-8000-000000000000', 'STANDARD', 2);

-- Cases: one of team one, owned by an officer of team two; one of its owner alone
insert into case_category (category_id, agency_id, name_en, name_th) values
    ('ca000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 'k', 'k');
insert into case_file (case_id, agency_id, title, category_id, owner_id, team_id) values
    ('cf000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000000', 'c', 'ca000000-0000-4000-8000-000000000000',
        'a0000000-0000-4000-8000-000000000012', 'a1000000-0000-4000-8000-000000000000'),
    ('cf000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000000', 'c', 'ca000000-0000-4000-8000-000000000000',
        'a0000000-0000-4000-8000-00000000000a', null);
insert into case_tip (case_id, tip_id, agency_id, added_by)
select c.case_id, t.tip_id, c.agency_id, c.owner_id from case_file c, tip t;
insert into case_note (case_id, agency_id, officer_id, words) select case_id, agency_id, owner_id, 'w' from case_file;
insert into broken_glass (case_id, agency_id, officer_id, why) values
    ('cf000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000ec', 'w'),
    ('cf000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000012', 'w');
insert into broken_glass (case_id, agency_id, officer_id, why, broken_at, expires_at) values -- over; may be done again
    ('cf000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000011', 'w',
        now() - interval '5 hours', now() - interval '1 hour');

-- Shares: a tip, a case, and one that was taken back
insert into share (share_id, agency_id, to_agency, tip_id, case_id, fields, why, shared_by, revoked_at, revoked_by)
select s.id::uuid, 'a0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000000', s.tip::uuid, s.file::uuid,
    array['words'], 'w', 'a0000000-0000-4000-8000-000000000012', case when s.revoked then now() end,
    case when s.revoked then 'a0000000-0000-4000-8000-000000000051'::uuid end
from (values
    ('5a000000-0000-4000-8000-000000000001', '71000000-0000-4000-8000-000000000001', null, false),
    ('5a000000-0000-4000-8000-000000000002', null, 'cf000000-0000-4000-8000-000000000001', false),
    ('5a000000-0000-4000-8000-000000000003', '71000000-0000-4000-8000-000000000002', null, true)) s (id, tip, file, revoked);
insert into shared_part (share_id, agency_id, field, content) select share_id, agency_id, 'words', '[]' from share;

-- What was done, to each kind of thing
insert into event (agency_id, officer_id, act, object_kind, object_id)
select 'a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000012', 'opened', kind, id
from (values ('officer', 'a0000000-0000-4000-8000-000000000012'), ('tip', '71000000-0000-4000-8000-000000000001'),
    ('case', 'cf000000-0000-4000-8000-000000000001'), ('share', '5a000000-0000-4000-8000-000000000001')) e (kind, id);
insert into event (agency_id, officer_id, act, object_kind, object_id) values
    ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000011', 'opened', 'share', '5a000000-0000-4000-8000-000000000001');

-- Accounts
insert into appointment (agency_id, officer_id, role, asked_by) values
    ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-00000000000a', 'investigator', 'a0000000-0000-4000-8000-0000000000ad');
insert into session (token_hash, agency_id, officer_id, stage, means, device, opened_at, seen_at)
select sha256(officer_id::text::bytea), agency_id, officer_id, 'open', 'code', 'd', now(), now() from officer;
insert into enrolment (token_hash, agency_id, officer_id, kind, made_by, expires_at) values
    ('e', 'a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-00000000000a', 'account', 'a0000000-0000-4000-8000-0000000000ad', now());
insert into recovery_code (officer_id, code_hash, agency_id) select officer_id, 'r', agency_id from officer;
insert into passkey (credential_id, agency_id, officer_id, name, attested, signatures, made_at)
select sha256(officer_id::text::bytea), agency_id, officer_id, 'k', 'p', 0, now() from officer;
insert into challenge (token_hash, purpose, value, expires_at) values ('c', 'p', 'v', now());
insert into attempt (key_hash, failures, since) values ('k', 1, now());

-- Searching
insert into search (agency_id, officer_id, words)
values ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-00000000000a', 'w');
insert into tip_gram (agency_id, gram, chunk, tips) values ('a0000000-0000-4000-8000-000000000000', 0, 0, 't');
insert into tip_chunk (chunk, tips) values (0, 1);
insert into saved_view (agency_id, officer_id, team_id, shared, name, asked, words) values
    ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-00000000000a', 'a1000000-0000-4000-8000-000000000000', true, 'v', '', '');
insert into queue_visit (officer_id, agency_id, seen_tip_no, before_tip_no)
values ('a0000000-0000-4000-8000-00000000000a', 'a0000000-0000-4000-8000-000000000000', 0, 0);

-- Sending
insert into upload (upload_id, agency_id, officer_id, file_name, mark, bytes_total)
select gen_random_uuid(), agency_id, officer_id, 'f', 'm', 1 from officer;
insert into arrival_piece (content_id, starts_at, agency_id, bytes) select upload_id, 0, agency_id, 'x' from upload;
insert into source_token (agency_id, source_name, prefix, fingerprint, created_by, expires_at) values
    ('a0000000-0000-4000-8000-000000000000', 's', 'p', 'f', 'a0000000-0000-4000-8000-0000000000ad', now());

-- Foreseeing
insert into proposal (agency_id, officer_id, kind, origin, words, why) values
    ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-00000000000a', 'link', '/', '[]', 'w');

-- Counting
insert into disclosure_rule (agency_id, inside, outside, set_by) values
    ('a0000000-0000-4000-8000-000000000000', 6, 11, 'a0000000-0000-4000-8000-000000000051');

-- Lists of fingerprints, and who may have them. The clock stays behind the entry, so that a rule is asked before the trigger
-- says no.
insert into bank (bank_id, agency_id, name, scheme, category, trust, radius, made_by) values
    ('ba000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 'b', '', '', 'reported', 31, 'a0000000-0000-4000-8000-0000000000ec');
insert into bank_clock (agency_id) values ('a0000000-0000-4000-8000-000000000000');
insert into bank_entry (bank_id, agency_id, kind, hash, media, added_by, change_no, changed_at) values
    ('ba000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 'md5', decode(repeat('ab', 16), 'hex'), 'video', 'a0000000-0000-4000-8000-0000000000ec', 1, '2026-11-15T02:00:00Z');
insert into exchange_client (client_id, agency_id, name, may_pull, prefix, token_hash, made_by, expires_at) values
    ('c1000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 'c', true, 'p', 't', 'a0000000-0000-4000-8000-0000000000ad', now());
insert into exchange_scope (client_id, bank_id, agency_id) values
    ('c1000000-0000-4000-8000-000000000000', 'ba000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000');
insert into exchange_feedback (entry_no, client_id, agency_id, kind, agrees)
select entry_no, 'c1000000-0000-4000-8000-000000000000', agency_id, 'MD5', true from bank_entry;
insert into exchange_asked (client_id, agency_id, sealed) values
    ('c1000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000000', 's');
insert into bank_pull (agency_id, bank_id, wire, address, sealed_secret, every_minutes, made_by) values
    ('a0000000-0000-4000-8000-000000000000', 'ba000000-0000-4000-8000-000000000000', 'ncmec', 'https://lists.example', 's', 60, 'a0000000-0000-4000-8000-0000000000ad');
insert into bank_pull (agency_id, bank_id, wire, address, sealed_secret, every_minutes, made_by, ended_at, ended_by) values
    ('a0000000-0000-4000-8000-000000000000', 'ba000000-0000-4000-8000-000000000000', 'ncmec', 'https://lists.example', 's', 60, 'a0000000-0000-4000-8000-0000000000ad', now(), 'a0000000-0000-4000-8000-0000000000ad');
insert into bank_remote (entry_no, bank_id, agency_id, remote_id) select entry_no, bank_id, agency_id, 'r' from bank_entry;
insert into bank_pull_sight (pull_id, remote_no, agency_id)
select p.pull_id, r.remote_no, r.agency_id from bank_pull p join bank_remote r on r.bank_id = p.bank_id where p.ended_at is null;

-- Keeping and holding, where those tables are there
do $$
begin
    if to_regclass('legal_hold') is not null then
        insert into retention_rule (agency_id, kind, days, asked_by, asked_role) values
            ('a0000000-0000-4000-8000-000000000000', 'tip', 90, 'a0000000-0000-4000-8000-000000000051', 'supervisor');
        insert into retention_run (agency_id, ran_at) values ('a0000000-0000-4000-8000-000000000000', now());
        insert into legal_hold (agency_id, tip_id, case_id, why, placed_by) values
            ('a0000000-0000-4000-8000-000000000000', '71000000-0000-4000-8000-000000000001', null, 'w', 'a0000000-0000-4000-8000-000000000012'),
            ('a0000000-0000-4000-8000-000000000000', null, 'cf000000-0000-4000-8000-000000000001', 'w', 'a0000000-0000-4000-8000-000000000051'),
            ('a0000000-0000-4000-8000-000000000000', '71000000-0000-4000-8000-000000000001', 'cf000000-0000-4000-8000-000000000002', '', 'a0000000-0000-4000-8000-00000000000a');
    end if;
end $$;

-- Fact sheets: one that is estimated, one that waits for a second approval, one that was published and withdrawn
insert into fact_setting (agency_id, method, population_of, contact, set_by) values
    ('a0000000-0000-4000-8000-000000000000', 'suppress', '', '', 'a0000000-0000-4000-8000-000000000051');
insert into fact_sheet (sheet_id, agency_id, period_from, period_to, stage, drafted_by, published_then, content)
select s.id::uuid, 'a0000000-0000-4000-8000-000000000000', '2026-01-01', '2026-01-31', s.stage,
    'a0000000-0000-4000-8000-0000000000cc', s.published, s.content::bytea
from (values ('fa000000-0000-4000-8000-000000000001', 'estimating', 1, null),
    ('fa000000-0000-4000-8000-000000000002', 'ready', 1, 'two'),
    ('fa000000-0000-4000-8000-000000000003', 'ready', 0, 'three')) s (id, stage, published, content);
insert into fact_count (sheet_id, agency_id, counted) select sheet_id, agency_id, 'c' from fact_sheet;
insert into fact_reason (sheet_id, agency_id, said) select sheet_id, agency_id, 'w' from fact_sheet where stage = 'ready';
insert into fact_approval (sheet_id, agency_id, officer_id, role, content_sha256)
select s.sheet_id, s.agency_id, o.officer_id, o.role, s.content_sha256
from fact_sheet s join officer o using (agency_id)
where s.stage = 'ready' and (o.officer_id = 'a0000000-0000-4000-8000-000000000051'
    or (s.published_then = 0 and o.officer_id = 'a0000000-0000-4000-8000-000000000011'));
insert into fact_publication (publication_id, publication_no, agency_id, sheet_id, content_sha256, published_by)
select 'fb000000-0000-4000-8000-000000000001', 1, agency_id, sheet_id, content_sha256, 'a0000000-0000-4000-8000-000000000051'
from fact_sheet where published_then = 0;
insert into fact_withdrawal (publication_id, agency_id, why, cause, withdrawn_by)
select publication_id, agency_id, 'w', 'replaced', published_by from fact_publication;
insert into fact_sheet (sheet_id, agency_id, period_from, period_to, stage, drafted_by, published_then, content) values
    ('fa000000-0000-4000-8000-000000000004', 'a0000000-0000-4000-8000-000000000000', '2026-01-01', '2026-01-31', 'discarded',
        'a0000000-0000-4000-8000-0000000000cc', 1, 'four');
insert into fact_set_aside (sheet_id, agency_id, why, set_aside_by) values
    ('fa000000-0000-4000-8000-000000000004', 'a0000000-0000-4000-8000-000000000000', 'w', 'a0000000-0000-4000-8000-000000000051');

-- Known files: a set that is attached and one that no longer is; the files of tips, and what was found of them
insert into known_set (set_id, agency_id, folder, name, source, scheme, trust, current_at, entries, attached_by, detached_at, detached_by)
values
    ('5e000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000000', 'attached', 'n', 's', 'x', 'seen', now(), 1,
        'a0000000-0000-4000-8000-0000000000ad', null, null),
    ('5e000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000000', 'detached', 'n', 's', 'x', 'seen', now(), 1,
        'a0000000-0000-4000-8000-0000000000ad', now(), 'a0000000-0000-4000-8000-0000000000ad');
insert into tip_file (tip_id, place, tip_no, agency_id, md5)
select tip_id, 0, tip_no, agency_id, '00000000000000000000000000000000' from tip;
insert into file_finding (tip_id, place, agency_id, origin, origin_id, name, source, scheme, category, trust, kind, distance,
    quality, weak, current_at)
select tip_id, 0, agency_id, 'set', '5e000000-0000-4000-8000-000000000001', 'n', 's', 'x', '1', 'seen', 'md5', 0, -1, false, now()
from tip;
insert into tip_sight (tip_id, agency_id, sights) select tip_id, agency_id, '3' from tip;
insert into agency_matching (agency_id) values ('a0000000-0000-4000-8000-000000000000');

-- A tip that nobody has decided about yet, in a file that is not read to its end
insert into tip (tip_id, agency_id, arrival_id, source, sender_id, incident, platform, sha256, document, words) values
    ('71000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-000000000000', 'aa000000-0000-4000-8000-000000000000', 's', '3',
        'OTHER', '', 's', '{}', '');
