// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.util.List;
import java.util.Set;
import org.kumkrong.bench.people.PeopleSet.Truth;

/// The public sets we know how to read, and which of their columns must not be seen by a linker.
///
/// Hidden besides the answer itself: row ids that were dealt out entity by entity (febrl `rec_id`, historical
/// `unique_id`, senzing `RECORD_ID`, dedupe-examples `Id`, transactions `unique_id`, which equals the answer); ids of
/// the simulation (`simulant_id`, `household_id`, `guardian_*`) and its scaffolding (`copy_*` holds the value of
/// another
/// member of the household, from which noise is drawn; `__index_level_0__` is the row number before noise) in
/// pseudopeople; pointers to other rows' ids in senzing (`REL_*`).
final class PeopleSets {
    private static final Set<String> SIMULATION = Set.of(
            "simulant_id",
            "household_id",
            "guardian_1",
            "guardian_2",
            "copy_age",
            "copy_date_of_birth",
            "copy_ssn",
            "__index_level_0__");
    private static final Truth SIMULANT = new Truth.Column("simulant_id");
    private static final String SSA = "pseudopeople/social_security.csv";
    private static final String WIC = "pseudopeople/women_infants_and_children.csv";
    private static final String CPS = "pseudopeople/current_population_survey.csv";

    private PeopleSets() {}

    static List<PeopleSet> all() {
        return List.of(
                febrl("febrl1", "febrl/dataset1.csv"),
                febrl("febrl2", "febrl/dataset2.csv"),
                febrl("febrl3", "febrl/dataset3.csv"),
                febrl("febrl4", "febrl/dataset4a.csv", "febrl/dataset4b.csv"),
                new PeopleSet(
                        "fake_1000",
                        List.of("fake_1000/fake_1000.csv"),
                        Set.of("unique_id", "cluster"),
                        new Truth.Column("cluster")),
                new PeopleSet("pp-ssa", List.of(SSA), SIMULATION, SIMULANT),
                new PeopleSet("pp-ssa-no-ssn", List.of(SSA), with(SIMULATION, "ssn"), SIMULANT),
                new PeopleSet("pp-wic", List.of(WIC), SIMULATION, SIMULANT),
                new PeopleSet("pp-cps", List.of(CPS), SIMULATION, SIMULANT),
                new PeopleSet("pp-wic-cps", List.of(WIC, CPS), SIMULATION, SIMULANT),
                new PeopleSet("pp-all", List.of(SSA, WIC, CPS), with(SIMULATION, "ssn"), SIMULANT),
                new PeopleSet(
                        "transactions",
                        List.of("transactions/transactions_origin.csv", "transactions/transactions_destination.csv"),
                        Set.of("ground_truth", "unique_id"),
                        new Truth.Column("ground_truth")),
                new PeopleSet(
                        "senzing",
                        List.of(
                                "senzing-truthset/customers.csv",
                                "senzing-truthset/reference.csv",
                                "senzing-truthset/watchlist.csv"),
                        Set.of("RECORD_ID", "REL_ANCHOR_KEY", "REL_POINTER_KEY", "REL_POINTER_ROLE"),
                        new Truth.KeyFile(
                                "senzing-truthset/actual_truthset_key.csv", "DATA_SOURCE", "RECORD_ID", "CLUSTER_ID")),
                new PeopleSet(
                        "dedupe-examples",
                        List.of("dedupe-examples/csv_example_input_with_true_ids.csv"),
                        Set.of("True Id", "Id"),
                        new Truth.Column("True Id")),
                new PeopleSet(
                        "historical",
                        List.of("historical/historical_50k.csv"),
                        Set.of("unique_id", "cluster"),
                        new Truth.Column("cluster")));
    }

    private static PeopleSet febrl(String name, String... files) {
        return new PeopleSet(name, List.of(files), Set.of("rec_id"), new Truth.Within("rec_id", "rec-([0-9]+)-"));
    }

    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = new java.util.HashSet<>(some);
        all.add(more);
        return Set.copyOf(all);
    }
}
