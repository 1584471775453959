"""Drives the command line under judgement, with voices of its own so that the user's stay as they are."""
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Product:
    def __init__(self, work, command=None):
        self.work = pathlib.Path(work)
        self.command = [command or str(ROOT / "autovoice")]
        self.environment = dict(os.environ, AUTOVOICE_DATA=str(self.work / "data"))
        self.voices = set()

    def add_voice(self, voice_id, files):
        if voice_id not in self.voices:
            self._run("voice", "add", voice_id, *map(str, files))
            self.voices.add(voice_id)

    def convert(self, name, voice_id, sources, extra=()):
        """Converts to a voice, or to a blend such as anna:0.6,ben:0.4; returns (mixed file, file of the converted voice alone, the printed JSON)."""
        folder = self.work / name
        folder.mkdir(parents=True, exist_ok=True)
        out, stems = folder / "out.wav", folder / "stems"
        printed = self._run("convert", *map(str, sources), "--blend" if ":" in voice_id else "--voice", voice_id, "--out", str(out),
                            "--stems", str(stems), "--json", "--overwrite", *extra)
        return out, stems / "converted.wav", json.loads(printed)

    def _run(self, *words):
        done = subprocess.run(self.command + list(words), env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(self.command + list(words))}\nexit code {done.returncode}\n{done.stderr[-2000:]}")
        return done.stdout
