#!/usr/bin/env python3
"""Converts songs/A_male_dry to the voice libri_1688 with our command line and prints one Markdown table.

convert_songs.py EVAL_DIR [--true-stems] [--work DIR] [--autovoice COMMAND] [--extra "OPTIONS"]
--true-stems gives the song as vocals and instrumental, so that separation plays no part.
"""
import argparse
import pathlib
import shlex
import tempfile

import numpy as np
import soundfile as sf

import audio
import pitch
import product
import speaker


def well_formed(song, out):
    x, y = (sf.read(str(p), always_2d=True) for p in (song, out))
    peak = float(np.abs(y[0]).max())
    return [("frames, channels, rate as the song", "yes" if (x[0].shape, x[1]) == (y[0].shape, y[1]) else
             f"NO: {y[0].shape} at {y[1]} Hz for {x[0].shape} at {x[1]} Hz"),
            ("all finite", "yes" if np.isfinite(y[0]).all() else "NO"),
            ("peak; samples at full scale", f"{peak:.3f}; {int((np.abs(y[0]) >= 1.0).sum())}")]


def melody(truth, path, semitones):
    s = pitch.scores(pitch.read_contour(truth), pitch.praat_contour(*audio.read(path)), semitones)
    return f"{s['rpa']:.3f}; {s['octave_error']:.3f}; {s['voicing_false_alarm']:.3f}"


def judge(eval_dir, tool, true_stems, extra):
    song, target = eval_dir / "songs/A_male_dry", sorted((eval_dir / "speech/libri_1688").glob("*.flac"))
    mixture, vocals, truth = song / "mixture.flac", song / "vocals.flac", song / "vocals.f0.csv"
    tool.add_voice("libri_1688", target)
    sources = ["--vocals", vocals, "--instrumental", song / "instrumental.flac"] if true_stems else [mixture]
    out, converted, printed = tool.convert("A_male_dry", "libri_1688", sources, extra)
    semitones = printed["metadata"]["transposition_semitones"]
    label = "RPA; octave errors; voicing false alarm (Praat)"
    return well_formed(mixture, out) + [
        ("transposition, semitones", semitones),
        (label, melody(truth, converted, semitones)),
        (label + ", untouched vocals", melody(truth, vocals, 0)),
        ("similarity to target", f"{speaker.similarity([converted], target):.3f}"),
        ("similarity to target, untouched vocals", f"{speaker.similarity([vocals], target):.3f}"),
        ("similarity to source", f"{speaker.similarity([converted], [vocals]):.3f}")]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval_dir", type=pathlib.Path)
    options.add_argument("--true-stems", action="store_true")
    options.add_argument("--work", type=pathlib.Path, help="keep what is made here")
    options.add_argument("--autovoice", help="command to judge instead of the launcher at the repository's root")
    options.add_argument("--extra", default="", help="more options for `autovoice convert`")
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tool = product.Product(args.work or scratch, args.autovoice)
        rows = judge(args.eval_dir, tool, args.true_stems, shlex.split(args.extra))
    print("| songs/A_male_dry to libri_1688 | |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    main()
