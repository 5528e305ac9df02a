"""The workflow that `dossier init` writes: GitHub accepts it, and it gives away as little as it can."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import previewing

TOOLS = Path(sys.executable).parent
ACTION = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


@pytest.fixture(scope="module")
def workflow(tmp_path_factory):
    site = previewing.start_site(tmp_path_factory.mktemp("workflow") / "site")
    return site / ".github/workflows/publish.yml"


def accepts(program, *arguments):
    run = subprocess.run(
        [TOOLS / program, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def test_the_workflow_follows_the_schema_of_workflows(workflow):
    accepts("check-jsonschema", "--builtin-schema", "vendor.github-workflows", workflow)


def test_an_auditor_of_workflows_finds_nothing(workflow):
    assert "No findings" in accepts("zizmor", "--offline", "--no-progress", workflow)


def test_every_action_is_named_by_commit_with_its_version(workflow):
    lines = [line for line in workflow.read_text().splitlines() if "uses:" in line]
    assert lines and all(ACTION.search(line) for line in lines)


def test_the_job_that_publishes_runs_nothing_of_the_site(workflow):
    jobs = YAML(typ="safe").load(workflow.read_text())["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert not any("run" in step for step in jobs["deploy"]["steps"])


def test_nothing_is_allowed_that_a_job_does_not_ask_for(workflow):
    assert YAML(typ="safe").load(workflow.read_text())["permissions"] == {}
