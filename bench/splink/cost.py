# SPDX-License-Identifier: Apache-2.0
"""Links the synthetic register with Splink under the rules all arms share.

cost.py FOLDER [OUT_FOLDER]   reads FOLDER/people.csv, writes OUT_FOLDER/entities.csv and run.json

Settings are chosen to be kind to Splink: no intermediate columns are kept, comparisons are its own ready-made ones
(with the cheap date comparison on strings), and pairs below even odds are dropped as soon as they are scored.
"""

from spent import Spent

spent = Spent()

import json
import logging
import sys
from pathlib import Path

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

RULES = [  # org.kumkrong.bench.cost.SyntheticRules
    ("surname", "dob"),
    ("first_name", "dob"),
    ("postcode", "surname"),
    ("postcode", "first_name"),
    ("email",),
    ("first_name", "surname", "city"),
]


def main(folder: Path, out: Path | None):
    logging.getLogger("splink").setLevel(logging.ERROR)
    spent.mark("start")
    api = DuckDBAPI(connection=duckdb.connect())
    api.duckdb_con.execute("""
        create table people as
        select row_number() over () as unique_id, * from read_csv(?, header=true, all_varchar=true)
        """, [str(folder / "people.csv")])
    rows = api.duckdb_con.execute("select count(*) from people").fetchall()[0][0]
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in RULES],
        comparisons=[
            cl.NameComparison("first_name"),
            cl.NameComparison("surname"),
            cl.DamerauLevenshteinAtThresholds("dob", [1, 2]),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.LevenshteinAtThresholds("postcode", 1),
            cl.EmailComparison("email"),
        ],
    )
    linker = Linker(api.register("people"), settings)
    spent.mark("load")
    linker.training.estimate_probability_two_random_records_match(
        [block_on("first_name", "surname", "dob"), block_on("email")], recall=0.8
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=2)
    for rule in (block_on("dob", "first_name"), block_on("surname", "postcode")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    spent.mark("train")
    blocked = linker.inference.compute_blocked_pairs_for_predict()
    spent.mark("block")
    predictions = linker.inference.predict(threshold_match_weight=0)
    spent.mark("score")
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
    spent.mark("cluster")
    if out:
        out.mkdir(parents=True, exist_ok=True)
        api.duckdb_con.execute(f"""
            copy (select 'people.csv' as file, unique_id as row, '' as id, cluster_id as entity
                  from {clusters.physical_name}) to '{out}/entities.csv' (header)""")
        spent.mark("write")
    pairs = api.duckdb_con.execute(f"select count(*) from {blocked.physical_name}").fetchall()[0][0]
    run = {
        "arm": "splink",
        "splink": splink.__version__,
        "duckdb": duckdb.__version__,
        "python": sys.version.split()[0],
        "rows": rows,
        "pairs": pairs,
        **spent.totals(),
    }
    if out:
        (out / "run.json").write_text(json.dumps(run, indent=2) + "\n")
    print(json.dumps(run, indent=2))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
