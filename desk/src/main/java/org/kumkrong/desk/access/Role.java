// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an officer is there for; decides which acts are open to them at all.
public enum Role {
    /// Reads, links and judges tips.
    ANALYST(
            Act.READ_TIPS,
            Act.SEND_TIPS,
            Act.CLAIM,
            Act.JUDGE,
            Act.READ_SUBJECTS,
            Act.READ_HISTORY,
            Act.READ_CASES,
            Act.WORK_CASES,
            Act.READ_SHARED,
            Act.BREAK_GLASS,
            Act.READ_FIGURES,
            Act.READ_WORK),
    /// Works cases; may open a child's record.
    INVESTIGATOR(
            Act.READ_TIPS,
            Act.SEND_TIPS,
            Act.CLAIM,
            Act.JUDGE,
            Act.READ_SUBJECTS,
            Act.OPEN_CHILD,
            Act.READ_HISTORY,
            Act.READ_CASES,
            Act.WORK_CASES,
            Act.SHARE,
            Act.READ_SHARED,
            Act.BREAK_GLASS,
            Act.HOLD,
            Act.READ_FIGURES,
            Act.READ_WORK,
            Act.READ_FACTS,
            Act.APPROVE_FACTS),
    /// Leads investigators; gives tips to others.
    SUPERVISOR(
            Act.READ_TIPS,
            Act.SEND_TIPS,
            Act.CLAIM,
            Act.ASSIGN,
            Act.JUDGE,
            Act.READ_SUBJECTS,
            Act.OPEN_CHILD,
            Act.READ_HISTORY,
            Act.READ_CASES,
            Act.WORK_CASES,
            Act.ASSIGN_CASES,
            Act.EDIT_CATEGORIES,
            Act.SHARE,
            Act.READ_SHARED,
            Act.REVIEW_GLASS,
            Act.HOLD,
            Act.RELEASE_HOLD,
            Act.KEEP_RULES,
            Act.READ_BANKS,
            Act.DECIDE_APPOINTMENT,
            Act.READ_FIGURES,
            Act.READ_WORK,
            Act.SET_DISCLOSURE,
            Act.READ_FACTS,
            Act.DRAFT_FACTS,
            Act.APPROVE_FACTS,
            Act.PUBLISH_FACTS),
    /// Looks after a child at an NGO.
    PARTNER_CASEWORKER(
            Act.READ_TIPS,
            Act.SEND_TIPS,
            Act.CLAIM,
            Act.OPEN_CHILD,
            Act.READ_HISTORY,
            Act.READ_CASES,
            Act.WORK_CASES,
            Act.READ_SHARED,
            Act.BREAK_GLASS,
            Act.READ_FIGURES,
            Act.READ_WORK),
    /// Sees numbers only.
    STATISTICIAN(Act.READ_FIGURES, Act.READ_FACTS, Act.DRAFT_FACTS, Act.APPROVE_FACTS),
    /// Keeps exhibits and lists of fingerprints.
    EVIDENCE_CUSTODIAN(
            Act.READ_TIPS,
            Act.READ_HISTORY,
            Act.READ_CASES,
            Act.READ_SHARED,
            Act.BREAK_GLASS,
            Act.READ_BANKS,
            Act.EDIT_BANKS),
    /// Sees what was done, not what it was done to.
    AUDITOR(Act.READ_EVENTS),
    /// Lets people in; reads no case.
    ADMINISTRATOR(
            Act.READ_PEOPLE,
            Act.MANAGE_PEOPLE,
            Act.DECIDE_APPOINTMENT,
            Act.MANAGE_SOURCES,
            Act.KEEP_RULES,
            Act.READ_BANKS,
            Act.MANAGE_EXCHANGE);

    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = EnumSet.of(Act.OWN_ACCOUNT, acts); // their own account is everybody's
    }

    /// Whether an act is open to it at all.
    public boolean may(Act act) {
        return acts.contains(act);
    }

    /// The name under which the database knows it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The names, as the database knows them, of the roles to which an act is open.
    public static List<String> wordsOfThoseWhoMay(Act act) {
        return Arrays.stream(values())
                .filter(role -> role.may(act))
                .map(Role::word)
                .toList();
    }

    /// The role of a form; empty where there is none of that name.
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// The role that the database knows under a name.
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
