"""The project's own scalar types: what people write, read strictly and kept as written.

Scalars arrive as text, never as YAML's guesses, and pydantic's lax mode is
not used: it takes ``1_000``, ``1e5``, ``nan`` and ``on``. Each module holds
one type and the function that reads it; what it cannot read it refuses with a
sentence that a member of staff understands.
"""
