"""Builds style and script of the web application before the package is packed, if `make web` has not done so yet."""

import shutil
import subprocess
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

_HERE = Path(__file__).parent


class Build(build_py):
    """`build_py` with npm before it; an editable install goes without, `make` builds for it."""

    def run(self) -> None:
        """Build what is missing, then what setuptools builds."""
        built = _HERE / "src/accord/interfaces/web/static/app.js"
        if not built.exists() and not self.editable_mode:
            npm = shutil.which("npm")
            if npm is None:
                message = "the web application is built with npm: install Node.js 20 or newer, then build again"
                raise SystemExit(message)
            subprocess.run([npm, "ci", "--ignore-scripts"], cwd=_HERE / "web", check=True)  # noqa: S603
            subprocess.run([npm, "run", "build"], cwd=_HERE / "web", check=True)  # noqa: S603
        super().run()


setup(cmdclass={"build_py": Build})
