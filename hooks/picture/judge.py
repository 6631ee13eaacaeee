"""Judging: what a file is, found by reading all of it; a name or the first bytes prove nothing."""

import re

from hooks.picture.decoding import opened, upright_size
from hooks.picture.judgement import Judgement, Trouble, TroubleError, digest_of
from hooks.picture.label import is_labelled

SMALL = (64, 64)
KNOWN = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "压缩文件或 Office 文件",
    b"Rar!": "压缩文件",
    b"\xd0\xcf\x11\xe0": "Office 文件",
    b"8BPS": "Photoshop 文件",
    b"II*\x00": "TIFF 图片",
    b"MM\x00*": "TIFF 图片",
    b"version https://git-lfs": "Git LFS 的占位文字",
}
PICTURE = re.compile(rb"\xff\xd8|\x89PNG|GIF8|BM|RIFF....WEBP|....ftyp", re.DOTALL)
VIDEOS = (b"ftypisom", b"ftypmp4", b"ftypqt", b"ftypM4V")
WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")
BEGINNING = 1024


def judged(data: bytes) -> Judgement:
    """The judgement on a file's bytes."""
    digest = digest_of(data)
    try:
        with opened(data) as image:
            size = upright_size(image)
            if image.format in {"JPEG", "MPO"}:
                image.draft(None, SMALL)  # read to the end, but an eighth as many pixels
            image.load()
            is_generated = is_labelled(data, image)
    except TroubleError as caught:
        if caught.trouble in {Trouble.STRANGE, Trouble.BROKEN}:
            found = _really(data)
            is_cut = PICTURE.match(data) and not found
            return Judgement(
                digest, trouble=Trouble.BROKEN if is_cut else Trouble.STRANGE, detail=found
            )
        return Judgement(digest, trouble=caught.trouble, detail=caught.detail)
    return Judgement(digest, *size, is_generated=is_generated)


def _really(data: bytes) -> str:
    """What a file is that is no picture; "" where it cannot be told."""
    start = data[:BEGINNING].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.lower().startswith(WEB) or b"<html" in start.lower():
        return "网页（HTML）"
    if any(data[4:16].startswith(video) for video in VIDEOS):
        return "视频"
    return next((name for magic, name in KNOWN.items() if start.startswith(magic)), "")
