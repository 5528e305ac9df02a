"""Runs dossier with limits on time and memory: what breaks them is killed, and the test fails."""

import os
import resource
import subprocess

import building

SECONDS = 60
MEMORY = 1 << 30


def attempt(content, output, *options, seconds=SECONDS, memory=MEMORY):
    """Builds, with less processor time and memory than an attack would want."""

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    run = subprocess.run(
        building.arguments(content, output, *options),
        capture_output=True, timeout=2 * seconds + 30, preexec_fn=limit, check=False,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
    )  # fmt: skip
    told = run.stderr[-2000:].decode(errors="replace")
    assert run.returncode in (0, 1, 65, 74), f"ended with {run.returncode}:\n{told}"
    return run
