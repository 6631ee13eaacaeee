"""Review (三审三校): the sheet to sign, and the record of each reading."""
