"""One run of a program: how long it took, on how much processor and memory."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Measurement:
    seconds: float
    processor_seconds: float
    peak_megabytes: float


def measure(command):
    """Runs `command` and returns what the kernel says about it; a failing command ends the run."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            words = " ".join(map(str, command))
            text = output.read()[-3000:].decode(errors="replace")
            sys.exit(f"{text}\n{words}\nended with {process.returncode}")
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Measurement(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
