"""What can go wrong, in the shop's own words. The web layer alone maps these to HTTP."""

from __future__ import annotations


class ShopError(Exception):
    """A failure with a sentence that says what to do and a stable machine-readable code."""

    code = "internal"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code


class Malformed(ShopError):
    """The request cannot be read."""

    code = "malformed"


class Invalid(ShopError):
    """The request is well-formed but asks for something that is not allowed."""

    code = "invalid"


class NotFound(ShopError):
    """Nothing is known under that id."""

    code = "not_found"


class Conflict(ShopError):
    """The same id was used before for something else."""

    code = "conflict"


class Unavailable(ShopError):
    """A part that is needed does not answer now; trying again later may work."""

    code = "unavailable"

    def __init__(
        self, message: str, *, code: str | None = None, retry_after_seconds: int = 2
    ) -> None:
        super().__init__(message, code=code)
        self.retry_after_seconds = retry_after_seconds


class Misconfigured(ShopError):
    """A setting or an environment is wrong; the process must not start."""

    code = "misconfigured"


class NotBuilt(Unavailable):
    """Something that `python -m shopcard build` makes is missing, damaged or out of date."""

    code = "not_built"
