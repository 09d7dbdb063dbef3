# SPDX-License-Identifier: Apache-2.0
"""Splink models, one a set: its own documented settings where it has some, else settings in the same manner.

Each model says how a prepared table becomes columns (SQL over a relation named `t`), which pairs are looked at, what is
compared, and how parameters are learned. No model is ever shown an answer. What is documented is named in `source`.
"""

from dataclasses import dataclass, field, replace

import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import ColumnExpression, block_on


@dataclass
class Model:
    source: str
    blocking: list
    comparisons: list
    em: list  # one blocking rule a training session
    deterministic: list = field(default_factory=list)
    recall: float = 0.7
    prior: float | None = None  # where it is known rather than estimated
    u_pairs: float = 1e6
    link_type: str = "dedupe_only"
    columns: str = "*"  # SQL select list; per file where it is a dict
    em_without_tf: bool = False


FEBRL3 = Model(
    source="docs/demos/examples/duckdb/febrl3",
    columns="*",  # values come trimmed, as the example trims them
    blocking=[block_on(c) for c in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")],
    comparisons=[
        cl.NameComparison("given_name"),
        cl.NameComparison("surname"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.ExactMatch("postcode").configure(term_frequency_adjustments=True),
    ],
    deterministic=[
        block_on("soc_sec_id"),
        block_on("given_name", "surname", "date_of_birth"),
        "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
    ],
    recall=0.9,
    em=[block_on("date_of_birth"), block_on("postcode")],
)

# The documented model leaves four of ten columns aside. This one reads them all, so that a better score elsewhere is not
# merely more columns.
FEBRL_ALL_COLUMNS = replace(
    FEBRL3,
    source="docs/demos/examples/duckdb/febrl3 and, by us, the columns it leaves aside",
    comparisons=[
        *FEBRL3.comparisons,
        cl.JaroWinklerAtThresholds("address_1", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("address_2", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("suburb", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.ExactMatch("state"),
    ],
)

FEBRL4 = Model(
    source="docs/demos/examples/duckdb/febrl4, detailed model",
    columns=FEBRL3.columns,
    link_type="link_only",
    blocking=[
        block_on("given_name", "surname"),
        "l.given_name = r.surname and l.surname = r.given_name",
        block_on("date_of_birth"),
        block_on("soc_sec_id"),
        block_on("state", "address_1"),
        block_on("street_number", "address_1"),
        block_on("postcode"),
    ],
    comparisons=[
        cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison(
            "date_of_birth", input_is_string=True, datetime_format="%Y%m%d", invalid_dates_as_null=True
        ),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
    ],
    deterministic=[block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")],
    recall=0.8,
    em=[block_on("date_of_birth"), block_on("postcode")],
    em_without_tf=True,
)

FAKE_COLUMNS = "* replace (try_cast(dob as date) as dob)"

FAKE_1000 = Model(
    source="docs/demos/examples/duckdb/accuracy_analysis_from_labels_column",
    columns=FAKE_COLUMNS,
    blocking=[block_on(c) for c in ("first_name", "surname", "dob", "email")],
    comparisons=[
        cl.ForenameSurnameComparison("first_name", "surname"),
        cl.DateOfBirthComparison("dob", input_is_string=False),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.EmailComparison("email"),
    ],
    deterministic=[
        "l.first_name = r.first_name and levenshtein(r.dob::varchar, l.dob::varchar) <= 1",
        "l.surname = r.surname and levenshtein(r.dob::varchar, l.dob::varchar) <= 1",
        "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
        "l.email = r.email",
    ],
    em=[block_on("dob"), block_on("email"), block_on("first_name", "surname")],
    em_without_tf=True,
)

FAKE_1000_TUTORIAL = Model(
    source="docs/demos/tutorials/04_Estimating_model_parameters",
    columns=FAKE_COLUMNS,
    blocking=[block_on("first_name", "city"), block_on("surname")],
    comparisons=[
        cl.NameComparison("first_name"),
        cl.NameComparison("surname"),
        cl.LevenshteinAtThresholds(ColumnExpression("dob").cast_to_string(), 1),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.EmailComparison("email"),
    ],
    deterministic=[
        block_on("first_name", "dob"),
        "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
        block_on("email"),
    ],
    u_pairs=2e6,
    em=[block_on("first_name", "surname"), block_on("dob")],
)


def pseudopeople(blocking, extra=(), **more):
    """The manner of docs/demos/examples/duckdb_no_test/pseudopeople-acs, which has no SSA, WIC or CPS model itself."""
    return Model(
        source="in the manner of docs/demos/examples/duckdb_no_test/pseudopeople-acs",
        blocking=blocking,
        comparisons=[
            cl.NameComparison("first_name", jaro_winkler_thresholds=[0.9]).configure(term_frequency_adjustments=True),
            cl.NameComparison("last_name", jaro_winkler_thresholds=[0.9]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1]),
            cl.ExactMatch("sex"),
            *extra,
        ],
        deterministic=[block_on("first_name", "last_name", "date_of_birth")],
        recall=0.8,
        em=[block_on("date_of_birth"), block_on("last_name")],
        em_without_tf=True,
        **more,
    )


MIDDLE_NAME = cl.NameComparison("middle_name", jaro_winkler_thresholds=[0.9]).configure(term_frequency_adjustments=True)
MIDDLE_INITIAL = cl.ExactMatch("middle_initial").configure(term_frequency_adjustments=True)
ADDRESS = cl.DamerauLevenshteinAtThresholds("address").configure(term_frequency_adjustments=True)
NAMES_AND_DATE = [block_on("first_name"), block_on("last_name"), block_on("date_of_birth")]
HOUSEHOLD = [
    *NAMES_AND_DATE,
    block_on("street_name"),
    block_on("street_number"),
    block_on("middle_initial", "sex", "race_ethnicity"),
]
ADDRESS_SQL = (
    "trim(concat_ws(' ', street_number || ' ' || street_name, city, state, zipcode, unit_number)) as address, "
    "street_number, street_name, race_ethnicity"
)
SURVEY = f"first_name, last_name, date_of_birth, sex, middle_initial, {ADDRESS_SQL}"
REGISTER = (
    "first_name, last_name, date_of_birth, sex, substr(middle_name, 1, 1) as middle_initial, null::varchar as address, "
    "null::varchar as street_number, null::varchar as street_name, null::varchar as race_ethnicity"
)

WITHIN_DAYS = (
    "transaction_date_r - transaction_date_l <= {n} and transaction_date_r >= transaction_date_l"
)
SIMILAR_AMOUNT = "substr(l.memo, 1, 3) = substr(r.memo, 1, 3) and l.amount / r.amount > 0.7 and l.amount / r.amount < 1.3"

TRANSACTIONS = Model(
    source="docs/demos/examples/duckdb/transactions, without its rule on unique_id, which is the answer",
    columns="memo, transaction_date::date as transaction_date, amount::double as amount",
    link_type="link_only",
    prior=1 / 45326,
    blocking=[
        f"strftime(l.transaction_date, '%Y%m') = strftime(r.transaction_date, '%Y%m') and {SIMILAR_AMOUNT}",
        f"strftime(l.transaction_date + 15, '%Y%m') = strftime(r.transaction_date, '%Y%m') and {SIMILAR_AMOUNT}",
        block_on("substr(memo, 1, 9)"),
        "round(l.amount / 2, 0) * 2 = round(r.amount / 2, 0) * 2 "
        "and yearweek(r.transaction_date) = yearweek(l.transaction_date)",
        "round(l.amount / 2, 0) * 2 = round((r.amount + 1) / 2, 0) * 2 "
        "and yearweek(r.transaction_date) = yearweek(l.transaction_date + 4)",
    ],
    comparisons=[
        {
            "output_column_name": "amount",
            "comparison_levels": [
                cll.NullLevel("amount"),
                cll.ExactMatchLevel("amount"),
                *[cll.PercentageDifferenceLevel("amount", share) for share in (0.01, 0.03, 0.1, 0.3)],
                cll.ElseLevel(),
            ],
        },
        cl.LevenshteinAtThresholds("memo", [2, 6, 10]),
        {
            "output_column_name": "transaction_date",
            "comparison_levels": [
                cll.NullLevel("transaction_date"),
                *[
                    {"sql_condition": WITHIN_DAYS.format(n=days), "label_for_charts": f"<= {days} days"}
                    for days in (1, 4, 10, 30)
                ],
                cll.ElseLevel(),
            ],
        },
    ],
    em=[block_on("memo"), block_on("amount")],
)

HISTORICAL = Model(
    source="docs/demos/examples/duckdb/deduplicate_50k_synthetic",
    columns="*, first_name || ' ' || surname as first_name_surname_concat",
    blocking=[
        block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on("substr(postcode_fake,1,3)", "dob"),
        block_on("substr(postcode_fake,1,3)", "first_name"),
        block_on("substr(postcode_fake,1,3)", "surname"),
        block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ],
    comparisons=[
        cl.ForenameSurnameComparison(
            "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
        ),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.PostcodeComparison("postcode_fake"),
        cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ],
    deterministic=[
        block_on("first_name", "surname", "dob"),
        block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
        block_on("dob", "postcode_fake"),
    ],
    recall=0.6,
    u_pairs=1e7,
    em=[block_on("first_name", "surname"), block_on("dob")],
    em_without_tf=True,
)

SENZING_NAME = (
    "lower(coalesce({full}, primary_name_org, concat_ws(' ', primary_name_first, primary_name_last))) as name, "
    "lower(primary_name_last) as last, email_address as email, "
    "right(regexp_replace(phone_number, '[^0-9]', '', 'g'), 7) as phone, "
    "coalesce(try_strptime(date_of_birth, '%m/%d/%Y'), try_strptime(date_of_birth, '%m/%d/%y'), "
    "try_strptime(date_of_birth, '%Y-%m-%d'))::date::varchar as dob, "
    "lower({address}) as address, addr_postal_code as postcode"
)
SENZING = Model(
    source="settings of ours; Splink documents none for this set",
    columns={
        "customers.csv": SENZING_NAME.format(full="primary_name_full", address="coalesce(addr_line1, addr_full)"),
        "reference.csv": SENZING_NAME.format(full="primary_name_full", address="coalesce(addr_line1, addr_full)"),
        "watchlist.csv": SENZING_NAME.format(full="primary_name_full", address="addr_line1").replace(
            "primary_name_org, ", ""
        ),
    },
    link_type="link_and_dedupe",
    blocking=[block_on(c) for c in ("last", "dob", "email", "phone", "postcode", "address", "substr(name,1,4)")],
    comparisons=[
        cl.JaroWinklerAtThresholds("name", [0.92, 0.8]),
        cl.DamerauLevenshteinAtThresholds("dob", [1, 2]),
        cl.EmailComparison("email"),
        cl.ExactMatch("phone"),
        cl.JaroWinklerAtThresholds("address", [0.9, 0.8]),
    ],
    deterministic=[block_on("name", "dob"), block_on("email"), block_on("phone")],
    em=[block_on("name"), block_on("dob"), block_on("phone"), block_on("email")],
)

DEDUPE_EXAMPLES = Model(
    source="settings of ours; Splink documents none for this set",
    columns="trim(lower(\"Site name\")) as site, trim(lower(\"Address\")) as address, \"Zip\" as zip, \"Phone\" as phone",
    blocking=[
        block_on("phone"),
        block_on("site"),
        block_on("address"),
        block_on("substr(address,1,7)"),
        block_on("substr(site,1,8)"),
    ],
    comparisons=[
        cl.JaroWinklerAtThresholds("site", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("address", [0.95, 0.88]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("zip", 1),
        cl.DamerauLevenshteinAtThresholds("phone", [1]).configure(term_frequency_adjustments=True),
    ],
    deterministic=[block_on("site", "phone"), block_on("address", "phone")],
    em=[block_on("phone"), block_on("address")],
    em_without_tf=True,
)

MODELS = {
    "febrl1": ("febrl1", FEBRL3),
    "febrl2": ("febrl2", FEBRL3),
    "febrl3": ("febrl3", FEBRL3),
    "febrl2-all-columns": ("febrl2", FEBRL_ALL_COLUMNS),
    "febrl3-all-columns": ("febrl3", FEBRL_ALL_COLUMNS),
    "febrl4": ("febrl4", FEBRL4),
    "fake_1000": ("fake_1000", FAKE_1000),
    "fake_1000-tutorial": ("fake_1000", FAKE_1000_TUTORIAL),
    "pp-ssa": (
        "pp-ssa",
        pseudopeople(
            [block_on("ssn"), *NAMES_AND_DATE], extra=[MIDDLE_NAME, cl.DamerauLevenshteinAtThresholds("ssn", [1, 2])]
        ),
    ),
    "pp-ssa-no-ssn": ("pp-ssa-no-ssn", pseudopeople(NAMES_AND_DATE, extra=[MIDDLE_NAME])),
    "pp-wic": ("pp-wic", pseudopeople(HOUSEHOLD, extra=[MIDDLE_INITIAL, ADDRESS], columns=SURVEY)),
    "pp-cps": ("pp-cps", pseudopeople(HOUSEHOLD, extra=[MIDDLE_INITIAL, ADDRESS], columns=SURVEY)),
    "pp-wic-cps": (
        "pp-wic-cps",
        pseudopeople(HOUSEHOLD, extra=[MIDDLE_INITIAL, ADDRESS], columns=SURVEY, link_type="link_and_dedupe"),
    ),
    "pp-all": (
        "pp-all",
        pseudopeople(
            HOUSEHOLD[:-1],
            extra=[MIDDLE_INITIAL, ADDRESS],
            columns={
                "social_security.csv": REGISTER,
                "women_infants_and_children.csv": SURVEY,
                "current_population_survey.csv": SURVEY,
            },
            link_type="link_and_dedupe",
        ),
    ),
    "transactions": ("transactions", TRANSACTIONS),
    "senzing": ("senzing", SENZING),
    "dedupe-examples": ("dedupe-examples", DEDUPE_EXAMPLES),
    "historical": ("historical", HISTORICAL),
}
