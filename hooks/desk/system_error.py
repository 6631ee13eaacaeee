"""What the system refuses, in a sentence: why something was not read or written, and what to do."""

import errno

SENTENCES = {
    "磁盘满了，写不下{}。腾出空间后再运行一次。": (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
    "没有权限，或文件正被别的程序打开{}。关掉那个程序，或换一个文件夹，再运行一次。": (
        errno.EACCES,
        errno.EPERM,
    ),
    "这个磁盘只能读，不能写{}。换一个能写的文件夹，再运行一次。": (errno.EROFS,),
    "文件夹被别的程序占用，或是单独挂载的磁盘{}，换不下来。换一个文件夹，例如它里面的 site。": (
        errno.EBUSY,
        errno.EXDEV,
        errno.ENOTEMPTY,
    ),
    "名字太长，系统不收{}。改短后再运行一次。": (errno.ENAMETOOLONG,),
    "名字或路径里有系统不收的字符{}。换一个名字，再运行一次。": (errno.EINVAL, errno.EILSEQ),
    "文件或文件夹不见了{}，可能刚被改名、移走或删掉。看看它还在不在，再运行一次。": (errno.ENOENT,),
    "该是文件夹的地方有一个同名的文件{}。把它移走或改名，再运行一次。": (
        errno.EEXIST,
        errno.ENOTDIR,
    ),
    "该是文件的地方有一个同名的文件夹{}。把它移走或改名，再运行一次。": (errno.EISDIR,),
    "链接绕成了圈{}。删掉它，放上真的文件或文件夹。": (errno.ELOOP,),
    "同时打开的文件太多{}。关掉别的程序，再运行一次。": (errno.EMFILE, errno.ENFILE),
}
BY_NUMBER = {number: text for text, numbers in SENTENCES.items() for number in numbers}
WRITING = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
SHOWN = 80
"""Characters of a path: its end says most."""


def sentence(caught: OSError) -> str:
    """The error as a sentence, with the file or folder that it is about; ours are sentences."""
    if caught.errno is None:
        return str(caught)
    name = str(_written(caught) or "")
    shown = name if len(name) <= SHOWN else f"…{name[-SHOWN:]}"
    where = f"（{shown}）" if shown else ""
    known = BY_NUMBER.get(caught.errno)
    return known.format(where) if known else f"读写文件时出错{where}：{caught.strerror or caught}。"


def _written(caught: OSError) -> object:
    """Of two files, from one to another, it is the other's disk that is full or not to be written."""
    is_of_goal = caught.errno in WRITING and caught.filename2 is not None
    return caught.filename2 if is_of_goal else caught.filename
