#!/usr/bin/env python3
"""Judges audio and contours by public tools. Every command prints one JSON object.

score.py f0 REF.csv EST.csv                        melody scores, 50 cents (mir_eval)
score.py f0praat TRUTH.csv AUDIO --semitones S     Praat's F0 of AUDIO against the truth transposed by S
score.py similarity A... -- B...                   Resemblyzer cosine between two groups of files
score.py cer REFERENCE HYP [--text T] [--recogniser whisper|hama]
score.py stems TRUTH_DIR EST_DIR                   vocals.* and instrumental.* in each: SI-SDR in dB
score.py lsd A B                                   log spectral distance in dB
"""
import argparse
import json
import sys


def f0(args):
    import pitch
    return pitch.scores(pitch.read_contour(args.reference), pitch.read_contour(args.estimate))


def f0praat(args):
    import audio
    import pitch
    contour = pitch.praat_contour(*audio.read(args.audio))
    return pitch.scores(pitch.read_contour(args.truth), contour, args.semitones)


def similarity(args):
    import speaker
    return {"similarity": speaker.similarity(args.one, args.other)}


def cer(args):
    import words
    if args.text and args.recogniser != "whisper":
        raise SystemExit("--text is for words: only whisper hears those")
    wanted = words.plain(args.text) if args.text else words.transcript(args.reference, args.recogniser)
    got = words.transcript(args.hypothesis, args.recogniser)
    return {"error_rate": words.cer(wanted, got), "reference": "".join(wanted), "hypothesis": "".join(got), "recogniser": args.recogniser}


def stems(args):
    import signals
    return signals.stems(args.truth, args.estimate)


def lsd(args):
    import signals
    return {"lsd_db": signals.log_spectral_distance(args.one, args.other)}


def parser():
    top = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = top.add_subparsers(required=True)

    def command(run, *positional):
        sub = commands.add_parser(run.__name__)
        for name in positional:
            sub.add_argument(name)
        sub.set_defaults(run=run)
        return sub

    command(f0, "reference", "estimate")
    command(f0praat, "truth", "audio").add_argument("--semitones", type=float, required=True)
    sub = command(cer, "reference", "hypothesis")
    sub.add_argument("--text", help="what was really said, instead of the reference's transcript")
    sub.add_argument("--recogniser", choices=("whisper", "hama"), default="whisper")
    command(stems, "truth", "estimate")
    command(lsd, "one", "other")
    sub = command(similarity)
    sub.set_defaults(one=[], other=[])
    return top


def arguments(words):
    if words[:1] == ["similarity"] and "--" in words:  # two open lists: argparse can't part them
        cut = words.index("--")
        one, other = words[1:cut], words[cut + 1:]
        if one and other:
            return argparse.Namespace(run=similarity, one=one, other=other)
    if words[:1] == ["similarity"]:
        parser().error("similarity needs A... -- B...")
    return parser().parse_args(words)


if __name__ == "__main__":
    parsed = arguments(sys.argv[1:])
    print(json.dumps(parsed.run(parsed), ensure_ascii=False, indent=1))
