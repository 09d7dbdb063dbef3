# SPDX-License-Identifier: Apache-2.0
"""The reference implementation of PDQ (PyPI pdqhash, its C++), on pictures that are drawn here.

Usage: pdq_bar.py FOLDER WIDTHxHEIGHT...
Draws a landscape of waves for each size, keeps it as FOLDER/WIDTHxHEIGHT.ppm, and prints the fingerprint and the
processor time of the best and the median of seven rounds, from RGB bytes in memory.
"""
import pathlib
import resource
import sys
import time

import numpy as np
import pdqhash

folder = pathlib.Path(sys.argv[1])
for size in sys.argv[2:]:
    width, height = map(int, size.split("x"))
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    hills = np.sin(x / width * 23) * 40 + np.sin(y / height * 17 + x / width * 5) * 60 + 127
    grain = np.random.default_rng(1).integers(0, 20, (height, width))
    picture = np.stack([hills + grain, hills * 0.8, 255 - hills], axis=2).clip(0, 255).astype(np.uint8)
    (folder / f"{size}.ppm").write_bytes(f"P6 {width} {height} 255\n".encode() + picture.tobytes())
    times = []
    for _ in range(7):
        before = time.process_time()
        bits, quality = pdqhash.compute(picture)
        times.append(time.process_time() - before)
    hex_digits = np.packbits(bits).tobytes().hex()
    print(f"pdqhash {size}: {min(times) * 1000:.1f} ms CPU best, {sorted(times)[3] * 1000:.1f} median, "
          f"{hex_digits} quality {quality}", flush=True)
print(f"pdqhash: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most in the process")
