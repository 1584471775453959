#!/usr/bin/env python3
"""Converts the pairs of pairs.json with our command line and prints one Markdown table.

convert_pairs.py EVAL_DIR [--set claim|tuning] [--work DIR] [--autovoice COMMAND] [--extra "OPTIONS"] [--limit N]
"""
import argparse
import json
import pathlib
import shlex
import tempfile

import numpy as np

import product
import signals
import speaker
import words

HEADER = ("pair", "semitones", "similarity to target", "to source", "untouched to target",
          "CER (Whisper)", "copy-synthesis", "PER (hama)", "copy-synthesis")


def errors(source, heard):
    """Error rate of `heard` against the transcript of the untouched source, by each recogniser."""
    return [words.cer(words.transcript(source, r), words.transcript(heard, r)) for r in words.RECOGNISERS]


def judge(tool, eval_dir, pair, targets, extra):
    source = eval_dir / pair["source"]
    target = targets[pair["target"]]
    unseen = [eval_dir / f for f in target["unseen"]]
    tool.add_voice(pair["target"], [eval_dir / f for f in target["reference"]])
    name = f"{source.stem}_to_{pair['target']}"
    _, converted, printed = tool.convert(name, pair["target"], ["--vocals", source], extra)
    copy = tool.work / name / "copy.wav"
    signals.copy_synthesis(source, copy)
    ours, vocoder = errors(source, converted), errors(source, copy)
    return [name, printed["metadata"]["transposition_semitones"],
            speaker.similarity([converted], unseen), speaker.similarity([converted], [source]),
            speaker.similarity([source], unseen), *(cer for both in zip(ours, vocoder) for cer in both)]


def table(rows):
    mean = ["**mean**", ""] + list(np.mean([row[2:] for row in rows], axis=0))
    lines = ["| " + " | ".join(HEADER) + " |", "|---" * len(HEADER) + "|"]
    for row in rows + [mean]:
        lines.append("| " + " | ".join(f"{v:.3f}" if isinstance(v, float) else str(v) for v in row) + " |")
    return "\n".join(lines)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval_dir", type=pathlib.Path)
    options.add_argument("--set", choices=("claim", "tuning"), default="claim")
    options.add_argument("--work", type=pathlib.Path, help="keep what is made here")
    options.add_argument("--autovoice", help="command to judge instead of the launcher at the repository's root")
    options.add_argument("--extra", default="", help="more options for `autovoice convert`")
    options.add_argument("--limit", type=int, help="only the first N pairs")
    args = options.parse_args()
    plan = json.loads((pathlib.Path(__file__).parent / "pairs.json").read_text())
    with tempfile.TemporaryDirectory() as scratch:
        tool = product.Product(args.work or scratch, args.autovoice)
        rows = [judge(tool, args.eval_dir, pair, plan["targets"], shlex.split(args.extra))
                for pair in plan[args.set][:args.limit]]
    print(table(rows))


if __name__ == "__main__":
    main()
