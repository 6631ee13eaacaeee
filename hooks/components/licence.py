"""Licences as packages name them, in the words of SPDX where they can be told."""

import re
from collections.abc import Iterable
from importlib.metadata import PackageMetadata

SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
UNSTATED = {"resvg-py": "MIT"}
"""Read in the file of a package whose metadata are silent."""
EXPRESSION = re.compile(
    r"(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|0BSD|PSF-2\.0|Zlib)"
    r"(?: (?:AND|OR) (?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|0BSD|PSF-2\.0|Zlib))*"
)
"""Of the old free field, what is certainly meant in the words of SPDX."""
CLASSIFIER = "License :: "


def licence_of(package: str, metadata: PackageMetadata) -> str:
    """Of a Python package; several that it only lists are joined by a comma, and empty if none."""
    for expression in metadata.get_all("License-Expression") or ():
        return str(expression)
    for text in metadata.get_all("License") or ():
        name = str(text).strip()
        written = SPDX.get(name, name)
        if EXPRESSION.fullmatch(written):
            return written
    listed = _classified(metadata.get_all("Classifier") or ())
    return ", ".join(listed) or UNSTATED.get(package, "")


def is_expression(licence: str) -> bool:
    """Whether it is in the words of SPDX, and no name that leaves open which one is meant."""
    return bool(licence) and "," not in licence and not licence.endswith("License")


def _classified(classifiers: Iterable[str]) -> list[str]:
    names = (one.rpartition(" :: ")[2] for one in classifiers if one.startswith(CLASSIFIER))
    return [SPDX.get(name, name) for name in names]
