"""The command line ``quntuan``: the only part that prints.

One command a module: ``declare(command)`` says what can be written behind it, ``run(arguments)``
does it and returns the exit status: 0 all is well, 1 something must be fixed, 2 the
command was misused. Only the module of the command that was asked for is loaded.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from hooks.cli.command import Command, Purpose, overview
from hooks.cli.parser import Misuse, Parser, parse, parser
from hooks.desk import system_error

READER_LEFT = 141
"""As shells have it: whoever read our words, such as head, has enough of them."""


COMMANDS = (
    Command("desk", "桌面", "在浏览器里填表写条目，旁边就是网页", Purpose.WRITE),
    Command("new", "新建", "新建一个条目，一项一项问，或一行写完", Purpose.WRITE),
    Command("rename", "改名", "给条目改名，提到它的地方都跟着改，网址不变", Purpose.WRITE),
    Command("template", "填报表", "生成空的 Excel 填报表，或一个镇街的阵地核对表", Purpose.WRITE),
    Command("import", "导入", "把填好的 Excel 表写成条目，Word、文本写成草稿", Purpose.WRITE),
    Command("export", "导出", "把现有条目导出成 Excel 表，改好再导入", Purpose.WRITE),
    Command("patrol", "巡查", "巡查单：哪些阵地该去看一看，一个单位或镇街一份", Purpose.WRITE),
    Command("locate", "坐标", "换算坐标：一个位置在三种坐标系里各是多少", Purpose.WRITE),
    Command("check", "检查", "检查条目，说清每处问题在哪里、为什么、怎么改", Purpose.LOOK),
    Command("links", "链接", "通向别的网站的链接：还能打开、搬了、没了", Purpose.LOOK),
    Command("diff", "对比", "一次改动让公开的网站变了什么，用大白话说", Purpose.LOOK),
    Command("review", "审核", "三审：登记谁审过，打印送审单，看审到了哪里", Purpose.LOOK),
    Command("preview", "预览", "在本机预览，改了文件自动更新", Purpose.LOOK),
    Command("build", "生成", "检查条目并生成网站", Purpose.PUBLISH),
    Command("hub", "联播", "把几个县公开的数据合成一个市、一个省的网站", Purpose.PUBLISH),
    Command(
        "generate",
        "导出源文件",
        "导出全部源文件（Markdown），不用本程序也能生成",
        Purpose.PUBLISH,
    ),
    Command("verify", "核对", "网上的和生成的是不是一样：缺了、变了、多出什么", Purpose.PUBLISH),
    Command("compile", "汇编", "一个县的全部品牌，编成一个 Word 文档", Purpose.HAND_ON),
    Command("fill", "填表", "照记号填好上级的表，数字带口径和来源", Purpose.HAND_ON),
    Command("article", "公众号", "品牌或县的公众号文章，一个按钮复制", Purpose.HAND_ON),
    Command("leaflet", "折页", "一个县的阵地印成一张 A3 折页，骑手、老人用", Purpose.HAND_ON),
    Command("report", "报告", "全站有什么、缺什么、哪些旧了、哪些没核实", Purpose.ASK),
    Command("reconcile", "数字对账", "互相对不上的数字，只列出来，不改", Purpose.ASK),
    Command("find-person", "查人", "一个姓名在哪些条目、页面、文件名和照片信息里", Purpose.ASK),
    Command("schema", "格式", "输出条目格式的 JSON Schema", Purpose.PROGRAM),
)
HELP = ("help", "帮助", "-h", "--help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; without one, say which there are."""
    _print_somewhere()
    atexit.register(gc.freeze)  # else Python, ending, looks for garbage among all entries
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] and words[0] in HELP:
        words = [*words[1:2], "--help"][: len(words)]
    try:
        if words and words != ["--help"]:
            arguments = parse(parser_for(words), words)
            status: int = arguments.run(arguments)
        else:
            status = 0
            sys.stdout.writelines(f"{line}\n" for line in overview(COMMANDS))
        sys.stdout.flush()
    except Misuse as caught:
        return _end(2, str(caught))
    except KeyboardInterrupt:
        return _end(130, "已停止。")
    except BrokenPipeError:
        return _end(READER_LEFT)
    except OSError as caught:
        return _end(1, system_error.sentence(caught))
    except MemoryError:
        return _end(1, "内存不够。关掉别的程序，再运行一次。")
    return status


def parser_for(words: Sequence[str]) -> Parser:
    """It knows all commands by name, and what may follow that of the one which is asked for."""
    commands = parser()
    subparsers = commands.add_subparsers(
        title="命令", metavar="命令", dest="command", required=True
    )
    for command in COMMANDS:
        own = subparsers.add_parser(command.name, aliases=[command.chinese], help=command.summary)
        if words[0] in command.names:
            command.module.declare(own)
            own.set_defaults(run=command.module.run)
    return commands


def _end(status: int, words: str = "") -> int:
    """Say why, and leave; what can no longer be printed must not make Python say so once more."""
    for stream, text in ((sys.stdout, ""), (sys.stderr, f"{words}\n" if words else "")):
        try:
            stream.write(text)
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return status


def _print_somewhere() -> None:
    """A Windows console may have another code page; what it cannot show must not end the run.

    Nor must a program that started us without any output.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or sys.stdout
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
