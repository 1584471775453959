#!/usr/bin/env python3
"""Converts songs/A_male_dry to four voices with our command line and prints Markdown tables.

convert_songs.py EVAL_DIR [--song DIR] [--true-stems] [--work DIR] [--autovoice COMMAND] [--extra "OPTIONS"]
--song takes another folder with mixture.flac, vocals.flac, instrumental.flac and vocals.f0.csv (10 ms contour).
--true-stems gives the song as vocals and instrumental, so that separation plays no part.
A voice is made of the reference files in pairs.json; its unseen files are only compared with.
"""
import argparse
import json
import pathlib
import shlex
import tempfile

import numpy as np
import soundfile as sf

import audio
import pitch
import product
import speaker

PAIRS = json.loads((pathlib.Path(__file__).parent / "pairs.json").read_text())


def well_formed(song, out):
    x, y = (sf.read(str(p), always_2d=True) for p in (song, out))
    same = (x[0].shape, x[1]) == (y[0].shape, y[1])
    finite = bool(np.isfinite(y[0]).all())
    return "yes" if same and finite and np.abs(y[0]).max() < 1 else f"NO: {y[0].shape}, {y[1]} Hz, finite {finite}"


def melody(truth, path, semitones):
    return pitch.scores(pitch.read_contour(truth), pitch.praat_contour(*audio.read(path)), semitones)


def judge(eval_dir, song, tool, target, true_stems, extra):
    files = {kind: [eval_dir / f for f in PAIRS["targets"][target][kind]] for kind in ("reference", "unseen")}
    vocals = song / "vocals.flac"
    tool.add_voice(target, files["reference"])
    sources = ["--vocals", vocals, "--instrumental", song / "instrumental.flac"] if true_stems else [song / "mixture.flac"]
    extra = [*extra, "--profile", str(tool.work / target / "profile")]
    out, converted, printed = tool.convert(target, target, sources, extra)
    tool.convert(target, target, sources, extra)  # once more: now the voice's features are there
    breakdown = json.loads((tool.work / target / "profile" / "performance_breakdown.json").read_text())
    semitones = printed["metadata"]["transposition_semitones"]
    scores = melody(song / "vocals.f0.csv", converted, semitones)
    seconds = sf.info(str(converted)).duration
    return {"target": target, "semitones": semitones, "well formed": well_formed(song / "mixture.flac", out),
            "seen": speaker.similarity([converted], files["reference"]),
            "unseen": speaker.similarity([converted], files["unseen"]),
            "source": speaker.similarity([converted], [vocals]),
            "untouched": speaker.similarity([vocals], files["unseen"]),
            "rpa": scores["rpa"], "octave": scores["octave_error"], "alarm": scores["voicing_false_alarm"],
            "rtf": breakdown["stage_timings_ms"]["conversion"] / 1000 / seconds}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval_dir", type=pathlib.Path)
    options.add_argument("--song", type=pathlib.Path)
    options.add_argument("--targets", default=",".join(PAIRS["targets"]))
    options.add_argument("--true-stems", action="store_true")
    options.add_argument("--work", type=pathlib.Path, help="keep what is made here")
    options.add_argument("--autovoice", help="command to judge instead of the launcher at the repository's root")
    options.add_argument("--extra", default="", help="more options for `autovoice convert`")
    args = options.parse_args()
    song = args.song or args.eval_dir / "songs/A_male_dry"
    with tempfile.TemporaryDirectory() as scratch:
        tool = product.Product(args.work or scratch, args.autovoice)
        rows = [judge(args.eval_dir, song, tool, target, args.true_stems, shlex.split(args.extra))
                for target in args.targets.split(",")]
    print(f"{song.name}, similarity to the voice's own files and to unseen ones; F0 by Praat against the truth; conversion stage\n")
    print("| target | semitones | length, rate, finite, unclipped | to its files | to unseen | untouched to unseen | to source"
          " | nearer to target | RPA | octave errors | voicing false alarm | RTF |\n" + "|---" * 12 + "|")
    for r in rows:
        print(f"| {r['target']} | {r['semitones']:+.0f} | {r['well formed']} | {r['seen']:.3f} | {r['unseen']:.3f} | {r['untouched']:.3f} | {r['source']:.3f}"
              f" | {'yes' if min(r['seen'], r['unseen']) > r['source'] else 'NO'} | {r['rpa']:.3f} | {r['octave']:.3f} | {r['alarm']:.3f} | {r['rtf']:.3f} |")
    mean = {key: np.mean([r[key] for r in rows]) for key in ("seen", "unseen", "untouched", "source", "rpa", "octave", "alarm", "rtf")}
    print(f"| **mean** | | | {mean['seen']:.3f} | {mean['unseen']:.3f} | {mean['untouched']:.3f} | {mean['source']:.3f} | | {mean['rpa']:.3f} | {mean['octave']:.3f}"
          f" | {mean['alarm']:.3f} | {mean['rtf']:.3f} |")


if __name__ == "__main__":
    main()
