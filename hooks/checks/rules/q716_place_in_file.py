"""Q716: a document or a film beside the pages by hand that says where a photo was taken."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.attachment import Attachment
from hooks.entries.problem import Finding
from hooks.trace import Sort

REMEDY = "视频用剪辑软件重新导出一份；文档里的照片，先用看图软件另存为 .png 再插进去；压缩包里的照片也一样。"


def check(file: Attachment) -> Iterator[Finding]:
    if file.traces and Sort.PLACE in file.traces.sorts:
        yield Finding(file.place, f"“{file.name}”里记着拍摄的地点（经纬度）。", REMEDY)


RULE = Rule(
    code="Q716",
    title="文件里记着拍摄地点",
    subject=Attachment,
    check=check,
    why="手机拍的照片和视频记着经纬度，放进文档、压缩包里也还在；在家里拍的，就是家的位置。",
)
