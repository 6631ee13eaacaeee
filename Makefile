# Every target does its own set-up: see hooks/bootstrap.py.
# More words for a target go into ARGS: make test ARGS="-k slug"

PYTHON ?= python3
ARGS ?=

TARGETS = site preview quntuan demo check test lint bench bench-preview bench-map bench-search audit fuzz disasters advisories setup setup-test pins clean clean-all

.PHONY: $(TARGETS) help
.NOTPARALLEL:

$(TARGETS):
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { echo "✗ 缺少 Python：请先安装 Python 3.11 或更新的版本。" >&2; exit 2; }
	@"$(PYTHON)" -I hooks/bootstrap.py $@ $(ARGS)

help:
	@"$(PYTHON)" -I hooks/bootstrap.py || true
