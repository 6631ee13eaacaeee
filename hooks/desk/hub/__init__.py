"""The hub: a city's or province's site from what its counties publish (ADR 39).

Listed in 联播.yml; fetched, judged and kept county by county; merged; written as entries that the
build makes a site of. What comes from a county is foreign: nothing of it is trusted to be what it says.
"""
