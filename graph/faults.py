"""What is wrong with data that was read, for a message of one line."""

from pydantic import ValidationError


def first_fault(error: ValidationError, whole: str) -> str:
    """The first fault with the field where it is; `whole` names what was read, where no field is to blame."""
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"])) or whole
    return f"{where}: {first['msg']}"
