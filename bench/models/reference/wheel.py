"""Members of a wheel, which is a zip."""

import pathlib
import tempfile
import zipfile


def unpacked(wheel, folder_in_wheel):
    """A temporary folder (keep the object) and the path within it."""
    holder = tempfile.TemporaryDirectory()
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(folder_in_wheel):
                archive.extract(name, holder.name)
    return holder, pathlib.Path(holder.name, folder_in_wheel)
