# SPDX-License-Identifier: Apache-2.0
"""Links one prepared set with Splink and writes all scored pairs.

quality.py                                     lists models as name=set
quality.py MODEL PREPARED_FOLDER OUT_FOLDER
writes links.csv (file_a,row_a,file_b,row_b,weight,probability) and run.json (pairs, CPU, memory, versions).
"""

from spent import Spent

spent = Spent()

import json
import logging
import sys
from pathlib import Path

import duckdb
import splink
from splink import DuckDBAPI, Linker, SettingsCreator

from models import MODELS, Model


def register(api, folder: Path, model: Model):
    tables = []
    for file in sorted(folder.glob("*.csv"), key=order):
        if file.name == "truth.csv":
            continue
        select = model.columns[file.name] if isinstance(model.columns, dict) else model.columns
        table = f"t{len(tables)}"
        api.duckdb_con.execute(f"""
            create table {table} as
            with raw as (
                select * from read_csv(?, header=true, all_varchar=true, normalize_names=false, strict_mode=false)
            ), t as (select {stripped(api, file)} from raw)
            select {select}, '{file.name}:' || row_number() over () as unique_id from t""", [str(file)])
        tables.append(api.register(table, dataset_display_name=f"{chr(97 + len(tables))}_table"))
    return tables


def order(file: Path):
    """An origin comes before a destination: the transactions model compares dates one way round."""
    return ("destination" in file.name, file.name)


def stripped(api, file: Path):
    names = api.duckdb_con.execute(
        "select * from read_csv(?, header=true, all_varchar=true, strict_mode=false) limit 0", [str(file)]
    ).description
    return ", ".join(f'nullif(trim("{name[0]}"), \'\') as "{name[0].strip()}"' for name in names)


def train(linker, model: Model):
    if model.prior is None:
        linker.training.estimate_probability_two_random_records_match(model.deterministic, recall=model.recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=model.u_pairs, seed=2)
    for rule in model.em:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=model.em_without_tf
        )


def main(name, folder, out):
    logging.getLogger("splink").setLevel(logging.ERROR)
    set_name, model = MODELS[name]
    out.mkdir(parents=True, exist_ok=True)
    spent.mark("start")
    api = DuckDBAPI(connection=duckdb.connect())
    tables = register(api, folder / set_name, model)
    settings = SettingsCreator(
        link_type=model.link_type,
        blocking_rules_to_generate_predictions=model.blocking,
        comparisons=model.comparisons,
        **({} if model.prior is None else {"probability_two_random_records_match": model.prior}),
    )
    linker = Linker(tables, settings)
    spent.mark("load")
    train(linker, model)
    spent.mark("train")
    predictions = linker.inference.predict()
    spent.mark("predict")
    linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
    spent.mark("cluster")
    figures = spent.totals()
    api.duckdb_con.execute(f"""
        copy (
            select split_part(unique_id_l, ':', 1) as file_a, split_part(unique_id_l, ':', 2) as row_a,
                   split_part(unique_id_r, ':', 1) as file_b, split_part(unique_id_r, ':', 2) as row_b,
                   match_weight as weight, match_probability as probability
            from {predictions.physical_name} order by all
        ) to '{out}/links.csv' (header)""")
    pairs = api.duckdb_con.execute(f"select count(*) from {predictions.physical_name}").fetchall()[0][0]
    run = {
        "arm": "splink",
        "model": name,
        "settings": model.source,
        "splink": splink.__version__,
        "duckdb": duckdb.__version__,
        "python": sys.version.split()[0],
        "pairs": pairs,
        **figures,
    }
    (out / "run.json").write_text(json.dumps(run, indent=2) + "\n")
    print(json.dumps(run))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print("\n".join(f"{name}={set_name}" for name, (set_name, _) in MODELS.items()))
        sys.exit()
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
