#!/usr/bin/env python3
"""Runs ours and the peers in turn on the same audio and prints ratios: compare.py SONG [--runs N] [--seconds 30,210] [--only NAME]

SONG is looped to each length (44.1 kHz stereo for separation, its mix to mono for the others). Wall time, CPU time and peak resident memory are
those of the whole process, start included, as a user of the command line has them. The figures are medians of the runs; the runs alternate.
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time

import numpy as np
import soundfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENTS = pathlib.Path(os.environ.get("AUTOVOICE_CACHE") or pathlib.Path.home() / ".cache/autovoice") / "peers"


def measure(command):
    """Wall seconds, CPU seconds, peak MiB of the command and its children."""
    start = time.monotonic()
    child = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = child.stderr.read()
    _, status, use = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{command} failed:\n{error.decode()[-2000:]}")
    return time.monotonic() - start, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024


def peer(environment, script, *arguments):
    return [ENVIRONMENTS / environment / "bin/python", "-W", "ignore", HERE / script, *arguments]


def ours(*arguments):
    return [ROOT / "autovoice", *arguments]


def looped(song, seconds, folder):
    """The song, repeated and cut to a length, in stereo and in mono."""
    samples, rate = soundfile.read(song, always_2d=True, dtype="float32")
    frames = seconds * rate
    samples = np.tile(samples, (frames // len(samples) + 1, 1))[:frames]
    stereo, mono = folder / f"stereo-{seconds}.wav", folder / f"mono-{seconds}.wav"
    soundfile.write(stereo, np.repeat(samples[:, :1], 2, axis=1) if samples.shape[1] == 1 else samples[:, :2], rate)
    soundfile.write(mono, samples.mean(axis=1), rate)
    return stereo, mono


def contests(stereo, mono, out):
    csv = out / "f0.csv"
    return {
        "separation, fast": (ours("separate", stereo, "--preset", "fast", "--out", out / "ours", "--overwrite"),
                             peer("spleeter", "spleeter_peer.py", stereo, out / "peer")),
        "F0, fcpe": (ours("pitch", mono, "--f0", "fcpe", "--out", csv, "--overwrite"),
                     peer("torchfcpe", "fcpe_peer.py", mono, out / "peer.csv")),
        "F0, swift-f0": (ours("pitch", mono, "--f0", "swift-f0", "--out", csv, "--overwrite"),
                         peer("swift-f0", "swift_f0_peer.py", mono, out / "peer.csv")),
        "speaker embedding": (ours("similarity", mono, mono),
                              peer("resemblyzer", "resemblyzer_peer.py", mono, mono)),
    }


def row(name, seconds, runs, commands):
    for command in commands:
        measure(command)  # warms the disk's cache for both
    taken = [[measure(command) for command in commands] for _ in range(runs)]
    mine, theirs = ([statistics.median(run[side][what] for run in taken) for what in range(3)] for side in range(2))
    figures = [f"{mine[what]:.{digits}f} / {theirs[what]:.{digits}f} = {mine[what] / theirs[what]:.2f}" for what, digits in ((0, 2), (1, 2), (2, 0))]
    print("| " + " | ".join([name, str(seconds), *figures]) + " |", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("song", type=pathlib.Path)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--seconds", default="30,210")
    options.add_argument("--only", default="")
    chosen = options.parse_args()
    print("| what | seconds | wall s, ours / peer | CPU s, ours / peer | peak MiB, ours / peer |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for seconds in map(int, chosen.seconds.split(",")):
            out = pathlib.Path(folder)
            for name, commands in contests(*looped(chosen.song, seconds, out), out).items():
                if chosen.only in name:
                    row(name, seconds, chosen.runs, commands)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
