"""The build hook: checks the catalogue, compiles it, and puts the compiled form into the wheel."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogue(BuildHookInterface):  # type: ignore[type-arg]
    """Refuses to build a broken catalogue; leaves editable installs to the YAML, so that no stale copy can win."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile `data/films.yaml` into a temporary file and force that into the wheel."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from nkfilms.catalogue import check_catalogue, load_catalogue
        from nkfilms.compilation import compiled_form

        source = Path(self.root, "data", "films.yaml")
        if problems := check_catalogue(source):
            sys.exit("\n".join(str(problem) for problem in problems))
        self.temporary = tempfile.TemporaryDirectory()
        target = Path(self.temporary.name, "films.bin")
        target.write_bytes(compiled_form(load_catalogue(source)))
        build_data["force_include"][str(target)] = "nkfilms/films.bin"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the temporary file."""
        if version != "editable":
            self.temporary.cleanup()
