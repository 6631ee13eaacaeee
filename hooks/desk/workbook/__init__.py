"""Workbooks: entries as sheets, for people who keep lists in Excel."""
