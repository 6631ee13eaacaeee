"""Questionnaires (填表): somebody else's form, filled from the entries wherever it is marked."""
