"""The components as CycloneDX, the form in which programs that look for vulnerabilities read them.

The same components give the same bytes: the document bears neither a time nor a serial number,
which the standard leaves free. https://cyclonedx.org/docs/1.6/json/
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from hooks.components.component import Component
from hooks.components.licence import is_expression

SPEC = "1.6"
PROGRAM = "quntuan"
USE = f"{PROGRAM}:use"


def cyclonedx(components: Iterable[Component], copied: Mapping[str, tuple[str, bytes]]) -> bytes:
    """The document; ``copied`` are files of the site, by path, with the package that they are of."""
    every = tuple(components)
    purls = {(one.ecosystem, one.name): one.purl for one in every}
    document = {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": PROGRAM, "name": PROGRAM}},
        "components": [_component(one, copied) for one in every],
        "dependencies": [
            {"ref": PROGRAM, "dependsOn": sorted(purls.values())},
            *(
                {
                    "ref": one.purl,
                    "dependsOn": sorted(purls[one.ecosystem, name] for name in one.needs),
                }
                for one in every
            ),
        ],
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def _component(one: Component, copied: Mapping[str, tuple[str, bytes]]) -> dict[str, Any]:
    """What is only needed to build the site is ``excluded`` from what its readers get."""
    inner = [
        *({"type": "library", "bom-ref": f"{one.purl}#{n}", "name": n} for n in one.holds),
        *(
            _file(path, content)
            for path, (package, content) in sorted(copied.items())
            if package == one.name
        ),
    ]
    scope, name = one.name.rpartition("/")[::2]
    return {
        "type": "platform" if one.ecosystem == "generic" else "library",
        "bom-ref": one.purl,
        **({"group": scope} if scope else {}),
        "name": name,
        "version": one.version,
        "scope": "required" if one.use else "excluded",
        **({"licenses": [_licence(one.licence)]} if one.licence else {}),
        "purl": one.purl,
        **({"properties": [{"name": USE, "value": one.use}]} if one.use else {}),
        **({"components": inner} if inner else {}),
    }


def _licence(licence: str) -> dict[str, Any]:
    return {"expression": licence} if is_expression(licence) else {"license": {"name": licence}}


def _file(path: str, content: bytes) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": sha256(content).hexdigest()}]
    return {"type": "file", "bom-ref": path, "name": path, "hashes": hashes}
