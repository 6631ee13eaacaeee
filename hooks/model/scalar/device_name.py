"""Device names: what no file on Windows can be called, whatever its ending."""

import re

DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE
)


def is_device_name(name: str) -> bool:
    """Whether Windows keeps ``name`` for a device."""
    return DEVICE.fullmatch(name) is not None
