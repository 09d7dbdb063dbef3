# SPDX-License-Identifier: Apache-2.0
"""Learns triage/src/main/resources/org/kumkrong/triage/signals/leaning.tsv; needed only when the examples change.

    ./kumkrong testkit --tips 20000 --seed 31 --out stream
    java -cp TEST-CLASSES:CLASSES:LIBRARIES org.kumkrong.triage.signals.LeaningExamples stream 1200 > examples.tsv
    python3 learn.py examples.tsv > leaning.tsv            (scikit-learn 1.9, numpy)

Logistic regression on which runs of 2 to 5 letters stand in a piece of text, the vector scaled to length 1; the 6,000
weightiest runs are kept and their weights learnt once more, times 100, whole numbers.
"""
import sys

import numpy
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

RUNS = 6000
SOME, FAR = 40, 110


def learn(texts, danger, runs=None):
    vectors = CountVectorizer(
        analyzer="char", ngram_range=(2, 5), min_df=3, binary=True, lowercase=False, vocabulary=runs)
    known = normalize(vectors.fit_transform(texts).astype(float))
    model = LogisticRegression(C=3, max_iter=5000, class_weight="balanced").fit(known, danger)
    return vectors.get_feature_names_out(), model.coef_[0], model.intercept_[0]


rows = [line.rstrip("\n").split("\t", 1) for line in open(sys.argv[1], encoding="utf-8")]
texts = [row[1] for row in rows]
danger = numpy.array([int(row[0]) for row in rows])
names, weights, _ = learn(texts, danger)
weightiest = numpy.argsort(-abs(weights), kind="stable")[:RUNS]
names, weights, base = learn(texts, danger, sorted(names[weightiest]))
print("# SPDX-License-Identifier: Apache-2.0")
print("# How runs of letters lean towards danger; learnt by triage/src/test/leaning/learn.py. Not for editing by hand.")
print(f"base\t{round(base * 100)}\nsome\t{SOME}\nfar\t{FAR}")
for name, weight in sorted(zip(names, weights)):
    if round(weight * 100) and "\t" not in name:
        print(f"{round(weight * 100)}\t{name}")
