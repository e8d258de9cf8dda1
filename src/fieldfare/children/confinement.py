"""What a child gives up before it opens a file: memory, time, and core dumps."""

from __future__ import annotations

import resource


def confine(memory_bytes: int) -> None:
    """Limit this process for good."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def renew_cpu_time(seconds: int) -> None:
    """Let this process compute for `seconds` more; then the kernel ends it."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(spent.ru_utime + spent.ru_stime) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
