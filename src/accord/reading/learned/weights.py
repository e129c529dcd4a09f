"""The name of a file of the network -> its bytes, once they are known to be those that it was shipped with.

Weights that were cut short or altered are never run: what `weights.sha256` does not tell is refused.
"""

import hashlib
from importlib.resources import files

from accord.model.errors import BrokenReader

NAMES = ("encoder.onnx.gz", "heads.npz")
"""The encoder, and the heads."""
FOLDER = files("accord.reading.learned")
"""Where they lie."""
SUMS = "weights.sha256"
"""The file of their checksums, as `sha256sum` writes and checks them."""


def weights(name: str) -> bytes:
    """The bytes of one of them. Raises BrokenReader."""
    check_there()
    data = FOLDER.joinpath(name).read_bytes()
    if hashlib.sha256(data).hexdigest() != _sums().get(name):
        raise BrokenReader(f"the weights of the reader learned are not those that belong to it ({name})", hint=_AGAIN)
    return data


def check_there() -> None:
    """Whether all of them are there, without a look into them. Raises BrokenReader."""
    missing = [name for name in (*NAMES, SUMS) if not FOLDER.joinpath(name).is_file()]
    if missing:
        raise BrokenReader(f"the weights of the reader learned are not here ({', '.join(missing)})", hint=_AGAIN)


_AGAIN = "install accord anew, in a checkout get the file back with `git checkout`; --reader rules needs none of them"


def _sums() -> dict[str, str]:
    lines = FOLDER.joinpath(SUMS).read_text(encoding="ascii").splitlines()
    return {name: told for told, _, name in (line.partition("  ") for line in lines)}
