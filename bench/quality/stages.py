#!/usr/bin/env python3
"""Scores separation and F0 through our command line and prints Markdown tables.

stages.py EVAL_DIR [--work DIR] [--presets draft,fast,balanced] [--only separation|f0|presets]
The mixes are made by make_mixes.py; F0 is scored on the clean recordings and with white noise at 20 dB.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import soundfile as sf

import audio
import pitch
import product
import signals
import speaker

HERE = pathlib.Path(__file__).resolve().parent
MIXES = ("B_panned", "C_reverb", "D_two_voices")
NOISE_DB = -20.0  # against the recording's RMS


def rows(header, body):
    print("| " + " | ".join(header) + " |\n|" + "---|" * len(header))
    for row in body:
        print("| " + " | ".join(map(str, row)) + " |", flush=True)
    print()


def songs(eval_dir, work, seed):
    subprocess.run([sys.executable, HERE / "make_mixes.py", eval_dir, work / "mixes", str(seed)], check=True, stdout=subprocess.DEVNULL)
    mixture = lambda folder: next(folder.glob("mixture.*"))
    folders = [eval_dir / "songs/A_male_dry"] + [work / "mixes" / name for name in MIXES]
    return [(folder.name, folder, mixture(folder)) for folder in folders]


def separation(tool, eval_dir, work, presets, seed):
    def score(preset, name, truth, mixture):
        out = work / f"stems-{preset}-{name}"
        tool._run("separate", str(mixture), "--out", str(out), "--preset", preset, "--overwrite")
        s = signals.stems(truth, out)
        return s["vocals"]["si_sdr_db"], s["instrumental"]["si_sdr_db"]

    body = []
    for preset in presets:
        scores = [score(preset, *song) for song in songs(eval_dir, work, seed)]
        body.append([preset] + [f"{v:.1f} / {i:.1f}" for v, i in scores] + [f"{np.mean(scores):.1f}"])
    rows(("SI-SDR vocals / instrumental, dB", "A_male_dry") + MIXES + ("mean",), body)


def f0(tool, eval_dir, work):
    files = [(eval_dir / "singing/vocadito_1.flac", eval_dir / "singing/vocadito_1.f0.csv"),
             (eval_dir / "songs/A_male_dry/vocals.flac", eval_dir / "songs/A_male_dry/vocals.f0.csv")]
    files += [(truth.with_name(truth.name.replace(".f0.csv", ".flac")), truth) for truth in sorted((eval_dir / "resynth").glob("*.f0.csv"))]
    body = []
    for recording, truth in files:
        cells = []
        for noisy in (False, True):
            given = recording if not noisy else with_noise(recording, work)
            out = work / "f0.csv"
            tool._run("pitch", str(given), "--out", str(out), "--overwrite")
            s = pitch.scores(pitch.read_contour(truth), pitch.read_contour(out))
            cells += [f"{s['rpa']:.3f}", f"{s['octave_error']:.3f}", f"{s['overall_accuracy']:.3f}"]
        body.append([f"{recording.parent.name}/{recording.stem}"] + cells)
    rows(("recording", "RPA", "RCA - RPA", "OA", "RPA, noise at 20 dB", "RCA - RPA", "OA"), body)


def with_noise(recording, work):
    x, rate = sf.read(str(recording), always_2d=True)
    noise = np.random.default_rng(1).standard_normal(x.shape) * np.sqrt((x ** 2).mean()) * 10 ** (NOISE_DB / 20)
    path = work / "noisy.wav"
    sf.write(str(path), x + noise, rate, subtype="FLOAT")
    return path


def presets(tool, eval_dir, names):
    song, voice = eval_dir / "songs/A_male_dry", sorted((eval_dir / "speech/libri_1688").glob("*.flac"))
    tool.add_voice("libri_1688", voice)
    truth = pitch.read_contour(song / "vocals.f0.csv")
    body = []
    for name in names:
        profile = tool.work / f"profile-{name}"
        out, converted, printed = tool.convert(f"preset-{name}", "libri_1688", [song / "mixture.flac"],
                                               ["--preset", name, "--profile", str(profile)])
        timing = json.loads((profile / "performance_breakdown.json").read_text())
        seconds = timing["audio_duration_seconds"]
        s = pitch.scores(truth, pitch.praat_contour(*audio.read(converted)), printed["metadata"]["transposition_semitones"])
        stages = [f"{timing['stage_timings_ms'][stage] / 1000 / seconds:.3f}" for stage in
                  ("separation", "f0_extraction", "conversion", "mixing", "total")]
        body.append([name] + stages + [f"{speaker.similarity([converted], voice):.3f}", f"{s['rpa']:.3f}", f"{s['voicing_false_alarm']:.3f}"])
    rows(("preset", "separation x real time", "F0", "conversion", "mixing", "total", "similarity", "RPA", "voicing false alarm"), body)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval_dir", type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--presets", default="draft,fast,balanced,high,studio")
    parser.add_argument("--only", choices=("separation", "f0", "presets"))
    parser.add_argument("--seed", type=int, default=1, help="which take of the mixes")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = args.work or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        tool = product.Product(work)
        names = args.presets.split(",")
        if args.only in (None, "separation"):
            separation(tool, args.eval_dir, work, names, args.seed)
        if args.only in (None, "f0"):
            f0(tool, args.eval_dir, work)
        if args.only in (None, "presets"):
            presets(tool, args.eval_dir, names)


if __name__ == "__main__":
    main()
