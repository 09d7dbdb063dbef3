# SPDX-License-Identifier: Apache-2.0
"""The two FAISS indexes that are used for PDQ today, on the same fingerprints, with the same number of threads.

Usage: bar.py KNOWN.bin QUERIES.bin THREADS QUERIES_FLAT QUERIES_MULTI
Files hold 32 bytes a fingerprint; each hundredth query lies within 31 bits of a known one.
"""
import resource
import sys
import time

import faiss
import numpy as np

RADIUS = 32  # FAISS takes what is nearer than this


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measure(name, index, known, queries):
    wall, before = time.perf_counter(), cpu()
    index.add(known)
    print(f"{name}: filled with {len(known)} in {time.perf_counter() - wall:.1f} s wall, {cpu() - before:.1f} CPU s", flush=True)
    wall, before = time.perf_counter(), cpu()
    limits, distances, _ = index.range_search(queries, RADIUS)
    wall, used = time.perf_counter() - wall, cpu() - before
    hits = np.diff(limits.astype(np.int64))
    planted = np.arange(len(queries)) % 100 == 0
    print(
        f"{name}: {len(queries)} queries in {wall:.2f} s wall, {used:.2f} CPU s: {len(queries) / wall:.1f} queries/s wall,"
        f" {len(queries) / used:.1f} per CPU second; planted found {int((hits[planted] > 0).sum())} of {int(planted.sum())}",
        flush=True,
    )


def main():
    known = np.fromfile(sys.argv[1], dtype=np.uint8).reshape(-1, 32)
    queries = np.fromfile(sys.argv[2], dtype=np.uint8).reshape(-1, 32)
    faiss.omp_set_num_threads(int(sys.argv[3]))
    print(f"faiss {faiss.__version__}, {sys.argv[3]} threads")
    measure("IndexBinaryFlat", faiss.IndexBinaryFlat(256), known, queries[: int(sys.argv[4])])
    if int(sys.argv[5]):
        multi = faiss.IndexBinaryMultiHash(256, 16, 16)
        multi.nflip = 1
        measure("IndexBinaryMultiHash(256,16,16), nflip 1", multi, known, queries[: int(sys.argv[5])])


main()
