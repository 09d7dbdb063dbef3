// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person or account as a report describes it; `entity` and `traces` are the answers and are never written into it.
public record Person(
        String entity,
        Named named,
        @Nullable Account account,
        Reach reach,
        List<Capture> captures,
        List<Device> devices,
        Setting setting,
        List<Trace> traces) {
    static final Named UNNAMED = new Named(null, null, null);
    static final Setting NOWHERE = new Setting(null, null, null, null, null, null, null);

    public Person {
        captures = List.copyOf(captures);
        devices = List.copyOf(devices);
        traces = List.copyOf(traces);
    }

    /// Names as written, in whichever script.
    public record Named(
            @Nullable String first,
            @Nullable String last,
            @Nullable String nickname) {}

    /// An account at a platform as the report shows it.
    public record Account(
            String platform,
            @Nullable String id,
            @Nullable String handle,
            @Nullable String display,
            @Nullable String bio) {}

    /// Phones, e-mails and payment accounts in their own fields.
    public record Reach(List<String> phones, List<String> emails, List<Payment> payments) {
        public Reach {
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            payments = List.copyOf(payments);
        }
    }

    /// An IP address at a time.
    public record Capture(String ip, String event, long at, int port, boolean proxy) {}

    /// A device number, `IMEI` or another type.
    public record Device(String type, String value) {}

    /// Age, birth date as written, sex, place, and standing towards the child.
    public record Setting(
            @Nullable Integer age,
            @Nullable String birth,
            @Nullable Boolean female,
            @Nullable String school,
            @Nullable String province,
            @Nullable String relationship,
            @Nullable Boolean access) {}

    /// One identifier in its true, normal form, and where the report has it.
    public record Trace(String kind, String value, Where where) {}

    /// Where an identifier stands: in its own field, in running text, or in running text and made hard to read.
    public enum Where {
        FIELD,
        TEXT,
        OBSCURED
    }

    /// The same person with another setting.
    Person in(Setting other) {
        return new Person(entity, named, account, reach, captures, devices, other, traces);
    }

    /// True where a report would show nothing that describes a suspect.
    boolean namelessSuspect() {
        return named.first() == null
                && account == null
                && reach.phones().isEmpty()
                && reach.emails().isEmpty()
                && reach.payments().isEmpty();
    }

    /// True where a report would show nothing that describes a child.
    boolean namelessChild() {
        return namelessSuspect()
                && named.nickname() == null
                && setting.age() == null
                && setting.school() == null
                && setting.province() == null;
    }

    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
