# SPDX-License-Identifier: Apache-2.0
"""What this process has used so far."""

import resource
import time


class Spent:
    """CPU seconds (user and system, all threads) and wall seconds between marks."""

    def __init__(self):
        self.started = time.perf_counter()
        self.figures = {}
        self._last = self._now()

    @staticmethod
    def _now():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return usage.ru_utime + usage.ru_stime, time.perf_counter()

    def mark(self, name):
        cpu, wall = self._now()
        self.figures[f"cpu_s.{name}"] = round(cpu - self._last[0], 3)
        self.figures[f"wall_s.{name}"] = round(wall - self._last[1], 3)
        self._last = (cpu, wall)

    def totals(self):
        cpu, wall = self._now()
        self.figures["cpu_s.whole"] = round(cpu, 3)  # from the start of the process, interpreter and imports included
        self.figures["wall_s.whole"] = round(wall - self.started, 3)
        self.figures["peak_rss_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
        return self.figures
