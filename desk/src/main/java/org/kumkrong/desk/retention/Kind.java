// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A kind of data that a rule can be about, with what finds the rows that may go and what removes them.
///
/// The rules of the database decide again what the keeper can remove; a row that they do not let go stays.
enum Kind {
    /// Cases that are closed, with their notes; their tips stay, and go by their own rule.
    CASE("""
            select c.case_id::text from case_file c
            where c.agency_id = :agency and c.status = 'closed' and c.status_at < :before
              and not exists (select from legal_hold h where h.case_id = c.case_id and h.released_at is null)
              and not exists (select from share s where s.case_id = c.case_id and s.revoked_at is null)
              and not exists (select from broken_glass g where g.case_id = c.case_id and g.reviewed_at is null)
            """, """
            delete from case_note where case_id::text in (:ids)
            """, """
            delete from case_tip where case_id::text in (:ids)
            """, """
            delete from broken_glass where case_id::text in (:ids)
            """, """
            delete from legal_hold where case_id::text in (:ids)
            """, """
            delete from share where case_id::text in (:ids)
            """, """
            delete from case_file where case_id::text in (:ids)
            """),
    /// Tips in no case, with their mentions, links, places in the queue and judgements.
    TIP("""
            select t.tip_id::text from tip t join arrival a using (arrival_id)
            where t.agency_id = :agency and a.received_at < :before
              and not exists (select from case_tip c where c.tip_id = t.tip_id)
              and not exists (select from legal_hold h where h.tip_id = t.tip_id and h.released_at is null)
              and not exists (select from claim c where c.tip_id = t.tip_id)
              and not exists (select from share s where s.tip_id = t.tip_id and s.revoked_at is null)
            """, """
            delete from link where tip_a::text in (:ids) or tip_b::text in (:ids)
            """, """
            delete from judgement where tip_a::text in (:ids) or tip_b::text in (:ids)
            """, """
            delete from standing where tip_id::text in (:ids)
            """, """
            delete from mention where tip_id::text in (:ids)
            """, """
            delete from legal_hold where tip_id::text in (:ids)
            """, """
            delete from tip where tip_id::text in (:ids)
            """),
    /// Files as they came in, once none of their tips is left.
    ARRIVAL("""
            select a.arrival_id::text from arrival a
            where a.agency_id = :agency and a.received_at < :before and a.read_at is not null
              and not exists (
                select from arrival b join tip t on t.arrival_id = b.arrival_id where b.batch_id = a.batch_id)
            """, """
            delete from rejection where arrival_id::text in (:ids)
            """, """
            delete from arrival_piece where content_id in (
                select content_id from arrival where arrival_id::text in (:ids))
            """, """
            delete from arrival where arrival_id::text in (:ids)
            """),
    /// Judgements that were taken back; those that stand are obeyed for ever.
    JUDGEMENT("""
            select judgement_id::text from judgement where agency_id = :agency and withdrawn_at < :before
            """, """
            delete from judgement where judgement_id::text in (:ids)
            """),
    /// What officers were about to judge, confirmed or not; the judgements themselves stay.
    PROPOSAL("""
            select proposal_id::text from proposal where agency_id = :agency and asked_at < :before
            """, """
            delete from proposal where proposal_id::text in (:ids)
            """),
    /// Views of the queue that nobody has opened for so long.
    VIEW("""
            select view_id::text from saved_view where agency_id = :agency and used_at < :before
            """, """
            delete from saved_view where view_id::text in (:ids)
            """),
    /// Words that officers searched for.
    SEARCH("""
            select search_id::text from search where agency_id = :agency and searched_at < :before
            """, """
            delete from search where search_id::text in (:ids)
            """),
    /// Links for enrolment and recovery codes that can be used no more.
    SIGN_IN("""
            select encode(token_hash, 'hex') from enrolment
            where agency_id = :agency and coalesce(used_at, expires_at) < :before
            union all
            select encode(code_hash, 'hex') from recovery_code where agency_id = :agency and used_at < :before
            """, """
            delete from enrolment where encode(token_hash, 'hex') in (:ids)
            """, """
            delete from recovery_code where encode(code_hash, 'hex') in (:ids)
            """),
    /// Tokens of sources that can be used no more.
    TOKEN("""
            select token_id::text from source_token
            where agency_id = :agency and least(revoked_at, expires_at) < :before
            """, """
            delete from source_token where token_id::text in (:ids)
            """);

    private final String finds;
    private final List<String> removes;

    Kind(String finds, String... removes) {
        this.finds = finds;
        this.removes = List.of(removes);
    }

    /// The ids of rows older than `:before` that no hold and no use keeps.
    String finds() {
        return finds;
    }

    /// Statements, in this order; the last removes the rows themselves.
    List<String> removes() {
        return removes;
    }

    /// The name under which the database knows it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
