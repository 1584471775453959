"""Reads and writes CTranslate2's model.bin."""

import struct

import numpy as np

KINDS = [np.float32, np.int8, np.int16, np.int32, np.float16]


class Model:
    """head: the bytes before the variables; variables: name -> array; aliases: pairs of names."""

    def __init__(self, data):
        self._data, self._at = data, 0
        (version,) = self._take("<I")
        assert version == 6, version
        self.name = self._string()
        (self.revision,) = self._take("<I")
        self.variables = dict(self._variable() for _ in range(self._take("<I")[0]))
        self.aliases = [(self._string(), self._string()) for _ in range(self._take("<I")[0])]
        assert self._at == len(data)

    def without(self, prefixes):
        """The file with fewer variables."""
        kept = {name: value for name, value in self.variables.items() if not name.startswith(prefixes)}
        aliases = [(a, b) for a, b in self.aliases if b in kept]
        out = [struct.pack("<I", 6), _text(self.name), struct.pack("<II", self.revision, len(kept))]
        for name, value in kept.items():
            shape = struct.pack(f"<B{value.ndim}I", value.ndim, *value.shape)
            kind = next(i for i, dtype in enumerate(KINDS) if value.dtype == dtype)
            out += [_text(name), shape, struct.pack("<BI", kind, value.nbytes), value.tobytes()]
        out.append(struct.pack("<I", len(aliases)))
        out += [_text(text) for pair in aliases for text in pair]
        return b"".join(out)

    def _take(self, form):
        values = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return values

    def _string(self):
        (length,) = self._take("<H")
        return self._take(f"<{length}s")[0][:-1].decode()

    def _variable(self):
        name = self._string()
        (rank,) = self._take("<B")
        shape = self._take(f"<{rank}I")
        kind, size = self._take("<BI")
        values = np.frombuffer(self._data, KINDS[kind], size // np.dtype(KINDS[kind]).itemsize, self._at)
        self._at += size
        return name, values.reshape(shape)


def _text(text):
    return struct.pack("<H", len(text) + 1) + text.encode() + b"\0"
