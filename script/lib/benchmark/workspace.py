"""The folder that a comparison works in: the notes in both formats, made once for each number."""

import hashlib
import shutil
from pathlib import Path

import dossier_notes
import hugo_notes
import synthetic_notes

SCRIPTS = Path(__file__).parent


def prepare(parent, count):
    """Returns a folder with `dossier/Content` and `hugo/`, generated unless it is up to date."""
    folder = parent / str(count)
    stamp = folder / "stamp"
    wanted = digest()
    if not stamp.exists() or stamp.read_text() != wanted:
        print(f"generating {count} incident notes in both formats …", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        casebook = synthetic_notes.casebook(count)
        dossier_notes.write(casebook, folder / "dossier")
        hugo_notes.write(casebook, folder / "hugo")
        stamp.write_text(wanted)
    return folder


def digest():
    """Changes whenever something changes that the notes or Hugo's site are made with."""
    files = sorted([*SCRIPTS.glob("*.py"), *(path for path in (SCRIPTS / "hugo").rglob("*") if path.is_file())])
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
