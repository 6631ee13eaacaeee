"""What the audit prints, and the table that it leaves."""

from collections.abc import Iterator, Sequence

from tests.audit.figure import Figure

MOST = 12  # faults of one figure that are printed


def line(figure: Figure) -> str:
    """One figure, with what keeps it from its bar."""
    mark = "✓" if figure.is_reached else "✗"
    told = f"{mark} {figure.measure} {figure.page}：{figure.found}（{figure.bar}）"
    return told if figure.is_reached else "\n".join((told, *_faults(figure)))


def table(figures: Sequence[Figure]) -> Iterator[str]:
    """Lines in Markdown: all figures, then the faults of those that fall short."""
    short = [figure for figure in figures if not figure.is_reached]
    yield f"# 网站体检\n\n{len(figures)} 项，未达标 {len(short)} 项。\n"
    yield "| | 项目 | 网页 | 实测 | 标准 |\n|---|---|---|---|---|"
    for one in figures:
        mark = "✓" if one.is_reached else "✗"
        yield f"| {mark} | {one.measure} | {one.page} | {one.found} | {one.bar} |"
    for one in short:
        yield f"\n## {one.measure} {one.page}\n"
        yield from (f"- `{fault}`" for fault in one.faults)


def _faults(figure: Figure) -> Iterator[str]:
    yield from (f"    {fault}" for fault in figure.faults[:MOST])
    if len(figure.faults) > MOST:
        yield f"    还有 {len(figure.faults) - MOST} 处，见表"
