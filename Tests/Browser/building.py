"""Runs dossier on a folder of notes, and reads what it published."""

import hashlib
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DOSSIER = Path(os.environ.get("DOSSIER", REPOSITORY / ".build/debug/dossier")).resolve()
TEMPLATES = REPOSITORY / "Templates"
CHECKSUMS = "SHA256SUMS"
TIME_LIMIT = 300


def arguments(content, output, *options):
    return [
        str(DOSSIER), "build", "--content", str(content), "--templates", str(TEMPLATES),
        "--output", str(output), *options,
    ]  # fmt: skip


def attempt(content, output, *options, environment=None, folder=None):
    """Runs a build to its end, whatever that is."""
    return subprocess.run(
        arguments(content, output, *options),
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        check=False,
    )


def build(content, output, *options, environment=None, folder=None):
    """Builds a site that must build. Returns the finished process."""
    run = attempt(content, output, *options, environment=environment, folder=folder)
    assert run.returncode == 0, f"dossier build failed on {content}:\n{run.stderr[-4000:]}"
    return run


@dataclass(frozen=True)
class Site:
    """A site that was built for the tests."""

    name: str
    content: Path
    output: Path

    @property
    def pages(self):
        """The paths of all HTML pages, below the output folder."""
        return sorted(path for path in files(self.output) if path.endswith(".html"))

    def __str__(self):
        return self.name


def files(folder):
    """Every file below a folder by its path there: path → SHA-256 of its bytes."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[path.relative_to(folder).as_posix()] = digest
    return found


def checksums(folder):
    """What `SHA256SUMS` says: path → SHA-256."""
    lines = (Path(folder) / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines}
