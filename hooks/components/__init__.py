"""Components: what others wrote and the site ships or is built with, as it is installed here.

A library that knows nothing of the site around it. What there is, the lock files say; which
version of it and under which licence, what is installed. Only which of it reaches the readers
is written down here (``shipped``), and tests hold that against the scripts and pages.
"""

from hooks.components.component import Component
from hooks.components.cyclonedx import cyclonedx
from hooks.components.installed import components, state

__all__ = ["Component", "components", "cyclonedx", "state"]
