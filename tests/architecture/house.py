"""The rooms of the house and what each may know, read from the one place that says it."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def read_layers(pyproject: Path) -> list[frozenset[str]]:
    """The layers of the import contract, the top one first; rooms side by side share a layer."""
    contracts = tomllib.loads(pyproject.read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["type"] == "layers")["layers"]
    return [frozenset(re.split(r"\s*\|\s*", layer)) for layer in layers]


LAYERS = read_layers(ROOT / "pyproject.toml")
APPS = frozenset().union(*LAYERS)


def may_know(app: str, other: str) -> bool:
    """An app knows itself and what is below it; neither what is above nor what is beside it."""
    return app == other or height(app) > height(other)


def height(app: str) -> int:
    return next(len(LAYERS) - rank for rank, layer in enumerate(LAYERS) if app in layer)


def tracked(*patterns: str) -> list[Path]:
    """The project's files, and those that are about to become so."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = (ROOT / line for line in listed.stdout.splitlines())
    return sorted(path for path in found if path.is_file())


def room(path: Path) -> str:
    """The app that a file belongs to, or the folder, or the file itself at the top."""
    return path.relative_to(ROOT).parts[0]


def strings(source: str) -> Iterator[str]:
    """Every string in a piece of Python but the docstrings."""
    tree = ast.parse(source)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in constants:
        if isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value
