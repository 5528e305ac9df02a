"""The CSV files in an office program: LibreOffice reads what we wrote, and runs none of it."""

import csv
import subprocess

import pytest

pytestmark = [
    pytest.mark.full,
    pytest.mark.parametrize("site", ["sample", "arabic", "extremes"], indirect=True, scope="session"),
]
# Separator, quotation mark and UTF-8, as the dialogue offers them; every cell as text.
AS_WRITTEN = "CSV:44,34,76,1,,0,true,false"


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def plain(cell):
    """A cell without what a spreadsheet may change: line ends."""
    return cell.replace("\r\n", "\n").strip()


@pytest.fixture(scope="session")
def tables(site, tmp_path_factory):
    """Each CSV file as LibreOffice writes it after reading it: name → (ours, its)."""
    folder = tmp_path_factory.mktemp("office")
    files = sorted((site.output / "data").glob("*.csv"))
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", f"--infilter={AS_WRITTEN}",
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true", "--outdir", folder, *files],
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return {file.name: (rows(file), rows(folder / file.name)) for file in files}


def test_every_table_opens_with_all_its_rows_and_columns(tables):
    assert tables
    for name, (ours, theirs) in tables.items():
        assert [len(row) for row in theirs] == [len(row) for row in ours], name


def test_every_cell_is_read_as_it_was_written(tables):
    for name, (ours, theirs) in tables.items():
        for mine, its in zip(ours, theirs, strict=True):
            assert list(map(plain, its)) == list(map(plain, mine)), name
