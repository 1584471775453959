"""Prints the similarity of two recordings by the Resemblyzer package as it is: resemblyzer_peer.py A B"""
import sys


def main(one, other):
    from pathlib import Path
    from resemblyzer import VoiceEncoder, preprocess_wav

    encoder = VoiceEncoder(device="cpu", verbose=False)
    first, second = (encoder.embed_utterance(preprocess_wav(Path(file))) for file in (one, other))
    print(f"{float(first @ second):.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
