"""Patrols (巡查): who has which venues to look at, on paper, in a workbook, in a calendar."""
