#!/usr/bin/env python3
"""Does 'autovoice bench' find a slowed stage, and leave the same build alone? Tries both again and again on this machine, as it is.

  bench/regression/tries.py --tries 20 --seconds 0.6 --out tries.csv [-- OPTIONS OF BENCH]

Makes a copy of the build whose conversion stage sleeps 20 % longer (java/), a short song of our own code, and lets each try be one call of
'bench --against': once the same build against itself, once the slowed copy against the build. Needs Python 3 and a JDK, nothing else.
With --stored the build is compared with a profile stored before the tries instead ('bench --baseline').
"""
import argparse
import csv
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAGES = ("separation", "f0_extraction", "conversion", "mixing", "total")


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--tries", type=int, default=20)
    asked.add_argument("--seconds", type=float, default=0.6, help="length of the song")
    asked.add_argument("--share", default="0.2", help="by how much the conversion stage is slowed")
    asked.add_argument("--best-of", type=int, default=5, help="runs in a turn")
    asked.add_argument("--stored", action="store_true", help="compare with a stored profile")
    asked.add_argument("--out", default="tries.csv")
    asked.add_argument("further", nargs="*", help="options of bench, such as --preset=draft")
    options = asked.parse_args()
    further = options.further or ["--preset=draft", "--device=cpu"]
    with tempfile.TemporaryDirectory(prefix="autovoice-tries") as folder:
        scratch = Path(folder)
        plain = ROOT / "autovoice"
        song = short_song(plain, scratch, options.seconds)
        slowed = slowed_copy(scratch)
        environment = {**os.environ, "AUTOVOICE_SLOWED": options.share}
        call = ["bench", "--song", str(song), "--voice", "autovoice-demo", *further]
        compare = ["--against", str(plain), "--best-of", str(options.best_of)]
        if options.stored:
            compare = ["--baseline", str(scratch / "before.json")]
            subprocess.run([plain, "-q", *call, "--save", compare[1]], check=True, stdout=subprocess.DEVNULL)
        kinds = {"same": plain, "slowed": slowed}
        rows = []
        with open(options.out, "w", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(["try", "build", "exit_code", "regressed", "runs", "seconds"]
                           + [f"{stage}_{what}" for stage in STAGES for what in ("change", "ratio", "low", "high")])
            for n in range(1, options.tries + 1):
                for kind, launcher in kinds.items():
                    rows.append(one(n, kind, [launcher, "-q", *call, *compare, "--json"], environment))
                    table.writerow(rows[-1])
                    file.flush()
                    print(*rows[-1][:6], "conversion", *rows[-1][14:18], "total", *rows[-1][22:], flush=True)
        tell(rows)


def one(n, kind, command, environment):
    start = time.monotonic()
    ended = subprocess.run(command, env=environment, stdout=subprocess.PIPE)
    seconds = round(time.monotonic() - start, 1)
    if ended.returncode not in (0, 11):
        sys.exit(f"bench ended with {ended.returncode}")
    found = json.loads(ended.stdout)["comparison"]
    row = [n, kind, ended.returncode, found["regressed"], len(found["stages"]["total"]["after_ms"]), seconds]
    for stage in STAGES:
        finding = found["stages"][stage]
        row += [finding["change"], *(round(finding[key], 4) for key in ("ratio", "low", "high"))]
    return row


def tell(rows):
    for kind in ("same", "slowed"):
        of_kind = [row for row in rows if row[1] == kind]
        regressions = sum(row[3] for row in of_kind)
        print(f"{kind}: {regressions} of {len(of_kind)} called a regression")


def short_song(launcher, scratch, seconds):
    """The beginning of the demo song, a few seconds in; the demo adds the voice too."""
    subprocess.run([launcher, "-q", "demo", "--no-models", "--out", scratch / "demo"], check=True, stdout=subprocess.DEVNULL)
    short = scratch / "song.wav"
    short.write_bytes(part((scratch / "demo" / "demo-song.wav").read_bytes(), 3, seconds))
    return short


def part(riff, start, seconds):
    """Some seconds of a RIFF file. Python's own module knows no extensible format."""
    at, chunks = 12, {}
    while at + 8 <= len(riff):
        size = struct.unpack_from("<I", riff, at + 4)[0]
        chunks[riff[at:at + 4]] = riff[at + 8:at + 8 + size]
        at += 8 + size + size % 2
    rate, block = struct.unpack_from("<I4xH", chunks[b"fmt "], 4)
    data = chunks[b"data"][start * rate * block:int((start + seconds) * rate) * block]
    body = b"WAVE" + b"".join(
        name + struct.pack("<I", len(chunk)) + chunk for name, chunk in ((b"fmt ", chunks[b"fmt "]), (b"data", data)))
    return b"RIFF" + struct.pack("<I", len(body)) + body


def slowed_copy(scratch):
    """The launcher and its jars, with the Main of java/ in the place of theirs."""
    lib = scratch / "slowed" / "bootstrap" / "target" / "dist" / "lib"
    shutil.copytree(ROOT / "bootstrap" / "target" / "dist" / "lib", lib)
    (lib.parent / "built").touch()
    shutil.copy2(ROOT / "autovoice", scratch / "slowed" / "autovoice")
    classes = scratch / "classes"
    source = ROOT / "bench/regression/java/io/autovoice/bootstrap/Main.java"
    subprocess.run(["javac", "-proc:none", "-d", classes, "-cp", f"{lib}/*", source], check=True)
    jar = next(lib.glob("autovoice-bootstrap*.jar"))
    subprocess.run(["jar", "uf", jar, "-C", classes, "."], check=True)
    return scratch / "slowed" / "autovoice"


if __name__ == "__main__":
    main()
