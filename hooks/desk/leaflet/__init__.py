"""Leaflets (折页): a county's venues on one folded A3, for riders and elders who look for a door."""
