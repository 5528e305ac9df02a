"""Runs dossier on a file system that fails, or loses power, at a chosen call."""

import os
import subprocess
from pathlib import Path

import building

EIO = 5
ENOLCK = 37
# What ends a process without a sign, as a power failure does.
POWER_FAILURE = 0
POWER_FAILURE_CODE = 99

LISTING = ("opendir", "fdopendir", "readdir")
READING = ("openat", "open", "pread", "read", "fstat", "fstatat", "stat", "lstat", "faccessat",
           "realpath", "flock")  # fmt: skip
WRITING = ("write", "mkdirat", "renameat", "unlinkat", "fsync", "syncfs")


def compiled(folder):
    """The library that makes calls fail."""
    library = Path(folder) / "faults.so"
    source = Path(__file__).with_name("faults.c")
    subprocess.run(
        ["cc", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", str(library),
         str(source), "-ldl"],
        check=True,
    )  # fmt: skip
    return library


def run(command, library, root, log, at=0, error=EIO, calls=()):
    """Runs a command to its end.

    - root: calls count that are about files and folders below it.
    - at: the call that fails, from 1; 0 for none.
    - error: the `errno` that it fails with.
    - calls: those that count; all if there are none.
    """
    log.unlink(missing_ok=True)
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=building.TIME_LIMIT,
        env={
            **os.environ, "LD_PRELOAD": str(library), "FAULT_ROOT": str(root), "FAULT_AT": str(at),
            "FAULT_ERRNO": str(error), "FAULT_CALLS": f",{','.join(calls)}," if calls else "",
            "FAULT_LOG": str(log),
        },
    )  # fmt: skip


def counted(log):
    """The calls that were counted, in order."""
    lines = [line.split() for line in log.read_text().splitlines()] if log.exists() else []
    return [name for name, inode in lines if inode == "0" and name != "fault"]


def failed(log):
    """The name of the call that failed; None if none was reached."""
    lines = [line.split()[0] for line in log.read_text().splitlines()] if log.exists() else []
    return lines[lines.index("fault") + 1] if "fault" in lines else None
