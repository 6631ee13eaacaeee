"""MkDocs' own words in Chinese: what it says of the settings and of pages by hand.

What is not known here is quoted, in a sentence that says whose words they are.
"""

import logging
import re

DESK = "/_desk/"
DETAILS = (
    (r'The "(.+)" plugin is not installed', "没有安装插件“{0}”。不用就删掉它"),
    (r"Unrecognised theme name: '(.*?)'.*", "没有安装主题“{0}”。本网站用的是 material"),
    (r"The path '(.+)' isn't an existing .*", "没有“{0}”这个文件或文件夹"),
    (r"The path set in custom_dir \('(.+)'\) does not exist\.", "custom_dir 写的文件夹“{0}”不存在"),
    (r"Required configuration not provided\.", "没有写"),
    (r"Expected type: <class 'bool'> but received: .*", "只能写 true 或 false"),
    (r"Expected type: <class 'str'> but received: .*", "要写一行文字"),
    (r"Expected a list of items, but a .* was given\.", "要写成列表，每项一行，前面加 - "),
    (r"'(.+)' is not a valid Markdown Extension name\.", "没有“{0}”这个 Markdown 扩展"),
    (r"Failed to load extension '(.+?)'.*", "装不上 Markdown 扩展“{0}”"),
    (r"Cannot import path '(.+)' as a Python module", "读不了“{0}”这个程序文件"),
)
SENTENCES = (
    (r"Config value '(.+?)': (.*)", "mkdocs.yml 里的 {0} 不对：{1}。"),
    (r"Config file '(.+)' does not exist\.", "没有设置文件 {0}。"),
    (
        r"Inherited config file '(.+)' does not exist at '.*'\.",
        "mkdocs.yml 里 INHERIT 写的文件“{0}”不存在。删掉这一行，或放上那个文件。",
    ),
    (r"Aborted with (?:a|\d+) configuration errors?.*", "设置有上面列出的错误。改好后再运行一次。"),
    (r"Aborted with a BuildError!?.*", "网页有上面列出的错误。改好后再运行一次。"),
    (
        r"Aborted with .* in strict mode!",
        "网页里有上面列出的问题，例如断了的链接。改好后再运行一次。",
    ),
    (
        r"MkDocs encountered an error parsing the configuration file: (.*)",
        "mkdocs.yml 写得不对，读不出来：{0}",
    ),
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but the target(?: '.+')? is not found among .*",
        "“{0}”里的链接“{1}”断了：没有这个文件。",
    ),
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but .*(?:anchor|no such).*",
        "“{0}”里的链接“{1}”断了：那一页没有 # 后面的这个位置。",
    ),
    (
        r"Doc file '(.+?)' contains an unrecognized relative link '(.+?)', .*",
        "“{0}”里的链接“{1}”不是文件名：写上完整的文件名，例如 about.md。",
    ),
    (
        r"Doc file '(.+?)' contains an absolute link '(.+?)', .*",
        "“{0}”里的链接“{1}”以 / 开头，在子目录和 U 盘里打不开：写成相对的文件名。",
    ),
    (
        r"A reference to '(.+)' is included in the 'nav' configuration, which is not found .*",
        "mkdocs.yml 的导航（nav）里写了“{0}”，没有这个文件。",
    ),
    (
        r"Excluding '(.+)' from the site because it conflicts with '(.+)'\.",
        "“{0}”和“{1}”会是同一个网页，只留一个。",
    ),
    (r'\[[0-9:]+\] "GET (.+) HTTP/[0-9.]+" code 404', "有人打开了没有的网页：{0}。"),
    (r"File not found: (.+)", "没有“{0}”这个文件。"),
    (r"Encoding error reading file: (.+)", "“{0}”不是用 UTF-8 保存的。"),
)
FOREIGN = "MkDocs 说：{}"
CHINESE = re.compile("[\u4e00-\u9fff]")


def in_chinese(message: str) -> str:
    """A message of MkDocs as a sentence; one that is Chinese already is our own."""
    for pattern, sentence in SENTENCES:
        if found := re.fullmatch(pattern, message.strip(), re.DOTALL):
            return sentence.format(*map(_detail, found.groups()))
    return message if CHINESE.search(message) else FOREIGN.format(message)


def _detail(words: str) -> str:
    for pattern, sentence in DETAILS:
        if found := re.fullmatch(pattern, words.strip(), re.DOTALL):
            return sentence.format(*found.groups())
    return words


class InChinese(logging.Formatter):
    """Of a log that people read."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the base's name
        """The message; the trace of a fault of ours stays behind it."""
        return in_chinese(record.message)


def is_for_people(record: logging.LogRecord) -> bool:
    """Of what it does MkDocs tells much, in English; what is wrong, and what we say, is enough."""
    is_own = record.name.startswith("mkdocs.hooks")
    is_of_desk = f'"GET {DESK}' in record.getMessage()  # its pages lead to the preview's files
    return is_own or (record.levelno >= logging.WARNING and not is_of_desk)
