"""What somebody typed, on its way into a spreadsheet and back: a spreadsheet runs none of it."""

from typing import Any

# What a spreadsheet takes for the beginning of a formula.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_text(value: Any) -> Any:
    """What somebody typed, so that a spreadsheet runs none of it."""
    is_formula = isinstance(value, str) and value.startswith(BEGINS_A_FORMULA)
    return f"'{value}" if is_formula else value


def as_typed(cell: str) -> str:
    """What somebody typed, of a cell that ``as_text`` wrote."""
    is_kept_quiet = cell.startswith("'") and cell[1:].startswith(BEGINS_A_FORMULA)
    return cell[1:] if is_kept_quiet else cell
