"""The staff's desk: entries edited, taken in from workbooks and given out as such."""
