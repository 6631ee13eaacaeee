"""``python -m tests.desk.saved_workbook``: the export of a small site, saved again by LibreOffice.

What other programs make of a workbook cannot be told from what openpyxl writes; their file is
kept beside the tests, and importing it has to change nothing.
"""

import subprocess
import tempfile
from pathlib import Path

from hooks import cli
from tests.conftest import Site
from tests.county import COUNTY
from tests.desk.sketches import BRAND, KEPT, WITH_FIGURES, WRITTEN

FOLDER = Path(__file__).parent / "workbooks"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = Site(Path(folder) / "site")
        made.write({**COUNTY, KEPT: WRITTEN, BRAND: WITH_FIGURES})
        cli.main(["export", "--root", str(made.root), folder])
        convert = ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
        saved = Path(folder) / "saved"
        subprocess.run([*convert, "--outdir", str(saved), f"{folder}/群团品牌.xlsx"], check=True)
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / "libreoffice.xlsx").write_bytes((saved / "群团品牌.xlsx").read_bytes())


if __name__ == "__main__":
    main()
