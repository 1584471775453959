#!/usr/bin/env python3
"""What becomes of voices that aren't one dry voice: converts speech as it is, doubled and reverberant, and prints one Markdown table.

hard_voices.py EVAL_DIR [--work DIR] [--autovoice COMMAND] [--extra "OPTIONS"] [--limit N]
             [--set claim|tuning]
Doubled: the same recording once more, 25 ms later, .6 % (10 cents) lower and 3 dB softer. Reverberant: with noise that decays by 60 dB in .6 s, as loud as
the direct sound. Error rates are against the transcript of the dry recording, so the columns "before" tell what the second voice or the room alone costs.
"""
import argparse
import json
import pathlib
import shlex
import tempfile

import numpy as np
import scipy.signal
import soundfile as sf

import audio
import product
import speaker
import words

RATE = 24_000


def doubled(x):
    later = np.interp(np.arange(len(x)) / 1.006 - 0.025 * RATE, np.arange(len(x)), x, left=0, right=0)
    return x + 10 ** (-3 / 20) * later


def reverberant(x):
    noise = np.random.default_rng(5).standard_normal(int(0.6 * RATE)) * 10 ** (-3 * np.arange(int(0.6 * RATE)) / (0.6 * RATE))
    tail = scipy.signal.fftconvolve(x, noise / np.linalg.norm(noise))[:len(x)]
    return x + tail


MAKERS = {"dry": lambda x: x, "doubled": doubled, "reverberant": reverberant}


def judge(tool, eval_dir, pair, target, kind, extra):
    source = eval_dir / pair["source"]
    samples = MAKERS[kind](audio.read(source, RATE)[0])
    before = tool.work / f"{source.stem}-{kind}.wav"
    sf.write(before, samples / np.abs(samples).max() * 0.7, RATE, subtype="FLOAT")
    _, after, _ = tool.convert(f"{source.stem}-{kind}", pair["target"], ["--vocals", before], extra)
    unseen = [eval_dir / f for f in target["unseen"]]
    error = lambda heard, by: words.cer(words.transcript(source, by), words.transcript(heard, by))
    return [speaker.similarity([before], unseen), speaker.similarity([after], unseen),
            *(error(heard, by) for by in words.RECOGNISERS for heard in (before, after))]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval_dir", type=pathlib.Path)
    options.add_argument("--work", type=pathlib.Path, help="keep what is made here")
    options.add_argument("--autovoice", help="command to judge instead of the launcher at the repository's root")
    options.add_argument("--extra", default="", help="more options for `autovoice convert`")
    options.add_argument("--set", choices=("claim", "tuning"), default="claim", help="which pairs")
    options.add_argument("--limit", type=int, default=4, help="how many of the pairs")
    args = options.parse_args()
    plan = json.loads((pathlib.Path(__file__).parent / "pairs.json").read_text())
    pairs = plan[args.set][:args.limit]
    with tempfile.TemporaryDirectory() as scratch:
        tool = product.Product(args.work or scratch, args.autovoice)
        tool.work.mkdir(parents=True, exist_ok=True)
        for pair in pairs:
            tool.add_voice(pair["target"], [args.eval_dir / f for f in plan["targets"][pair["target"]]["reference"]])
        print("| voice | similarity before | after | CER (Whisper) before | after | PER (hama) before | after |\n|---|---|---|---|---|---|---|")
        for kind in MAKERS:
            mean = np.mean([judge(tool, args.eval_dir, pair, plan["targets"][pair["target"]], kind, shlex.split(args.extra))
                            for pair in pairs], axis=0)
            print(f"| {kind} | " + " | ".join(f"{value:.3f}" for value in mean) + " |", flush=True)


if __name__ == "__main__":
    main()
